"""What is written about a notification: to the notifier, to the office, and to the national office (T2)."""

from __future__ import annotations

from core.links import absolute_url
from core.outbox.texts import printable
from recruitment.opendata.models import UsageNotification
from recruitment.opendata.provider import Provider, terms_url

CONTACT_PAGE = "https://www.kantei.go.jp/jp/singi/sousei/"
"""Where the contact of 内閣府地方創生推進事務局 is announced (利用規約 2)."""


def notice_text(notification: UsageNotification) -> str:
    """Body of the notice as the terms ask for it (送付例); the purposes are `1,2,3,4`."""
    lines = [
        f"(1)代表氏名：{notification.representative}",
        f"(2)所属組織名：{notification.organisation}",
        *([] if notification.is_individual else [f"(3)所属部署名：{notification.department or 'なし'}"]),
        f"(4)利用目的：{notification.purposes}",
        *(["(5)掲載希望：有"] if notification.wishes_listing else []),
    ]
    return printable("\n".join(lines))


def receipt_context(notification: UsageNotification, provider: Provider) -> dict[str, str]:
    """Variables of the confirmation."""
    return {
        "name": notification.representative,
        "subject": provider.notice_subject,
        "notice": notice_text(notification),
        "contact_url": CONTACT_PAGE,
        "terms_url": terms_url(),
        "guide_url": absolute_url("opendata:home"),
    }


def arrival_context(notification: UsageNotification) -> dict[str, str]:
    """Variables of the note to the office; nothing about the person."""
    return {
        "purposes": notification.purposes,
        "wishes_listing": "有" if notification.wishes_listing else "無",
        "url": absolute_url("usage_notification", notification.pk),
    }
