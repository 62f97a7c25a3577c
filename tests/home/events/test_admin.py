"""What editors do with events in the admin."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.events.models import EventIndexPage, EventPage
from tests.home.events.factories import EventPageFactory, event_index

pytestmark = pytest.mark.django_db


def form(sessions: list[dict[str, str]] | None = None, **values: str) -> dict[str, Any]:
    empty = "audience hero_image place_name place_address online_url online_note capacity fee apply_url"
    empty += " apply_phone apply_until organiser contact seo_title search_description og_image"
    empty += " go_live_at expire_at lead"
    return nested_form_data(
        {
            **dict.fromkeys(empty.split(), ""),
            "title": "冬の説明会",
            "slug": "winter",
            "kind": "fair",
            "audience_group": "everybody",
            "starts_at": "2026-12-05 13:00",
            "ends_at": "2026-12-05 16:00",
            "apply_by": "none",
            "body": streamfield([]),
            "sessions": inline_formset(sessions or []),
            **values,
        }
    )


def post(client: Client, data: dict[str, Any]) -> Any:
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", event_index().pk])
    return client.post(url, data)


def test_editor_publishes_an_event_with_sessions(client_for: Any, client: Client) -> None:
    session = {"starts_at": "2026-12-05 13:00", "ends_at": "2026-12-05 14:00", "note": "第1回"}

    post(client_for("editor"), form([session], **{"action-publish": "1"}))

    event = EventPage.objects.get()
    assert event.live
    assert "第1回" in client.get(event.url).content.decode()


def test_contractor_drafts_but_does_not_publish(client_for: Any) -> None:
    post(client_for("contractor-editor"), form(**{"action-publish": "1"}))

    assert not EventPage.objects.get().live


@pytest.mark.parametrize("action", ["action-publish", "draft"])
@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"starts_at": ""}, "starts_at"),
        ({"ends_at": ""}, "ends_at"),
        ({"ends_at": "2026-12-05 12:00"}, "ends_at"),
        ({"ends_at": "2926-12-05 16:00"}, "ends_at"),
        ({"apply_until": "2026-12-06 12:00"}, "apply_until"),
        ({"apply_by": "url"}, "apply_url"),
        ({"apply_by": "url", "apply_url": "javascript:alert(1)"}, "apply_url"),
        ({"capacity": "-1"}, "capacity"),
    ],
)
def test_faults_are_told_at_their_field(
    client_for: Any, values: dict[str, str], field: str, action: str
) -> None:
    response = post(client_for("editor"), form(**{**values, action: "1"}))

    assert list(response.context["form"].errors) == [field]
    assert not EventPage.objects.exists()


def test_session_may_not_end_before_it_begins(client_for: Any) -> None:
    session = {"starts_at": "2026-12-05 13:00", "ends_at": "2026-12-05 12:00", "note": ""}

    response = post(client_for("editor"), form([session]))

    assert list(response.context["form"].formsets["sessions"].errors[0]) == ["ends_at"]
    assert not EventPage.objects.exists()


def test_session_takes_place_while_the_event_lasts(client_for: Any) -> None:
    within = {"starts_at": "2026-12-05 18:00", "ends_at": "2026-12-05 19:00", "note": ""}
    later = {"starts_at": "2026-12-05 13:00", "ends_at": "2026-12-12 14:00", "note": ""}

    response = post(client_for("editor"), form([within, later], **{"action-publish": "1"}))

    assert [list(errors) for errors in response.context["form"].formsets["sessions"].errors] == [
        [],
        ["ends_at"],
    ]
    assert not EventPage.objects.exists()


def test_only_events_go_below_the_list_and_one_list_is_enough() -> None:
    index = event_index()

    assert EventIndexPage.allowed_subpage_models() == [EventPage]
    assert not EventIndexPage.can_create_at(index.get_parent())


def test_dashboard_leads_writers_to_a_new_event(client_for: Any) -> None:
    event_index()

    for role, shown in (("contractor-editor", True), ("operator", False)):
        html = client_for(role).get("/cms/").content.decode()
        assert ("イベントを載せる" in html) is shown


def test_drafts_can_be_previewed() -> None:
    event = EventPageFactory()
    event.title = "書きかけの題名"

    for page, text in ((event, "書きかけの題名"), (event.get_parent().specific, event.lead)):
        response = page.make_preview_request(None, page.default_preview_mode)
        assert text in response.rendered_content
