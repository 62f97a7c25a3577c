"""Links that show one version of a page before its publication, and what their readers answered (A13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core import signing
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Page

from core.fields import person_or_gone

if TYPE_CHECKING:
    from collections.abc import Iterable

COMMENT_LENGTH = 1000
# A dot, because mail programs end an address at many other signs.
SIGNER = signing.Signer(salt="home.sharing.preview", sep=".")


class Purpose(models.TextChoices):
    """What the reader is asked for."""

    CONSENT = "consent", "掲載の同意をいただく"
    REVIEW = "review", "内容を確認していただく"


class Decision(models.TextChoices):
    """What a reader answered."""

    AGREED = "agreed", "この内容で掲載してよい"
    CHANGES = "changes", "修正してほしい"


class PreviewLinkQuerySet(models.QuerySet["PreviewLink"]):
    """Questions about links."""

    def usable(self) -> PreviewLinkQuerySet:
        """Links that open now."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())

    def with_answers(self) -> PreviewLinkQuerySet:
        """Links with their answers and people, newest first; three queries for any number."""
        return self.select_related("page", "created_by").prefetch_related("answers").order_by("-pk")


class PreviewLink(models.Model):
    """One version of a page, kept as it was, for one reader until a day.

    The content is a copy: revisions are overwritten by autosave and deleted by `purge_revisions`.
    """

    page = models.ForeignKey(
        Page, verbose_name="ページ", on_delete=models.CASCADE, related_name="preview_links"
    )
    title = models.CharField("題名", max_length=255)
    content = models.JSONField("内容", encoder=DjangoJSONEncoder, editable=False)
    content_hash = models.CharField("内容の印", max_length=64, editable=False)
    saved_at = models.DateTimeField("この版を保存した日時")
    recipient = models.CharField(
        "確認する方", max_length=80, help_text="例：株式会社〇〇 総務部 〇〇様。確認用ページに表示します。"
    )
    email = models.EmailField(
        "メールアドレス", blank=True, help_text="控えです。サイトからメールは送りません。"
    )
    purpose = models.CharField(
        "お願いすること", max_length=10, choices=Purpose.choices, default=Purpose.CONSENT
    )
    created_by = person_or_gone("作成者", blank=False)
    created_at = models.DateTimeField("作成日時", default=timezone.now)
    expires_at = models.DateTimeField("期限")
    revoked_at = models.DateTimeField("取り消した日時", null=True, blank=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "確認用リンク"
        verbose_name_plural = "確認用リンク"
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")),
                name="preview_link_ends_after_it_begins",
                violation_error_message="期限は、作成した日時より後にしてください。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.recipient}）"

    @property
    def token(self) -> str:
        """The signed name of the link."""
        return SIGNER.sign(str(self.pk))

    def get_absolute_url(self) -> str:
        """Path of the page that the reader opens."""
        return reverse("sharing:preview", args=[self.token])

    @property
    def is_usable(self) -> bool:
        """Whether it opens now."""
        return self.revoked_at is None and self.expires_at > timezone.now()

    @cached_property
    def answer(self) -> PreviewAnswer | None:
        """What the reader said last."""
        return newest(self.answers.all())

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        if self.answer:
            return self.answer.in_words
        if self.revoked_at:
            return "取り消し"
        return "確認待ち" if self.is_usable else "期限切れ"

    def as_page(self) -> Page:
        """The page as it was when the link was made."""
        return self.page.specific.with_content_json(self.content)


class PreviewAnswer(models.Model):
    """What a reader answered; the newest of a link counts, older ones are its history."""

    link = models.ForeignKey(
        PreviewLink, verbose_name="確認用リンク", on_delete=models.CASCADE, related_name="answers"
    )
    decision = models.CharField("回答", max_length=10, choices=Decision.choices)
    name = models.CharField("お名前", max_length=80)
    comment = models.TextField("ご意見", blank=True, max_length=COMMENT_LENGTH)
    answered_at = models.DateTimeField("回答日時", default=timezone.now)
    content_hash = models.CharField("回答した内容の印", max_length=64, editable=False)

    class Meta:
        verbose_name = "確認の回答"
        verbose_name_plural = "確認の回答"
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(decision=Decision.CHANGES, comment=""),
                name="preview_answer_says_what_to_change",
                violation_error_message="修正してほしいところを書いてください。",
            ),
        ]

    def __str__(self) -> str:
        return self.in_words

    @property
    def in_words(self) -> str:
        """The answer with its day and name."""
        day = timezone.localtime(self.answered_at)
        what = "同意あり" if self.decision == Decision.AGREED else "修正の依頼"
        return f"{what}（{day.month}月{day.day}日 {self.name}様）"


def newest(answers: Iterable[Any]) -> Any | None:
    """Return the last of some answers."""
    return max(answers, key=lambda answer: answer.pk, default=None)
