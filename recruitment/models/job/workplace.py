"""Where the work is done (jobdata nos 48–55; 職業安定法施行規則第4条の2)."""

from django.db import models

from recruitment.models.common import BLOCK_FORMAT
from recruitment.models.fields import BodyField, HalfWidthField, LineField, PostalCodeField, yes_no
from recruitment.vocabulary.enums import SmokingMeasure


class JobWorkplace(models.Model):
    """Place of work, the way there, and what the law wants told about it."""

    workplace_postal_code = PostalCodeField("就業場所の郵便番号", blank=False, help_text="例：053-0018")
    workplace_municipality = models.ForeignKey(
        "vocabulary.Municipality",
        verbose_name="就業場所の市区町村",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    workplace_town = LineField("就業場所の町字", max_length=20, blank=False, help_text="例：旭町")
    workplace_block = HalfWidthField(
        "就業場所の丁目・番地・号",
        max_length=30,
        blank=False,
        validators=[BLOCK_FORMAT],
        help_text="例：4-5-6",
    )
    workplace_building = LineField("就業場所の建物名など", max_length=30)
    access_route = LineField(
        "交通アクセス", max_length=100, help_text="例：JR苫小牧駅から道南バスで12分「山手町」下車、徒歩3分"
    )
    workplace_change_scope = BodyField(
        "就業場所の変更の範囲",
        max_length=300,
        blank=False,
        help_text="将来の配置転換を含めて、働く可能性のある場所です。例：変更なし／道内の各営業所",
    )
    duties_change_scope = BodyField(
        "従事すべき業務の変更の範囲",
        max_length=300,
        blank=False,
        help_text="将来任せる可能性のある業務です。例：変更なし／会社の定める業務",
    )
    smoking_measure = models.CharField(
        "受動喫煙防止措置", max_length=12, choices=SmokingMeasure.choices, default="", blank=False
    )
    smoking_note = LineField("受動喫煙防止措置の補足", max_length=100)
    remote_work = yes_no("在宅勤務", yes="できる", no="できない")
    remote_work_note = LineField("在宅勤務の補足", max_length=100, help_text="例：週2日まで、入社3か月後から")

    class Meta:
        abstract = True
