"""Screens for signage."""

import json
from typing import Any

import factory

from home.signage.models import SignageScreen


def programme(*parts: tuple[str, dict[str, Any]]) -> str:
    """Raw value of the field: parts with what differs from the usual."""
    return json.dumps(
        [{"type": kind, "value": {"seconds": 12, "number": 3, **value}} for kind, value in parts]
    )


class SignageScreenFactory(factory.django.DjangoModelFactory):
    """A screen that shows jobs and notices."""

    class Meta:
        model = SignageScreen

    name = factory.Sequence(lambda n: f"市役所ロビー{n}")
    programme = programme(("jobs", {"label": "新着求人"}), ("notices", {"label": "お知らせ"}))
