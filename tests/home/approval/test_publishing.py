"""No way to the public leads past the content checker (A13)."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import streamfield

from home.models import ContentPage, NewsPage
from tests.home.approval.forms import FAULTY, GOOD, add, article, edit, told
from tests.home.factories import ContentPageFactory, NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client_for: Any) -> Any:
    return client_for("editor")


def with_fault(page: Any) -> Any:
    """Give the page's draft a heading that jumps."""
    page.body = page.body.stream_block.to_python([{"type": "heading", "value": FAULTY[1], "id": "a"}])
    page.save_revision(clean=False)
    return page


def test_a_new_page_with_faults_becomes_a_draft(editor, client):
    page = add(editor, "publish", FAULTY)

    assert not page.live
    assert client.get(page.url).status_code == 404
    assert page.get_latest_revision_as_object().body[0].value["text"] == "持ち物"


def test_publishing_is_refused_with_the_place_and_works_once_mended(editor):
    page = NewsPageFactory(draft=True, slug="spring")

    response = edit(editor, page, "publish", FAULTY)
    page.refresh_from_db()
    assert not page.live
    assert "公開していません" in told(response)
    assert "［本文 1番目「見出し」、持ち物］" in told(response)

    edit(editor, page, "publish", GOOD)
    page.refresh_from_db()
    assert page.live


def test_a_schedule_is_refused_too(editor):
    page = add(editor, "publish", FAULTY, go_live_at="2099-01-01 09:00")

    assert not page.approved_schedule
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_a_draft_is_always_stored(editor):
    page = add(editor, "save", FAULTY)

    assert page.get_latest_revision_as_object().body[0].value["level"] == "h4"


def bulk(client: Any, *pages: Any, **values: Any) -> Any:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{chosen}&next=/cms/pages/", values, follow=True)


def test_several_pages_are_published_together_or_not_at_all(editor):
    good, bad = NewsPageFactory(draft=True), with_fault(NewsPageFactory(draft=True, title="直す記事"))
    good.save_revision()

    response = bulk(editor, good, bad)
    assert "どのページも公開していません" in told(response)
    assert "「直す記事」" in told(response)
    assert not NewsPage.objects.filter(live=True).exists()

    bulk(editor, good)
    assert NewsPage.objects.get(live=True) == good


def test_pages_below_are_looked_at_as_well(editor):
    above = ContentPageFactory()
    with_fault(ContentPageFactory(parent=above, live=False))

    bulk(editor, above)
    assert ContentPage.objects.filter(live=True).count() == 1
    bulk(editor, above, include_descendants="on")
    assert ContentPage.objects.filter(live=True).count() == 1


def check(client: Any, page: Any, data: dict[str, Any]) -> Any:
    return client.post(reverse("content_check", args=[page.pk]), data)


def test_the_editor_asks_about_what_is_not_stored_yet(client_for):
    page = NewsPageFactory(draft=True)
    contractor = client_for("contractor-editor")

    answer = check(contractor, page, article(FAULTY)).json()

    (finding,) = answer["findings"]
    assert (finding["severity"], finding["rule"]) == ("error", "heading-jump")
    assert finding["place"] == "本文 1番目「見出し」"
    assert len(NewsPage.objects.get().body) == 0
    assert check(contractor, page, {}).json()["findings"] == []


def test_a_form_with_mistakes_says_so(editor):
    page = NewsPageFactory()

    answer = check(editor, page, article(date="昨日")).json()

    assert "点検できません" in answer["problem"]


def test_an_unfinished_form_is_checked(editor):
    page = NewsPageFactory()

    answer = check(editor, page, article(title="", lead="", body=streamfield([]))).json()

    assert answer == {"problem": "", "findings": []}


@pytest.mark.parametrize("role", ["anonymous", "seeker", "moderator", "operator"])
def test_only_writers_may_ask(client_for, role):
    answer = check(client_for(role), NewsPageFactory(), {})

    assert answer.status_code in {302, 403}


def test_a_check_has_a_budget(editor, max_queries):
    page = NewsPageFactory()
    check(editor, page, article())

    with max_queries(30):
        check(editor, page, article(*[GOOD] * 20))
