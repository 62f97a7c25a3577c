"""One row or company of a registration into our records, by the actions people use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from recruitment import actions
from recruitment.dataimport.building import LEFT_OPEN, put_company, put_job
from recruitment.dataimport.codes import Codes
from recruitment.dataimport.enums import Outcome, RowKind, Way
from recruitment.dataimport.models import ImportBatch, ImportCompany, ImportRow
from recruitment.dataimport.reverse import (
    INDEX,
    Facts,
    beside,
    differing,
    facts_of,
    set_branches,
)
from recruitment.dataimport.said import COMPANY_LENGTH
from recruitment.grant.actions import decide_job
from recruitment.models import Company, Job
from recruitment.nationaldata.columns import COLUMNS, by_header
from recruitment.nationaldata.rows import company_texts, row_of, said_by, stand_in
from recruitment.provision.models import KeptItems
from recruitment.vocabulary.enums import CloseReason

if TYPE_CHECKING:
    from accounts.models import User

ALL = range(len(COLUMNS))
RELATED = ("company", "workplace_municipality", "industry", "occupation", "image")
DATES = frozenset(INDEX[f"job.{name}"] for name in ("UPDATED_DATE", "START_DATE", "END_DATE", "STATUS"))


@dataclass
class Taker:
    """Takes rows over for one batch."""

    batch: ImportBatch
    by: User | None
    codes: Codes
    companies: dict[str, Company] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What the history says."""
        return f"{self.batch}（{self.batch.source}）"

    def company(self, named: ImportCompany, company: Company | None) -> None:
        """Make or change a company; the rows find it in `companies`."""
        if company is None:
            company = self._new_company(named)
        elif named.kind == RowKind.CHANGED:
            self._changed_company(named, company)
        self.companies[named.corporate_number] = company
        named.company = company

    def _new_company(self, named: ImportCompany) -> Company:
        draft = Company(live=False)
        written, _ = put_company(draft, named.values, self.codes, ALL)
        values = {name: getattr(draft, name) for name in written.fields}
        company = actions.create_company(self.by, open_data_consent=self.batch.consented, **values)
        self._finish_company(company, named, written.branches)
        return company

    def _changed_company(self, named: ImportCompany, company: Company) -> None:
        named.before = {**actions.company_snapshot(company), "kept": _kept_texts(company)}
        public = company_texts(company)
        said = stand_in(list(public), company)
        rest = [""] * (len(COLUMNS) - COMPANY_LENGTH)
        only = differing([*said, *rest], [*named.values, *rest])
        written, _ = put_company(company, named.values, self.codes, only)
        self._finish_company(company, named, written.branches, public)

    def _finish_company(
        self, company: Company, named: ImportCompany, branches: list[str] | None, public: Sequence[str] = ()
    ) -> None:
        if branches is not None:
            set_branches(company, branches)
        if self.batch.way == Way.PUBLISH:
            actions.publish_company(company, self.by, may_lack=LEFT_OPEN[Company])
        else:
            actions.save_company_draft(company, self.by)
            if company.live:
                self._submit(actions.submit_company, company)
        said = company_texts(company)
        texts = beside(said, named.values, "company")
        waits = self.batch.way == Way.REVIEW and company.live and said != public
        keep(company, _while_waiting(company, texts, public) if waits else texts)

    def take(self, row: ImportRow, job: Job | None) -> str:
        """Do what a row asks for; returns its outcome."""
        if row.kind == RowKind.WITHDRAWN and job:
            row.before = {**actions.snapshot(job), "kept": _kept_texts(job)}
            actions.close(job, self.by, CloseReason.WITHDRAWN, words=self.words)
            return Outcome.CLOSED
        company = self.companies.get(row.corporate_number)
        if company is None:
            return Outcome.NO_COMPANY
        facts, public = facts_of(row.values), said_by(job) if job and job.live else []
        if job is None:
            job = Job(live=False)
            job.company, job.number_elsewhere = company, facts.number
            only: Any = ALL
        else:
            said = row_of(job)
            only = [index for index in differing(said, row.values) if index >= COMPANY_LENGTH]
            row.before = {**actions.snapshot(job), "kept": _kept_texts(job)}
        put_job(job, row.values, self.codes, only)
        outcome = self._lead(row, job, facts, only)
        row.job = job
        if outcome != Outcome.LEFT:
            said = said_by(job)
            texts = beside(said, row.values, "job")
            waits = outcome != Outcome.PUBLISHED and public and said != public
            keep(job, _while_waiting(job, texts, public) if waits else texts, is_new=row.kind == RowKind.NEW)
        return outcome

    def _lead(self, row: ImportRow, job: Job, facts: Facts, only: Any) -> str:
        """Lead a written job to where it belongs."""
        is_new, is_open = job.pk is None, job.pk is not None and job.listing.is_open
        if self.batch.way == Way.PUBLISH and (self.batch.despite_findings or not row.is_held):
            if is_new:
                actions.take_over(job, self.by)
            if self._publish(row, job, facts, only_dates=is_open and DATES.issuperset(only)):
                return Outcome.PUBLISHED
            is_new = False
        if DATES.issuperset(only):
            return Outcome.LEFT
        if is_new:
            actions.take_over(job, self.by)
        actions.save_draft(job, self.by)
        if self.batch.way != Way.REVIEW:
            return Outcome.DRAFTED
        refused = self._submit(actions.submit, job)
        if refused and not row.is_incomplete:  # else the check has said so
            row.notes = [*row.notes, *(["審査に出せなかった理由", sentence] for sentence in refused)]
        return Outcome.DRAFTED if refused else Outcome.SUBMITTED

    def _publish(self, row: ImportRow, job: Job, facts: Facts, *, only_dates: bool) -> bool:
        """Make a job public; False, with the sentences at the row, when our own rules refuse it."""
        origin = self._origin(facts)
        related = {name: getattr(job, name) for name in RELATED}
        before = {each.attname: getattr(job, each.attname) for each in job._meta.concrete_fields}
        try:
            with transaction.atomic():
                if only_dates:
                    actions.set_dates(job, self.by, origin)
                else:
                    actions.publish_from(job, self.by, origin)
                self._grant(job, facts)
        except ValidationError as refusal:
            for name, value in before.items():
                setattr(job, name, value)  # the database has taken the publication back, too
            row.notes = [*row.notes, *(["公開できない点", sentence] for sentence in refusal.messages)]
            return False
        finally:
            for name, record in related.items():
                setattr(job, name, record)  # reading the row again has forgotten them
        return True

    def _submit(self, submit: Callable[..., Any], record: Company | Job) -> list[str]:
        """Hand a record in, without a mail to a company that did not do so; returns why it stays a draft.

        It is incomplete, or says in our fields what is public already.
        """
        try:
            submit(record, self.by, tell=False)
        except ValidationError as refusal:
            return refusal.messages
        return []

    def _origin(self, facts: Facts) -> actions.Origin:
        return actions.Origin(
            started_at=facts.started_at,
            updated_at=facts.updated_at,
            until=facts.until,
            may_lack=LEFT_OPEN[Job],
            despite_findings=self.batch.despite_findings,
            reason=self.words,
        )

    def _grant(self, job: Job, facts: Facts) -> None:
        """The prefecture decides on the grant; its file says how."""
        if facts.grant is not None and bool(job.listing.grant_eligible) != facts.grant:
            decide_job(job, self.by, facts.grant, f"{self.words}の「移住支援金対象の別」による")


