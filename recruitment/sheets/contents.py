"""What stands on the job sheet of one job (B16)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils import timezone

from recruitment.display.catalogue import Kind
from recruitment.display.layout import Layout, layout_of
from recruitment.freshness.notices import marked_among
from recruitment.models import Company, Job
from recruitment.public import company_sheet, job_sheet, rows
from recruitment.sheets.labels import label_lines
from recruitment.vocabulary.enums import JobKind

ORDER = ("internship", "place", "pay", "hours", "terms", "benefits", "wanted", "school", "apply")
"""Sections after the work itself, as readers of Hello Work sheets expect them; the employer comes last."""

EMPLOYER_ITEMS = frozenset(
    f"profile.{item}"
    for item in ("industry", "address", "president", "founded", "capital", "employees", "tel", "web")
)
"""What a sheet tells about the company; its page has the rest."""

TELEPHONE = "profile.tel"

OWN_NOTES = (job_sheet.COMPARABLE_NOTE, job_sheet.WORKPLACE_CHANGE_NOTE, job_sheet.DUTIES_CHANGE_NOTE)
"""Explanations of the web page that readers of a form do not need."""

GAP = "　"

LABEL = 8
"""Full-width letters on a line of the labels."""


@dataclass(frozen=True)
class Item:
    """A label, and what is said under it line by line."""

    label: str
    lines: tuple[str, ...]

    @property
    def label_lines(self) -> tuple[str, ...]:
        """The label broken between phrases where it is longer than its cell."""
        return label_lines(self.label, LABEL)


@dataclass(frozen=True)
class Table:
    """A section with its number."""

    number: int
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Sheet:
    """Everything the template prints about one job."""

    job: Job
    tables: tuple[Table, ...]
    as_of: str
    confirmed_on: str
    publication_end: str
    is_old: bool
    shows_atmosphere: bool

    @property
    def kind(self) -> str:
        """What kind of vacancy it is, as the head of the sheet says."""
        if self.job.kind != JobKind.REGULAR:
            return str(self.job.get_kind_display())
        return str(self.job.get_employment_type_display())

    @property
    def place(self) -> str:
        """Where the work is, in short."""
        place = self.job.workplace_municipality
        return f"{place.name}{self.job.workplace_town}" if place else ""

    @property
    def hours(self) -> str:
        """When the work is, in short."""
        return job_sheet.hours_text(self.job) or "シフト・交代制など"

    @property
    def holidays(self) -> str:
        """Days off, in short."""
        days = self.job.annual_holidays
        return "　".join(filter(None, (job_sheet.holidays_text(self.job), days and f"年間{days}日")))

    @property
    def title(self) -> str:
        """Name of the document."""
        return f"求人票 {self.job.public_title}｜{self.job.company.name}（{self.job.number}）"


class SheetMaker:
    """Makes sheets of jobs with their page relations loaded; asks once for what they share."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._layouts: dict[str, Layout] = {}
        self._marked = marked_among(job.listing for job in jobs)

    def sheet_of(self, job: Job) -> Sheet:
        """The sheet of an open job."""
        layout = self._layout(job.kind)
        parts = {part.anchor: part for part in job_sheet.job_sections(job, layout)}
        parts["apply"] = job_sheet.apply_section(job, layout)
        employer = _employer(job.company, self._layout(Kind.COMPANY), with_telephone=not job.is_high_school)
        found = [parts[anchor] for anchor in ORDER if anchor in parts] + [employer]
        numbered = enumerate((part for part in found if part.rows), start=2)
        published, listing = job.last_published_at, job.listing
        return Sheet(
            job=job,
            tables=tuple(
                Table(number, part.title, tuple(map(item_of, part.rows))) for number, part in numbered
            ),
            as_of=rows.day(timezone.localdate(published)) if published else "",
            confirmed_on=rows.day(listing.confirmed_on),
            publication_end=rows.day(listing.publication_end),
            is_old=listing.pk in self._marked,
            shows_atmosphere="story.atmosphere" not in layout.hidden,
        )

    def _layout(self, kind: str) -> Layout:
        if kind not in self._layouts:
            self._layouts[kind] = layout_of(kind)
        return self._layouts[kind]


def item_of(row: rows.Row) -> Item:
    """A choice and the remark on it share a line: paper is short."""
    remark = row.body.strip()
    note = "" if row.note in OWN_NOTES else row.note
    parts = [row.text, remark, note]
    if "\n" not in remark:
        parts = [GAP.join(filter(None, parts))]
    lines = (line.strip() for part in parts for line in part.splitlines())
    return Item(row.label, tuple(line for line in lines if line))


def _employer(company: Company, layout: Layout, *, with_telephone: bool) -> rows.Section:
    """The company in few lines. A high-school vacancy names no telephone: the school is the way (A6)."""
    part = company_sheet.company_profile(company)
    wanted = EMPLOYER_ITEMS if with_telephone else EMPLOYER_ITEMS - {TELEPHONE}
    kept = tuple(row for row in part.rows if layout.id_of(part.anchor, row.label) in wanted)
    return rows.arranged(replace(part, rows=kept), layout)
