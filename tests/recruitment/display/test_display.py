"""Operators arrange what pages show; what the law wants stays."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.roles import Role
from recruitment.display.actions import arrange, reset
from recruitment.display.catalogue import PARTS, Kind, items_of
from recruitment.display.layout import build, layout_of
from recruitment.display.models import DisplayItem
from recruitment.models import Company, Job
from recruitment.public import company_sheet, job_sheet
from recruitment.vocabulary.models import Industry
from tests.recruitment.factories import CompanyFactory, JobFactory

NUMBERS = ("PositiveIntegerField", "PositiveBigIntegerField", "BigIntegerField", "DecimalField")
REGULAR = "/cms/display/regular/"


def change(kind="regular", by=None, *, hide=(), labels=None, order=None):
    known = items_of(kind)
    usual = {item.id: item.label for item in known.values()}
    shown = frozenset(known) - set(hide)
    arrange(kind, by, shown=shown, labels={**usual, **(labels or {})}, order=order or list(known))


def sent(kind="regular", **changes):
    known = items_of(kind)
    form = {f"label-{item.id}": item.label for item in known.values()}
    return {**form, "order": list(known), "shown": list(known), **changes}


def full_job(kind):
    texts = {
        field.attname: "あり"
        for field in Job._meta.fields
        if field.get_internal_type() in ("CharField", "TextField") and not field.choices
    }
    yes = {field.attname: True for field in Job._meta.fields if field.get_internal_type() == "BooleanField"}
    numbers = {
        "pay_min": 200_000,
        "pay_max": 240_000,
        "pay_unit": "3",
        "hourly_pay_min": 1250,
        "training_pay_min": 190_000,
        "fixed_overtime_pay": 10_000,
        "overtime_hours": Decimal(5),
        "weekly_hours": Decimal(40),
        "annual_holidays": 120,
        "retirement_age": 65,
        "graduation_year": 2027,
        "internship_days": 3,
    }
    times = {name: datetime.time(9) for name in ("work_start", "work_end", "break_start", "break_end")}
    dates = {
        name: datetime.date(2027, 4, 1)
        for name in ("period_start", "period_end", "internship_start", "internship_end")
    }
    codes = {
        "employment_type": "100",
        "employment_period": "1",
        "renewal": "possible",
        "smoking_measure": "indoor_ban",
        "working_days": "12345",
        "holidays": "67",
        "features": "",
    }
    return Job(**{**texts, **yes, **numbers, **times, **dates, **codes, "kind": kind})


def full_company():
    texts = {
        field.attname: "2025-04"
        for field in Company._meta.fields
        if field.get_internal_type() in ("CharField", "TextField", "URLField")
    }
    numbers = {field.attname: 1 for field in Company._meta.fields if field.get_internal_type() in NUMBERS}
    return Company(
        **texts,
        **numbers,
        listed=True,
        founded_on=datetime.date(1970, 1, 1),
        industry=Industry(name="製造業"),
    )


@pytest.mark.parametrize("kind", Kind.values)
def test_catalogue_and_pages_name_the_same_items(kind):
    """A line added to a sheet must be added to the catalogue, else operators could not arrange it."""
    if kind == Kind.COMPANY:
        company = full_company()
        sections = [company_sheet.company_profile(company), company_sheet.company_figures(company)]
    else:
        job = full_job(kind)
        sections = [*job_sheet.job_sections(job), job_sheet.apply_section(job)]
    printed = {(section.anchor, row.label) for section in sections for row in section.rows}
    listed = {(part.anchor, item.label) for part in PARTS[kind] for item in part.items if not part.is_story}
    assert printed == listed
    assert [section.anchor for section in sections] == [
        part.anchor for part in PARTS[kind] if not part.is_story
    ]


@pytest.mark.django_db
def test_a_change_is_seen_at_once_and_can_be_undone(client):
    job = JobFactory(open=True, openings="2名", occupation_name="検品係", welfare="社員食堂")
    address = job.get_absolute_url()
    order = list(items_of("regular"))
    order.remove("benefits.welfare")
    order.insert(order.index("benefits.insurance"), "benefits.welfare")
    change(hide=["terms.openings"], labels={"benefits.welfare": "うれしい制度"}, order=order)
    page = client.get(address).content.decode()
    assert "<dt>募集人数</dt>" not in page
    assert "<dt>福利厚生</dt>" not in page
    assert page.index("<dt>うれしい制度</dt>") < page.index("<dt>加入保険</dt>")
    assert set(DisplayItem.objects.values_list("item", flat=True)) == {
        "terms.openings",
        *(item.id for part in PARTS["regular"] if part.anchor == "benefits" for item in part.items),
    }
    reset("regular", None)
    page = client.get(address).content.decode()
    assert "<dt>募集人数</dt>" in page
    assert page.index("<dt>加入保険</dt>") < page.index("<dt>福利厚生</dt>")


@pytest.mark.django_db
def test_structured_data_and_other_kinds_stay_as_they_are(client):
    job, school = (
        JobFactory(open=True, openings="2名"),
        JobFactory(open=True, high_school=True, openings="3名"),
    )

    def data():
        return client.get(job.get_absolute_url()).content.decode().split("application/ld+json")[1][:2000]

    before = data()
    change(hide=["pay.comparable", "terms.openings", "hours.week"], labels={"pay.pay": "お給料"})
    assert data() == before
    assert "<dt>募集人数</dt>" in client.get(school.get_absolute_url()).content.decode()


@pytest.mark.django_db
def test_parts_beside_the_lists_can_be_switched_off(client):
    job = JobFactory(open=True, atmosphere="静かな職場です。", features=",training,")
    change(hide=["story.atmosphere", "story.features"])
    page = client.get(job.get_absolute_url()).content.decode()
    assert "静かな職場です。" not in page
    assert "この仕事の特徴" not in page


@pytest.mark.django_db
def test_what_the_law_wants_cannot_be_switched_off():
    with pytest.raises(ValidationError, match="受動喫煙の防止"):
        change(hide=["place.smoking"])
    with pytest.raises(ValidationError, match="表示名を入力"):
        change(labels={"pay.bonus": "　 "})
    with pytest.raises(ValidationError, match="30文字以内"):
        change(labels={"pay.bonus": "あ" * 31})
    assert not DisplayItem.objects.exists()


def test_a_row_written_by_hand_hides_no_statutory_item():
    rows = [
        DisplayItem(kind="regular", item="place.smoking", hidden=True),
        DisplayItem(item="gone.item", hidden=True),
    ]
    assert build("regular", rows).hidden == frozenset()


@pytest.mark.django_db
def test_moderators_do_not_arrange(user_for):
    with pytest.raises(PermissionDenied):
        change(by=user_for(Role.MODERATOR))
    with pytest.raises(PermissionDenied):
        reset("regular", user_for(Role.MODERATOR))


@pytest.mark.django_db
def test_the_page_works_with_plain_forms(client_for):
    job = JobFactory(open=True, openings="2名")
    client = client_for(Role.OPERATOR)
    page = client.get("/cms/display/").content.decode()
    assert job.title in page
    assert "職業安定法施行規則第4条の2" in page
    client.post(REGULAR, sent(move="up:pay.comparable"))
    assert layout_of("regular").rank("pay")["pay.comparable"] == 0
    client.post(REGULAR, sent(move="down:pay.other"))
    assert not DisplayItem.objects.exists()
    shown = [item for item in items_of("regular") if item not in ("terms.openings", "place.smoking")]
    refused = client.post(REGULAR, sent(shown=shown, **{"label-pay.bonus": ""})).content.decode()
    assert "「受動喫煙の防止」は" in refused
    assert "「賞与（前年度の実績）」の表示名を入力してください。" in refused
    client.post(REGULAR, sent(shown=[*shown, "place.smoking"]))
    assert layout_of("regular").hidden == {"terms.openings"}
    assert "初期設定に戻しました" in client.post(REGULAR, {"reset": "1"}, follow=True).content.decode()
    assert not DisplayItem.objects.exists()
    assert client.get("/cms/display/none/").status_code == 404


@pytest.mark.django_db
def test_forged_input_is_refused_in_words(client_for):
    client = client_for(Role.OPERATOR)
    bad = sent(
        order=["x", "pay.pay", "pay.pay", "\0"], move="up:nothing", shown=["x"], **{"label-pay.pay": "\0" * 9}
    )
    assert client.post(REGULAR, bad).status_code == 200
    assert client.post(REGULAR, {}).status_code == 200
    assert client.post(REGULAR, sent(move="sideways:pay.pay")).status_code == 302
    assert not DisplayItem.objects.exists()


@pytest.mark.django_db
def test_one_query_a_page(client, max_queries):
    company = CompanyFactory()
    job = JobFactory(open=True, company=company)
    change(hide=["pay.comparable", "terms.openings"])
    with max_queries(1):
        layout_of("regular")
    for address in (job.get_absolute_url(), company.get_absolute_url()):
        client.get(address)
        with max_queries(11):
            client.get(address)
