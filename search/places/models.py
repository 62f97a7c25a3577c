"""Points on the map that jobs and seekers' starting points are told by (C5)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from search.language.normalise import squeeze
from search.places.asked import EAST, NORTH, SOUTH, WEST


class Spot(models.Model):
    """A point with a name. Distances and travel times are told between spots, not between doors."""

    class Kind(models.TextChoices):
        """What a spot is; the first of several of one name is the one meant."""

        STATION = "station", "駅"
        MUNICIPALITY = "municipality", "市区町村の役所・役場"
        DISTRICT = "district", "町・地区"
        FACILITY = "facility", "施設"

    kind = models.CharField("種類", max_length=12, choices=Kind.choices)
    name = models.CharField(
        "名前",
        max_length=40,
        help_text="駅は「駅」を付けずに、町・地区は市町村名を付けずに入力します。例：沼ノ端、拓勇東町。"
        "役所・役場には市区町村名を入力します。例：苫小牧市",
    )
    kana = models.CharField(
        "読み（カタカナ）",
        max_length=80,
        blank=True,
        validators=[RegexValidator(r"^[ァ-ヺー]*$", "全角カタカナで入力してください。例：ヌマノハタ")],
    )
    municipality = models.ForeignKey(
        "vocabulary.Municipality", verbose_name="市区町村", on_delete=models.CASCADE, related_name="spots"
    )
    latitude = models.FloatField(
        "緯度（度）",
        validators=[MinValueValidator(SOUTH), MaxValueValidator(NORTH)],
        help_text="10進数の度、世界測地系です。例：42.6721",
    )
    longitude = models.FloatField(
        "経度（度）", validators=[MinValueValidator(WEST), MaxValueValidator(EAST)], help_text="例：141.6931"
    )
    aliases = models.TextField(
        "別の呼び名", max_length=300, blank=True, help_text="1行にひとつずつ入力します。例：沼の端"
    )
    changed_at = models.DateTimeField("更新日時", auto_now=True, db_index=True)

    class Meta:
        verbose_name = "地点"
        verbose_name_plural = "地点"
        ordering = ["municipality", "kind", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "municipality", "name"],
                name="spot_once",
                violation_error_message="この市区町村には、同じ種類・同じ名前の地点がすでにあります。",
            ),
            models.CheckConstraint(
                condition=models.Q(latitude__range=(SOUTH, NORTH), longitude__range=(WEST, EAST)),
                name="spot_in_japan",
                violation_error_message="緯度は20から46、経度は122から154の間で入力してください。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.get_kind_display()}）"

    def clean(self) -> None:
        """Keep names in one form: a station without 駅, everything in one width."""
        super().clean()
        self.name = squeeze(self.name)
        if self.kind == self.Kind.STATION:
            self.name = self.name.removesuffix("駅")
        if not self.name:
            raise ValidationError({"name": "名前を入力してください。"})
        lines = dict.fromkeys(squeeze(line) for line in self.aliases.splitlines())
        self.aliases = "\n".join(line for line in lines if line)
