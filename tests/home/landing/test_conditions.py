"""Conditions of a job list: what editors type and paste, what has become invalid, what somebody made up."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from home.landing import conditions, panel
from home.landing.widgets import JobConditionsInput
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db

HOSTILE = [
    "q=" + "あ" * 5_000,
    "&".join(f"place={number:06}" for number in range(2_000)),
    "kind=%00&place=%ff%fe&q=%ed%a0%80",
    "pay_min=99999999999999999999&pay_unit=x",
    "days=" + "9" * 5_000,
    "q='; DROP TABLE--&sort=<script>",
    "http://[::1",
    "/jobs/?" + "&" * 900,
    "\x00",
]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("kind=high_school&sort=new", "kind=high_school"),
        ("?kind=high_school&page=7&per_page=100", "kind=high_school"),
        ("/jobs/?grant=1&sort=pay", "grant=1&sort=pay"),
        ("/jobs/", ""),
        ("https://shigoto.example.jp/jobs/?feature=uij&utm_source=mail#top", "feature=uij"),
        ("  feature=uij&feature=car  ", "feature=car&feature=uij"),
        ("pay_min=１８００００", "pay_unit=month&pay_min=180000"),
        ("days=21", "days=1&days=2"),
        ("sort=new", ""),
    ],
)
def test_keeps_one_spelling(typed: str, kept: str) -> None:
    assert conditions.clean(typed) == kept
    assert conditions.clean(kept) == kept


def test_a_place_of_the_table_is_kept() -> None:
    place = JobFactory(open=True).workplace_municipality_id

    assert conditions.clean(f"place={place}") == f"place={place}"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("/companies/?industry=E", "求人検索のアドレスではありません"),
        ("https://www.example.jp/", "求人検索のアドレスではありません"),
        ("http://[::1", "求人検索のアドレスではありません"),
        ("javascript:alert(1)", "読み取れませんでした"),
        ("高校生の求人", "読み取れませんでした"),
        ("kind=highschool", "求人の種類「highschool」"),
        ("place=012131&place=999999", "勤務地「999999」"),
        ("pay_min=たくさん", "給与「たくさん」"),
    ],
)
def test_says_what_is_wrong(typed: str, word: str) -> None:
    with pytest.raises(ValidationError) as refused:
        conditions.clean(typed)

    assert word in refused.value.messages[0]


@pytest.mark.parametrize("typed", HOSTILE)
def test_the_panel_survives_anything(client_for: Any, typed: str) -> None:
    response = client_for("editor").get("/cms/job-conditions/", {"conditions": typed})

    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


def test_the_panel_counts_and_names_the_first_jobs(client_for: Any) -> None:
    JobFactory(open=True, high_school=True, title="紙の検査（高校生）")
    JobFactory(open=True, title="フォークリフト")
    JobFactory(high_school=True, title="まだ下書き")

    html = (
        client_for("editor").get("/cms/job-conditions/", {"conditions": "kind=high_school"}).content.decode()
    )

    assert 'data-count="1"' in html
    assert "紙の検査（高校生）" in html
    assert "フォークリフト" not in html
    assert "まだ下書き" not in html


def test_each_option_knows_where_it_leads() -> None:
    JobFactory(open=True, high_school=True)
    JobFactory(open=True)

    shown = panel.context("kind=high_school")
    kinds = {choice.key: choice for choice in shown["groups"][0].choices}

    assert kinds["kind:high_school"].selected
    assert kinds["kind:high_school"].state == ""
    assert kinds["kind:regular"].state == "kind=high_school&kind=regular"
    assert [(choice.label, choice.selected) for choice in shown["orders"]][:2] == [
        ("新着順", True),
        ("給与の高い順", False),
    ]


def test_values_that_have_become_invalid_are_named_and_can_be_taken_out() -> None:
    shown = panel.context("kind=high_school&industry=Z9&place=999999")

    assert shown["lost"] == ["勤務地「999999」", "業種「Z9」"]
    assert shown["state"] == "kind=high_school"


def test_the_panel_is_for_people_who_write_pages(client_for: Any) -> None:
    assert client_for("contractor-editor").get("/cms/job-conditions/").status_code == 200
    for role in ("operator", "moderator", "supervisor", "employer", "anonymous"):
        assert client_for(role).get("/cms/job-conditions/").status_code == 302
    assert client_for("editor").post("/cms/job-conditions/").status_code == 405


def test_the_panel_asks_the_database_little(client_for: Any, max_queries: Any) -> None:
    for _ in range(4):
        JobFactory(open=True)
    client = client_for("editor")
    client.get("/cms/job-conditions/")

    with max_queries(14):
        client.get("/cms/job-conditions/", {"conditions": "kind=regular"})


def test_the_field_works_without_script() -> None:
    html = JobConditionsInput().render("conditions", "kind=high_school", {"id": "c"})

    assert '<input type="text" name="conditions" value="kind=high_school" id="c"' in html
    assert html.count("name=") == 1


def test_the_panel_puts_no_field_into_the_form(client: Client, client_for: Any) -> None:
    JobFactory(open=True)

    assert " name=" not in client_for("editor").get("/cms/job-conditions/").content.decode()
