"""For people who think of moving here: the grant, and life in figures (A8, A11)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail import blocks

from home.landing import grant
from home.landing.blocks.base import GROUP_GUIDE, PageBlock, request_of
from home.landing.forms import GrantForm
from home.models import SiteSettings
from home.site_data import read_setting
from recruitment.vocabulary.models import LivingInformation
from search.pay import yen_text

GRANT_TEXT = (
    "いくつかの質問に答えると、移住支援金の対象になりそうかどうかの目安が分かります。"
    "対象になるかどうかは、申請のときに道や市が決めます。"
)


def _yen_block(label: str, default: int) -> blocks.IntegerBlock:
    """An amount in yen."""
    return blocks.IntegerBlock(label=label, min_value=0, max_value=10_000_000, default=default)


class GrantCheckBlock(PageBlock):
    """A short form that answers at once and keeps nothing."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="移住支援金の対象になりそう？")
    text = blocks.TextBlock(label="説明", required=False, max_length=300, rows=3, default=GRANT_TEXT)
    family = _yen_block("世帯の支給額（円）", grant.Amounts.family)
    single = _yen_block("単身の支給額（円）", grant.Amounts.single)
    child = _yen_block("18歳未満のお子さん一人あたりの加算額（円）", grant.Amounts.child)

    class Meta:
        icon = "form"
        label = "移住支援金の確認"
        group = GROUP_GUIDE
        description = "質問に答えると対象になりそうかが分かります。回答はどこにも保存しません。"
        template = "landing/blocks/grant_check.html"
        preview_value = {
            "heading": "移住支援金の対象になりそう？",
            "text": GRANT_TEXT,
            "family": 1_000_000,
            "single": 600_000,
            "child": 1_000_000,
        }

    def page_context(self, value: blocks.StructValue, around: dict[str, Any]) -> dict[str, Any]:
        """The form as it was sent, with the verdict if it is complete."""
        form, page = around.get("grant_form") or GrantForm(), around.get("page")
        most = grant.Amounts(**{name: value[name] or 0 for name in ("family", "single", "child")})
        verdict = grant.check(form.answers(), most) if form.is_bound and form.is_valid() else None
        return {
            "grant_form": form,
            "verdict": verdict,
            "amount": yen_text(verdict.amount) if verdict else "",
            "action": reverse("landing:grant_check", args=[page.pk]) if page and page.pk else "",
        }


class LivingFigureBlock(blocks.StructBlock):
    """One figure or fact of life in the city."""

    label = blocks.CharBlock(label="項目", max_length=40, help_text="例：家賃の目安")
    value = blocks.CharBlock(label="数字・内容", max_length=80, help_text="例：2LDKで5万円台から")
    note = blocks.CharBlock(
        label="補足・出典", required=False, max_length=120, help_text="例：2026年 市内の不動産店への聞き取り"
    )

    class Meta:
        icon = "order"
        label = "項目"
        label_format = "{label}：{value}"
        template = "landing/blocks/living_figure.html"


class LivingFiguresBlock(PageBlock):
    """Facts as a table, and where to read on about living in the municipality."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="数字で見る暮らし")
    figures = blocks.ListBlock(LivingFigureBlock(), label="項目", max_num=20, default=[])

    class Meta:
        icon = "table"
        label = "暮らしの情報"
        group = GROUP_GUIDE
        description = (
            "暮らしの目安を表にまとめます。"
            "市の「住まい・暮らしの情報」に登録されたサイトへの案内が自動で付きます。"
        )
        template = "landing/blocks/living_figures.html"
        preview_value = {
            "heading": "数字で見る暮らし",
            "figures": [
                {"label": "空港まで", "value": "車で約30分", "note": ""},
                {"label": "家賃の目安", "value": "2LDKで5万円台から", "note": ""},
            ],
        }

    def page_context(self, value: blocks.StructValue, around: dict[str, Any]) -> dict[str, Any]:
        """Figures of the editors, sites from the record of the municipality that runs this site."""
        name = read_setting(SiteSettings, request_of(around)).municipality
        living = LivingInformation.objects.filter(municipality__name=name).first() if name else None
        return {"sites": living_sites(living) if living else []}


def living_sites(living: LivingInformation) -> list[dict[str, str]]:
    """Sites of a municipality that have an address (items 138 to 143 of the national format)."""
    kinds = {
        "local_promotion": "市町村の移住・暮らしのサイト",
        "prefecture_promotion": "都道府県の移住・暮らしのサイト",
        "prefecture_recruiting": "都道府県の求人サイト",
    }
    sites = [
        {
            "kind": kind,
            "url": getattr(living, f"{field}_site_url"),
            "name": getattr(living, f"{field}_site_name") or getattr(living, f"{field}_site_url"),
        }
        for field, kind in kinds.items()
    ]
    return [site for site in sites if site["url"]]
