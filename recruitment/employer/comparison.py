"""What a draft changes in the public record, item by item, and what the moderators wrote at its fields."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist

from recruitment.models import Company, Job, Review
from recruitment.public.job_sheet import apply_section, job_sections


@dataclass(frozen=True)
class Change:
    """One item: its label, what is public, what the draft says."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Remark:
    """What a moderator wrote at one field."""

    field: str
    label: str
    text: str


def changes_of(public: Job, draft: Job) -> list[Change]:
    """Items that read differently in the draft, in the order of the page."""
    before, after = _items(public), _items(draft)
    labels = dict.fromkeys([*before, *after])
    return [
        Change(label, before.get(label, ""), after.get(label, ""))
        for label in labels
        if before.get(label, "") != after.get(label, "")
    ]


def _items(job: Job) -> dict[str, str]:
    """What the public page says, by label."""
    items = {"求人名": job.title, "仕事の内容": job.description, "職場の雰囲気": job.atmosphere}
    items["特徴"] = "、".join(job.feature_labels)
    for section in (*job_sections(job), apply_section(job)):
        for row in section.rows:
            items[row.label] = "\n".join(part for part in (row.text, row.body) if part)
    return items


def remarks_of(review: Review | None) -> list[Remark]:
    """What was written at the fields of a submission, with the fields' labels."""
    if review is None:
        return []
    model = Job if review.job_id else Company
    return [Remark(field, label_of(model, field), text) for field, text in review.comments_by_field().items()]


def label_of(model: type[Job] | type[Company], field: str) -> str:
    """Label of a field as the form shows it; anything else stays as it is."""
    try:
        return str(getattr(model._meta.get_field(field), "verbose_name", field))
    except FieldDoesNotExist:
        return field
