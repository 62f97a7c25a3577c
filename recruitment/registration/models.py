"""Applications of employers for an account, and what happened to them (B7)."""

from __future__ import annotations

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from core.fields import person_or_gone
from recruitment.models.common import BLOCK_FORMAT
from recruitment.models.fields import (
    CorporateNumberField,
    HalfWidthField,
    KanaField,
    LineField,
    PhoneField,
    PostalCodeField,
)
from recruitment.models.validators import validate_corporate_number
from recruitment.registration.enums import DEAD, TRANSITIONS, EventAction, RefusalKind, RegistrationState


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Applications by state."""

    def waiting(self) -> Self:
        """What the operators have to look at."""
        return self.filter(state=RegistrationState.WAITING)

    def with_urgency(self) -> Self:
        """Annotate `urgency`, by which what the office has to do comes first."""
        order = (RegistrationState.WAITING, RegistrationState.ASKED_BACK, RegistrationState.UNVERIFIED)
        places = [models.When(state=state, then=place) for place, state in enumerate(order)]
        return self.annotate(urgency=models.Case(*places, default=len(order)))

    def refused(self) -> Self:
        """Applications that were turned down."""
        return self.filter(state=RegistrationState.REFUSED)

    def to_erase(self, before: object) -> Self:
        """Applications that ended without an account before a moment and still hold personal data."""
        return self.filter(state__in=DEAD, decided_at__lt=before, erased_at=None)


class AppliedCompany(models.Model):
    """What the applicant states about the company."""

    sole_proprietor = models.BooleanField("個人事業主（法人番号なし）", default=False)
    corporate_number = CorporateNumberField(
        "法人番号",
        max_length=13,
        validators=[validate_corporate_number],
        help_text="国税庁から通知された13桁の番号です。例：7123456789012",
    )
    company_name = LineField(
        "企業の名称",
        max_length=150,
        blank=False,
        help_text="「株式会社」などを含む正式な名称です。個人事業主の方は屋号または氏名を入力してください。",
    )
    company_kana = KanaField(
        "企業の名称（ふりがな）", max_length=500, blank=False, help_text="例：はまなすしょうじ"
    )
    postal_code = PostalCodeField("本店の郵便番号", blank=False, help_text="例：053-0018")
    municipality = models.ForeignKey(
        "vocabulary.Municipality",
        verbose_name="本店の都道府県・市区町村",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    town = LineField("本店の町名", max_length=20, blank=False, help_text="例：旭町")
    block = HalfWidthField(
        "本店の丁目・番地・号",
        max_length=30,
        blank=False,
        validators=[BLOCK_FORMAT],
        help_text="数字とハイフンで入力してください。例：4-5-6",
    )
    building = LineField("建物名・部屋番号", max_length=30)
    tel = PhoneField("代表電話番号", blank=False, help_text="ハイフンで区切ってください。例：0144-32-1234")
    web_url = models.URLField(
        "ウェブサイト",
        max_length=300,
        blank=True,
        default="",
        help_text="お持ちの場合は入力してください。確認が早く進みます。例：https://www.example.jp/",
    )
    industry = models.ForeignKey(
        "vocabulary.Industry",
        verbose_name="業種",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="主な事業をひとつ選んでください。",
    )
    open_data_consent = models.BooleanField("求人情報の外部提供に同意する", default=False)

    class Meta:
        abstract = True

    @property
    def address(self) -> str:
        """Address in one line."""
        place = str(self.municipality) if self.municipality else ""
        return f"{place}{self.town}{self.block}" + (f" {self.building}" if self.building else "")


class Registration(AppliedCompany):
    """One application; changed by `registration.actions` only."""

    key = models.CharField("送信の番号", max_length=64, unique=True, null=True, editable=False)
    state = models.CharField(
        "状態", max_length=10, choices=RegistrationState.choices, default=RegistrationState.UNVERIFIED
    )
    last_name = LineField("ご担当者の姓", max_length=30, blank=False)
    first_name = LineField("ご担当者の名", max_length=30, blank=False)
    person_kana = KanaField("ご担当者のふりがな", max_length=60, blank=False, help_text="例：やまだ　はなこ")
    position = LineField("部署・役職", max_length=50, help_text="例：総務課長")
    email = models.EmailField(
        "メールアドレス",
        max_length=254,
        help_text="ログインとご連絡に使います。会社のメールアドレスだと確認が早く進みます。",
    )
    wants_to_join = models.BooleanField("登録済みの企業に担当者として参加したい", default=False)
    confirmed_items = models.JSONField("申込者が確認した項目", default=list, blank=True)
    checked_items = models.JSONField("審査で確認した項目", default=list, blank=True)
    created_at = models.DateTimeField("申込日時", default=timezone.now)
    link_sent_at = models.DateTimeField("確認メールの送信日時", default=timezone.now)
    waiting_since = models.DateTimeField("審査待ちになった日時", null=True, blank=True)
    asked_at = models.DateTimeField("照会した日時", null=True, blank=True)
    decided_at = models.DateTimeField("決定日時", null=True, blank=True)
    decided_by = person_or_gone("決定した人")
    refusal_kind = models.CharField(
        "お断りの区分", max_length=12, choices=RefusalKind.choices, blank=True, default=""
    )
    fingerprints = models.JSONField("消去後の照合用の値", default=dict, blank=True)
    erased_at = models.DateTimeField("個人情報を消去した日時", null=True, blank=True)
    company = models.ForeignKey(
        "recruitment.Company",
        verbose_name="登録された企業",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="registrations",
    )
    user = person_or_gone("登録された担当者", related_name="registrations")

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = "企業の利用登録"
        verbose_name_plural = "企業の利用登録"
        ordering = ["waiting_since", "pk"]
        permissions = [("review_registration", "企業の利用登録を審査できる")]
        indexes = [models.Index(fields=["state", "waiting_since"], name="registration_queue")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=RegistrationState.values),
                name="registration_state_known",
                violation_error_message="状態を一覧から選んでください。",
            ),
            models.CheckConstraint(
                condition=Q(sole_proprietor=False) | Q(corporate_number=""),
                name="registration_sole_proprietor_has_no_number",
                violation_error_message="個人事業主として申し込む場合は、法人番号を空欄にしてください。",
            ),
        ]

    def __str__(self) -> str:
        return self.company_name or "（消去済みの申込み）"

    @property
    def number(self) -> str:
        """What applicant and office call the application by."""
        return f"R-{self.pk:06d}"

    @property
    def person(self) -> str:
        """Name of the contact person."""
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def waiting_days(self) -> int:
        """Whole days since the application came to the operators."""
        return (timezone.now() - self.waiting_since).days if self.waiting_since else 0

    @property
    def question(self) -> RegistrationEvent | None:
        """The question that waits for an answer."""
        if self.state != RegistrationState.ASKED_BACK:
            return None
        return self.events.filter(action=EventAction.ASK_BACK).first()

    def require_move(self, state: str) -> None:
        """Raise ValidationError unless the application may go to `state` from where it is."""
        if state not in TRANSITIONS[self.state]:
            raise ValidationError(
                f"この申込みは「{self.get_state_display()}」のため、この手続きはできません。"
                "画面を開き直して、今の状態をご確認ください。",
                code="transition",
            )

    def move_to(self, state: str) -> str:
        """Set a new state; returns the old one. Raises ValidationError for a move that is not allowed."""
        self.require_move(state)
        previous, self.state = self.state, state
        return previous


class RegistrationEvent(models.Model):
    """The history everybody reads: who did what when, and what was asked, answered or changed."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField("日時", default=timezone.now)
    by = person_or_gone("操作した人")
    action = models.CharField("操作", max_length=10, choices=EventAction.choices)
    from_state = models.CharField("前の状態", max_length=10, choices=RegistrationState.choices)
    to_state = models.CharField("後の状態", max_length=10, choices=RegistrationState.choices)
    text = models.TextField("内容", blank=True, default="")
    changes = models.JSONField("変更した項目", default=list, blank=True)

    class Meta:
        verbose_name = "利用登録の履歴"
        verbose_name_plural = "利用登録の履歴"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_action_display()}（{self.get_to_state_display()}）"
