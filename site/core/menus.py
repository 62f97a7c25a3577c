"""Entries of the admin's menus."""

from __future__ import annotations

from typing import Self

from django.http import HttpRequest
from django.urls import reverse
from django.views import View
from wagtail.admin.menu import MenuItem


class RightMenuItem(MenuItem):
    """Shown to those who hold a right."""

    def __init__(self, *args: object, permission: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.permission = permission

    @classmethod
    def to_view(cls, view: type[View], address: str, *, name: str, order: int, permission: str = "") -> Self:
        """An entry with the title and the icon of the view; ``address`` is the name of its URL.

        ``permission`` is the right that the view asks for (``RightRequired``), when none is named.
        """
        return cls(
            view.page_title,
            reverse(address),
            name=name,
            icon_name=view.header_icon,
            order=order,
            permission=permission or view.right,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person has the right."""
        return bool(request.user.has_perm(self.permission))
