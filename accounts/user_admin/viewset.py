"""The users of the admin: whoever looks at them leaves a row in the access log (E10)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.users.views import users

from accounts.access.actions import record_view
from accounts.models import User


class IndexView(users.IndexView):
    """The list."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note who looked."""
        record_view(request, User, "利用者の一覧")
        return super().get(request, *args, **kwargs)


class EditView(users.EditView):
    """One account."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note who looked."""
        record_view(request, self.object, "利用者の編集画面")
        return super().get(request, *args, **kwargs)


class UserViewSet(users.UserViewSet):
    """Wagtail's users, recorded."""

    index_view_class = IndexView
    edit_view_class = EditView
