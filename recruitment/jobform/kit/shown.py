"""A form as its page shows it: fields with findings and comments, sections with their progress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms.boundfield import BoundField

from recruitment.checks.findings import Finding, Severity
from recruitment.jobform.kit.declare import Answers, Item, Section, Sections
from recruitment.jobform.kit.form import DraftForm

LABELS = {Severity.MUST: "要修正", Severity.SHOULD: "おすすめ", Severity.NOTE: "参考"}


@dataclass(frozen=True)
class ShownItem:
    """One field with everything that stands beside it."""

    item: Item
    bound: BoundField
    applies: bool
    required: bool
    filled: bool
    findings: tuple[Finding, ...]
    comment: str

    @property
    def condition(self) -> str:
        """When it applies, for the script."""
        return ";".join(str(condition) for condition in self.item.when)

    @property
    def limit(self) -> int:
        """Most characters, 0 without a limit worth counting."""
        limit = self.bound.form.instance._meta.get_field(self.item.name).max_length or 0
        kind = getattr(self.bound.field.widget, "input_type", "textarea")
        return limit if kind in ("text", "textarea") and limit >= 20 else 0

    @property
    def told(self) -> list[Finding]:
        """Findings to show: that an empty field must be filled is said by its mark."""
        return [finding for finding in self.findings if self.filled or finding.severity != Severity.MUST]

    @property
    def needs_attention(self) -> bool:
        """Whether something has to be mended here."""
        worst = any(finding.severity == Severity.MUST for finding in self.findings)
        return bool(self.applies and (self.bound.errors or self.comment or (worst and self.filled)))

    @property
    def is_missing(self) -> bool:
        """Whether an answer is still wanted."""
        return self.applies and self.required and not self.filled


@dataclass(frozen=True)
class ShownSection:
    """One section with its fields and its progress."""

    section: Section
    items: tuple[ShownItem, ...]
    applies: bool

    @property
    def state(self) -> str:
        """`attention`, `open`, `optional` or `done`."""
        if any(item.needs_attention for item in self.items):
            return "attention"
        if any(item.is_missing for item in self.items):
            return "open"
        return "done" if any(item.filled for item in self.items if item.applies) else "optional"

    @property
    def text(self) -> str:
        """The progress in words."""
        missing = sum(item.is_missing for item in self.items)
        return {
            "attention": "確認が必要です",
            "open": f"あと{missing}項目",
            "optional": "任意です",
            "done": "入力済み",
        }[self.state]

    @property
    def condition(self) -> str:
        """When it applies, for the script."""
        return ";".join(str(condition) for condition in self.section.when)


@dataclass(frozen=True)
class ShownForm:
    """The whole form."""

    sections: tuple[ShownSection, ...]

    @property
    def items(self) -> list[ShownItem]:
        """Every field that is asked."""
        shown = (part for part in self.sections if part.applies)
        return [item for part in shown for item in part.items if item.applies]

    @property
    def missing(self) -> list[ShownItem]:
        """Fields that still want an answer."""
        return [item for item in self.items if item.is_missing]


def is_filled(record: Any, name: str) -> bool:
    """Whether a field has a value; no is one, too."""
    return getattr(record, record._meta.get_field(name).attname) not in (None, "")


def show(
    form: DraftForm, findings: Sequence[Finding] = (), comments: Mapping[str, str] | None = None
) -> ShownForm:
    """Put form, findings and moderators' comments together."""
    record, sections = form.instance, form.sections
    by_field: dict[str, list[Finding]] = {}
    for finding in findings:
        by_field.setdefault(finding.field, []).append(finding)
    answers = sections.answers(record)
    parts = []
    for section in sections:
        if _never(section, form, answers):
            continue
        applies = section.applies(answers)
        items = tuple(
            _shown_item(
                form, item, applies, answers, by_field.get(item.name, []), (comments or {}).get(item.name, "")
            )
            for item in section.items
            if not _never(item, form, answers)
        )
        parts.append(ShownSection(section, items, applies))
    return ShownForm(tuple(parts))


def _never(part: Section | Item, form: DraftForm, answers: Answers) -> bool:
    """Whether it cannot come to apply in this form: it depends on what the form does not ask."""
    return any(rule.field not in form.fields and not rule.holds(answers) for rule in part.when)


def _shown_item(
    form: DraftForm, item: Item, inside: bool, answers: Answers, findings: list[Finding], comment: str
) -> ShownItem:
    required = item.required or not form.instance._meta.get_field(item.name).blank
    filled = is_filled(form.instance, item.name)
    return ShownItem(
        item=item,
        bound=form[item.name],
        applies=inside and item.applies(answers),
        required=required,
        filled=filled,
        findings=tuple(findings),
        comment=comment,
    )


def unplaced(findings: Sequence[Finding], sections: Sections) -> list[Finding]:
    """Findings about something the form has no field for."""
    return [finding for finding in findings if finding.field not in sections.names]


def as_json(shown: ShownForm) -> dict[str, Any]:
    """Errors, findings and progress for the script."""
    return {
        "fields": {
            item.item.name: {
                "errors": [str(error) for error in item.bound.errors],
                "findings": [
                    {
                        "severity": finding.severity,
                        "label": LABELS[finding.severity],
                        "sentence": finding.sentence,
                        "ground": finding.ground,
                    }
                    for finding in item.told
                ],
            }
            for part in shown.sections
            for item in part.items
            if item.bound.errors or item.findings
        },
        "sections": {part.section.key: {"state": part.state, "text": part.text} for part in shown.sections},
        "missing": len(shown.missing),
    }
