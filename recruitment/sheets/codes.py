"""Two-dimensional codes on paper."""

from __future__ import annotations

from functools import lru_cache

import segno

BORDER = 4
"""White modules around the code; readers need them."""


@lru_cache(maxsize=2000)
def code_address(address: str) -> str:
    """A `data:` address of the code of a web address, at a level that forgives a stain on the paper."""
    return segno.make_qr(address, error="m").svg_data_uri(border=BORDER, light="#fff", omitsize=True)
