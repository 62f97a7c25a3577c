"""One event: when, where, for whom, and how to take part (A9)."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import BodyBlock, preload
from core.fields import StreamField
from core.models.base_page import BasePage
from core.models.images import SiteImage
from core.seo import JsonLd
from home.events.enums import BADGES, TAKING_APPLICATIONS, ApplyBy, EventAudience, EventKind, EventState
from home.events.forms import EventPageForm
from home.events.querysets import EventManager
from home.events.structured import event_data

CLOSING_DAYS = 3
LONGEST_DAYS = 366
END_BEFORE_START = "終わる日時は、始まる日時と同じかそれより後にしてください。"
TOO_LONG = "催しの期間が1年を超えています。終わる日時の年を確かめてください。"
DEADLINE_AFTER_END = "申込締切は、催しが終わる日時より前にしてください。"


class EventPage(BasePage):
    """An event with everything a visitor needs to decide and to come."""

    kind = models.CharField("種類", max_length=12, choices=EventKind, default=EventKind.FAIR)
    audience_group = models.CharField(
        "対象の区分",
        max_length=10,
        choices=EventAudience,
        default=EventAudience.EVERYBODY,
        help_text="一覧を絞り込むときに使います。",
    )
    audience = models.CharField(
        "対象", max_length=120, blank=True, help_text="例：2027年3月に高校を卒業する方と保護者の方"
    )
    lead = models.TextField("要約", blank=True, max_length=160, help_text="一覧と検索結果に出る短い文です。")
    hero_image = models.ForeignKey(
        SiteImage,
        verbose_name="写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="題名の下と一覧に出ます。",
    )
    starts_at = models.DateTimeField("始まる日時")
    ends_at = models.DateTimeField("終わる日時")
    all_day = models.BooleanField("終日", default=False, help_text="チェックすると、時刻を出しません。")
    place_name = models.CharField(
        "会場", max_length=80, blank=True, help_text="空欄のときは「決まり次第お知らせします」と出ます。"
    )
    place_address = models.CharField("会場の住所", max_length=160, blank=True)
    online = models.BooleanField("オンラインで参加できる", default=False)
    online_url = models.URLField(
        "オンラインの参加先",
        blank=True,
        help_text="公開ページにそのまま出ます。申し込んだ方だけに知らせるときは空欄にしてください。",
    )
    online_note = models.CharField(
        "オンラインの説明", max_length=120, blank=True, help_text="例：参加用のURLを前日までにお送りします。"
    )
    capacity = models.PositiveIntegerField(
        "定員", null=True, blank=True, help_text="人数。先着順などは本文へ。"
    )
    fee = models.CharField("参加費", max_length=60, blank=True, help_text="空欄のときは「無料」と出ます。")
    apply_by = models.CharField("申し込み方法", max_length=5, choices=ApplyBy, default=ApplyBy.NONE)
    apply_url = models.URLField("申し込みページ", blank=True)
    apply_phone = models.CharField(
        "申し込みの電話番号",
        max_length=20,
        blank=True,
        validators=[RegexValidator(r"^[0-9-]+$", "電話番号は、半角の数字とハイフンで入力してください。")],
        help_text="例：0144-00-0000",
    )
    apply_until = models.DateTimeField(
        "申込締切", null=True, blank=True, help_text="過ぎると自動で「受付終了」になります。"
    )
    full = models.BooleanField("満席", default=False, help_text="チェックすると、申し込みの案内を止めます。")
    cancelled = models.BooleanField(
        "中止",
        default=False,
        help_text="ページは残し、「中止」と知らせます。カレンダーの購読者にも伝わります。",
    )
    organiser = models.CharField("主催", max_length=120, blank=True)
    contact = models.CharField("問い合わせ先", max_length=160, blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name="本文")

    objects = EventManager()
    base_form_class = EventPageForm

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("audience_group")]),
                FieldPanel("audience"),
                FieldPanel("lead"),
                FieldPanel("hero_image"),
            ],
            heading="催しの紹介",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("starts_at", required_on_save=True),
                        FieldPanel("ends_at", required_on_save=True),
                    ]
                ),
                FieldPanel("all_day"),
                InlinePanel(
                    "sessions",
                    heading="回ごとの日時",
                    label="回",
                    help_text="何回かに分けて開くときだけ加えます。",
                    panels=[
                        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                        FieldPanel("note"),
                    ],
                ),
            ],
            heading="日時",
        ),
        MultiFieldPanel(
            [
                FieldPanel("place_name"),
                FieldPanel("place_address"),
                FieldPanel("online"),
                FieldPanel("online_url"),
                FieldPanel("online_note"),
            ],
            heading="会場・オンライン",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("capacity"), FieldPanel("fee")]),
                FieldPanel("apply_by"),
                FieldRowPanel([FieldPanel("apply_url"), FieldPanel("apply_phone")]),
                FieldPanel("apply_until"),
                FieldRowPanel([FieldPanel("full"), FieldPanel("cancelled")]),
            ],
            heading="申し込み",
        ),
        MultiFieldPanel([FieldPanel("organiser"), FieldPanel("contact")], heading="主催・問い合わせ"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("place_name"),
        index.SearchField("body"),
    ]
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
    template = "events/event_page.html"
    page_description = "催し1件のページです。日時を入れると、一覧とカレンダーに自動で並びます。"

    class Meta:
        verbose_name = "イベント"
        verbose_name_plural = "イベント"
        indexes = [models.Index(fields=["starts_at", "ends_at"], name="events_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gte=F("starts_at")),
                name="events_end_not_before_start",
                violation_error_message=END_BEFORE_START,
            ),
            models.CheckConstraint(
                condition=Q(apply_until__isnull=True) | Q(apply_until__lte=F("ends_at")),
                name="events_deadline_not_after_end",
                violation_error_message=DEADLINE_AFTER_END,
            ),
        ]

    def clean(self) -> None:
        """Say at the field what is wrong; an event of whole days lasts to the end of its last day."""
        super().clean()
        if self.all_day and self.starts_at and self.ends_at:
            self.starts_at, self.ends_at = _at(self.starts_at, time.min), _at(self.ends_at, time(23, 59))
        errors = {}
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            errors["ends_at"] = END_BEFORE_START
        elif self.starts_at and self.ends_at and self.ends_at - self.starts_at > timedelta(LONGEST_DAYS):
            errors["ends_at"] = TOO_LONG
        if self.apply_until and self.ends_at and self.apply_until > self.ends_at:
            errors["apply_until"] = DEADLINE_AFTER_END
        if self.apply_by == ApplyBy.URL and not self.apply_url:
            errors["apply_url"] = "申し込みページのアドレスを入力してください。"
        if self.apply_by == ApplyBy.PHONE and not self.apply_phone:
            errors["apply_phone"] = "申し込みの電話番号を入力してください。"
        if errors:
            raise ValidationError(errors)

    @property
    def state(self) -> EventState:
        """Where the event stands now; the first that applies."""
        now = timezone.now()
        deadline = self.apply_until or self.starts_at
        rules = [
            (self.cancelled, EventState.CANCELLED),
            (self.ends_at < now, EventState.OVER),
            (self.full, EventState.FULL),
            (self.apply_by == ApplyBy.NONE, EventState.FREE),
            (deadline < now, EventState.CLOSED),
            (deadline < now + timedelta(days=CLOSING_DAYS), EventState.CLOSING),
        ]
        return next((state for applies, state in rules if applies), EventState.OPEN)

    @property
    def state_badge(self) -> str:
        """Class of the badge that shows the state."""
        return BADGES.get(self.state, "badge--closed")

    @property
    def takes_applications(self) -> bool:
        """Whether one can register now."""
        return self.state in TAKING_APPLICATIONS

    @property
    def first_day(self) -> date:
        """The day in Japan on which it begins."""
        return timezone.localdate(self.starts_at)

    @property
    def last_day(self) -> date:
        """The day in Japan on which it ends."""
        return timezone.localdate(self.ends_at)

    @property
    def days(self) -> list[date]:
        """The days in Japan on which something happens: those of the sessions, else all of the period."""
        sessions = [timezone.localdate(session.starts_at) for session in self.sessions.all()]
        length = (self.last_day - self.first_day).days
        return sorted(set(sessions)) or [self.first_day + timedelta(days=n) for n in range(length + 1)]

    @property
    def list_url(self) -> str:
        """Address of the list this event stands in; asks no database."""
        return (self.url or "").removesuffix(f"{self.slug}/")

    @property
    def meta_description(self) -> str:
        """Own description, else the summary."""
        return self.search_description or self.lead

    @property
    def share_cover(self) -> SiteImage | None:
        """Its picture goes on the card shared in social networks."""
        return self.hero_image

    def structured_data(self, request: HttpRequest) -> list[JsonLd]:
        """schema.org Event."""
        return [event_data(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The event; pictures of the text come at once."""
        preload(self.body)
        context = super().get_context(request, *args, **kwargs)
        context.update(
            sessions=self.sessions.all(),
            ical_url=reverse("events:ical", args=[self.slug]) if self.slug else "",
        )
        return context


class EventSession(models.Model):
    """One of several times at which an event takes place."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="sessions")
    starts_at = models.DateTimeField("始まる日時")
    ends_at = models.DateTimeField("終わる日時")
    note = models.CharField("内容", max_length=60, blank=True, help_text="例：第1回 履歴書の書き方")

    class Meta:
        verbose_name = "回"
        verbose_name_plural = "回"
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gte=F("starts_at")),
                name="events_session_end_not_before_start",
                violation_error_message=END_BEFORE_START,
            )
        ]

    def clean(self) -> None:
        """Say at the field what is wrong."""
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": END_BEFORE_START})


def _at(moment: datetime, clock: time) -> datetime:
    """The same day in Japan at another time of day."""
    return timezone.make_aware(datetime.combine(timezone.localdate(moment), clock))
