"""Uploading pictures in the admin: a description is asked for, nothing hidden reaches the storage."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.models import UploadedFile

from accounts.roles import Role
from core.models import SiteImage
from tests.core.test_images import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_for):
    return client_for(Role.EDITOR)


def file(data: bytes, name: str = "asa.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "image/jpeg")


def test_one_picture(client):
    data = {"title": "港", "description": "朝の港", "file": file(picture())}
    assert client.post("/cms/images/add/", data).status_code == 302
    image = SiteImage.objects.get()
    assert (image.width, image.height) == (20, 40)
    with default_storage.open(image.file.name) as stored:
        assert b"Exif" not in stored.read()


def test_without_a_description_it_is_not_taken(client):
    response = client.post("/cms/images/add/", {"title": "港", "description": "", "file": file(picture())})
    assert "代替テキストを入力してください" in response.content.decode()
    assert not SiteImage.objects.exists()


def test_several_pictures_wait_for_their_descriptions(client):
    step = client.post("/cms/images/multiple/add/", {"files[]": file(picture()), "title": "asa.jpg"})
    answer = step.json()
    assert answer["success"]
    assert 'type="file"' not in answer["form"]
    waiting = UploadedFile.objects.get()
    assert b"Exif" not in waiting.file.read()
    address = f"/cms/images/multiple/create_from_uploaded_image/{waiting.pk}/"
    prefix = f"uploaded-image-{waiting.pk}"
    refused = client.post(address, {f"{prefix}-title": "港", f"{prefix}-description": ""})
    assert "代替テキストを入力してください" in refused.json()["form"]
    client.post(address, {f"{prefix}-title": "港", f"{prefix}-description": "朝の港", f"{prefix}-tags": ""})
    assert SiteImage.objects.get().description == "朝の港"


@pytest.mark.parametrize("address", ["/cms/images/add/", "/cms/images/multiple/add/"])
@pytest.mark.parametrize(
    ("data", "name"),
    [(picture()[:300], "a.jpg"), (b"MZ\x90\x00" * 100, "a.jpg"), (b"<svg/>", "a.svg"), (b"GIF89a", "a.gif")],
)
def test_crafted_files_get_a_sentence(client, address, data, name):
    fields = {"title": "x", "description": "x", "file": file(data, name), "files[]": file(data, name)}
    response = client.post(address, fields)
    assert response.status_code == 200
    assert not SiteImage.objects.exists()


def test_a_picture_of_a_hundred_million_points_is_refused(client):
    target = BytesIO()
    Image.new("1", (10_000, 10_000)).save(target, "PNG")
    response = client.post(
        "/cms/images/add/", {"title": "x", "description": "x", "file": file(target.getvalue(), "a.png")}
    )
    assert "縦×横" in response.content.decode()
