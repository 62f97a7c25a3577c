"""Departures from the usual display of a record (B14)."""

from django.db import models

from recruitment.display.catalogue import Kind


class DisplayItem(models.Model):
    """How one item departs from the catalogue; without a row everything is as usual."""

    kind = models.CharField("ページ", max_length=12, choices=Kind.choices)
    item = models.CharField("項目", max_length=40)
    label = models.CharField("表示名", max_length=30, blank=True, default="")
    hidden = models.BooleanField("表示しない", default=False)
    position = models.PositiveSmallIntegerField("順番", null=True, blank=True)

    class Meta:
        verbose_name = "表示項目"
        verbose_name_plural = "表示項目"
        ordering = ["kind", "item"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "item"],
                name="display_item_once",
                violation_error_message="この項目の設定はすでにあります。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.item}"
