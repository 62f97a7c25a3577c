"""System checks: the analyser works, and the index was made by its present rules."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Warning
from django.db import DatabaseError

from search.documents.rules import documents_are_current
from search.language.analyzer import index_text
from search.state import index_is_current

REBUILD = (
    "検索の索引を新しい規則で作り直しています。定期処理（tick）が少しずつ進めます。"
    "すぐに終わらせるには「manage.py update_index」を実行してください。"
)


def check_dictionary(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """The Japanese dictionary can be loaded and splits 東京都 from 京都."""
    try:
        terms = index_text("東京都", label=False).split()
    except Exception as error:  # whatever fails here, search is unusable
        return [Error(f"日本語辞書を読み込めません: {error}", id="search.E001")]
    if "東京" not in terms:
        return [Error("日本語辞書が正しく動作していません。", id="search.E002")]
    return []


def check_index_is_current(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """The index was made by the present rules (only asked when databases are checked)."""
    if not databases:
        return []
    try:
        current = index_is_current() and documents_are_current()
    except DatabaseError:
        return []
    if current:
        return []
    return [Warning("検索の索引が古い規則で作られています。", hint=REBUILD, id="search.W001")]
