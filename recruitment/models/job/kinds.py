"""Sections only high-school vacancies or internships have (A6, A7)."""

from django.core.validators import RegexValidator
from django.db import models

from recruitment.models.fields import BodyField, HalfWidthField, LineField, yes_no


class JobHighSchool(models.Model):
    """A vacancy for pupils who finish high school: the application goes through their school."""

    hello_work_number = HalfWidthField(
        "ハローワーク求人番号",
        max_length=14,
        validators=[
            RegexValidator(r"^[0-9]{5}-[0-9]{1,8}$", "求人番号は 01040-123456 の形で入力してください。")
        ],
        help_text="ハローワークの確認を受けた高卒求人の番号です。例：01040-123456",
    )
    graduation_year = models.PositiveSmallIntegerField(
        "対象の卒業年", null=True, blank=True, help_text="例：2027（2027年3月卒業）"
    )
    workplace_visit = yes_no("応募前の職場見学", yes="受け付けます", no="受け付けません")
    workplace_visit_note = LineField(
        "職場見学の補足", max_length=100, help_text="例：7月下旬から8月、学校を通じてお申し込みください"
    )
    school_recommendation = LineField(
        "推薦・複数応募", max_length=100, help_text="例：10月1日以降は複数応募可"
    )

    class Meta:
        abstract = True


class JobInternship(models.Model):
    """A programme that lets students try work."""

    internship_programme = BodyField(
        "プログラムの内容", max_length=1000, help_text="日ごとに何を体験できるかを書いてください。"
    )
    internship_start = models.DateField("実施期間の開始日", null=True, blank=True)
    internship_end = models.DateField("実施期間の終了日", null=True, blank=True)
    internship_days = models.PositiveSmallIntegerField("日数", null=True, blank=True, help_text="例：5")
    internship_eligibility = LineField(
        "対象", max_length=100, help_text="例：大学・短大・専門学校生（学年不問）"
    )
    internship_allowance = LineField(
        "報酬・交通費", max_length=100, help_text="例：報酬なし、交通費は上限1日2,000円"
    )

    class Meta:
        abstract = True
