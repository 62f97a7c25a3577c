"""The link of a mail: one tap, no sign-in; opening it changes nothing; dead after the end (B9)."""

import time
from datetime import timedelta

import pytest
from django.core.signing import TimestampSigner
from django.test import Client
from django.utils import timezone

from recruitment import actions
from recruitment.freshness.links import still_open_url
from recruitment.models import Listing, ListingTransition
from recruitment.vocabulary.enums import CloseReason, ListingState
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail_app():
    """A browser that keeps no cookies and checks forged posts."""
    return Client(enforce_csrf_checks=True)


def path_of(job) -> str:
    return "/still-open/" + still_open_url(job).split("/still-open/")[1]


def listing_of(job) -> Listing:
    return Listing.objects.get(job=job)


def test_opening_changes_nothing_and_one_tap_confirms(aged, mail_app):
    job = aged(40)
    page = mail_app.get(path_of(job))
    assert str(job) in page.content.decode()
    assert "noindex" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    mail_app.head(path_of(job))
    assert listing_of(job).confirmed_on < timezone.localdate()
    answer = mail_app.post(path_of(job), {"do": "confirm"})
    assert answer.url == "/still-open/done/confirm/"
    assert "ありがとうございました" in mail_app.get(answer.url).content.decode()
    assert listing_of(job).confirmed_on == timezone.localdate()
    newest = ListingTransition.objects.filter(listing__job=job).first()
    assert (newest.action, newest.reason) == ("confirm", "メールのリンクから")


def test_a_second_tap_changes_nothing_more(aged, mail_app):
    job = aged(40)
    for _ in range(3):
        assert mail_app.post(path_of(job), {"do": "confirm"}).status_code == 302
    assert ListingTransition.objects.filter(listing__job=job, action="confirm").count() == 1


def test_a_hidden_job_comes_back(aged, mail_app):
    job = aged(70)
    Listing.objects.filter(job=job).update(hidden_at=timezone.now())
    assert "表示されていません" in mail_app.get(path_of(job)).content.decode()
    mail_app.post(path_of(job), {"do": "confirm"})
    assert mail_app.get(job.get_absolute_url()).status_code == 200


def test_renewing_even_after_the_end(aged, mail_app):
    job = aged(10, ends_in=-2)
    assert "まだ募集しています</button>" not in mail_app.get(path_of(job)).content.decode()
    assert "終わっています" in mail_app.post(path_of(job), {"do": "confirm"}).content.decode()
    until = timezone.localdate() + timedelta(days=30)
    assert mail_app.post(path_of(job), {"do": "renew", "until": until}).status_code == 302
    assert listing_of(job).publication_end == until
    assert mail_app.get(job.get_absolute_url()).status_code == 200


def test_closing_with_a_reason_ends_the_link(aged, mail_app):
    job = aged(10)
    assert mail_app.post(path_of(job), {"do": "close"}).status_code == 200
    assert mail_app.post(path_of(job), {"do": "close", "reason": "withdrawn"}).status_code == 200
    assert listing_of(job).state == ListingState.OPEN
    answer = mail_app.post(path_of(job), {"do": "close", "reason": CloseReason.FILLED_HERE})
    assert answer.url == "/still-open/done/close/"
    assert listing_of(job).close_reason == CloseReason.FILLED_HERE
    for method in (mail_app.get, mail_app.post):
        assert method(path_of(job)).status_code == 410
    assert listing_of(job).state == ListingState.CLOSED


def test_a_suspended_job_or_a_draft_is_not_the_links_to_open(aged, mail_app):
    job = aged(10)
    actions.suspend(job, None, "確認中")
    assert mail_app.post(path_of(job), {"do": "confirm"}).status_code == 410
    draft = JobFactory()
    assert mail_app.post(path_of(draft), {"do": "confirm"}).status_code == 410
    assert listing_of(job).state == ListingState.SUSPENDED


def test_forged_links_do_nothing(aged, mail_app):
    job = aged(10)
    path = path_of(job)
    other = path.split("/")[2].replace(f"{job.pk}:", f"{job.pk + 1}:", 1)
    foreign = TimestampSigner(salt="other").sign(f"{job.pk}")
    for token in (other, foreign, f"{job.pk}", f"{job.pk}:abc:def", "%00", "あ" * 500):
        assert mail_app.post(f"/still-open/{token}/", {"do": "confirm"}).status_code == 404
    job.delete()
    assert mail_app.get(path).status_code == 404


def test_links_end_after_a_while(aged, mail_app, monkeypatch):
    job = aged(10)
    path = path_of(job)
    later = time.time() + 46 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    page = mail_app.post(path, {"do": "confirm"})
    assert page.status_code == 410
    assert "期限が切れています" in page.content.decode()


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"do": "delete"},
        {"do": "renew"},
        {"do": "renew", "until": "2026-02-30"},
        {"do": "renew", "until": "2001-01-01"},
        {"do": "renew", "until": "9999-12-31"},
        {"do": "close", "reason": "\x00"},
        {"do": "close", "reason": "x" * 10_000},
    ],
)
def test_bad_answers_get_the_page_again(aged, mail_app, bad):
    job = aged(10)
    assert mail_app.post(path_of(job), bad).status_code == 200
    assert listing_of(job).state == ListingState.OPEN


def test_only_known_thanks(client):
    assert client.get("/still-open/done/everything/").status_code == 404
