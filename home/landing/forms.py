"""The short form about the migration support grant; what is filled in is not kept anywhere."""

from __future__ import annotations

from typing import Any

from django import forms

from home.landing.grant import Answers, Household, Moving, Origin, Work

YES_NO = [("yes", "はい"), ("no", "いいえ")]
MAX_CHILDREN = 10


def _question(label: str, choices: Any, help_text: str = "") -> forms.ChoiceField:
    """One question with its answers to choose from."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={
            "required": "あてはまるものを選んでください。",
            "invalid_choice": "もう一度選んでください。",
        },
    )


class GrantForm(forms.Form):
    """Nine questions at most; errors say which answer is missing."""

    origin = _question(
        "移る前の住まいと仕事",
        Origin.choices,
        "東京圏は、東京都、埼玉県、千葉県、神奈川県（条件不利地域を除く）です。",
    )
    five_years = _question("直前の10年間で、合わせて5年以上ですか", YES_NO)
    last_year = _question("直前の1年以上、続いていますか", YES_NO)
    moving = _question("移る時期", Moving.choices, "住民票を移した日から数えます。")
    stays = _question("申請してから5年以上、住み続けるつもりですか", YES_NO)
    work = _question("移ってからの仕事", Work.choices)
    relatives_firm = _question(
        "勤め先は、親族が経営する会社ですか",
        YES_NO,
        "3親等以内の親族が代表者や取締役などを務める会社のことです。決まっていなければ「いいえ」で構いません。",
    )
    household = _question("だれと移りますか", Household.choices)
    children = forms.IntegerField(
        label="一緒に移る18歳未満のお子さんの人数",
        required=False,
        min_value=0,
        max_value=MAX_CHILDREN,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": "人数を数字で入力してください。",
            "min_value": "0以上の数字で入力してください。",
            "max_value": f"{MAX_CHILDREN}人までの数字で入力してください。",
        },
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, prefix="grant", use_required_attribute=False)

    def clean(self) -> dict[str, Any]:
        """Children who move along make a family."""
        cleaned = super().clean() or {}
        if cleaned.get("children") and cleaned.get("household") == Household.SINGLE:
            self.add_error("household", "お子さんと移る方は「家族と移る」を選んでください。")
        return cleaned

    def answers(self) -> Answers:
        """The answers of a valid form."""
        given = self.cleaned_data
        return Answers(
            origin=given["origin"],
            five_years=given["five_years"] == "yes",
            last_year=given["last_year"] == "yes",
            moving=given["moving"],
            stays=given["stays"] == "yes",
            work=given["work"],
            relatives_firm=given["relatives_firm"] == "yes",
            household=given["household"],
            children=given["children"] or 0,
        )
