"""What the check says about each row, and about the file as a whole. It changes nothing of our records."""

import csv
import io

import pytest
from django.utils import timezone

from recruitment.dataimport import actions, reading
from recruitment.dataimport.enums import BatchState, RowKind, Scope
from recruitment.dataimport.judging import Judge
from recruitment.dataimport.models import ImportBatch
from recruitment.models import Company, Job
from tests.recruitment.dataimport.helpers import (
    NUMBERS,
    change,
    empty_site,
    open_jobs,
    receive,
    register,
    rows,
    written,
)
from tests.recruitment.factories import CompanyFactory

pytestmark = pytest.mark.django_db


def faults(batch):
    """Item and sentence of every error."""
    return [(item, sentence) for row in batch.rows.refused() for item, _, sentence in row.faults]


def test_kinds_of_rows(by):
    open_jobs(3)
    same, changed, hidden = rows()
    new = change(same, job__JOB_ID="010006-777777")
    content = written([same, change(changed, job__TITLE="配送の仕事"), change(hidden, job__STATUS="0"), new])
    batch = receive(content, by)
    kinds = dict(batch.rows.values_list("number", "kind"))
    assert list(kinds.values()) == [RowKind.UNCHANGED, RowKind.CHANGED, RowKind.WITHDRAWN, RowKind.NEW]
    row = batch.rows.get(kind=RowKind.CHANGED)
    assert row.differences == [["求人名", changed[46], "配送の仕事"]]
    assert batch.counts["new"] == batch.counts["changed"] == 1
    assert Job.objects.count() == 3


@pytest.mark.parametrize(
    ("texts", "item", "words"),
    [
        ({"job__SALARY_MIN": "二十万"}, "給与下限", "半角数字"),
        ({"job__POSTAL_CODE": "530018"}, "就業場所:郵便番号", "Excel"),
        ({"job__START_DATE": "2026-13-01T00:00:00"}, "求人掲載開始日時", "実在する"),
        ({"job__UPDATED_DATE": "0001-01-01T00:00:00"}, "求人掲載更新日時", "1900年以降"),
        ({"job__TITLE": '=HYPERLINK("http://x.example","y")'}, "求人名", "計算式"),
        (
            {"company__CORPORATION_ID": "1234567890123", "job__CORPORATION_ID": "1234567890123"},
            "法人番号",
            "13桁",
        ),
        ({"job__LOCAL_GOVERNMENT_CODE": "131105"}, "就業場所:全国地方公共団体コード", "コード表"),
        ({"job__RETIREMENT_AGE": "45"}, "定年年齢", "60歳以上"),
    ],
    ids=["digits", "spreadsheet", "date", "year", "formula", "check digit", "place", "retirement"],
)
def test_errors_name_item_and_remedy(texts, item, words, by):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, **texts)]), by)
    found = faults(batch)
    assert [(name, words in sentence) for name, sentence in found][:1] == [(item, True)]
    assert len(found) == len(set(found))


def test_job_number_of_another_company(by):
    open_jobs(1)
    other = CompanyFactory(corporate_number=NUMBERS[1])
    (row,) = rows()
    texts = {
        "company__CORPORATION_ID": NUMBERS[1],
        "job__CORPORATION_ID": NUMBERS[1],
        "company__NAME": "別社",
    }
    batch = receive(written([change(row, **texts)]), by)
    assert "別の企業" in faults(batch)[0][1]
    assert Company.objects.get(pk=other.pk).name == other.name


def test_same_number_twice_and_contradictory_companies(by):
    open_jobs(2)
    first, second = rows()
    batch = receive(written([first, change(second, company__NAME="ちがう名前の会社"), first]), by)
    sentences = [sentence for _, sentence in faults(batch)]
    assert "同じ法人番号の企業と、内容が違います" in sentences[0]
    assert "同じ求人番号です" in sentences[1]


def test_jobs_of_the_source_that_are_not_named_any_more(by):
    open_jobs(4)
    all_rows = rows()
    content = written(all_rows)
    empty_site()
    register(content, by)
    part = receive(written(all_rows[:3]), by, scope=Scope.PART)
    assert part.count(RowKind.WITHDRAWN) == 0
    whole = receive(written(all_rows[:3] + [change(all_rows[0], job__JOB_ID="010006-555555")]), by)
    assert whole.count(RowKind.WITHDRAWN) == 1
    other = receive(written(all_rows[:2]), by, source="別の提供元")
    assert other.count(RowKind.WITHDRAWN) == 0


def test_much_smaller_file_warns(by):
    open_jobs(5)
    all_rows = rows()
    content = written(all_rows)
    empty_site()
    register(content, by)
    batch = receive(written(all_rows[:2]), by)
    assert ["smaller" in each for each in batch.warnings] == [True]


