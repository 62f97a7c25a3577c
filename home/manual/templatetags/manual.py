"""Parts of the chapters."""

from typing import TypedDict

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from home.manual.chapters import BY_SLUG

register = template.Library()


class Picture(TypedDict):
    """A picture of a screen."""

    src: str
    alt: str


@register.inclusion_tag("manual/picture.html")
def picture(name: str, alt: str) -> Picture:
    """A picture that scripts/manual_pictures.py took; `alt` says what the numbers point at."""
    return {"src": static(f"manual/{name}.webp"), "alt": alt}


@register.simple_tag
def chapter(slug: str) -> SafeString:
    """A link to a chapter under its title."""
    return format_html(
        '<a href="{}">「{}」の章</a>', reverse("manual_chapter", args=[slug]), BY_SLUG[slug].title
    )
