"""Pages of the admin for those who hold a right."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from wagtail.admin.views.reports import ReportView

from core.spreadsheets import SafeExportMixin


class RightRequired:
    """Refuses everybody without the right before anything is read. Raises PermissionDenied.

    ``right`` is whole (``app.action_model``); Wagtail's ``permission_required`` is an action on the view's
    own model.
    """

    right: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the right first."""
        if not request.user.has_perm(self.right):
            raise PermissionDenied
        # The view this is mixed into has a `dispatch`.
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response


class RightReport(RightRequired, SafeExportMixin, ReportView):
    """A report for those who hold a right, whose order is its message: no column sorts it anew."""

    is_searchable = False

    def get_base_queryset(self) -> QuerySet[Any]:
        """The same rows for the list, its filter and its file."""
        queryset: QuerySet[Any] = self.get_queryset()
        return queryset

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """As the rows come."""
        return queryset
