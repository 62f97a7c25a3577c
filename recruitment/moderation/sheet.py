"""A submission field by field: what it says, what is public now, what the checks and people said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.models import get_all_child_relations

from recruitment.admin.companies import CompanyInspectView
from recruitment.admin.jobs import JobInspectView
from recruitment.admin.reading import NOTHING, item_of
from recruitment.checks.findings import Finding, Severity
from recruitment.models import Company, Job

SEVERITIES = {Severity.MUST: "要修正", Severity.SHOULD: "注意", Severity.NOTE: "参考"}
CHILDREN = "写真・一覧"
NOT_SAID = frozenset({"id", "job", "company", "sort_order"})


@dataclass
class Line:
    """One field of the record."""

    name: str
    label: str
    text: str
    before: str
    is_changed: bool
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    comment: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether the submission says something here."""
        return self.text != NOTHING

    @property
    def is_shown(self) -> bool:
        """Whether it stands on the sheet; the others can be commented on below."""
        return self.is_filled or self.is_changed or bool(self.findings) or bool(self.comment)


@dataclass(frozen=True)
class Section:
    """Fields under one heading."""

    heading: str
    lines: list[Line]

    @property
    def shown(self) -> list[Line]:
        """Fields that say something."""
        return [line for line in self.lines if line.is_shown]

    @property
    def others(self) -> list[Line]:
        """Fields that say nothing."""
        return [line for line in self.lines if not line.is_shown]


def sheet_of(
    draft: Job | Company,
    public: Job | Company | None,
    findings: list[Finding],
    comments: Mapping[str, str],
) -> list[Section]:
    """All fields in the order of the editor; `public` is what the submission would replace."""
    sections = JobInspectView.sections if isinstance(draft, Job) else CompanyInspectView.sections
    sheet = [
        Section(
            heading,
            [
                _line(draft, public, part_field.name)
                for part in parts
                for part_field in part._meta.local_fields
                if part_field.editable
            ],
        )
        for heading, parts in sections.items()
    ]
    sheet.append(Section(CHILDREN, [_children(draft, public, name) for name in child_names(type(draft))]))
    for line in (line for section in sheet for line in section.lines):
        line.findings = [(SEVERITIES[one.severity], one) for one in findings if one.field == line.name]
        line.comment = comments.get(line.name, "")
    return sheet


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


def _line(draft: Job | Company, public: Job | Company | None, name: str) -> Line:
    item = item_of(draft, name)
    before = item_of(public, name).text if public else item.text
    return Line(name, item.label, item.text, before, before != item.text)


def _children(draft: Job | Company, public: Job | Company | None, name: str) -> Line:
    text = _listed(draft, name)
    before = _listed(public, name) if public else text
    return Line(name, label_of(type(draft), name), text, before, before != text)


def _listed(record: Job | Company, name: str) -> str:
    rows = [_row_text(child) for child in getattr(record, name).all()]
    return "\n".join(rows) or NOTHING


def _row_text(child: models.Model) -> str:
    """Everything one row of a list says, in one line."""
    fields = [one for one in child._meta.concrete_fields if one.editable and not one.primary_key]  # type: ignore[attr-defined]
    parts = [
        str(getattr(child, one.name) or "")
        for one in fields
        if one.name not in ("job", "company", "sort_order")
    ]
    return " ／ ".join(part for part in parts if part)
