"""Forms of the tools around QR codes."""

from __future__ import annotations

from django import forms

from home.signage.qr import SIZES


class QrForm(forms.Form):
    """How the code is to be printed; sent by GET, nothing is stored."""

    size = forms.ChoiceField(
        label="印刷する大きさ",
        choices=list(SIZES.items()),
        initial="30",
        help_text="読み取る距離の10分の1が目安です。2mから読むなら、1辺20cmにします。",
    )
    label = forms.CharField(
        label="下に添える文字",
        required=False,
        max_length=30,
        help_text="SVGの二次元コードの下に印刷されます。例：求人票はこちら",
    )

    def clean_label(self) -> str:
        """Without control characters, which no SVG may hold."""
        return "".join(character for character in self.cleaned_data["label"] if character.isprintable())
