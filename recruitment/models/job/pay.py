"""What the job pays (jobdata nos 84, 86–98; fixed overtime: 職業安定法に基づく指針)."""

from django.db import models

from recruitment.models.common import yen
from recruitment.models.fields import BodyField, yes_no
from recruitment.vocabulary.enums import PayUnit
from recruitment.vocabulary.pay import comparable_pay


class JobPay(models.Model):
    """Pay, allowances, and the figures that make offers comparable."""

    pay_unit = models.CharField("給与形態", max_length=1, choices=PayUnit.choices, default="", blank=False)
    pay_min = yen("給与の下限（円）", "固定残業代を含めた額です。例：195000", required=True)
    pay_max = yen("給与の上限（円）", "幅がない場合は下限と同じ額にしてください。", required=True)
    training_pay_min = yen("研修中の給与の下限（円）", "研修中も同じ場合は空欄にしてください。")
    training_pay_max = yen("研修中の給与の上限（円）")
    pay_note = BodyField("給与の補足", max_length=300, help_text="例：経験・資格を考慮して決定します。")
    fixed_overtime = yes_no("固定残業代", required=True)
    fixed_overtime_pay = yen("固定残業代の額（円）", "1か月あたりの額です。")
    fixed_overtime_hours = models.DecimalField(
        "固定残業代に当たる時間", max_digits=5, decimal_places=2, null=True, blank=True, help_text="例：20.00"
    )
    fixed_overtime_excess = yes_no("超過分の追加支給", yes="超えた分は追加で支給する", no="支給しない")
    pay_rise = yes_no("前年度の昇給実績")
    pay_rise_note = BodyField(
        "昇給の補足", max_length=300, help_text="例：年1回（4月）、前年度実績 月2,000～5,000円"
    )
    bonus = yes_no("前年度の賞与実績")
    bonus_note = BodyField("賞与の補足", max_length=300, help_text="例：年2回、前年度実績 計3.2か月分")
    commuting_allowance = yes_no("通勤手当")
    commuting_allowance_note = BodyField(
        "通勤手当の補足", max_length=300, help_text="例：実費支給（上限月25,000円）"
    )
    other_allowance = yes_no("その他の手当")
    other_allowance_note = BodyField(
        "その他の手当の補足", max_length=300, help_text="例：住宅手当 月10,000～16,000円、燃料手当 年90,000円"
    )
    hourly_pay_min = models.PositiveIntegerField("時給換算（円）", null=True, editable=False)
    monthly_pay_min = models.PositiveIntegerField("月給換算（円）", null=True, editable=False)

    class Meta:
        abstract = True

    def set_comparable_pay(self) -> None:
        """Derive the comparable figures from the stated ones."""
        pay = comparable_pay(
            self.pay_unit,
            self.pay_min,
            scheduled_hours=self.scheduled_hours,
            weekly_hours=self.weekly_hours,
            fixed_overtime_pay=self.fixed_overtime_pay if self.fixed_overtime else None,
        )
        self.hourly_pay_min, self.monthly_pay_min = pay.hourly, pay.monthly

    @property
    def is_unpaid(self) -> bool:
        """Whether nothing is paid, as for volunteers: the national format wants two zeros."""
        return self.pay_min == 0 and not self.pay_max

    @property
    def pay_text(self) -> str:
        """`月給 195,000円～240,000円`, `無償` without pay, empty while nothing is stated."""
        if self.pay_min is None:
            return ""
        if self.is_unpaid:
            return "無償"
        text = f"{self.get_pay_unit_display()} {self.pay_min:,}円"
        if self.pay_max is not None and self.pay_max != self.pay_min:
            text += f"～{self.pay_max:,}円"
        return text
