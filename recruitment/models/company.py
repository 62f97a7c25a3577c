"""The company record: all 40 company items of the national format and what a page needs besides (B1)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from modelcluster.models import ClusterableModel
from wagtail.locks import BaseLock
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from core.previews import DevicePreviewMixin
from recruitment.models.common import BLOCK_FORMAT, RecordConstraint, kept_by_wagtail, matches_or_empty
from recruitment.models.fields import (
    BodyField,
    CorporateNumberField,
    HalfWidthField,
    KanaField,
    LineField,
    PhoneField,
    PostalCodeField,
    yes_no,
)
from recruitment.models.lock import SubmittedLock
from recruitment.models.validators import validate_corporate_number
from recruitment.querysets import CompanyQuerySet
from recruitment.vocabulary.enums import SizeClass

YEAR_MONTH = RegexValidator(r"^[0-9]{4}-(?:0[1-9]|1[0-2])$", "年月は 2025-04 の形で入力してください。")


def _rate(label: str, help_text: str) -> models.DecimalField:
    return models.DecimalField(
        label,
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=help_text,
    )


class CompanyIdentity(models.Model):
    """Who the company is and where its head office lies (nos 1–13)."""

    code = models.CharField(
        "企業コード",
        max_length=13,
        unique=True,
        null=True,
        editable=False,
        help_text="公開ページのアドレスに使う番号です。一度決まると変わりません。",
    )
    corporate_number = CorporateNumberField(
        "法人番号",
        max_length=13,
        validators=[validate_corporate_number],
        help_text="国税庁から通知された13桁の番号です。個人事業主の方は空欄にしてください。",
    )
    name = LineField(
        "法人名",
        max_length=150,
        blank=False,
        help_text="「株式会社」などを含む正式な名称を入力してください。",
    )
    name_kana = KanaField(
        "法人名ふりがな",
        max_length=500,
        help_text="ひらがなで入力してください。例：はまなすしこうかぶしきがいしゃ",
    )
    name_en = LineField("法人名英語", max_length=300, help_text="英語の名称がある場合に入力してください。")
    postal_code = PostalCodeField("本店の郵便番号", help_text="例：053-0018")
    municipality = models.ForeignKey(
        "vocabulary.Municipality",
        verbose_name="本店の市区町村",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    town = LineField("本店の町字", max_length=20, help_text="例：旭町")
    block = HalfWidthField(
        "本店の丁目・番地・号", max_length=30, validators=[BLOCK_FORMAT], help_text="例：4-5-6"
    )
    building = LineField("本店の建物名・部屋番号", max_length=30)
    president_position = LineField("代表者の役職名", max_length=20, help_text="例：代表取締役社長")
    president_name = LineField("代表者の氏名", max_length=30, help_text="姓と名の間を1文字空けてください。")

    class Meta:
        abstract = True


class CompanyFigures(models.Model):
    """Size and figures of the last business year (nos 14–31)."""

    capital = models.PositiveBigIntegerField(
        "資本金（円）", null=True, blank=True, help_text="円単位で入力してください。例：1,000万円なら10000000"
    )
    employees = models.PositiveIntegerField(
        "従業員数（人）", null=True, blank=True, help_text="パート・アルバイトを含めた人数の目安です。"
    )
    founded_on = models.DateField("設立年月日", null=True, blank=True)
    industry = models.ForeignKey(
        "vocabulary.Industry",
        verbose_name="業種",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="主な事業をひとつ選んでください（日本標準産業分類）。",
    )
    listed = yes_no("上場区分", yes="上場", no="非上場")
    stock_code = HalfWidthField(
        "証券コード",
        max_length=5,
        validators=[RegexValidator(r"^[0-9]{5}$", "証券コードは5桁の数字で入力してください。")],
    )
    average_age = models.DecimalField(
        "平均年齢（歳）", max_digits=3, decimal_places=1, null=True, blank=True, help_text="例：38.5"
    )
    female_rate = _rate("女性従業員の割合（%）", "例：42.0")
    average_income = models.PositiveIntegerField(
        "平均年収（千円）", null=True, blank=True, help_text="千円単位で入力してください。例：4200"
    )
    paid_leave_rate = _rate("有給休暇の取得率（%）", "直近の会計年度の値。例：68.0")
    turnover_rate = _rate("離職率（%）", "直近の会計年度の値。例：6.5")
    female_manager_rate = _rate("管理職に占める女性の割合（%）", "例：21.0")
    disability_rate = _rate("障がい者雇用率（%）", "例：2.7")
    average_tenure = models.DecimalField(
        "平均勤続年数（年）", max_digits=3, decimal_places=1, null=True, blank=True, help_text="例：12.3"
    )
    sales = models.PositiveBigIntegerField("売上高（百万円）", null=True, blank=True)
    sales_month = LineField(
        "売上高の会計年度の開始年月", max_length=7, validators=[YEAR_MONTH], help_text="例：2025-04"
    )
    ordinary_profit = models.BigIntegerField(
        "経常利益（百万円）", null=True, blank=True, help_text="損失の場合は先頭に - を付けてください。"
    )
    ordinary_profit_month = LineField(
        "経常利益の会計年度の開始年月", max_length=7, validators=[YEAR_MONTH], help_text="例：2025-04"
    )

    class Meta:
        abstract = True


class CompanyPublicity(models.Model):
    """How the company shows itself and can be reached (nos 33–40)."""

    facebook_url = models.URLField("Facebook", max_length=300, blank=True, default="")
    x_url = models.URLField("X（旧Twitter）", max_length=300, blank=True, default="")
    tel = PhoneField("代表電話番号", help_text="例：0144-32-1234")
    web_url = models.URLField("ウェブサイト", max_length=300, blank=True, default="")
    logo = models.ForeignKey(
        "core.SiteImage",
        verbose_name="ロゴ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="正方形の画像が向いています（400×400ピクセル以上）。",
    )
    video_url = models.URLField(
        "紹介動画", max_length=300, blank=True, default="", help_text="YouTubeなどの動画のアドレスです。"
    )
    catchphrase = LineField(
        "ひとこと紹介",
        max_length=60,
        help_text="一覧に表示されます。例：紙づくり70年、まちの暮らしを支えています",
    )
    pr_text = BodyField(
        "法人の特徴",
        max_length=5000,
        help_text="事業の内容、職場の様子、大切にしていることを、求職者に話しかけるように200文字以上で書いてください。",
    )
    remarks = BodyField("その他", max_length=10000)
    open_data_consent = models.BooleanField(
        "求人情報の外部提供への同意",
        default=False,
        editable=False,
        help_text="オープンデータとして協力求人サイトなどへ提供することへの同意です。",
    )
    """An operational fact that no revision holds (T10); changed by `actions.set_open_data_consent` only."""

    class Meta:
        abstract = True


class Company(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    DevicePreviewMixin,
    PreviewableMixin,
    index.Indexed,
    CompanyIdentity,
    CompanyFigures,
    CompanyPublicity,
    ClusterableModel,
):
    """An employer: revisioned, moderated, previewable. Public while `live`."""

    live = models.BooleanField("公開中", default=False, editable=False)
    created_at = models.DateTimeField("登録日時", auto_now_add=True)
    workflow_states = kept_by_wagtail("WorkflowState", "company")
    revisions = kept_by_wagtail("Revision", "company")

    objects = CompanyQuerySet.as_manager()

    chooser_columns = ("name", "name_kana", "code")

    search_auto_update = False  # recruitment.receivers does it, and knows when many are saved
    search_fields = [
        index.SearchField("name", boost=4),
        index.AutocompleteField("name"),
        index.SearchField("search_text"),
        *(
            index.FilterField(name)
            for name in (
                "live",
                "name",
                "name_kana",
                "industry",
                "municipality",
                "created_at",
                "first_published_at",
                "last_published_at",
                "expire_at",
            )
        ),
    ]

    class Meta:
        verbose_name = "企業"
        verbose_name_plural = "企業"
        ordering = ["name_kana", "pk"]
        constraints = [
            RecordConstraint(
                condition=matches_or_empty("corporate_number", "^[0-9]{13}$"),
                name="company_corporate_number_form",
                violation_error_message="法人番号は13桁の数字で入力してください。",
            ),
            models.UniqueConstraint(
                fields=["corporate_number"],
                condition=~Q(corporate_number=""),
                name="company_corporate_number_once",
                violation_error_message="この法人番号の企業はすでに登録されています。",
            ),
            RecordConstraint(
                condition=matches_or_empty("postal_code", "^[0-9]{7}$"),
                name="company_postal_code_form",
                violation_error_message="郵便番号は7桁の数字で入力してください。",
            ),
        ]

    def __str__(self) -> str:
        return self.name or "（名称未入力の企業）"

    def clean(self) -> None:
        """Refuse a corporate number that is the code of another company, which once stated it by mistake."""
        super().clean()
        if not self.corporate_number or self.code:
            return
        if type(self).objects.exclude(pk=self.pk).filter(code=self.corporate_number).exists():
            raise ValidationError(
                {
                    "corporate_number": "この法人番号は、別の企業の企業コードとして使われています。"
                    "番号に誤りがないか確かめ、正しい場合はシステム管理者にご相談ください。"
                }
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store; once public, fix the code: corporate number, or `P` and a serial without one.

        A stored company keeps its consent unless `update_fields` names it: what is stored may have been read
        before the consent was withdrawn, as when Wagtail publishes a draft (T10).
        """
        # A restored revision counts as stored, too; a company with a chosen key does not.
        if not self._state.adding and kwargs.get("update_fields") is None:
            self.open_data_consent = F("open_data_consent")
        super().save(*args, **kwargs)
        if self.live and not self.code:
            self.code = self.corporate_number or f"P{self.pk:06d}"
            type(self).objects.filter(pk=self.pk).update(code=self.code)

    def with_content_json(self, content: dict[str, Any]) -> Company:
        """Restore a revision; code and consent are never taken from it, they are what they are now (T10)."""
        restored = super().with_content_json(content)
        restored.code = self.code
        restored.open_data_consent = self.open_data_consent
        return restored

    def serializable_data(self) -> dict[str, Any]:
        """What a revision holds: not the consent, so that a changed one makes no draft differ."""
        content: dict[str, Any] = super().serializable_data()
        content.pop("open_data_consent", None)
        return content

    def get_absolute_url(self) -> str:
        """Address of the public page; a draft shows the serial it has until it is published."""
        return reverse("recruitment:company", args=[self.code or f"P{self.pk or 0:06d}"])

    def get_lock(self) -> BaseLock | None:
        """Lock while the record waits for moderation, as `Job.get_lock` does."""
        if self.pk and self.reviews.waiting().filter(job=None).exists():
            return SubmittedLock(self)
        lock: BaseLock | None = super().get_lock()
        return lock

    @property
    def address(self) -> str:
        """Head office address in one line, without what is not filled in."""
        place = str(self.municipality) if self.municipality else ""
        return f"{place}{self.town}{self.block}" + (f" {self.building}" if self.building else "")

    @property
    def branch_names(self) -> str:
        """Names of the branches in one line (no 32)."""
        return "、".join(branch.name for branch in self.branches.all())

    @property
    def size_class(self) -> SizeClass | None:
        """Size class by number of employees."""
        return SizeClass.of(self.employees)

    @classmethod
    def get_indexed_objects(cls) -> CompanyQuerySet:
        """Companies with what `search_text` reads, in one query."""
        return cls.objects.select_related("industry", "municipality")

    def search_text(self) -> str:
        """Everything somebody may look for, one part a line, for the index."""
        parts = [
            self.name_kana,
            self.name_en,
            self.corporate_number,
            self.tel,
            self.industry.name if self.industry else "",
            self.address,
            self.catchphrase,
            self.pr_text,
        ]
        return "\n".join(part for part in parts if part)

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        """The public page's own template."""
        return "recruitment/company.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        """What the public page gets, too."""
        return {"company": self, "is_preview": True}
