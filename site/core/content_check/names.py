"""What a screen reader would say for an element."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import NavigableString, PageElement, Tag
from bs4.element import PreformattedString

UNSPOKEN = {"script", "style", "template"}
EXCERPT_LENGTH = 40


def is_hidden(tag: Tag) -> bool:
    """Whether the element, or one around it, is kept from readers."""
    return any(_hides(around) for around in (tag, *tag.parents))


def accessible_name(tag: Tag) -> str:
    """Return the name of a link, button or heading: label, text, alternative text of pictures, title."""
    return _squeezed(_label(tag) or " ".join(_spoken(tag)) or str(tag.get("title") or ""))


def excerpt(tag: Tag) -> str:
    """Return the beginning of the text in the element."""
    text = _squeezed(tag.get_text(" "))
    return text if len(text) <= EXCERPT_LENGTH else f"{text[:EXCERPT_LENGTH]}…"


def _hides(tag: Tag) -> bool:
    return tag.name in UNSPOKEN or tag.has_attr("hidden") or tag.get("aria-hidden") == "true"


def _label(tag: Tag) -> str:
    """Return `aria-label`, or the text that `aria-labelledby` points to."""
    if named_by := str(tag.get("aria-labelledby") or "").split():
        root = list(tag.parents)[-1]
        found = [root.find(id=identifier) for identifier in named_by]
        return " ".join(other.get_text(" ") for other in found if isinstance(other, Tag))
    return str(tag.get("aria-label") or "")


def _spoken(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        yield from _spoken_by(child)


def _spoken_by(child: PageElement) -> Iterator[str]:
    if isinstance(child, NavigableString):
        if not isinstance(child, PreformattedString):  # comments
            yield str(child)
    elif isinstance(child, Tag) and not _hides(child):
        if child.name == "img":
            yield str(child.get("alt") or "")
        elif label := _label(child):
            yield label
        else:
            yield from _spoken(child)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
