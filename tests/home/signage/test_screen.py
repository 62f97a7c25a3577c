"""The page of a screen on a wall (A22)."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from home.signage.models import SignageScreen
from tests.features.factories import FeatureSeriesPageFactory, InterviewPageFactory
from tests.home.events.factories import EventPageFactory
from tests.home.factories import NewsPageFactory, library_picture
from tests.home.signage.factories import SignageScreenFactory, programme
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def html_of(screen: SignageScreen, client: Client, query: str = "") -> str:
    response = client.get(screen.get_absolute_url() + query)
    assert response.status_code == 200
    return response.content.decode()


def titles(html: str) -> list[str]:
    return re.findall(r'<h2 class="slide__title[^>]*>(.*?)</h2>', html)


def test_shows_open_jobs_and_notices_in_the_order_of_the_programme(client: Client) -> None:
    job, hidden = JobFactory(open=True), JobFactory(closed=True)
    article, draft = NewsPageFactory(), NewsPageFactory(draft=True)

    html = html_of(SignageScreenFactory(), client)

    assert titles(html) == [job.title, article.title]
    assert hidden.title not in html
    assert draft.title not in html
    assert html.count('class="qr"') == 2


def test_job_slide_says_who_where_and_how_long(client: Client) -> None:
    job = JobFactory(open=True)
    job.listing.publication_end = timezone.localdate() + datetime.timedelta(days=3)
    job.listing.save()

    html = html_of(SignageScreenFactory(), client)

    for text in (job.company.name, job.pay_text, job.workplace_municipality.name, "掲載はあと3日"):
        assert text in html


def test_features_and_events_are_shown_while_they_last(client: Client) -> None:
    theme, _ = FeatureSeriesPageFactory(), FeatureSeriesPageFactory(past=True)
    article, _ = InterviewPageFactory(parent=theme), InterviewPageFactory(parent=theme, draft=True)
    event, _, _ = EventPageFactory(), EventPageFactory(past=True), EventPageFactory(cancelled=True)
    screen = SignageScreenFactory(
        programme=programme(("features", {"label": "特集", "themes": True}), ("events", {"label": "催し"}))
    )

    html = html_of(screen, client)

    assert titles(html) == [theme.title, article.title, event.title]
    assert event.place_name in html


def test_conditions_of_the_search_narrow_the_jobs(client: Client) -> None:
    JobFactory(open=True)
    school = JobFactory(open=True, high_school=True)
    screen = SignageScreenFactory(
        programme=programme(("jobs", {"label": "高卒求人", "conditions": "kind=high_school"}))
    )

    assert titles(html_of(screen, client)) == [school.title]


def test_address_stays_secret(client: Client) -> None:
    response = client.get(SignageScreenFactory().get_absolute_url())

    assert "noindex" in response.headers["X-Robots-Tag"]
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
    assert '<meta name="robots" content="noindex' in response.content.decode()


@pytest.mark.parametrize("token", ["abc", "%00", "a" * 3000, "..%2f", "'%20OR%201=1"])
def test_unknown_address_is_not_found(client: Client, token: str) -> None:
    SignageScreenFactory()

    assert client.get(f"/signage/{token}/").status_code == 404


def test_every_screen_has_an_address_of_its_own() -> None:
    tokens = {SignageScreenFactory().token for _ in range(3)}

    assert len(tokens) == 3
    assert min(map(len, tokens)) >= 32


def test_screen_without_anything_to_show_says_so(client: Client) -> None:
    html = html_of(SignageScreenFactory(programme="[]"), client)

    assert "ただいま準備しています" in html
    assert "/?slide" not in html


@pytest.mark.parametrize(
    ("query", "shown", "following"),
    [("", 1, 2), ("?slide=2", 2, 3), ("?slide=3", 3, 1), ("?slide=99", 3, 1)]
    + [(f"?slide={bad}", 1, 2) for bad in ("0", "-1", "x", "²", "9" * 5000)],
)
def test_without_javascript_the_page_leads_on(client: Client, query: str, shown: int, following: int) -> None:
    for _ in range(3):
        JobFactory(open=True)
    screen = SignageScreenFactory(programme=programme(("jobs", {"label": "求人", "seconds": 15})))

    html = html_of(screen, client, query)

    assert f'content="15; url=?slide={following}"' in html
    sections = re.findall(r"<section [^>]*>", html)
    assert [number for number, tag in enumerate(sections, 1) if "hidden" not in tag] == [shown]


def test_words_of_the_city_are_text_and_may_lead_somewhere(client: Client) -> None:
    link = {"label": "相談窓口", "page": None, "url": "/soudan/"}
    words = {"label": "ご案内", "title": "<b>窓口</b>", "text": "", "image": None, "link": link}
    screen = SignageScreenFactory(programme=programme(("message", words)))

    html = html_of(screen, client)

    assert "&lt;b&gt;窓口&lt;/b&gt;" in html
    assert "相談窓口" in html
    assert html.count('class="qr"') == 1


def test_long_names_are_set_smaller(client: Client) -> None:
    JobFactory(open=True, title="とても長い求人の名前です" * 4)

    assert "slide__title--longest" in html_of(SignageScreenFactory(), client)


def test_number_of_questions_does_not_grow_with_rows(client: Client, max_queries: Any) -> None:
    picture = library_picture()
    for _ in range(2):
        JobFactory(open=True, image=picture)
        NewsPageFactory(og_image=picture)
        InterviewPageFactory(cover=picture)
        EventPageFactory(hero_image=picture)
    screen = SignageScreenFactory(
        programme=programme(
            ("jobs", {"label": "求人", "number": 20}), ("notices", {"label": "お知らせ", "number": 20})
        )
    )
    html_of(screen, client)  # makes the renditions
    for _ in range(5):
        JobFactory(open=True, image=picture)
        NewsPageFactory(og_image=picture)
        InterviewPageFactory(cover=picture)
        EventPageFactory(hero_image=picture)

    with max_queries(20):
        html_of(screen, client)
