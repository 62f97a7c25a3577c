"""All checks of a company's own record in one call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from recruitment.checks.companies import LEGAL_FORM, other_names
from recruitment.checks.context import CheckContext
from recruitment.checks.corpus import COMPANY_TEXTS, Corpus, texts_of
from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold
from recruitment.checks.places import address_findings
from recruitment.checks.style import style_findings
from recruitment.checks.texts import findings_once, wording_hits

HEAD_OFFICE = ("postal_code", "municipality", "town")
GROUND = "運営の掲載基準（企業情報）"
SHORT_PR = 60


def findings_of_company(company: Any, context: CheckContext) -> list[Finding]:
    """Everything the checks say about a company, in the order of the checks."""
    corpus = texts_of(company, COMPANY_TEXTS)
    address = (company.postal_code, company.municipality_id, company.town)
    found = [
        *_identity(company, context),
        *_figures(company, context),
        *address_findings(context, HEAD_OFFICE, address),
        *findings_once(wording_hits(corpus, context.words, ages=False)),
        *other_names(corpus, context.names, company.pk, company.name or ""),
        *style_findings(Corpus([("name", company.name or "")])),
        *style_findings(corpus),
        *_length(company),
    ]
    return list(dict.fromkeys(found))


def _identity(company: Any, context: CheckContext) -> Iterator[Finding]:
    name = fold(company.name or "").text.strip()
    others = [key for key in context.names.by_name.get(name, ()) if key != company.pk] if name else []
    if others:
        sentence = "同じ名称の企業がすでに公開されています。二重の登録でないか確かめてください。"
        yield Finding(Severity.SHOULD, "name", sentence, GROUND, "company.same_name")
    if LEGAL_FORM.search(name) and not company.corporate_number:
        sentence = "法人の場合は法人番号を入力してください。国税庁法人番号公表サイトで調べられます。"
        yield Finding(Severity.SHOULD, "corporate_number", sentence, GROUND, "company.corporate_number")


def _figures(company: Any, context: CheckContext) -> Iterator[Finding]:
    if company.founded_on and company.founded_on > context.today:
        sentence = "設立年月日が今日より先の日付です。日付を直してください。"
        yield Finding(Severity.SHOULD, "founded_on", sentence, GROUND, "company.founded")
    if company.employees == 0:
        sentence = "従業員数が0人になっています。パート・アルバイトを含めた人数を入力してください。"
        yield Finding(Severity.NOTE, "employees", sentence, GROUND, "company.employees")


def _length(company: Any) -> Iterator[Finding]:
    text = re.sub(r"\s", "", company.pr_text or "")
    if len(text) < SHORT_PR:
        sentence = (
            f"法人の特徴が{len(text)}文字です。"
            f"事業の内容や職場の様子を書き足してください（200文字以上が目安です）。"
        )
        yield Finding(Severity.NOTE, "pr_text", sentence, GROUND, "style.short")
