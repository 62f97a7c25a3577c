"""Insurance, retirement, commuting, welfare, public subsidies (jobdata nos 99–108, 110–112)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from recruitment.models.common import yen
from recruitment.models.fields import BodyField, yes_no


class JobBenefits(models.Model):
    """What comes with the job besides pay."""

    insurance_note = BodyField(
        "加入保険", max_length=300, blank=False, help_text="例：雇用保険、労災保険、健康保険、厚生年金保険"
    )
    retirement_allowance = yes_no("退職金制度")
    retirement_allowance_note = BodyField("退職金制度の内容", max_length=300, help_text="例：勤続3年以上")
    retirement = yes_no("定年")
    retirement_age = models.PositiveSmallIntegerField(
        "定年の年齢",
        null=True,
        blank=True,
        validators=[
            MinValueValidator(60, "定年は60歳以上でなければなりません（高年齢者雇用安定法第8条）。"),
            MaxValueValidator(99),
        ],
        help_text="例：65",
    )
    retirement_note = BodyField("定年の補足", max_length=300, help_text="例：希望者は70歳まで再雇用")
    car_commuting = yes_no("自動車通勤", yes="できる", no="できない")
    car_commuting_note = BodyField("自動車通勤の補足", max_length=300, help_text="例：無料駐車場あり")
    welfare = BodyField(
        "福利厚生・待遇", max_length=300, help_text="例：制服貸与、社員食堂、資格取得費用の全額補助"
    )
    subsidy = yes_no(
        "公的機関からの助成",
        "この求人で就職した方が国や自治体から受け取れる助成です（移住支援金を含みます）。",
        required=True,
    )
    subsidy_note = BodyField("公的機関からの助成の内容", max_length=300)
    subsidy_max = yen("公的助成の総額の上限（円）")
    subsidy_min = yen("公的助成の総額の下限（円）")

    class Meta:
        abstract = True
