"""QR codes: for screens as part of the page, for print as files (A22)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

BORDER = 4
"""White modules around the code; readers need them."""

PRINT_DPI = 300
MM_PER_INCH = 25.4
SIZES = {
    "20": "2cm（名刺、チラシの隅）",
    "30": "3cm（チラシ）",
    "50": "5cm（ポスター、窓口の案内）",
    "100": "10cm（看板、横断幕）",
}
"""Edge of the printed code in millimetres."""

LINE_SHARE = 0.14
"""Height of the line of text under the code as a share of its edge."""


@dataclass(frozen=True)
class QrCode:
    """The code of one address, at a level that forgives a stain on the paper."""

    address: str

    @cached_property
    def code(self) -> segno.QRCode:
        """The library's code."""
        return segno.make_qr(self.address, error="m")

    @property
    def edge(self) -> int:
        """Modules along one edge, with the white around."""
        return self.code.symbol_size(border=BORDER)[0]

    @property
    def inline(self) -> SafeString:
        """SVG element as large as its box; the words beside it say where it leads."""
        markup = self.code.svg_inline(
            border=BORDER, omitsize=True, svgclass="qr", lineclass=None, light="#fff"
        )
        return mark_safe(markup.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))

    def svg(self, millimetres: int, label: str = "") -> str:
        """A file of that edge, with a line of text under the code if there is one."""
        line = round(self.edge * LINE_SHARE, 2) if label else 0
        text = self._text(label, line) if label else ""
        return format_html(
            '<svg xmlns="http://www.w3.org/2000/svg" width="{}mm" height="{}mm" viewBox="0 0 {} {}">'
            '<path fill="#fff" d="M0 0h{}v{}H0z"/><svg width="{}" height="{}">{}</svg>{}</svg>\n',
            millimetres,
            round(millimetres * (1 + line / self.edge), 2),
            self.edge,
            self.edge + line,
            self.edge,
            self.edge + line,
            self.edge,
            self.edge,
            self.inline,
            text,
        )

    def _text(self, label: str, line: float) -> SafeString:
        """The line under the code, as wide as the code at most."""
        size = round(min(line * 0.7, self.edge * 0.9 / len(label)), 2)
        return format_html(
            '<text x="{}" y="{}" font-size="{}" font-family="sans-serif" text-anchor="middle">{}</text>',
            self.edge / 2,
            round(self.edge + line * 0.4, 2),
            size,
            label,
        )

    def png(self, millimetres: int) -> bytes:
        """A file that prints at that edge with about 300 dots an inch, and never less than that."""
        dots = millimetres / MM_PER_INCH * PRINT_DPI
        scale = int(dots // self.edge) + 1
        target = io.BytesIO()
        dpi = round(self.edge * scale / millimetres * MM_PER_INCH)
        self.code.save(target, kind="png", scale=scale, border=BORDER, dpi=dpi)
        return target.getvalue()
