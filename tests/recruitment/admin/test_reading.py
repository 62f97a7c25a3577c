"""What staff read: records in words, refusals at their field, exports in local time."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from io import BytesIO, StringIO

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from accounts.roles import Role
from recruitment.models import Job
from tests.recruitment.admin.forms import filled_in
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
JOBS, COMPANIES = "/cms/snippets/recruitment/job/", "/cms/snippets/recruitment/company/"


def reading(client: Client, address: str) -> dict[str, str]:
    """Return label → value of a page that reads a record."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return {
        term.get_text(strip=True): term.find_next("dd").get_text(strip=True)
        for term in soup.select(".reading dt")
    }


def test_a_job_is_read_in_words(client_for: ClientFor) -> None:
    job = JobFactory(
        open=True,
        pay_min=215000,
        pay_max=245000,
        features=",no_experience,uij,",
        working_days="129",
        holidays="79",
        work_start=time(8, 5),
        workplace_postal_code="0660075",
        break_start=None,
    )
    items = reading(client_for(Role.SUPERVISOR), f"{JOBS}inspect/{job.pk}/")
    assert items["給与の下限"] == "215,000円"
    assert items["就業場所の郵便番号"] == "〒066-0075"
    assert items["始業時刻"] == "8:05"
    assert items["休憩の開始時刻"] == "未入力"
    assert items["求人番号"] == job.number
    assert items["企業"] == job.company.name
    assert "," not in items["特徴"]
    assert not {"None", "True", "False", "9", "79"} & set(items.values())


def test_a_company_is_read_in_words(client_for: ClientFor) -> None:
    company = CompanyFactory(capital=10_000_000, employees=1250, sales=None, open_data_consent=False)
    items = reading(client_for(Role.SUPERVISOR), f"{COMPANIES}inspect/{company.pk}/")
    assert (items["資本金"], items["従業員数"], items["売上高"]) == ("10,000,000円", "1,250人", "未入力")
    assert items["求人情報の外部提供への同意"] == "いいえ"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("pay_max", "100", "給与の上限は下限以上の額にしてください。"),
        ("work_start", "朝", "時刻は「8:30」のように入力してください。"),
        ("period_start", "あした", "日付は「2026-04-01」のように入力してください。"),
        ("annual_holidays", "400", "366以下の数を入力してください（例：118）。"),
        ("annual_holidays", "多め", "数字で入力してください（例：118）。"),
    ],
)
def test_a_refusal_stands_at_its_field(client_for: ClientFor, field: str, value: str, sentence: str) -> None:
    job = JobFactory(pay_min=200000, pay_max=210000)
    job.save_revision(clean=False)
    client = client_for(Role.OPERATOR)
    address = f"{JOBS}edit/{job.pk}/"
    response = client.post(address, filled_in(client.get(address), **{field: value}))
    assert response.context["form"].errors == {field: [sentence]}
    soup = BeautifulSoup(response.content, "html.parser")
    assert sentence in soup.select_one(f"[name={field}]").find_parent("section").get_text()


def test_the_export_speaks_local_time_and_words(client_for: ClientFor) -> None:
    job = JobFactory(open=True)
    Job.objects.filter(pk=job.pk).update(created_at=datetime(2026, 11, 21, 12, 14, 59, 267165, tzinfo=UTC))
    type(job.listing).objects.update(
        grant_eligible=True, publication_end=timezone.localdate() - timedelta(days=1)
    )
    client = client_for(Role.OPERATOR)
    text = b"".join(client.get(f"{JOBS}?export=csv").streaming_content).decode("utf-8-sig")
    row = next(csv.DictReader(StringIO(text)))
    assert (row["移住支援金の対象"], row["状態"]) == ("はい", "掲載期間終了")
    assert "2026-11-21 21:14" in row.values()
    book = load_workbook(BytesIO(b"".join(client.get(f"{JOBS}?export=xlsx").streaming_content)))
    cells = [cell.value for cell in book.active[2]]
    assert datetime(2026, 11, 21, 21, 14) in cells
    assert "はい" in cells


def test_an_open_job_past_its_last_day_is_not_called_open(client_for: ClientFor) -> None:
    job = JobFactory(open=True)
    type(job.listing).objects.update(publication_end=timezone.localdate() - timedelta(days=1))
    assert "掲載期間終了" in client_for(Role.OPERATOR).get(JOBS).content.decode()
