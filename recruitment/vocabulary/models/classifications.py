"""Industries and occupations: two classifications of one shape."""

from django.db import models

from recruitment.vocabulary.levels import (
    CURRENT_INDUSTRY_REVISION,
    CURRENT_OCCUPATION_REVISION,
    Level,
)
from recruitment.vocabulary.querysets import IndustryQuerySet, OccupationQuerySet


class Classification(models.Model):
    """An entry of a published classification.

    A code is unique within its revision, so an older revision can be loaded beside the
    one in force. `path` joins the codes from the top ("E/09/091") and gives both the
    published order and everything below an entry.
    """

    revision = models.PositiveSmallIntegerField("改定")
    code = models.CharField("コード", max_length=10)
    level = models.PositiveSmallIntegerField("段階", choices=Level)
    parent = models.ForeignKey(
        "self",
        verbose_name="上位の分類",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="children",
    )
    name = models.CharField("名称", max_length=100)
    path = models.CharField("並び順", max_length=40, editable=False)

    class Meta:
        abstract = True
        ordering = ["-revision", "path"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "code"],
                name="%(class)s_code_once_per_revision",
                violation_error_message="同じ改定に同じコードがすでにあります。",
            ),
            models.CheckConstraint(
                condition=models.Q(level=Level.MAJOR, parent__isnull=True)
                | models.Q(level__gt=Level.MAJOR, level__lte=Level.DETAIL, parent__isnull=False),
                name="%(class)s_parent_below_top",
                violation_error_message="大分類より下の分類には上位の分類が必要です。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def major_code(self) -> str:
        """Code of the 大分類 this entry belongs to, without a query."""
        return self.path.split("/", 1)[0]


class Industry(Classification):
    """日本標準産業分類 (総務省): "E", "09", "091", "0911"."""

    revision = models.PositiveSmallIntegerField("改定（第何回）", default=CURRENT_INDUSTRY_REVISION)

    objects = IndustryQuerySet.as_manager()

    class Meta(Classification.Meta):
        verbose_name = "産業分類"
        verbose_name_plural = "産業分類"


class Occupation(Classification):
    """厚生労働省編職業分類: "01", "001", "001-01".

    `source` says where name and code were taken from; `verified_on` is the day a person
    compared them with the ministry's table, empty while that is to be done.
    """

    revision = models.PositiveSmallIntegerField("改定（西暦年）", default=CURRENT_OCCUPATION_REVISION)
    examples = models.TextField("職業の例", blank=True)
    source = models.CharField("出典", max_length=200, blank=True)
    verified_on = models.DateField("確認日", null=True, blank=True)

    objects = OccupationQuerySet.as_manager()

    class Meta(Classification.Meta):
        verbose_name = "職業分類"
        verbose_name_plural = "職業分類"
