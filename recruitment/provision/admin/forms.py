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


def _told(what: str) -> dict[str, str]:
    return dict.fromkeys(("required", "invalid_choice"), f"{what}を一覧から選んでください。")


class ExportForm(forms.Form):
    """Format, and whose jobs."""

    format = forms.ChoiceField(
        label="形式",
        choices=FileFormat.choices,
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
