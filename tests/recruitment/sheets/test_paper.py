"""The largest type that spares a page; a fingerprint that follows the contents."""

from types import SimpleNamespace
from typing import Any

import pytest

from recruitment.sheets.paper import SIZES, Paper, fitting


@pytest.mark.parametrize(
    ("largest", "tried"),
    [(10.0, [8.5, 9.0, 10.0]), (9.0, [8.5, 9.0, 10.0]), (8.5, [8.5, 9.0]), (8.0, [8.5, 8.0])],
)
def test_largest_type_that_fits_one_page(largest: float, tried: list[float]) -> None:
    asked: list[float] = []

    def laid_out(size: float) -> Any:
        asked.append(size)
        return SimpleNamespace(size=size, pages=[0] * (1 if size <= largest else 2))

    assert fitting(laid_out).size == largest
    assert asked == tried


def test_no_size_spares_the_second_page() -> None:
    assert fitting(lambda size: SimpleNamespace(pages=[0, 0])) is None
    assert min(SIZES) >= 8


def test_fingerprint_follows_the_contents() -> None:
    first = Paper("<p>一</p>", ("sheet.css",))
    assert first.fingerprint == Paper("<p>一</p>", ("sheet.css",)).fingerprint
    assert first.fingerprint != Paper("<p>二</p>", ("sheet.css",)).fingerprint
