"""Where banners stand, how urgent notices are, and periods."""

from django.db import models


class Placement(models.TextChoices):
    """Where a banner stands; the field of the model is `on_<value>`."""

    TOP = "top", "トップページ"
    SEARCH = "search", "求人検索の下"
    NEWS = "news", "お知らせの下"
    FOOTER = "footer", "全ページの下"


class PeriodState(models.TextChoices):
    """Whether a period has begun or ended."""

    SCHEDULED = "scheduled", "掲載前"
    RUNNING = "running", "掲載中"
    OVER = "over", "掲載終了"


class NoticeLevel(models.IntegerChoices):
    """How urgent a notice is; the highest stands first."""

    INFO = 1, "お知らせ"
    IMPORTANT = 2, "重要なお知らせ"
    EMERGENCY = 3, "緊急のお知らせ"
