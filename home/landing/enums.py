"""Who a landing page is for, and the colours it may wear."""

from django.db import models


class Audience(models.TextChoices):
    """The people a page speaks to."""

    HIGH_SCHOOL = "high_school", "高校生"
    INTERNSHIP = "internship", "インターンシップ"
    MIGRATION = "migration", "UIJターン・移住"
    REGION = "region", "地域紹介"
    FAMILY_SCHOOL = "family_school", "保護者・学校"
    PROMO = "promo", "特設・催し"


class Accent(models.TextChoices):
    """Colour pairs of `static/css/pages/landing.css`; a test holds each against WCAG's 4.5:1."""

    SEA = "sea", "海（青）"
    SUN = "sun", "朝日（橙）"
    LEAF = "leaf", "森（緑）"
    INK = "ink", "墨（黒）"

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Text and background as the page sets them."""
        deep, soft = ACCENT_COLOURS[self]
        return ((WHITE, deep), (deep, soft), (deep, WHITE))


WHITE = "#ffffff"
ACCENT_COLOURS = {
    Accent.SEA: ("#0d4458", "#eef6f8"),
    Accent.SUN: ("#773f06", "#fff6e6"),
    Accent.LEAF: ("#1b4d2e", "#eef6ee"),
    Accent.INK: ("#1d2a30", "#eeeae1"),
}
"""The dark and the light colour of each accent, as in the style sheet."""
