"""Signals whether an applicant is who they say: a pure function from facts to sentences.

Nothing here decides; each signal tells the operator what was compared and what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from recruitment.vocabulary.codes import corporate_number_is_valid

FREE_MAIL = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "yahoo.co.jp",
        "ymail.ne.jp",
        "yahoo.com",
        "outlook.jp",
        "outlook.com",
        "hotmail.com",
        "hotmail.co.jp",
        "live.jp",
        "icloud.com",
        "me.com",
        "docomo.ne.jp",
        "ezweb.ne.jp",
        "au.com",
        "softbank.ne.jp",
        "i.softbank.jp",
        "ocn.ne.jp",
        "nifty.com",
        "biglobe.ne.jp",
        "so-net.ne.jp",
    }
)
"""Addresses anybody can have, from free services, telephone companies and providers."""

CORPORATE_FORMS = ("会社", "法人", "組合", "(株)", "（株）", "(有)", "（有）", "協会", "連合会", "会議所")
MOBILE = ("090-", "080-", "070-")


class Level(StrEnum):
    """How a signal reads."""

    OK = "ok"
    NOTE = "note"
    ATTENTION = "attention"


@dataclass(frozen=True)
class Signal:
    """What was compared, how it came out, and a sentence for the operator."""

    level: Level
    title: str
    sentence: str


@dataclass(frozen=True)
class Refusal:
    """An earlier application that was turned down: when, why, and in what it is like this one."""

    on: str
    kind: str
    same: str


@dataclass(frozen=True)
class Facts:
    """The application, and what our own records know that touches it."""

    corporate_number: str
    sole_proprietor: bool
    company_name: str
    email: str
    web_url: str
    tel: str
    registered_company: str = ""
    joins: bool = False
    same_tel: tuple[str, ...] = ()
    same_address: tuple[str, ...] = ()
    same_number_applications: tuple[str, ...] = ()
    mail_domain_companies: tuple[str, ...] = ()
    has_account: bool = False
    refusals: tuple[Refusal, ...] = field(default_factory=tuple)


def identity_signals(facts: Facts) -> list[Signal]:
    """All signals, those that need attention first."""
    signals = [
        _number(facts),
        _mail_and_site(facts),
        *_proxy(facts),
        _tel(facts),
        *_others(facts),
        *_refusals(facts.refusals),
    ]
    order = {Level.ATTENTION: 0, Level.NOTE: 1, Level.OK: 2}
    return sorted(signals, key=lambda signal: order[signal.level])


def mail_domain(email: str) -> str:
    """What stands behind the @, in lower case."""
    return email.rpartition("@")[2].strip().lower().rstrip(".")


def site_domain(web_url: str) -> str:
    """Host of a web address without `www.`; empty for none."""
    try:
        host = (urlsplit(web_url).hostname or "").lower()
    except ValueError:
        return ""
    return host.removeprefix("www.")


def same_domain(one: str, other: str) -> bool:
    """Whether two hosts are the same, or one lies below the other."""
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))


def _number(facts: Facts) -> Signal:
    title = "法人番号"
    if facts.sole_proprietor:
        return Signal(
            Level.NOTE,
            title,
            "個人事業主としての申込みです。開業届の控えなど、事業を確かめられるものをお尋ねください。",
        )
    if not corporate_number_is_valid(facts.corporate_number):
        return Signal(
            Level.ATTENTION, title, "法人番号の検査数字が合いません。通知書の番号をお尋ねください。"
        )
    if facts.registered_company:
        sentence = (
            f"「{facts.registered_company}」として登録済みです。承認すると、その企業の担当者になります。"
        )
        if facts.joins:
            return Signal(
                Level.NOTE, title, f"{sentence}代表担当者に、この方を加えてよいかお確かめください。"
            )
        return Signal(
            Level.ATTENTION,
            title,
            f"{sentence}新規の申込みになっている理由を、今の代表担当者にもお確かめください。",
        )
    if not any(word in facts.company_name for word in CORPORATE_FORMS):
        return Signal(
            Level.NOTE,
            title,
            "検査数字は合っていますが、名称に「株式会社」などの法人の種類がありません。"
            "国税庁法人番号公表サイトの名称と見比べてください。",
        )
    return Signal(
        Level.OK, title, "検査数字が合っています。国税庁法人番号公表サイトの名称・所在地と見比べてください。"
    )


def _mail_and_site(facts: Facts) -> Signal:
    title = "メールとウェブサイト"
    mail, site = mail_domain(facts.email), site_domain(facts.web_url)
    if mail in FREE_MAIL:
        return Signal(
            Level.NOTE,
            title,
            f"メールアドレス（@{mail}）は、だれでも取得できるものです。代表電話に電話して、ご本人かお確かめください。",
        )
    if not site:
        return Signal(
            Level.NOTE,
            title,
            f"ウェブサイトの記入がないため、メールアドレス（@{mail}）と見比べられません。",
        )
    if same_domain(mail, site):
        return Signal(
            Level.OK, title, f"メールアドレス（@{mail}）は、ウェブサイト（{site}）と同じドメインです。"
        )
    return Signal(
        Level.ATTENTION,
        title,
        f"メールアドレス（@{mail}）とウェブサイト（{site}）のドメインが違います。"
        "企業の方か、代行の方かをお確かめください。",
    )


def _proxy(facts: Facts) -> Iterator[Signal]:
    if facts.mail_domain_companies:
        yield Signal(
            Level.ATTENTION,
            "代行の可能性",
            f"メールアドレスのドメインが、別の企業（{_names(facts.mail_domain_companies)}）のウェブサイトと同じです。"
            "申込みは雇用する企業ご自身にお願いしています。関係をお確かめください。",
        )
    if facts.has_account:
        yield Signal(
            Level.NOTE,
            "アカウント",
            "このメールアドレスのアカウントはすでにあります。承認すると、企業の担当者に加わります。",
        )


def _tel(facts: Facts) -> Signal:
    title = "電話番号"
    if facts.same_tel:
        return Signal(
            Level.ATTENTION,
            title,
            f"同じ電話番号が {_names(facts.same_tel)} でも使われています。"
            "グループ会社か、代行かをお確かめください。",
        )
    if facts.tel.startswith(MOBILE):
        return Signal(
            Level.NOTE, title, "携帯電話の番号です。固定電話がない事業所か、電話でお確かめください。"
        )
    if facts.tel.startswith("050-"):
        return Signal(Level.NOTE, title, "IP電話の番号です。所在地の地域とは結び付きません。")
    return Signal(Level.OK, title, "ほかの企業や申込みでは使われていない番号です。")


def _others(facts: Facts) -> Iterator[Signal]:
    if facts.same_address:
        yield Signal(
            Level.NOTE,
            "所在地",
            f"同じ所在地に {_names(facts.same_address)} があります。"
            "共同の事務所かグループ会社か、お確かめください。",
        )
    else:
        yield Signal(Level.OK, "所在地", "ほかの企業や申込みと重ならない所在地です。")
    if facts.same_number_applications:
        yield Signal(
            Level.ATTENTION,
            "申込みの重複",
            f"同じ法人番号の申込み（{_names(facts.same_number_applications)}）が進んでいます。"
            "どちらで進めるかをお確かめください。",
        )


def _refusals(refusals: Iterable[Refusal]) -> Iterator[Signal]:
    found = False
    for refusal in refusals:
        found = True
        yield Signal(
            Level.ATTENTION,
            "過去のお断り",
            f"{refusal.same}が同じ申込みを、{refusal.on}に「{refusal.kind}」でお断りしています。",
        )
    if not found:
        yield Signal(Level.OK, "過去のお断り", "過去にお断りした申込みと重なるところはありません。")


def _names(names: tuple[str, ...]) -> str:
    shown = "、".join(f"「{name}」" for name in names[:3])
    return f"{shown}ほか{len(names) - 3}件" if len(names) > 3 else shown
