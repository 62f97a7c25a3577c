"""Pages of the manual; every member of the staff may read all of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.roles import roles_of
from home.manual.chapters import BY_SLUG, CHAPTERS, search

MAX_QUERY = 60


class ManualView(WagtailAdminTemplateMixin, TemplateView):
    """What all pages of the manual share."""

    page_title = "使い方"
    header_icon = "help"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs_items(), {"url": reverse("manual"), "label": "使い方"}]


class IndexView(ManualView):
    """Table of contents: what the person's own role needs comes first; with `?q=` what was found."""

    template_name = "manual/index.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the chapters and what was found."""
        query = self.request.GET.get("q", "")[:MAX_QUERY].strip()
        roles = roles_of(self.request.user)
        own = [chapter for chapter in CHAPTERS if chapter.roles & roles or self.request.user.is_superuser]
        return super().get_context_data(**kwargs) | {
            "query": query,
            "found": search(query) if query else [],
            "own": own,
            "others": [chapter for chapter in CHAPTERS if chapter not in own],
        }


class ChapterView(ManualView):
    """One chapter with the way to its neighbours."""

    template_name = "manual/chapter.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the chapter."""
        super().setup(request, *args, **kwargs)
        if kwargs["slug"] not in BY_SLUG:
            raise Http404
        self.chapter = BY_SLUG[kwargs["slug"]]

    def get_page_title(self) -> str:
        return self.chapter.title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.chapter.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the chapter, the table of contents and the neighbours."""
        place = CHAPTERS.index(self.chapter)
        return super().get_context_data(**kwargs) | {
            "chapter": self.chapter,
            "chapters": CHAPTERS,
            "before": CHAPTERS[place - 1] if place else None,
            "after": CHAPTERS[place + 1] if place + 1 < len(CHAPTERS) else None,
        }


class PrintView(ManualView):
    """The whole manual on one page, to be printed for a new colleague."""

    template_name = "manual/print.html"
    page_title = "使い方（すべての章）"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add all chapters."""
        return super().get_context_data(**kwargs) | {"chapters": CHAPTERS}
