"""What a person chooses for an export."""

from __future__ import annotations

from django import forms
from django.db import models

from recruitment.provision.export import Scope


class FileFormat(models.TextChoices):
    """Formats as people know them; the values are names of writers."""

    JSON = "json", "JSON（システムで読み込むため）"
    XML = "xml", "XML（システムで読み込むため。タグは国のDB名です）"
    CSV = "csv", "CSV（UTF-8。値は国の形式のままです）"
    EXCEL = "excel", "CSV（Excelで開くため。数式と間違われる値の先頭に ' が付きます）"


SPREADSHEET_HELP = (
    "CSVを Excel で開いて保存すると、先頭の0（郵便番号やコード）が消えたり、長い番号（法人番号）が"
    "「1.23E+12」のように変わったりします。直してほかのサイトに渡すときは、Excel の「データ」タブの"
    "「テキストまたは CSV から」で読み込み、「データ型検出」を「データ型を検出しない」にしてください。"
)


def _told(what: str) -> dict[str, str]:
    return dict.fromkeys(("required", "invalid_choice"), f"{what}を一覧から選んでください。")


class ExportForm(forms.Form):
    """Format, and whose jobs."""

    format = forms.ChoiceField(
        label="形式",
        choices=FileFormat.choices,
        help_text=SPREADSHEET_HELP,
        initial=FileFormat.JSON,
        widget=forms.RadioSelect,
        error_messages=_told("形式"),
    )
    scope = forms.ChoiceField(
        label="対象",
        choices=Scope.choices,
        initial=Scope.ALL,
        widget=forms.RadioSelect,
        help_text="市の外に渡すファイルには、同意した企業の求人だけを入れてください。",
        error_messages=_told("対象"),
    )