def keep(record: Company | Job, texts: dict[str, list[str]], *, is_new: bool = False) -> None:
    """Keep beside a record what it cannot say, or nothing; for a new one nothing is looked up."""
    owner = {"job" if isinstance(record, Job) else "company": record}
    known = not is_new and hasattr(record, "kept_items") and record.kept_items
    if texts and not known:
        record.kept_items = KeptItems.objects.create(**owner, texts=texts)
    elif texts:
        record.kept_items, _ = KeptItems.objects.update_or_create(**owner, defaults={"texts": texts})
    elif known:
        record.kept_items.delete()
        record._state.fields_cache.pop("kept_items", None)


def _while_waiting(
    record: Company | Job, texts: dict[str, list[str]], public: Sequence[str]
) -> dict[str, list[str]]:
    """What to keep of a change that is not public yet: what outsiders read stays until it is.

    Pairs for texts that are public stay as they are; those for texts of the change are added.
    """

    def is_public(header: str, said: str) -> bool:
        column = by_header(header)
        return column is not None and public[column.index] == said

    later = {header: pair for header, pair in texts.items() if not is_public(header, pair[0])}
    now = {header: pair for header, pair in _kept_texts(record).items() if is_public(header, pair[0])}
    return later | now


def _kept_texts(record: Company | Job) -> dict[str, list[str]]:
    kept = getattr(record, "kept_items", None)
    return kept.texts if kept else {}
