"""No English sentence is left on the screens staff see."""

import re
from collections.abc import Callable, Iterator

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Collection, Page

from accounts.roles import Role
from tests.core.factories import ImageFactory
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db

WORDS = re.compile(r"[A-Za-z][A-Za-z'’]*(?:[ ,.!?:;'’-]+[A-Za-z'’]+)*")
SPOKEN = ("title", "aria-label", "placeholder", "alt")
# Names of products, formats and keys; `Actions` stands in Wagtail's template and cannot be translated.
NAMES = {
    "wagtail", "javascript", "jpeg", "webp", "avif", "ctrl", "shift", "enter", "facebook", "youtube",
    "twitter", "csv", "xlsx", "actions", "none", "line", "localhost", "testserver", "http", "html",
    "minato", "true",
    *Role.values,
}  # fmt: skip


def english_in(html: str) -> set[str]:
    """Return what a page says in English: text and what screen readers speak."""
    soup = BeautifulSoup(html, "html.parser")
    for hidden in soup(["script", "style", "svg", "code", "pre"]):
        hidden.decompose()
    texts = list(soup.stripped_strings)
    texts += [str(tag[name]) for tag in soup.find_all(True) for name in SPOKEN if tag.get(name)]
    return {
        found
        for text in texts
        if "@" not in text
        for found in WORDS.findall(text)
        if any(word.lower() not in NAMES for word in re.findall("[A-Za-z]{4,}", found))
    }


@pytest.fixture
def addresses() -> Iterator[dict[str, str]]:
    """Screens by name, with a record behind each."""
    job, company, image = (
        JobFactory(open=True),
        CompanyFactory(),
        ImageFactory(title="港", file__filename="minato.jpg", collection=Collection.get_first_root_node()),
    )
    job.save_revision(clean=False)
    top = Page.objects.get(depth=2)
    snippets = "/cms/snippets/recruitment"
    yield {
        "dashboard": "/cms/",
        "account": "/cms/account/",
        "pages": f"/cms/pages/{top.pk}/",
        "page": f"/cms/pages/{top.pk}/edit/",
        "page history": f"/cms/pages/{top.pk}/history/",
        "new page": f"/cms/pages/{top.pk}/add_subpage/",
        "images": "/cms/images/",
        "image": f"/cms/images/{image.pk}/",
        "new image": "/cms/images/add/",
        "new images": "/cms/images/multiple/add/",
        "documents": "/cms/documents/",
        "locked": "/cms/reports/locked/",
        "jobs": f"{snippets}/job/",
        "job": f"{snippets}/job/edit/{job.pk}/",
        "new job": f"{snippets}/job/add/",
        "job history": f"{snippets}/job/history/{job.pk}/",
        "job reading": f"{snippets}/job/inspect/{job.pk}/",
        "procedure": f"{snippets}/job/listing/{job.pk}/close/",
        "companies": f"{snippets}/company/",
        "company": f"{snippets}/company/edit/{company.pk}/",
        "users": "/cms/users/",
        "new user": "/cms/users/new/",
        "workflows": "/cms/workflows/list/",
        "redirects": "/cms/redirects/",
        "collections": "/cms/collections/",
        "site history": "/cms/reports/site-history/",
    }


OF_ROLE = {
    Role.EDITOR: ["dashboard", "account", "pages", "page", "page history", "new page", "images", "image",
                  "new image", "new images", "documents", "locked", "redirects"],
    Role.OPERATOR: ["dashboard", "jobs", "job", "new job", "job history", "job reading", "procedure",
                    "companies", "company", "images"],
    Role.ADMINISTRATOR: ["dashboard", "users", "new user", "workflows", "collections", "site history"],
}  # fmt: skip


@pytest.mark.parametrize("role", OF_ROLE)
def test_screens_are_japanese(
    client_for: Callable[[str], Client], addresses: dict[str, str], role: Role
) -> None:
    client = client_for(role)
    left = {}
    for name in OF_ROLE[role]:
        response = client.get(addresses[name])
        assert response.status_code == 200, name
        if english := english_in(response.content.decode()):
            left[name] = english
    assert not left
