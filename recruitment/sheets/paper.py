"""From HTML to a tagged PDF (PDF/UA-1). Python alone cannot: Pango and a Japanese font must be installed."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

VARIANT = "pdf/ua-1"
SIZES = (10.0, 9.0, 8.5, 8.0)
"""Sizes of the type in points, largest first: below 8 points nobody reads with ease."""

USUAL = 9.5
"""Size of the type where the number of pages does not matter."""

TWO_COLUMNS = ".parts { columns: 2; column-fill: auto } .parts .part { break-inside: avoid }"

FONTS = ("NotoSansCJK*", "NotoSansJP*", "BIZUD*Gothic*", "ipaexg*", "ipag*", "TakaoPGothic*")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class CannotPrint(Exception):
    """This machine lacks what making a PDF needs, or the library failed."""


@dataclass(frozen=True)
class Paper:
    """A document to print: its HTML, its styles, the size of its type in points.

    Without a size it is the largest that spares a second page.
    """

    html: str
    styles: tuple[str, ...]
    size: float | None = None

    @property
    def fingerprint(self) -> str:
        """The same for the same contents, made by the same version of the library."""
        parts = (self.html, _stylesheet(self.styles), version("weasyprint"), str(self.size))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:40]

    def pdf(self) -> bytes:
        """Make the document; takes some tenths of a second. Raises CannotPrint."""
        weasyprint = _library()
        try:
            return self._render(weasyprint).write_pdf(pdf_variant=VARIANT)
        except Exception as error:  # whatever a text does to the library, the page must answer
            logger.exception("a PDF could not be made")
            raise CannotPrint(type(error).__name__) from error

    def _render(self, weasyprint: Any) -> Any:
        """On one page, in the largest type that allows it; on more pages in the usual type and one column."""
        fonts = _fonts()
        source = weasyprint.HTML(string=self.html, url_fetcher=_fetcher())
        style = weasyprint.CSS(string=_stylesheet(self.styles), font_config=fonts)

        def laid_out(size: float, more: str = "") -> Any:
            details = weasyprint.CSS(string=f"html {{ font-size: {size}pt }} {more}")
            return source.render(font_config=fonts, stylesheets=[style, details])

        if self.size:
            return laid_out(self.size)
        return fitting(lambda size: laid_out(size, TWO_COLUMNS)) or laid_out(USUAL)


def fitting(laid_out: Callable[[float], Any], sizes: Sequence[float] = SIZES) -> Any | None:
    """The document of one page in the largest of the sizes; None when even the smallest needs more.

    Most sheets fit in the last size but one, so the search starts there.
    """
    found = None
    for size in reversed(sizes[:-1]):
        document = laid_out(size)
        if len(document.pages) > 1:
            break
        found = document
    if found is None and len((smallest := laid_out(sizes[-1])).pages) == 1:
        return smallest
    return found


@cache
def _library() -> Any:
    """WeasyPrint, loaded when first needed: that takes a second. Raises CannotPrint."""
    try:
        import weasyprint  # noqa: PLC0415  (needs Pango)
    except OSError as error:
        raise CannotPrint("Pango（libpango-1.0-0、libpangoft2-1.0-0）がありません。") from error
    if not _has_font():
        raise CannotPrint("日本語の書体（fonts-noto-cjk）がありません。")
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint


def _has_font() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(next(folder.rglob(name), None) for folder in folders if folder.is_dir() for name in FONTS)


@cache
def _fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  (needs Pango)

    return FontConfiguration()


def _fetcher() -> Any:
    """Nothing but what the document itself carries is ever fetched."""
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  (needs Pango)

    return URLFetcher(allowed_protocols={"data"}, allow_redirects=False)


@cache
def _stylesheet(names: tuple[str, ...]) -> str:
    folder = Path(__file__).parent / "styles"
    return "\n".join((folder / file).read_text() for file in ("paper.css", *names))
