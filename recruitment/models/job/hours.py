"""When people work and rest (jobdata nos 70–83, 85)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from recruitment.models.fields import BodyField, CodeSetField, yes_no
from recruitment.vocabulary.enums import Holiday, WorkingDay


class JobHours(models.Model):
    """Working days and hours, breaks, holidays, overtime."""

    working_days = CodeSetField(
        "勤務日",
        max_length=7,
        blank=False,
        codes=WorkingDay.choices,
        help_text="シフト制や交代制の場合は「その他」を選び、下の欄に書いてください。",
    )
    working_days_note = BodyField(
        "勤務日の補足", max_length=300, help_text="例：週3～5日のシフト制（希望休あり）"
    )
    work_start = models.TimeField("始業時刻", null=True, blank=True, help_text="例：8:30")
    work_end = models.TimeField("終業時刻", null=True, blank=True, help_text="例：17:15")
    work_time_note = BodyField(
        "就業時間の補足", max_length=300, help_text="例：①8:00～16:30 ②16:00～翌0:30 の2交代制"
    )
    break_start = models.TimeField("休憩の開始時刻", null=True, blank=True)
    break_end = models.TimeField("休憩の終了時刻", null=True, blank=True)
    break_note = BodyField("休憩の補足", max_length=300, help_text="例：昼60分のほか、10時と15時に10分ずつ")
    discretionary = yes_no("裁量労働制など", required=True)
    discretionary_note = BodyField(
        "裁量労働制などの内容",
        max_length=300,
        help_text="フレックスタイム制の場合もここに書いてください。例：フレックスタイム制（コアタイム10:00～15:00）",
    )
    holidays = CodeSetField("休日", max_length=8, blank=False, codes=Holiday.choices)
    holidays_note = BodyField(
        "休日の補足", max_length=300, help_text="例：年間休日118日、夏季休暇、年末年始（12/30～1/4）"
    )
    annual_holidays = models.PositiveSmallIntegerField(
        "年間休日数", null=True, blank=True, validators=[MaxValueValidator(366)], help_text="例：118"
    )
    overtime = yes_no("残業", required=True)
    overtime_hours = models.DecimalField(
        "残業の月平均（時間）",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="1年間をならした1か月あたりの時間です。例：12.50",
    )
    weekly_hours = models.DecimalField(
        "週の所定労働時間",
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=False,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="残業を除く1週間の労働時間です。例：38.75",
    )
    scheduled_hours = models.DecimalField(
        "所定労働時間",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0.5), MaxValueValidator(300)],
        help_text="日給の場合は1日、月給・年俸の場合は1か月の時間です。例：160.00",
    )

    class Meta:
        abstract = True
