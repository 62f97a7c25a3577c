"""Second step of the check: what each row means for our records, some hundred rows at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from recruitment.dataimport.building import hindrances, put_company, put_job, remarks_on
from recruitment.dataimport.codes import Codes
from recruitment.dataimport.enums import RowKind
from recruitment.dataimport.formulas import SENTENCE, is_formula
from recruitment.dataimport.history import changed_by_people
from recruitment.dataimport.models import ImportBatch, ImportCompany, ImportRow
from recruitment.dataimport.reverse import differing, facts_of
from recruitment.dataimport.said import (
    COMPANY_LENGTH,
    LIVING_START,
    companies_by_number,
    company_print,
    company_says,
    job_print,
    jobs_by_number,
)
from recruitment.dataimport.spreadsheets import cause
from recruitment.dataimport.taking import DATES
from recruitment.models import Company, Job, Review
from recruitment.nationaldata.columns import COLUMNS, HIDDEN, STATUS
from recruitment.nationaldata.formats import Format
from recruitment.nationaldata.rows import row_of
from recruitment.nationaldata.validation import faults_of
from recruitment.vocabulary.enums import ListingState

ALL = range(len(COLUMNS))
SUSPENDED = "運営が掲載を止めている求人です。掲載を再開してから、もう一度確認してください。"
WAITING = "この求人は審査待ちです。審査が終わってから、もう一度確認してください。"
LOCKED = "この求人は編集できないように固定されています。固定を外してから、もう一度確認してください。"
COMPANY_WAITING = "企業の情報が審査待ちです。審査が終わってから、もう一度確認してください。"
DRAFT = "書きかけの下書きがあります。登録すると、このファイルの内容が最新の版になります。"
EARLIEST_YEAR = "1900"
MOMENTS = [each for each in COLUMNS if each.item.format == Format.DATETIME]
WHOLE_ROW = "行全体"
LACKING = "審査に出すには足りない項目"
JUDGED = (
    "kind",
    "faults",
    "notes",
    "differences",
    "later_change",
    "base",
    "job",
    "values",
    "is_held",
    "is_incomplete",
)


class Judge:
    """Judges rows of one batch; keep one for the whole batch, so that code tables are read once."""

    def __init__(self, batch: ImportBatch) -> None:
        self.batch = batch
        self.codes = Codes()

    def judge(self, rows: Sequence[ImportRow]) -> None:
        """Judge rows that follow each other and store what was found."""
        self.jobs = jobs_by_number(row.number for row in rows)
        self.known = companies_by_number(row.corporate_number for row in rows)
        self.changed_jobs = changed_by_people(Job, self.jobs.values())
        self.changed_companies = changed_by_people(Company, self.known.values())
        self.named = {each.corporate_number: each for each in self._named(rows)}
        self.first_lines = self._first_lines(rows)
        built = [self._row(row) for row in rows]
        for row in rows:
            row.faults = _each_once(row.faults)
        to_check = [(row, job) for row, job in zip(rows, built, strict=True) if job is not None]
        found = hindrances([job for _, job in to_check])
        for (row, _), (sentences, lacking) in zip(to_check, found, strict=True):
            row.notes += [["公開できない点", sentence] for sentence in sentences]
            row.notes += [[LACKING, "、".join(lacking)]] if lacking else []
            row.is_held, row.is_incomplete = bool(sentences), bool(sentences or lacking)
        ImportRow.objects.bulk_update(rows, JUDGED, batch_size=100)

    def _named(self, rows: Sequence[ImportRow]) -> list[ImportCompany]:
        numbers = {row.corporate_number for row in rows}
        return list(self.batch.companies.filter(corporate_number__in=numbers))

    def _first_lines(self, rows: Sequence[ImportRow]) -> dict[str, tuple[int, int]]:
        """Primary key and line of the first row of the batch with each number."""
        numbers = {row.number for row in rows}
        found: dict[str, tuple[int, int]] = {}
        same = self.batch.rows.filter(number__in=numbers).exclude(number="").order_by("-pk")
        for pk, line, number in same.values_list("pk", "line", "number"):
            found[number] = (pk, line)
        return found

    def _row(self, row: ImportRow) -> Job | None:
        """Judge one row; returns the job as it would be, where it is worth looking at its words."""
        values = row.values
        row.faults += [
            [fault.column.label, fault.value[:200], fault.message + cause(fault.column, fault.value)]
            for fault in faults_of(values)
        ]
        row.faults += [
            [each.label, values[each.index][:200], SENTENCE]
            for each in COLUMNS
            if is_formula(values[each.index])
        ]
        if not row.faults:
            row.faults += _too_early(values)
        known = self.jobs.get(row.number)
        row.faults += [[WHOLE_ROW, "", sentence] for sentence in self._identity(row, known)]
        if row.faults:
            row.kind = RowKind.REFUSED
            return None
        if values[STATUS] == HIDDEN:
            self._withdrawal(row, known)
            return None
        job = self._content(row, known)
        if row.faults:
            row.kind = RowKind.REFUSED
            return None
        if row.kind == RowKind.UNCHANGED:
            row.values = []
            return None
        return job

    def _identity(self, row: ImportRow, known: Job | None) -> list[str]:
        """What is wrong with whose job it is, or with its state."""
        first, line = self.first_lines.get(row.number, (row.pk, row.line))
        if first != row.pk:
            return [f"{self.batch.place(line)}と同じ求人番号です。どちらかを消してください。"]
        if known is None:
            return []
        if known.company.corporate_number != row.corporate_number:
            return [f"この求人番号は、別の企業（{known.company}）の求人で使われています。"]
        if known.listing.is_waiting:
            return [WAITING]
        if known.listing.state == ListingState.SUSPENDED:
            return [SUSPENDED]
        return [LOCKED] if known.locked else []

    def _withdrawal(self, row: ImportRow, known: Job | None) -> None:
        if known is None or known.listing.state != ListingState.OPEN:
            row.kind = RowKind.UNCHANGED
            row.notes = [["注意", "掲載していない求人なので、何もしません。"]]
            row.values = []
            return
        row.later_change = _later(self.changed_jobs.get(known.pk), row)
        row.values = []
        row.kind, row.job, row.base = RowKind.WITHDRAWN, known, job_print(known)

    def _content(self, row: ImportRow, known: Job | None) -> Job:
        named = self._company(row)
        if named.kind == RowKind.REFUSED and named.line != row.line:
            sentence = f"企業の項目に誤りがあります（{self.batch.place(named.line)}をご覧ください）。"
            row.faults.append([WHOLE_ROW, "", sentence])
        elif named.kind == RowKind.REFUSED:
            row.faults += named.faults
        job, only = known, ALL
        if job is None:
            row.kind = RowKind.NEW
            company = self.known.get(row.corporate_number) or Company(name=named.name)
            job = Job(live=False)
            job.company = company
        else:
            only = self._difference(row, job)
        if row.kind == RowKind.UNCHANGED:
            return job
        written, faults = put_job(job, row.values, self.codes, only)
        row.faults += faults
        row.notes += [["注意", sentence] for sentence in remarks_on(written, row.values)]
        return job

    def _difference(self, row: ImportRow, job: Job) -> list[int]:
        """Compare with the record; returns the columns that differ."""
        said = row_of(job)
        only = [index for index in differing(said, row.values) if index >= COMPANY_LENGTH]
        row.job, row.base = job, job_print(job)
        row.kind = RowKind.CHANGED if only else RowKind.UNCHANGED
        row.differences = [[COLUMNS[index].label, said[index], row.values[index]] for index in only]
        if only:
            row.later_change = _later(self.changed_jobs.get(job.pk), row)
        if only and job.live and job.has_unpublished_changes:
            row.notes.append(["注意", DRAFT])
            row.differences = _over_draft(job, said, row.values, only)
        return only

    def _company(self, row: ImportRow) -> ImportCompany:
        """The company of a row; the first row that names it says what it is like."""
        texts = list(row.values[:COMPANY_LENGTH])
        named = self.named.get(row.corporate_number)
        if named is None:
            named = self._new_company(row, texts)
            self.named[row.corporate_number] = named
        elif named.later_change and not _later(named.later_change, row):
            named.later_change = None
            named.save(update_fields=["later_change"])
        for said, text, column in zip(named.values, texts, COLUMNS, strict=False):
            if said != text:
                sentence = (
                    f"{self.batch.place(named.line)}の同じ法人番号の企業と、内容が違います"
                    f"（「{said[:100]}」）。同じにしてください。"
                )
                row.faults.append([column.label, text[:200], sentence])
        return named

    def _new_company(self, row: ImportRow, texts: list[str]) -> ImportCompany:
        company = self.known.get(row.corporate_number)
        named = ImportCompany(
            batch=self.batch, corporate_number=row.corporate_number, line=row.line or 0, values=texts
        )
        named.name = texts[1][:150]
        only: Sequence[int] = ALL
        record = company or Company(live=False)
        if company is None:
            named.kind = RowKind.NEW
        else:
            said = company_says(company)
            padded = [*said, *[""] * (len(COLUMNS) - COMPANY_LENGTH)]
            only = differing(padded, [*texts, *padded[COMPANY_LENGTH:]])
            named.kind = RowKind.CHANGED if only else RowKind.UNCHANGED
            named.company, named.base = company, company_print(company)
            named.later_change = _later(self.changed_companies.get(company.pk), row)
            named.differences = [[COLUMNS[index].label, said[index], texts[index]] for index in only]
        if only:
            _, named.faults = put_company(record, texts, self.codes, only)
        if company and only and Review.objects.for_record(company).waiting().exists():
            named.faults = [*named.faults, [WHOLE_ROW, "", COMPANY_WAITING]]
        if named.faults:
            named.kind = RowKind.REFUSED
        named.save()
        return named


def _over_draft(job: Job, said: Sequence[str], values: Sequence[str], only: Sequence[int]) -> list[list[str]]:
    """Differences with what an unpublished draft says; it would be lost, the items it alone changes, too."""
    draft = row_of(job.get_latest_revision_as_object())
    lost = {index for index in differing(said, draft) if COMPANY_LENGTH <= index < LIVING_START} - DATES
    found = []
    for index in sorted(lost.union(only)):
        after = values[index] if index in only else said[index]
        found.append([COLUMNS[index].label, said[index], after, *([draft[index]] if index in lost else [])])
    return found


def _later(changed_at: datetime | None, row: ImportRow) -> datetime | None:
    """The moment of a change by people, if it was after the row's own date; the format counts seconds."""
    updated_at = facts_of(row.values).updated_at
    if changed_at and updated_at and changed_at.replace(microsecond=0) > updated_at:
        return changed_at
    return None


def _too_early(values: Sequence[str]) -> list[list[str]]:
    """Moments before what a database can turn into its own time zone; they are slips of the pen anyway."""
    early = [each for each in MOMENTS if values[each.index] and values[each.index] < EARLIEST_YEAR]
    sentence = f"{EARLIEST_YEAR}年以降の日時で入力してください。"
    return [[each.label, values[each.index], f"「{each.label}」は、{sentence}"] for each in early]


def _each_once(faults: Sequence[list[str]]) -> list[list[str]]:
    """What is said of the company's items and of the job's alike (a wrong corporate number) once."""
    return [list(fault) for fault in dict.fromkeys(map(tuple, faults))]
