"""The command does what the admin does, with the same guards."""

import io

import pytest
from django.core.management import CommandError, call_command

from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch
from recruitment.models import Job
from tests.recruitment.dataimport.helpers import change, empty_site, open_jobs, rows, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    open_jobs(2)
    path = tmp_path / "jobs.csv"
    path.write_bytes(written(rows(), "csv"))
    return path


def run(*args, role="operator@example.jp"):
    out = io.StringIO()
    call_command("nationaldata_import", *args, "--as", role, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def test_dry_run_then_publication(file, user_for):
    user_for("operator")
    empty_site()
    assert "新しい求人 2件" in run(file, "--dry-run")
    assert not Job.objects.exists()
    assert ImportBatch.objects.get().state == BatchState.DISCARDED
    assert "公開した 2件" in run(file, "--publish", "--new-companies")
    assert Job.objects.open().count() == 2


def test_refusals_say_why(file, user_for, tmp_path):
    user_for("operator")
    for args, role, words in (
        ((file,), "nobody@example.jp", "利用者はいません"),
        ((tmp_path / "none.csv",), "operator@example.jp", "開けません"),
        ((file,), user_for("supervisor").email, "権限がありません"),
        ((file, "--publish"), "operator@example.jp", "登録するものがありません"),
    ):
        with pytest.raises(CommandError, match=words):
            run(*args, role=role)


def test_errors_stop_it_unless_they_may_be_left_out(file, user_for):
    user_for("operator")
    first, second = rows()
    file.write_bytes(written([change(first, job__STATUS="7"), change(second, job__TITLE="二")], "csv"))
    with pytest.raises(CommandError, match="登録できない行"):
        run(file, "--publish")
    assert "公開した 1件" in run(file, "--publish", "--without-errors")
