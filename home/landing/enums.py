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
