"""A submission field by field: what it says, what is public now, what the checks and people said about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.models import get_all_child_relations

from recruitment.admin.companies import CompanyInspectView
from recruitment.admin.jobs import JobInspectView
from recruitment.admin.reading import NOTHING, item_of
from recruitment.checks.findings import Finding, Severity
from recruitment.models import Company, Job
from recruitment.moderation.difference import FieldChange, compare
from recruitment.moderation.difference.record import CHILDREN

SEVERITIES = {Severity.MUST: "要修正", Severity.SHOULD: "注意", Severity.NOTE: "参考"}


@dataclass
class Line:
    """One field of the record."""

    name: str
    label: str
    text: str
    change: FieldChange | None = None
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    comment: str = ""
    is_shown: bool = True
    """Whether it stands on the sheet; the others can be opened and commented on below."""


@dataclass(frozen=True)
class Section:
    """Fields under one heading."""

    heading: str
    lines: list[Line]

    @property
    def shown(self) -> list[Line]:
        """Fields a moderator has to read."""
        return [line for line in self.lines if line.is_shown]

    @property
    def others(self) -> list[Line]:
        """Fields that say nothing, or nothing new."""
        return [line for line in self.lines if not line.is_shown]


def sheet_of(
    draft: Job | Company,
    public: Job | Company | None = None,
    findings: Sequence[Finding] = (),
    comments: Mapping[str, str] | None = None,
) -> list[Section]:
    """All fields in the order of the editor.

    `public` is what the submission would replace: then only what changed, was found or was commented on is
    shown at once; without it, everything that is filled in.
    """
    sections = JobInspectView.sections if isinstance(draft, Job) else CompanyInspectView.sections
    sheet = [
        Section(
            heading,
            [_line(draft, one.name) for part in parts for one in part._meta.local_fields if one.editable],
        )
        for heading, parts in sections.items()
    ]
    lists = [
        Line(name, label_of(type(draft), name), _listed(draft, name)) for name in child_names(type(draft))
    ]
    sheet.append(Section(CHILDREN, lists))
    changes = {change.field: change for change in compare(public, draft) if public or shows_pictures(change)}
    for line in (line for section in sheet for line in section.lines):
        line.change = changes.get(line.name)
        line.findings = [(SEVERITIES[one.severity], one) for one in findings if one.field == line.name]
        line.comment = (comments or {}).get(line.name, "")
        to_read = line.change is not None if public else line.text != NOTHING
        line.is_shown = bool(to_read or line.findings or line.comment)
    return sheet


def shows_pictures(change: FieldChange) -> bool:
    """Whether words alone would not show it: pictures, and lists that may hold some."""
    return change.is_picture or bool(change.rows)


def label_of(model: type[Job] | type[Company], name: str) -> str:
    """The Japanese name of a field, for lists of comments; the name itself where there is none."""
    try:
        found = model._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    related = getattr(found, "related_model", None)
    return str(getattr(found, "verbose_name", "") or (related._meta.verbose_name if related else name))


def child_names(model: type[Job] | type[Company]) -> list[str]:
    """Lists that belong to the record: photos, voices, branches."""
    return [relation.get_accessor_name() for relation in get_all_child_relations(model)]


def _line(draft: Job | Company, name: str) -> Line:
    item = item_of(draft, name)
    return Line(name, item.label, item.text)


def _listed(record: Job | Company, name: str) -> str:
    rows = [_row_text(child) for child in getattr(record, name).all()]
    return "\n".join(rows) or NOTHING


def _row_text(child: models.Model) -> str:
    """Everything one row of a list says, in one line."""
    fields = [one for one in child._meta.concrete_fields if one.editable and not one.primary_key]
    parts = [
        str(getattr(child, one.name) or "")
        for one in fields
        if one.name not in ("job", "company", "sort_order")
    ]
    return " ／ ".join(part for part in parts if part)
