"""What search engines and social networks are told about a page (A15).

Any page or record view builds a `PageMeta`; `{% seo_head meta %}` renders it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from wagtail import hooks

JsonLd = dict[str, Any]


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the top page; the last one, the page itself, has no address."""

    label: str
    url: str = ""


@dataclass(frozen=True)
class SiteIdentity:
    """Who publishes the site: names and pictures that every page falls back to."""

    name: str = "しごとマッチングサイト"
    publisher: str = ""
    default_image: Any = None
    logo: Any = None
    same_as: tuple[str, ...] = ()
    search_console_token: str = ""


@dataclass(frozen=True)
class ShareCard:
    """What a picture for sharing shows (`core.share_cards`): kind and key stand in its address.

    `label` is a small line above the title, `cover` an image model instance.
    """

    kind: str
    key: str
    title: str
    label: str = ""
    cover: Any = None


@dataclass(frozen=True)
class PageMeta:
    """Head of one page.

    `path` starts with a slash and has no query string unless it belongs to the canonical
    address. `image` is an image model instance chosen for sharing; without one a picture is drawn
    from `card`, without a card the site's picture is used. `structured` are further JSON-LD objects.
    """

    title: str
    path: str
    description: str = ""
    image: Any = None
    card: ShareCard | None = None
    kind: str = "website"
    noindex: bool = False
    crumbs: Sequence[Crumb] = ()
    structured: Sequence[JsonLd] = field(default_factory=tuple)


def site_identity(request: HttpRequest) -> SiteIdentity:
    """Identity given by the `site_identity` hook (the app with the settings registers it)."""
    for provide in hooks.get_hooks("site_identity"):
        identity: SiteIdentity = provide(request)
        return identity
    return SiteIdentity()


def absolute(request: HttpRequest, url: str) -> str:
    """Full address of a path; full addresses stay as they are.

    A real site has one address, whatever name led here, so that search engines see each page once. The demo
    is wherever it was opened.
    """
    return request.build_absolute_uri(url) if settings.DEMO else urljoin(f"{settings.SITE_URL}/", url)


def breadcrumb_list(request: HttpRequest, crumbs: Sequence[Crumb]) -> JsonLd:
    """schema.org BreadcrumbList."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": crumb.label}
            | ({"item": absolute(request, crumb.url)} if crumb.url else {})
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def image_address(request: HttpRequest, image: Any, spec: str = "fill-1200x630|format-jpeg") -> str:
    """Full address of a rendition; empty when there is no picture or its file is gone."""
    if image is None:
        return ""
    try:
        return absolute(request, image.get_rendition(spec).url)
    except OSError:
        return ""


def organization(request: HttpRequest, identity: SiteIdentity) -> JsonLd:
    """schema.org Organization of the publisher."""
    data: JsonLd = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": identity.publisher or identity.name,
        "url": absolute(request, "/"),
    }
    if logo := image_address(request, identity.logo, "max-512x512|format-png"):
        data["logo"] = logo
    if identity.same_as:
        data["sameAs"] = list(identity.same_as)
    return data


def website(request: HttpRequest, identity: SiteIdentity, search_path: str) -> JsonLd:
    """schema.org WebSite with the search box; `search_path` takes the word as `q`."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": identity.name,
        "url": absolute(request, "/"),
        "inLanguage": "ja",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{absolute(request, search_path)}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }
