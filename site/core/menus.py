"""Entries of the admin's menus."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem


class RightMenuItem(MenuItem):
    """Shown to those who hold a right."""

    def __init__(self, *args: object, permission: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person has the right."""
        return bool(request.user.has_perm(self.permission))
