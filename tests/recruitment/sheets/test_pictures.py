"""Addresses of pictures: they stay, and have exactly the sizes of the national format."""

import io
import re
from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.images import ImageFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from core.models import SiteImage
from recruitment.models import Company, Job
from recruitment.nationaldata.table import COMPANY_ITEMS, JOB_ITEMS
from recruitment.nationaldata.values import national_value
from tests.recruitment.factories import CompanyFactory, JobFactory

# Wagtail leaves the temporary file of a new rendition to the garbage collector.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")]

ITEMS = {item.name: item for item in (*COMPANY_ITEMS, *JOB_ITEMS)}


def picture(size: tuple[int, int], colour: Any = "teal", mode: str = "RGB", **values: Any) -> SiteImage:
    """A picture of one colour in the library."""
    data = io.BytesIO()
    Image.new(mode, size, colour).save(data, "PNG")
    image = SiteImage(title="絵", description="絵", file=ImageFile(data, name="picture.png"), **values)
    image.save()
    return image


def served(client: Client, address: str) -> tuple[Any, Image.Image]:
    """The answer and its picture."""
    response = client.get(address)
    assert response.status_code == HTTPStatus.OK
    return response, Image.open(io.BytesIO(b"".join(response.streaming_content)))


@pytest.mark.parametrize("size", [(400, 100), (60, 40)])
def test_logo_stands_on_white(client: Client, size: tuple[int, int]) -> None:
    company = CompanyFactory(code="1000020012131", logo=picture(size, (0, 128, 128, 255), "RGBA"))
    response, logo = served(client, reverse("sheets:logo", args=[company.code, "pc"]))
    assert response["Content-Type"] == "image/png"
    assert logo.size == (200, 200)
    assert logo.getpixel((100, 100)) == (0, 128, 128)
    assert logo.getpixel((0, 0)) == (255, 255, 255)


def test_what_is_transparent_becomes_white(client: Client) -> None:
    company = CompanyFactory(code="1000020012131", logo=picture((200, 200), (0, 0, 0, 0), "RGBA"))
    _, logo = served(client, reverse("sheets:logo", args=[company.code, "sp"]))
    assert logo.convert("RGB").getpixel((100, 100)) == (255, 255, 255)


@pytest.mark.parametrize(("name", "size"), [("pc", (1600, 900)), ("sp", (1800, 900))])
def test_picture_of_a_job_fills_its_size(client: Client, name: str, size: tuple[int, int]) -> None:
    job = JobFactory(open=True, image=picture((320, 200)))
    response, found = served(client, reverse("sheets:picture", args=[job.number, name]))
    assert response["Content-Type"] == "image/jpeg"
    assert found.size == size


def test_address_stays_when_the_picture_changes(client: Client) -> None:
    job = JobFactory(open=True, image=picture((320, 200)))
    address = reverse("sheets:picture", args=[job.number, "pc"])
    first, _ = served(client, address)
    assert "max-age=86400" in first["Cache-Control"]
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    Job.objects.filter(pk=job.pk).update(image=picture((320, 200), "brown"))
    second, _ = served(client, address)
    assert second["ETag"] != first["ETag"]


def test_pictures_leave_with_what_they_belong_to(client: Client) -> None:
    image = picture((32, 20))
    company = CompanyFactory(code="1000020012131", logo=image)
    never = CompanyFactory(code="P1", draft=True, logo=image)
    logo = reverse("sheets:logo", args=[company.code, "pc"])
    Company.objects.filter(pk=company.pk).update(live=False)
    assert client.get(logo).status_code == HTTPStatus.GONE
    assert client.get(reverse("sheets:logo", args=[never.code, "pc"])).status_code == HTTPStatus.NOT_FOUND
    for state, status in (("closed", 410), ("suspended", 404), ("open", 404)):
        job = JobFactory(**{state: True}, image=None if state == "open" else image)
        assert client.get(reverse("sheets:picture", args=[job.number, "sp"])).status_code == status


def test_missing_file_is_no_error(client: Client) -> None:
    image = picture((32, 20))
    image.file.storage.delete(image.file.name)
    job = JobFactory(open=True, image=image)
    assert client.get(reverse("sheets:picture", args=[job.number, "sp"])).status_code == HTTPStatus.NOT_FOUND


def test_national_format_gives_these_addresses(settings: Any) -> None:
    settings.SITE_URL = "https://shigoto.example"
    image = picture((32, 20))
    job = JobFactory(open=True, image=image, company=CompanyFactory(code="1000020012131", logo=image))
    found = {name: national_value(ITEMS[name], job) for name in ("IMG_URL_PC", "IMG_URL_SP")}
    found |= {
        name: national_value(ITEMS[name], job.company) for name in ("LOGO_IMG_URL_PC", "LOGO_IMG_URL_SP")
    }
    assert found == {
        "IMG_URL_PC": f"https://shigoto.example/images/jobs/{job.number}/pc.jpg",
        "IMG_URL_SP": f"https://shigoto.example/images/jobs/{job.number}/sp.jpg",
        "LOGO_IMG_URL_PC": "https://shigoto.example/images/companies/1000020012131/pc.png",
        "LOGO_IMG_URL_SP": "https://shigoto.example/images/companies/1000020012131/sp.png",
    }
    assert all(re.match(ITEMS[name].format, value) for name, value in found.items())
    assert national_value(ITEMS["IMG_URL_PC"], JobFactory()) == ""
