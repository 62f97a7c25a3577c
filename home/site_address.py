"""Keeps the address of Wagtail's default site at the one the city set as SITE_URL.

Links in mails, the sitemap of pages and the admin's links to the site are made from it.
"""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from wagtail.models import Site


def public_address() -> tuple[str, int]:
    """Host name and port of SITE_URL."""
    address = urlsplit(settings.SITE_URL)
    return address.hostname or "localhost", address.port or (443 if address.scheme == "https" else 80)


def sync_after_migrate(sender: Any, apps: Any = None, using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Write the address to the default site; leave it where another site stands at that address."""
    try:
        apps.get_model("wagtailcore", "Site")
    except LookupError:  # migrated backwards, before Wagtail
        return
    hostname, port = public_address()
    sites = Site.objects.using(using)
    default = sites.filter(is_default_site=True).first()
    if default is None or sites.filter(hostname=hostname, port=port).exists():
        return
    default.hostname, default.port = hostname, port
    default.save(using=using, update_fields=["hostname", "port"])
