"""What the commands of this room share: somebody answers for them, and refusals are told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import CommandError

from accounts.models import User
from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.work import work_on


def person(email: str) -> User:
    """The active person with that address. Raises CommandError when there is none."""
    found = User.objects.filter(email=email, is_active=True).first()
    if found is None:
        raise CommandError(f"{email} という利用者はいません。")
    return found


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turn what an action refuses into a CommandError with its sentence."""
    try:
        yield
    except PermissionDenied as refusal:
        raise CommandError(str(refusal)) from refusal
    except ValidationError as refusal:
        raise CommandError(" ".join(refusal.messages)) from refusal


def work_until(batch: ImportBatch, state: BatchState) -> None:
    """Do what was ordered, here and now. Raises CommandError when the batch does not get there."""
    work_on(batch)
    if batch.state != state:
        raise CommandError(batch.failure or f"{batch}：{batch.get_state_display()}")
