"""Uploads that the site hands out itself cannot act as pages, and documents stay behind their own door."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploads(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def store(uploads: Path, name: str) -> None:
    path = uploads / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<script src='x.js'></script>")


def test_a_page_among_the_uploads_is_boxed_in(client: Client, uploads: Path) -> None:
    store(uploads, "images/page.html")

    response = client.get("/media/images/page.html")

    assert response.status_code == 200
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    response.close()


@pytest.mark.parametrize(
    "path", ["documents/a.txt", "/documents/a.txt", "./documents/a.txt", "images/../documents/a.txt"]
)
def test_documents_are_not_here(client: Client, uploads: Path, path: str) -> None:
    store(uploads, "documents/a.txt")

    assert client.get(f"/media/{path}").status_code == 404
