"""The default site stands at SITE_URL after every migrate."""

from typing import Any

import pytest
from django.apps import apps
from wagtail.models import Site

from home.site_address import sync_after_migrate
from tests.home.factories import top_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("url", "hostname", "port"),
    [
        ("https://shigoto.example", "shigoto.example", 443),
        ("http://shigoto.example", "shigoto.example", 80),
        ("http://127.0.0.1:9000", "127.0.0.1", 9000),
    ],
)
def test_address_comes_from_the_settings(settings: Any, url: str, hostname: str, port: int) -> None:
    settings.SITE_URL = url

    sync_after_migrate(sender=None, apps=apps)

    site = Site.objects.get(is_default_site=True)
    assert (site.hostname, site.port) == (hostname, port)


def test_address_of_another_site_is_not_taken(settings: Any) -> None:
    settings.SITE_URL = "https://shigoto.example"
    Site.objects.create(hostname="shigoto.example", port=443, root_page=top_page())
    before = Site.objects.get(is_default_site=True).hostname

    sync_after_migrate(sender=None, apps=apps)

    assert Site.objects.get(is_default_site=True).hostname == before
