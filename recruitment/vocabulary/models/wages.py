"""地域別最低賃金: the least an hour of work must pay in a prefecture."""

from datetime import date

from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models

from recruitment.vocabulary.prefectures import PREFECTURES
from recruitment.vocabulary.querysets import MinimumWageQuerySet

PLAUSIBLE_YEN = range(300, 10_000)
"""Jobs are checked against the table: a slip of a digit would let through what is not allowed."""


class MinimumWage(models.Model):
    """The hourly minimum wage of one prefecture for one fiscal year (最低賃金法第9条).

    It counts for workplaces in the prefecture from `effective_from` until the next one
    takes effect. `confirmed` is false while the date was only announced as a plan.
    """

    prefecture_code = models.CharField("都道府県", max_length=2, choices=list(PREFECTURES.items()))
    fiscal_year = models.PositiveSmallIntegerField(
        "年度（西暦）", help_text="改定のあった年度を西暦で入力します。例：2026"
    )
    yen_per_hour = models.PositiveIntegerField("時間額（円）", validators=[MinValueValidator(1)])
    effective_from = models.DateField("発効日")
    source = models.CharField(
        "出典",
        max_length=200,
        help_text="例：北海道労働局「北海道最低賃金」2026年9月2日発表",
    )
    confirmed = models.BooleanField(
        "確認済み",
        default=False,
        help_text="労働局の公示で金額と発効日を確かめたら、チェックを入れてください。",
    )

    objects = MinimumWageQuerySet.as_manager()

    class Meta:
        verbose_name = "最低賃金"
        verbose_name_plural = "最低賃金"
        ordering = ["-fiscal_year", "prefecture_code"]
        constraints = [
            models.UniqueConstraint(
                fields=["prefecture_code", "fiscal_year"],
                name="minimum_wage_once_per_year",
                violation_error_message="この都道府県の同じ年度の最低賃金はすでに登録されています。",
            ),
            models.CheckConstraint(
                condition=models.Q(yen_per_hour__gt=0),
                name="minimum_wage_positive",
                violation_error_message="時間額は1円以上で入力してください。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.prefecture_name()} {self.fiscal_year}年度 {self.yen_per_hour:,}円"

    def clean(self) -> None:
        """Refuse slips of the pen: a year of two digits, an amount of a day. Raises ValidationError."""
        super().clean()
        errors = {}
        if self.yen_per_hour is not None and self.yen_per_hour not in PLAUSIBLE_YEN:
            errors["yen_per_hour"] = "1時間当たりの金額を円で入力してください。例：1131"
        if self.fiscal_year is not None and not 2000 <= self.fiscal_year <= 2100:
            errors["fiscal_year"] = "年度を西暦の4桁で入力してください。例：2026"
        elif self.fiscal_year is not None and self.effective_from is not None:
            start, end = date(self.fiscal_year, 4, 1), date(self.fiscal_year + 1, 3, 31)
            if not start <= self.effective_from <= end:
                errors["effective_from"] = "発効日が年度と合いません。年度か発効日を直してください。"
        if errors:
            raise ValidationError(errors)

    @display(description="都道府県", ordering="prefecture_code")
    def prefecture_name(self) -> str:
        """Name of the prefecture (北海道)."""
        return PREFECTURES.get(self.prefecture_code, "")
