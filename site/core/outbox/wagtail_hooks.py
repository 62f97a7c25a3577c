"""The outbox in the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from core.desk import DeskLink
from core.menus import RightMenuItem
from core.outbox.admin.messages import MessageListView, MessageView
from core.outbox.admin.texts import MailTextsView, MailTextView
from core.outbox.models import OutboxMessage


@hooks.register("register_admin_urls")
def outbox_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("outbox/", MessageListView.as_view(), name="outbox_messages"),
        path("outbox/results/", MessageListView.as_view(results_only=True), name="outbox_messages_results"),
        path("outbox/<int:pk>/", MessageView.as_view(), name="outbox_message"),
        path("mail-texts/", MailTextsView.as_view(), name="mail_texts"),
        path("mail-texts/<str:name>/", MailTextView.as_view(), name="mail_text"),
    ]


@hooks.register("register_reports_menu_item")
def messages_menu_item() -> MenuItem:
    """Delivery states among the reports."""
    right = "outbox.view_outboxmessage"
    return RightMenuItem.to_view(
        MessageListView, "outbox_messages", name="outbox", order=70, permission=right
    )


@hooks.register("register_settings_menu_item")
def texts_menu_item() -> MenuItem:
    """Words among the settings."""
    right = "outbox.view_mailtemplate"
    return RightMenuItem.to_view(MailTextsView, "mail_texts", name="mail-texts", order=700, permission=right)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Mails that could not be sent first, then the words; at most one query."""
    links = []
    if request.user.has_perm("outbox.change_outboxmessage"):
        failed = OutboxMessage.objects.failed().count()
        note = (
            f"{failed}件を送れませんでした。確かめてください" if failed else "送れなかったメールはありません"
        )
        url = reverse("outbox_messages")
        links.append(
            DeskLink("送信メールを確かめる", note, url, "warning" if failed else "mail", 8 if failed else 80)
        )
    if request.user.has_perm("outbox.change_mailtemplate"):
        note = "件名と本文を、見本で確かめながら直せます"
        links.append(DeskLink("メールの文面を直す", note, reverse("mail_texts"), "edit", 81))
    return links


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Lines of the history."""
    for name, label in (
        ("resend", "メールをもう一度送信"),
        ("cancel", "メールの送信を取り消し"),
        ("text", "メールの文面を変更"),
        ("restore", "メールの文面を元に戻す"),
    ):
        actions.register_action(f"outbox.{name}", label, label)


@hooks.register("register_readiness_check")
def mails_given_up() -> tuple[str, bool, str]:
    """How many mails failed; the site works all the same."""
    return "mail", True, f"{OutboxMessage.objects.failed().count()} failed"
