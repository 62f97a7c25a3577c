"""How to apply and whom to ask (jobdata nos 126–134)."""

from django.core.validators import RegexValidator
from django.db import models

from recruitment.models.fields import BodyField, LineField, PhoneField

NOT_A_PDF = RegexValidator(
    r"\.[Pp][Dd][Ff](?:[?#]|$)",
    "PDFへの直接のリンクは登録できません。募集のページのアドレスを入力してください。",
    inverse_match=True,
)


class JobApplication(models.Model):
    """The way of applying and the person in charge."""

    application_method = BodyField(
        "応募方法",
        max_length=1000,
        blank=False,
        help_text="例：お電話またはメールでご連絡ください。面接は平日18時以降も承ります。",
    )
    application_tel = PhoneField("応募受付の電話番号", help_text="例：0144-32-1234")
    application_mail = models.EmailField("応募受付のメールアドレス", max_length=100, blank=True, default="")
    application_url = models.URLField(
        "求人の詳細ページ",
        max_length=300,
        blank=True,
        default="",
        validators=[NOT_A_PDF],
        help_text="自社サイトにこの求人のページがある場合に入力してください。",
    )
    application_form_url = models.URLField(
        "応募フォーム", max_length=300, blank=True, default="", validators=[NOT_A_PDF]
    )
    selection_process = BodyField(
        "選考の流れ", max_length=500, help_text="例：書類選考（1週間以内に連絡）→ 面接1回 → 内定"
    )
    recruiting_department = LineField("採用担当部署", max_length=800)
    recruiting_officer = LineField("採用担当者", max_length=30)
    recruiting_officer_tel = PhoneField("採用担当者の電話番号")
    recruiting_officer_mail = models.EmailField(
        "採用担当者のメールアドレス", max_length=100, blank=True, default=""
    )

    class Meta:
        abstract = True
