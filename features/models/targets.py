"""How much editors mean to publish in a fiscal year (A5)."""

from django.core.validators import MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

AT_LEAST_ONE = MinValueValidator(1, "1以上の数を入力してください。")


@register_setting(icon="clipboard-list")
class FeatureTargets(BaseSiteSetting):
    """Targets of the coverage report."""

    themes = models.PositiveSmallIntegerField(
        "特集テーマの目標（1年度）", default=3, validators=[AT_LEAST_ONE], help_text="例：3"
    )
    companies = models.PositiveSmallIntegerField(
        "紹介する会社の目標（1年度）", default=20, validators=[AT_LEAST_ONE], help_text="例：20"
    )

    panels = [FieldPanel("themes"), FieldPanel("companies")]

    class Meta:
        verbose_name = "特集の目標"
        permissions = [("view_coverage", "特集の掲載状況を見ることができる")]
