"""The page on which operators arrange what a kind of page shows; works without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.rights import RightRequired
from recruitment.display.actions import LONGEST_LABEL, arrange, is_kind, reset
from recruitment.display.catalogue import PARTS, Item, Kind, Part, items_of
from recruitment.display.layout import Layout, layout_of

HOOK = "display_samples"
"""Functions `(kind, layout) -> Sample | None`, filled by the layer that knows the public pages."""


@dataclass(frozen=True)
class Sample:
    """A real record as its page prints it: sections with `title` and `rows` of `label`, `text`, `body`."""

    title: str
    url: str
    sections: list[Any]


@dataclass(frozen=True)
class Line:
    """One item as the form shows it."""

    item: Item
    label: str
    is_shown: bool
    is_first: bool
    is_last: bool
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Block:
    """A section with its lines in order."""

    part: Part
    lines: list[Line]


class DisplayView(RightRequired, WagtailAdminTemplateMixin, TemplateView):
    """Items of one kind: shown or not, name, order; saved together."""

    right = "display.view_displayitem"
    template_name = "display/items.html"
    page_title = "表示項目"
    header_icon = "list-ul"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Unknown kinds do not exist."""
        self.kind = kwargs.get("kind", str(Kind.REGULAR))
        if not is_kind(self.kind):
            raise Http404("No such kind of page.")
        self.errors: dict[str, list[str]] = {}
        self.sent: Layout | None = None
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(Kind(self.kind).label)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the dashboard."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": "ホーム"},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save, move one item, or go back to the usual display."""
        if not request.user.has_perm("display.change_displayitem"):
            raise PermissionDenied
        if "reset" in request.POST:
            reset(self.kind, request.user)
            messages.success(request, "初期設定に戻しました。公開ページにもすぐに反映されます。")
            return redirect("display_items", self.kind)
        known = items_of(self.kind)
        order = moved([item for item in request.POST.getlist("order") if item in known], self.kind, request)
        shown = frozenset(item for item in known if item in request.POST.getlist("shown"))
        labels = {item: request.POST.get(f"label-{item}", "") for item in known}
        try:
            arrange(self.kind, request.user, shown=shown, labels=labels, order=order)
        except ValidationError as refused:
            self.errors = refused.message_dict
            places = {item: place for place, item in enumerate(order)}
            self.sent = Layout(self.kind, labels, frozenset(known) - shown, places)
            return self.render_to_response(self.get_context_data(**kwargs))
        messages.success(request, "表示項目を保存しました。公開ページにもすぐに反映されます。")
        return redirect("display_items", self.kind)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        layout = layout_of(self.kind)
        return super().get_context_data(
            kinds=[(value, label, value == self.kind) for value, label in Kind.choices],
            kind=self.kind,
            blocks=[self._block(part, self.sent or layout) for part in PARTS[self.kind]],
            errors=[sentence for found in self.errors.values() for sentence in found],
            sample=sample_of(self.kind, layout),
            longest=LONGEST_LABEL,
            may_change=self.request.user.has_perm("display.change_displayitem"),
            **{name: value for name, value in kwargs.items() if name != "kind"},
        )

    def _block(self, part: Part, layout: Layout) -> Block:
        items = layout.ordered(part)
        lines = [
            Line(
                item,
                layout.labels.get(item.id, item.label) if self.sent else layout.label_of(item.id, item.label),
                layout.shows(item.id) or bool(item.law),
                place == 0,
                place == len(items) - 1,
                self.errors.get(item.id, []),
            )
            for place, item in enumerate(items)
        ]
        return Block(part, lines)


def moved(order: list[str], kind: str, request: HttpRequest) -> list[str]:
    """The order sent, with the item of the pressed arrow one place higher or lower within its section."""
    direction, _, item = request.POST.get("move", "").partition(":")
    part = next((part for part in PARTS[kind] if any(each.id == item for each in part.items)), None)
    if part is None or item not in order or direction not in ("up", "down"):
        return order
    own = {each.id for each in part.items}
    places = [place for place, each in enumerate(order) if each in own]
    at = places.index(order.index(item))
    other = at - 1 if direction == "up" else at + 1
    if 0 <= other < len(places):
        one, two = places[at], places[other]
        order[one], order[two] = order[two], order[one]
    return order


def sample_of(kind: str, layout: Layout) -> Sample | None:
    """A real record of the kind as it looks now, if there is one."""
    providers: list[Callable[[str, Layout], Sample | None]] = hooks.get_hooks(HOOK)
    return next((sample for provide in providers if (sample := provide(kind, layout))), None)