def test_absent_columns_are_told_before_they_empty_anything(by):
    open_jobs(1)
    lines = list(csv.reader(io.StringIO(written(rows(), "csv").decode())))
    kept = [
        index
        for index, header in enumerate(lines[0])
        if header not in ("PAY_RISE_NOTE", "CITY_PROMOTION_URL_LOCAL")
    ]
    out = io.StringIO()
    csv.writer(out).writerows([line[index] for index in kept] for line in lines)
    batch = receive(out.getvalue().encode(), by, name="jobs.csv")
    assert len(batch.warnings) == 1
    assert "1あります：昇給に関する特記事項。" in batch.warnings[0]
    assert receive(written(rows()), by).warnings == []


def test_only_what_would_change_something_waits_for_a_decision(by):
    open_jobs(2)
    first, second = rows()
    receive(written([first, second]), by)
    assert not ImportBatch.objects.undecided().exists()
    changed = receive(written([first, change(second, job__TITLE="配送の仕事")]), by)
    assert ImportBatch.objects.undecided().get() == changed


def test_places_are_named_by_the_kind_of_file(by):
    open_jobs(1)
    twice = rows() * 2
    assert faults(receive(written(twice), by))[0][1].startswith("1件目と同じ")
    table = receive(written(twice, "csv"), by, name="jobs.csv")
    assert faults(table)[0][1].startswith("2行目と同じ")
    assert table.counter_heading == "ファイルの行番号"


def test_waiting_and_suspended_jobs_are_left_alone(by):
    jobs = open_jobs(2)
    first, second = (change(row, job__TITLE="新しい名前") for row in rows())
    jobs[0].listing.submitted_revision = jobs[0].save_revision()
    jobs[0].listing.save()
    jobs[1].listing.state = "suspended"
    jobs[1].listing.save()
    batch = receive(written([first, second]), by)
    assert ["審査待ち" in faults(batch)[0][1], "掲載を止めている" in faults(batch)[1][1]] == [True, True]


@pytest.mark.parametrize("content", [b"", b"[]", b"%PDF-1.7", b"{", b"\xff\xfe\x00", b"a,b\n1,2\n"], ids=str)
def test_unreadable_files_are_refused_with_a_sentence(content, by):
    batch = receive(content, by, name="jobs.csv")
    assert batch.state == BatchState.UNREADABLE
    assert batch.failure.endswith(("。", "。）"))
    assert not batch.rows.exists()


def test_check_goes_on_where_it_was_stopped(by, monkeypatch):
    open_jobs(3)
    content = written(rows())
    monkeypatch.setattr("recruitment.dataimport.checking.AT_ONCE", 1)
    monkeypatch.setattr("recruitment.dataimport.judging.Judge.judge", _dies_at_second(monkeypatch))
    with pytest.raises(RuntimeError):
        receive(content, by)
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.read_rows, batch.percent) == (BatchState.CHECKING, 1, 33)
    monkeypatch.undo()
    from recruitment.dataimport.work import work_on

    work_on(batch)
    assert (batch.state, batch.read_rows) == (BatchState.CHECKED, 3)


@pytest.mark.parametrize(
    ("owner", "name"), [(reading, "_store"), (Judge, "judge")], ids=["reading", "judging"]
)
def test_nothing_is_left_of_what_was_called_off_meanwhile(owner, name, by, monkeypatch):
    open_jobs(2)
    content = [change(row, job__TITLE="配送の仕事") for row in rows()]
    register(written(content), by)
    real = getattr(owner, name)

    def called_off_then(*args):
        actions.discard(ImportBatch.objects.latest("pk"), by)
        real(*args)

    monkeypatch.setattr(owner, name, called_off_then)
    batch = receive(written(rows()[:1]), by)
    assert batch.state == BatchState.DISCARDED
    assert not batch.rows.exists()
    assert not batch.companies.exists()


def test_words_about_people_are_forgotten(by):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__RECRUITMENT_OFFICER_MAIL="花子")]), by)
    assert "花子" in str(batch.rows.get().faults)
    actions.prune(timezone.now())
    kept = batch.rows.get()
    assert (kept.values, kept.faults, kept.notes, kept.differences) == ([], [], [], [])


def test_what_was_ordered_while_old_ones_are_tidied_up_keeps_its_words(by, monkeypatch):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__TITLE="配送の仕事")]), by)
    real = actions._forget

    def ordered_first(pk):
        actions.order(batch, by, actions.Settings())
        return real(pk)

    monkeypatch.setattr(actions, "_forget", ordered_first)
    assert actions.prune(timezone.now()) == 0
    batch.refresh_from_db()
    assert batch.state == BatchState.QUEUED
    assert batch.file and batch.rows.get().values[46] == "配送の仕事"


def _dies_at_second(monkeypatch):
    real, seen = Judge.judge, []

    def judge(self, rows):
        seen.append(rows)
        if len(seen) == 2:
            raise RuntimeError("killed")
        real(self, rows)

    return judge
