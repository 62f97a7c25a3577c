"""Taking and turning down proposed synonyms: right, change and log in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from search.journal.models import Decision
from search.language.synonyms import separate
from search.words.models import Synonym

if TYPE_CHECKING:
    from accounts.models import User

PERMISSION = "search_journal.decide_synonym"


@transaction.atomic
def accept(user: User, words: str, alternative: str) -> Synonym:
    """Search an alternative, too, from now on. Raises PermissionDenied, and ValidationError for bad words."""
    _check_right(user)
    synonym = Synonym.objects.filter(word=words).first() or Synonym(word=words)
    is_new = synonym.pk is None
    synonym.others = "、".join(dict.fromkeys([*separate(synonym.others), alternative]))
    synonym.active = True
    synonym.full_clean()
    synonym.save()
    log(synonym, "wagtail.create" if is_new else "wagtail.edit", user=user)
    _decide(user, words, alternative, is_accepted=True)
    return synonym


@transaction.atomic
def turn_down(user: User, words: str, alternative: str) -> None:
    """Do not propose it again. Raises PermissionDenied."""
    _check_right(user)
    _decide(user, words, alternative, is_accepted=False)


def _decide(user: User, words: str, alternative: str, *, is_accepted: bool) -> None:
    Decision.objects.update_or_create(
        words=words, alternative=alternative, defaults={"is_accepted": is_accepted, "by": user}
    )


def _check_right(user: User) -> None:
    if not user.has_perm(PERMISSION):
        raise PermissionDenied
