"""Entries of the admin's menus."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import RequestFactory

from core.menus import RightMenuItem


@pytest.mark.parametrize("right", ["desk.view_note", "desk.change_note"])
def test_an_entry_is_for_those_who_hold_its_right(right: str) -> None:
    request = RequestFactory().get("/cms/")
    request.user = SimpleNamespace(has_perm=lambda asked: asked == right)
    assert RightMenuItem("記録", "/cms/notes/", permission=right).is_shown(request)
    assert not RightMenuItem("記録", "/cms/notes/", permission="desk.delete_note").is_shown(request)
