"""Children of a company, reviewed together with it: photos, interviews, certificates, branches."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from recruitment.models.fields import BodyField, HalfWidthField, LineField, PhoneField


class Photo(Orderable):
    """A picture with its caption; the alternative text falls back to the image's description."""

    image = models.ForeignKey(
        "core.SiteImage",
        verbose_name="写真",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    caption = LineField("説明", max_length=100, help_text="何をしているところか、ひとことで添えてください。")
    alt_text = LineField(
        "代替テキスト",
        max_length=150,
        help_text="写真が見えない方に伝える文です。空欄なら画像の説明文を使います。",
    )

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.caption or "写真"

    @property
    def alt(self) -> str:
        """Alternative text to print."""
        return self.alt_text or (self.image.description if self.image else "")


class CompanyPhoto(Photo):
    """A picture of the company."""

    company = ParentalKey("recruitment.Company", on_delete=models.CASCADE, related_name="photos")

    class Meta(Photo.Meta):
        verbose_name = "写真"
        verbose_name_plural = "写真"


class EmployeeInterview(Orderable):
    """A colleague tells about work here, in their own words."""

    company = ParentalKey("recruitment.Company", on_delete=models.CASCADE, related_name="interviews")
    name = LineField("お名前", max_length=30, blank=False, help_text="イニシャルや名字だけでも構いません。")
    position = LineField("所属・役職", max_length=50, help_text="例：製造部 仕上課")
    joined_year = models.PositiveSmallIntegerField("入社年", null=True, blank=True, help_text="例：2021")
    photo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    headline = LineField(
        "見出し", max_length=60, blank=False, help_text="心に残ったひとことを選んでください。"
    )
    body = BodyField("本文", max_length=2000, blank=False)

    class Meta(Orderable.Meta):
        verbose_name = "社員の声"
        verbose_name_plural = "社員の声"

    def __str__(self) -> str:
        return f"{self.name} {self.headline}".strip()


class Certificate(Orderable):
    """A certificate or award, e.g. くるみん, 健康経営優良法人."""

    company = ParentalKey("recruitment.Company", on_delete=models.CASCADE, related_name="certificates")
    name = LineField("認定・表彰の名称", max_length=100, blank=False, help_text="例：くるみん認定")
    issuer = LineField("認定した機関", max_length=60, help_text="例：厚生労働省")
    year = models.PositiveSmallIntegerField("取得年", null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = "認定・表彰"
        verbose_name_plural = "認定・表彰"

    def __str__(self) -> str:
        return self.name


class Branch(Orderable):
    """A branch, plant or shop; their names make item no 32."""

    company = ParentalKey("recruitment.Company", on_delete=models.CASCADE, related_name="branches")
    name = LineField("事業所名", max_length=60, blank=False, help_text="例：勇払工場")
    municipality = models.ForeignKey(
        "vocabulary.Municipality",
        verbose_name="市区町村",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    town = LineField("町字", max_length=20)
    block = HalfWidthField("丁目・番地・号", max_length=30)
    tel = PhoneField("電話番号")

    class Meta(Orderable.Meta):
        verbose_name = "事業所"
        verbose_name_plural = "事業所"

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Address in one line."""
        return f"{self.municipality or ''}{self.town}{self.block}"
