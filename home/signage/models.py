"""A screen in a lobby or a station that shows what is new on the site (A22)."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import PreviewableMixin

from core.blocks import preload
from core.fields import StreamField
from home.signage.blocks import ProgrammeBlock
from home.signage.panels import AddressPanel
from home.signage.slides import Slide

MAX_SLIDES = 60
"""Slides of one screen: at twelve seconds each, everything has been shown after twelve minutes."""

PREVIEW_SIZES = [
    {"name": "landscape", "icon": "desktop", "device_width": 1920, "label": "横置きの画面で表示"},
    {"name": "portrait", "icon": "mobile-alt", "device_width": 1080, "label": "縦置きの画面で表示"},
]


def new_token() -> str:
    """A word nobody can guess: 192 bits."""
    return secrets.token_urlsafe(24)


class SignageScreen(PreviewableMixin, models.Model):
    """One screen. Who knows its address may look at it: it shows only what is public anyway."""

    name = models.CharField("名前", max_length=60, help_text="管理画面での呼び名です。例：市役所1階ロビー")
    token = models.CharField(
        "アドレスの合言葉", max_length=64, unique=True, editable=False, default=new_token
    )
    turned = models.BooleanField(
        "映像を右に90度回す",
        default=False,
        help_text="横置きと縦置きは、画面に合わせて自動で切り替わります。"
        "縦に置いた画面に横向きのまま映ってしまうときだけ選びます。",
    )
    programme = StreamField(
        ProgrammeBlock(),
        blank=True,
        verbose_name="映すもの",
        help_text="上から順に映し、最後まで来たら最初に戻ります。映すものがない部分は飛ばします。",
    )

    panels = [
        AddressPanel(heading="この画面のアドレス"),
        MultiFieldPanel([FieldPanel("name"), FieldPanel("turned")], heading="画面"),
        FieldPanel("programme"),
    ]

    class Meta:
        verbose_name = "サイネージ"
        verbose_name_plural = "サイネージ"
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The secret address."""
        return reverse("signage:screen", args=[self.token])

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        """Screens are no phones: the two ways they hang."""
        return PREVIEW_SIZES

    @property
    def default_preview_size(self) -> str:
        """Most screens lie."""
        return "landscape"

    def slides(self) -> list[Slide]:
        """Everything there is to show now."""
        preload(self.programme)
        made = (slide for part in self.programme for slide in part.block.slides(part.value))
        return list(made)[:MAX_SLIDES]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The screen itself."""
        return "signage/screen.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The same as on the screen."""
        return screen_context(self, request)


def screen_context(screen: SignageScreen, request: HttpRequest) -> dict[str, Any]:
    """What the page of a screen prints; `?slide=2` names the slide that is shown without JavaScript."""
    slides = screen.slides() or [
        Slide(label="", title="ただいま準備しています", path="/", invitation="サイトを見る")
    ]
    asked = request.GET.get("slide", "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 1
    number = min(max(number, 1), len(slides))
    return {
        "screen": screen,
        "slides": [(slide, slide.code(request)) for slide in slides],
        "number": number,
        "next_number": number % len(slides) + 1,
        "seconds": slides[number - 1].seconds,
    }
