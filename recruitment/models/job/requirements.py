"""Who is wanted (jobdata nos 113–121, 124–125)."""

from django.db import models

from recruitment.models.fields import BodyField, yes_no
from recruitment.vocabulary.enums import AgeLimitExemption


class JobRequirements(models.Model):
    """Education, experience, licences, person; age limits only with a legal ground."""

    education = BodyField("学歴", max_length=300, help_text="例：不問／高卒以上")
    experience = BodyField("必要な経験", max_length=300, help_text="例：不問（入社後に一から教えます）")
    license = BodyField("必要な免許・資格", max_length=300, help_text="例：普通自動車免許（AT限定可）")
    personality = BodyField(
        "求める人材像",
        max_length=2000,
        help_text="性格を言い表す言葉より、仕事の場面を書くと伝わります。例：道具を元の場所に戻すことを大切にできる方",
    )
    welcome = BodyField("歓迎要件", max_length=1000, help_text="例：フォークリフト運転技能講習を修了した方")
    age_limit = yes_no("年齢制限", "募集での年齢制限は原則として禁止されています。", required=True)
    age_limit_exemption = models.CharField(
        "年齢制限の例外区分", max_length=1, choices=AgeLimitExemption.choices, default="", blank=True
    )
    age_limit_detail = BodyField("年齢制限の内容", max_length=300, help_text="例：35歳未満")
    age_limit_reason = BodyField(
        "年齢制限の理由",
        max_length=300,
        help_text="例：長期勤続によるキャリア形成を図る観点から、若年者等を期間の定めのない労働契約で募集するため",
    )
    disability_employment = yes_no("障がい者雇用", yes="対象", no="対象外")
    disability_employment_note = BodyField(
        "障がい者雇用の補足", max_length=300, help_text="例：スロープ・多目的トイレあり、通院への配慮"
    )

    class Meta:
        abstract = True
