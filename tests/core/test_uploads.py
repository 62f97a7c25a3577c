"""Uploads that the site hands out itself cannot act as pages, and documents stay behind their own door."""

from pathlib import Path

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def store(root: str, name: str) -> None:
    path = Path(root) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<script src='x.js'></script>")


def test_a_page_among_the_uploads_is_boxed_in(client: Client, settings) -> None:
    store(settings.MEDIA_ROOT, "images/page.html")

    response = client.get("/media/images/page.html")

    assert response.status_code == 200
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    response.close()


@pytest.mark.parametrize(
    "path", ["documents/a.txt", "/documents/a.txt", "./documents/a.txt", "images/../documents/a.txt"]
)
def test_documents_are_not_here(client: Client, settings, path: str) -> None:
    store(settings.MEDIA_ROOT, "documents/a.txt")

    assert client.get(f"/media/{path}").status_code == 404
