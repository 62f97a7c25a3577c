"""Which state of each list is in force, over all processes."""

from __future__ import annotations

from uuid import uuid4

from search.words.models import WordsVersion

SYNONYMS = "synonyms"
LOCAL = "local"
VOCABULARY = "vocabulary"


def tokens() -> dict[str, str]:
    """Tokens of all lists as of now; one query."""
    return dict(WordsVersion.objects.values_list("name", "token"))


def token(name: str) -> str:
    """Token of a list as of now; one query. Equal tokens mean equal lists, '' is the list never changed."""
    return WordsVersion.objects.filter(name=name).values_list("token", flat=True).first() or ""


def change(name: str, token: str = "") -> None:
    """Tell every process that a list has changed, with the transaction this is called in."""
    WordsVersion.objects.update_or_create(name=name, defaults={"token": token or uuid4().hex})
