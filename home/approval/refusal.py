"""Saying no to something that an editor asked for, in words."""

from __future__ import annotations

from collections.abc import Sequence

SHOWN = 3


class Refusal(Exception):
    """A page does not move on; carries the sentences that say why. `RefusalMiddleware` answers with them."""

    def __init__(self, page_id: int, headline: str, reasons: Sequence[str] = ()) -> None:
        self.page_id = page_id
        self.sentence = sentence(headline, reasons)
        super().__init__(self.sentence)


def sentence(headline: str, reasons: Sequence[str]) -> str:
    """Return the headline with the first reasons."""
    shown = "".join(f"（{number}）{reason}" for number, reason in enumerate(reasons[:SHOWN], start=1))
    left = len(reasons) - SHOWN
    return f"{headline}{shown}" + (
        f"ほかに{left}件あります。「点検」の欄をご覧ください。" if left > 0 else ""
    )
