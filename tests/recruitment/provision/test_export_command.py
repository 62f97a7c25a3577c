"""`nationaldata_export` (D1)."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError, call_command

from recruitment.models import Company
from tests.recruitment.factories import JobFactory
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db


def export(*arguments):
    out, err = io.StringIO(), io.StringIO()
    call_command("nationaldata_export", *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def job():
    JobFactory(open=True, title="番号のない事業主の求人")
    return sayable_job(company__open_data_consent=False)


def test_all_formats_stand_beside_each_other(job, tmp_path):
    out, err = export(tmp_path / "jobs.dat", "--format", "json,xml,csv,excel")
    assert out.splitlines()[0] == f"{tmp_path / 'jobs.json'}：1件"
    assert "1件は出力していません" in err
    data = json.loads((tmp_path / "jobs.json").read_text(encoding="utf-8"))
    assert [one["job"]["JOB_ID"] for one in data["jobs"]] == [job.number]
    assert ElementTree.parse(tmp_path / "jobs.xml").findtext("job_data/job/JOB_ID") == job.number
    rows = list(csv.DictReader((tmp_path / "jobs.csv").read_text(encoding="utf-8").splitlines(keepends=True)))
    assert [row["JOB_ID"] for row in rows] == [job.number]
    assert len(rows[0]) == 143
    assert (tmp_path / "jobs-excel.csv").read_bytes()[:3] == b"\xef\xbb\xbf"


def test_a_file_is_complete_however_much_was_put_off(job, tmp_path, monkeypatch):
    monkeypatch.setattr("recruitment.provision.ledger.following.AT_MOST", 1)
    monkeypatch.setattr("recruitment.provision.export.AT_MOST", 1)
    for _ in "ab":
        JobFactory(open=True, company=job.company, industry=job.industry)
    out, _ = export(tmp_path / "jobs.json")
    assert "：3件" in out


def test_one_format_has_the_name_given_and_may_go_to_the_output(job, tmp_path):
    export(tmp_path / "now.txt", "--format", "csv")
    out, _ = export("-", "--format", "csv")
    assert (tmp_path / "now.txt").read_bytes() == out.encode()


def test_only_consenting_employers(job, tmp_path):
    out, _ = export(tmp_path / "a.json", "--consented")
    assert out.endswith("：0件\n")
    Company.objects.update(open_data_consent=True)
    out, _ = export(tmp_path / "a.json", "--consented")
    assert out.endswith("：1件\n")


def test_a_file_is_written_whole_or_not_at_all(job, tmp_path, monkeypatch):
    (tmp_path / "a.json").write_text("before")

    def breaks(entries):
        yield from ()
        raise RuntimeError

    monkeypatch.setattr("recruitment.provision.management.commands.nationaldata_export.rows_of", breaks)
    with pytest.raises(RuntimeError):
        export(tmp_path / "a.json")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_text() == "before"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("a", "--format", "xls"), "から選んでください"),
        (("-", "--format", "json,xml"), "一つだけ選んでください"),
        (("/nowhere/at/all/a.json",), "に書き込めません"),
    ],
    ids=["format", "output", "folder"],
)
def test_what_cannot_be_is_told(arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        export(*arguments)
