"""Every mail and what became of it."""

from __future__ import annotations

import re
from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.generic import DetailView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from core.looks import note_look
from core.outbox.actions import cancel, resend, resend_failed
from core.outbox.kinds import mail_kinds
from core.outbox.models import (
    WORTH_SENDING_DAYS,
    DeliveryState,
    OutboxMessage,
    OutboxQuerySet,
)

POLICY = ModelPermissionPolicy(OutboxMessage)
SECRET = re.compile(r"(?<=[/=])[A-Za-z0-9_:.~-]{24,}")
"""The part of an address that lets whoever knows it act for the reader of the mail."""


def day_and_time(moment: Any) -> str:
    """A moment as the list shows it, with its year when that is not this one."""
    if not moment:
        return ""
    local = timezone.localtime(moment)
    form = "n月j日 G:i" if local.year == timezone.localdate().year else "Y年n月j日 G:i"
    return str(date_format(local, form))


class StateColumn(Column):
    """The state; one that needs somebody stands out, not by colour alone."""

    cell_template_name = "outbox/state_cell.html"


def kind_choices() -> list[tuple[str, str]]:
    """All kinds of mail by their labels."""
    return [(kind.name, kind.label) for kind in mail_kinds() if kind.has_subject]


class MessageFilterSet(WagtailFilterSet):
    """Messages by state and kind."""

    state = django_filters.ChoiceFilter(label="状態", choices=DeliveryState.choices)
    kind = django_filters.ChoiceFilter(label="種類", choices=kind_choices)

    class Meta:
        model = OutboxMessage
        fields = ["state", "kind"]


class MessageListView(IndexView):
    """Those that could not be sent stand first."""

    model = OutboxMessage
    template_name = "outbox/messages.html"
    permission_policy = POLICY
    any_permission_required = ["view", "change"]
    page_title = "送信メール"
    header_icon = "mail"
    index_url_name = "outbox_messages"
    index_results_url_name = "outbox_messages_results"
    filterset_class = MessageFilterSet
    search_fields = ["to", "subject"]
    paginate_by = 50
    columns = [
        TitleColumn(
            "subject",
            label="件名",
            get_url=lambda message: reverse("outbox_message", args=[message.pk]),
            classname="mail-subject",
        ),
        Column("to", label="宛先"),
        StateColumn("state", label="状態"),
        Column("kind", label="種類", accessor="kind_label"),
        Column(
            "created_at",
            label="作成",
            accessor=lambda message: day_and_time(message.created_at),
            classname="one-line",
        ),
        Column(
            "sent_at",
            label="送信",
            accessor=lambda message: day_and_time(message.sent_at),
            classname="one-line",
        ),
    ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note the look: the list shows who was written to."""
        note_look(request, OutboxMessage, "送信メールの一覧")
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send again what failed lately."""
        if request.POST.get("action") == "resend_failed":
            count = resend_failed(request.user)
            messages.success(request, f"{count}件を送信待ちに戻しました。数分のうちに順に送ります。")
        return redirect("outbox_messages")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With the number that could be sent again by this person."""
        may_change = not self.results_only and self.request.user.has_perm("outbox.change_outboxmessage")
        failed = OutboxMessage.objects.recently_failed().count() if may_change else 0
        return super().get_context_data(*args, **kwargs, failed=failed, days=WORTH_SENDING_DAYS)

    def get_base_queryset(self) -> OutboxQuerySet:
        """Without the bodies, which the list does not show."""
        return OutboxMessage.objects.defer("body")

    def order_queryset(self, queryset: OutboxQuerySet) -> QuerySet[Any]:
        """Failed first."""
        return queryset.failed_first()


class MessageView(PermissionCheckedMixin, WagtailAdminTemplateMixin, DetailView):
    """One mail: its words, what happened, and what can be done about it."""

    model = OutboxMessage
    permission_policy = POLICY
    any_permission_required = ["view", "change"]
    template_name = "outbox/message.html"
    context_object_name = "message"
    header_icon = "mail"
    page_title = "送信メール"
    actions = {"resend": (resend, "送信の手続きをしました。"), "cancel": (cancel, "送信を取り消しました。")}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note the look: a mail tells of a person."""
        response = super().get(request, *args, **kwargs)
        note_look(request, self.object, "送信メールの本文")
        return response

    def get_page_subtitle(self) -> str:
        return self.object.subject

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list."""
        crumbs = [
            {"url": reverse("outbox_messages"), "label": "送信メール"},
            {"url": "", "label": self.object.subject},
        ]
        return [*self.breadcrumbs_items, *crumbs]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may_change = self.request.user.has_perm("outbox.change_outboxmessage")
        return super().get_context_data(
            **kwargs,
            body=SECRET.sub("…（伏せています）", self.object.body),
            can_resend=may_change and not self.object.is_forgotten and not self.object.is_about_to_go,
            can_cancel=may_change and self.object.is_waiting,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says; a reason against it comes back as a sentence."""
        message = get_object_or_404(OutboxMessage, pk=kwargs["pk"])
        action, done = self.actions.get(request.POST.get("action", ""), (None, ""))
        if action is None:
            messages.error(request, "操作を選び直してください。")
            return redirect("outbox_message", message.pk)
        try:
            shown = action(message, request.user) or message
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return redirect("outbox_message", message.pk)
        messages.success(request, done)
        return redirect("outbox_message", shown.pk)
