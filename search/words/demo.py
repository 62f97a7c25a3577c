"""Local words of the demo city."""

from __future__ import annotations

import tomllib

from django.conf import settings
from django.db import transaction

from search.words.models import LocalWord


@transaction.atomic
def load_demo_words() -> None:
    """Load what is missing; the dictionary is made once, when all are stored."""
    text = (settings.BASE_DIR / "fixtures" / "demo" / "words.toml").read_text(encoding="utf-8")
    known = set(LocalWord.objects.values_list("word", flat=True))
    for values in tomllib.loads(text)["words"]:
        if values["word"] not in known:
            word = LocalWord(**values)
            word.full_clean()
            word.save()
