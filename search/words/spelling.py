"""What somebody meant who mistyped: 「もしかして」."""

from __future__ import annotations


def corrected(text: str) -> str | None:
    """The text with its mistyped words set right; None when there is nothing to set right."""
    return None
