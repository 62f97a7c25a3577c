"""Fill in a form of the admin as a browser does."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse


def filled_in(page: HttpResponse, **changes: Any) -> dict[str, Any]:
    """Return what the browser would send from the page's editing form, with some fields changed."""
    soup = BeautifulSoup(page.content, "html.parser")
    form = soup.select_one("form[data-edit-form]") or max(
        soup.select("form"), key=lambda found: len(found.select("[name]"))
    )
    for template in form.select("template"):
        template.decompose()
    data: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        for value in values_of(field):
            data.setdefault(field["name"], []).append(value)
    return {**data, **changes}


def values_of(field: Tag) -> list[str]:
    """Return what one field contributes."""
    if field.name == "textarea":
        return [field.text.removeprefix("\r\n").removeprefix("\n")]
    if field.name == "select":
        return [option.get("value", "") for option in field.select("option[selected]")]
    kind = field.get("type")
    if kind in {"checkbox", "radio"}:
        return [field.get("value", "on")] if field.has_attr("checked") else []
    return [] if kind in {"submit", "file", "button"} else [field.get("value", "")]
