"""Snippet views that keep to the rows a user may see.

Wagtail's generic views ask only for the right on the model, not on the row (traps, §2.4). Here
every view that names a row is wrapped, and lists and exports start from `visible_to(user)`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from recruitment.admin.choosers import WordFilterForm
from recruitment.admin.exports import RecordIndexView
from recruitment.admin.history import RecordHistoryView


class RecordFilterForm(WordFilterForm):
    """The search box of a chooser; the search index knows no filter by people."""

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        """Rows with all words in what staff call them by."""
        self.columns = objects.model.chooser_columns
        return super().filter(objects)


class ScopedChooseMixin:
    """Offers only rows the user may see."""

    filter_form_class = RecordFilterForm

    def get_object_list(self) -> QuerySet[Any]:
        """Rows of the chooser."""
        return self.model_class.objects.visible_to(self.request.user)


class ScopedChooseView(ScopedChooseMixin, ChooseView):
    """The chooser's window."""


class ScopedChooseResultsView(ScopedChooseMixin, ChooseResultsView):
    """The chooser's list, reloaded while searching."""


class ScopedChooserViewSet(SnippetChooserViewSet):
    """A chooser that offers only rows the user may see."""

    choose_view_class = ScopedChooseView
    choose_results_view_class = ScopedChooseResultsView


class ScopedSnippetViewSet(SnippetViewSet):
    """A snippet whose model's queryset answers `visible_to(user)`."""

    chooser_viewset_class = ScopedChooserViewSet
    add_to_admin_menu = True
    inspect_view_enabled = True
    index_view_class = RecordIndexView
    history_view_class = RecordHistoryView
    list_per_page = 50
    # Plain `contains` over the named columns: it can be combined with every filter and order,
    # and finds drafts by their new title, which the search index does not hold.
    search_backend_name = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Rows of the list and of the export, with the time of their last draft as `updated_at`."""
        rows = self.model._default_manager.visible_to(request.user).select_related("latest_revision")
        return rows.annotate(updated_at=F("latest_revision__created_at"))

    def construct_view(self, view_class: type, **kwargs: Any) -> Callable[..., HttpResponse]:
        """Wrap every view, so that a row out of scope is refused before the view looks at it."""
        view = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def within_scope(request: HttpRequest, *args: Any, **captured: Any) -> HttpResponse:
            key = captured.get("pk", args[0] if args else None)
            if key is not None and not self.in_scope(request, unquote(str(key))):
                raise PermissionDenied
            return view(request, *args, **captured)

        return within_scope

    def in_scope(self, request: HttpRequest, key: str) -> bool:
        """Tell whether the row is visible to the user; unknown rows are left to the view's 404."""
        try:
            rows = self.model._default_manager.filter(pk=key)
        except ValueError:
            return False
        return rows.visible_to(request.user).exists() or not rows.exists()
