"""Keeps the table that the desk searches: the newest version of each record, folded, with its gaps.

Made anew on demand, a bounded number at a time, and by the clock; nothing hangs on saving a record, so that
autosave stays cheap.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import jaconv
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Revision

from recruitment.checks.completeness import assess_company, assess_job
from recruitment.checks.corpus import COMPANY_TEXTS, JOB_TEXTS
from recruitment.checks.folding import fold
from recruitment.desk.models import DeskEntry
from recruitment.models import Company, Job

LONGEST = 12_000
BATCH = 200
JOB_PHONES = ("application_tel", "recruiting_officer_tel")
JOB_WORDS = (*JOB_TEXTS, "workplace_town", "recruiting_officer", "recruiting_department", "application_mail")
COMPANY_WORDS = ("name", "name_kana", "name_en", "president_name", "town", "block", *COMPANY_TEXTS)


def folded(text: str) -> str:
    """Text as it is compared: one width, lower case, hiragana."""
    return jaconv.kata2hira(fold(text.replace("\0", "")).text)


def digits(text: str) -> str:
    """The digits of a text in any width."""
    return "".join(character for character in fold(text).text if character in "0123456789")


def refresh(limit: int = BATCH) -> int:
    """Bring up to `limit` records up to date, whatever changed them; returns how many were."""
    return sum(_refresh(model, limit) for model in (Job, Company))


def catch_up() -> int:
    """Make the entries of what was written since the last time; one cheap query where nothing was.

    For those who look. What came in without a version, or out of order, is left to the clock.
    """
    newest = DeskEntry.objects.order_by("-revision").values("revision")[:1]
    types = {ContentType.objects.get_for_model(model).pk: model for model in (Job, Company)}
    written = Revision.objects.filter(pk__gt=Coalesce(Subquery(newest), 0), base_content_type__in=types)
    keys = list(written.order_by("pk").values_list("base_content_type", "object_id")[:BATCH])
    for kind, model in types.items():
        if wanted := {int(key) for found, key in keys if found == kind}:
            rebuild(model.objects.filter(pk__in=wanted), model)
    return len(keys)


def outdated(model: type[Job] | type[Company]) -> models.QuerySet[Any]:
    """Records without an entry, or with the entry of a former version."""
    current = Coalesce("latest_revision_id", 0)
    stale = Q(desk_entry__isnull=True) | ~Q(desk_entry__revision=current)
    return model.objects.filter(stale).order_by("pk")


def rebuild(records: Iterable[Job] | Iterable[Company], model: type[Job] | type[Company]) -> int:
    """Make the entries of these records anew."""
    rows = list(records)
    versions = _versions(rows, model)
    with_pictures = _with_pictures(rows, model)
    link = model._meta.model_name
    entries = [
        _entry(record, versions.get(record.latest_revision_id, {}), record.pk in with_pictures, link)
        for record in rows
    ]
    with transaction.atomic():
        DeskEntry.objects.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=[link],
            update_fields=["revision", "text", "phones", "score", "gaps"],
        )
    return len(entries)


def _refresh(model: type[Job] | type[Company], limit: int) -> int:
    done = 0
    while done < limit:
        batch = list(outdated(model)[: min(BATCH, limit - done)])
        if not batch:
            break
        done += rebuild(batch, model)
    return done


def _versions(rows: list[Any], model: type[models.Model]) -> dict[int, dict[str, Any]]:
    """Contents of the newest versions that differ from the row: drafts, and changes not yet published."""
    wanted = [row.latest_revision_id for row in rows if row.latest_revision_id]
    found = Revision.objects.filter(pk__in=wanted, base_content_type=ContentType.objects.get_for_model(model))
    return dict(found.values_list("pk", "content"))


def _with_pictures(rows: list[Any], model: type[models.Model]) -> set[int]:
    photos = model._meta.get_field("photos").related_model
    link = model._meta.model_name
    return set(photos.objects.filter(**{f"{link}__in": rows}).values_list(f"{link}_id", flat=True))


class _Newest:
    """A record read through its newest version; what that does not know comes from the row."""

    def __init__(self, row: Any, content: dict[str, Any]) -> None:
        self.row, self.content = row, content

    def __getattr__(self, name: str) -> Any:
        bare = name.removesuffix("_id")
        return self.content[bare] if bare in self.content else getattr(self.row, name)


def _entry(row: Any, content: dict[str, Any], pictures: bool, link: str) -> DeskEntry:
    newest = _Newest(row, content)
    pictures = pictures or bool(content.get("photos"))
    if link == "job":
        names, phones, found = JOB_WORDS, JOB_PHONES, assess_job(newest, pictures=pictures)
    else:
        names, phones, found = COMPANY_WORDS, ("tel",), assess_company(newest, pictures=pictures)
    # What the public reads counts as well as what is being written.
    words = dict.fromkeys(str(text) for name in names for text in (getattr(newest, name), getattr(row, name)))
    numbers = [newest.content.get(name) or getattr(row, name) for name in phones]
    numbers += [branch.get("tel", "") for branch in content.get("branches", [])]
    return DeskEntry(
        **{f"{link}_id": row.pk},
        revision=row.latest_revision_id or 0,
        text=folded("\n".join(filter(None, words)))[:LONGEST],
        phones=" ".join(dict.fromkeys(filter(None, (digits(str(number)) for number in numbers))))[:200],
        score=found.score,
        gaps=found.codes,
    )
