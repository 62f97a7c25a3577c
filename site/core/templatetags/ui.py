"""The design system in templates: icons, notices, fields, pagination, breadcrumbs, safe texts.

Every component is shown, in every state, on the style page (staff only). Classes:
``static/css/README.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.contrib.messages import get_messages
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from core import texts
from core.seo import Crumb

register = template.Library()

NOTICE_KINDS = {
    "": ("info", ""),
    "info": ("info", ""),
    "debug": ("info", ""),
    "good": ("circle-check", "notice--good"),
    "success": ("circle-check", "notice--good"),
    "warn": ("triangle-alert", "notice--warn"),
    "warning": ("triangle-alert", "notice--warn"),
    "alarm": ("circle-alert", "notice--alarm"),
    "error": ("circle-alert", "notice--alarm"),
    "closed": ("circle-x", "notice--closed"),
}

register.filter("employer_text", texts.employer_text)
register.filter("tel_href", texts.tel_href)
register.filter("yen", texts.yen)


@register.simple_tag
def icon(name: str, label: str = "", **attributes: str) -> SafeString:
    """Draw an icon of the sprite; without a label it is hidden from screen readers."""
    classes = f"icon {attributes.get('class', '')}".strip()
    address = f"{static('vendor/lucide/icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="{}" role="img" aria-label="{}"><use href="{}"/></svg>',
            classes,
            label,
            address,
        )
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}"/></svg>',
        classes,
        address,
    )


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """A coloured box with an icon; kinds: info good warn alarm closed, and message levels."""
    symbol, css = NOTICE_KINDS.get(kind, NOTICE_KINDS["info"])
    heading = format_html('<p class="notice__title">{}</p>', title) if title else ""
    return format_html(
        '<div class="notice {}">{}<div class="notice__body">{}{}</div></div>',
        css,
        icon(symbol),
        heading,
        conditional_escape(content),
    )


@register.simple_tag(takes_context=True)
def page_messages(context: Context) -> list[Any]:
    """The messages waiting for this visitor; none when there is no request."""
    request = context.get("request")
    return list(get_messages(request)) if request is not None else []


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, css: str = "") -> dict[str, Any]:
    """A form field with label, mark (必須 or 任意), help text and errors, tied by ids."""
    single_check = getattr(bound.field.widget, "input_type", "") == "checkbox"
    return {
        "field": bound,
        "css": css,
        "is_check": single_check and not bound.use_fieldset,
    }


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: Any) -> dict[str, Any]:
    """What has to be mended, with links to the fields; nothing for a valid form."""
    fields = [bound for bound in form if bound.errors] if form.is_bound else []
    general = form.non_field_errors() if form.is_bound else []
    return {"fields": fields, "general": general}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page, parameter: str = "page") -> dict[str, Any]:
    """Links to the pages of a list, keeping the rest of the query string."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "page": page,
        "links": [_page_link(context, parameter, number) for number in numbers],
        "previous": _page_link(context, parameter, page.number - 1),
        "next": _page_link(context, parameter, page.number + 1),
    }


def _page_link(context: Context, parameter: str, number: int | str) -> dict[str, Any]:
    """Address of one page; the gap between numbers has none."""
    if not isinstance(number, int):
        return {"number": number, "url": ""}
    request = context.get("request")
    query = request.GET.copy() if request is not None else None
    if query is None:
        return {"number": number, "url": f"?{parameter}={number}"}
    query[parameter] = str(number)
    return {"number": number, "url": f"?{query.urlencode()}"}


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(items: Iterable[Crumb]) -> dict[str, Sequence[Crumb]]:
    """The way from the top page; the last item, without address, is the page itself."""
    return {"items": list(items)}


@register.inclusion_tag("components/share.html")
def share(url: str, title: str) -> dict[str, str]:
    """Plain links that share an absolute address; no script of a third party is loaded."""
    return {"url": url, "title": title}
