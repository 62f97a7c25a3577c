"""What the editor of a page sends."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import NewsPage
from tests.home.factories import news_index

GOOD = ("paragraph", rich_text("<p>駅前で開きます。</p>"))
FAULTY = ("heading", {"text": "持ち物", "level": "h4"})
EMPTY = dict.fromkeys(
    ("category", "seo_title", "search_description", "og_image", "go_live_at", "expire_at"), ""
)


def article(*blocks: Any, **values: Any) -> dict[str, Any]:
    """Return the form of an article with these blocks in its body."""
    body = streamfield(blocks or [GOOD])
    for number in range(int(body["count"])):
        body[str(number)]["id"] = f"00000000-0000-0000-0000-00000000000{number}"
    written = {
        "title": "春の説明会",
        "slug": "spring",
        "date": "2026-11-21",
        "lead": "ご参加ください。",
        "body": body,
    }
    return nested_form_data(EMPTY | written | values)


def add(client: Client, action: str, *blocks: Any, **values: Any) -> NewsPage:
    """Write a new article and press a button (`publish`, `submit`, `save`)."""
    url = reverse("wagtailadmin_pages:add", args=["home", "newspage", news_index().pk])
    response = client.post(url, article(*blocks, **values, **{f"action-{action}": "1"}))
    assert response.status_code == 302, response.context["form"].errors
    return NewsPage.objects.get()


def edit(client: Client, page: Page, action: str, *blocks: Any, **values: Any) -> Any:
    """Change the article and press a button; returns the page that follows."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, article(*blocks, **values, **{f"action-{action}": "1"}), follow=True)


def act(client: Client, page: Page, action: str, **values: Any) -> Any:
    """Approve or return from the dashboard, as its buttons do."""
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return client.post(url, {"comment": "", **values}, follow=True)


def decide_in_editor(client: Client, page: Page, action: str, *blocks: Any, **values: Any) -> Any:
    """Approve or return by the menu of the editor."""
    return edit(client, page, "workflow-action", *blocks, **{"workflow-action-name": action, **values})


def told(response: Any) -> str:
    """Return the messages on a page of the admin."""
    return " ".join(str(message) for message in response.context["messages"])
