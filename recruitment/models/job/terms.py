"""The contract (jobdata nos 58–63, 122–123; 労働基準法施行規則第5条)."""

from django.db import models

from recruitment.models.fields import BodyField, LineField, yes_no
from recruitment.vocabulary.enums import EmploymentPeriod, EmploymentType, RenewalRule


class JobTerms(models.Model):
    """Employment type, period, renewal, trial period."""

    employment_type = models.CharField(
        "雇用形態", max_length=3, choices=EmploymentType.choices, default="", blank=False
    )
    employment_type_note = LineField(
        "雇用形態の補足", max_length=20, help_text="社内での呼び名など。例：地域限定正社員"
    )
    dispatched = yes_no("派遣労働者としての雇用", yes="派遣労働者として雇用する", no="派遣ではない")
    recruiting_party = LineField(
        "募集者の名称",
        max_length=150,
        help_text="雇用する会社と募集する会社が異なる場合に、募集する会社の名称を入力してください。",
    )
    employment_period = models.CharField(
        "雇用期間", max_length=1, choices=EmploymentPeriod.choices, default="", blank=False
    )
    period_start = models.DateField("雇用期間の開始日", null=True, blank=True)
    period_end = models.DateField("雇用期間の終了日", null=True, blank=True)
    period_note = LineField("雇用期間の補足", max_length=50)
    renewal = models.CharField("契約更新", max_length=8, choices=RenewalRule.choices, default="", blank=True)
    renewal_criteria = BodyField(
        "契約更新の基準",
        max_length=300,
        help_text="例：契約期間満了時の業務量、勤務成績、会社の経営状況により判断します。",
    )
    renewal_limit = LineField(
        "更新の上限", max_length=100, help_text="例：通算契約期間5年まで／更新は4回まで／上限なし"
    )
    trial_period = yes_no("試用期間", required=True)
    trial_period_note = BodyField(
        "試用期間の内容",
        max_length=300,
        help_text="期間と、その間の条件の違いを書いてください。例：3か月（条件は同じ）",
    )

    class Meta:
        abstract = True
