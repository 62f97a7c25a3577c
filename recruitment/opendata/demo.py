"""Recipients of the demo city's open data: who gave notice, who has a key, how much they fetched."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.sums import add_up
from recruitment.opendata import actions
from recruitment.opendata.enums import UseKind
from recruitment.opendata.models import INDIVIDUAL, NUMBERS, ApiConsumer, ApiUse, UsageNotification

WEEKS = 6
JOBS, BYTES_OF_A_JOB, CHECKS_OF_A_DAY = 180, 5_200, 96
SITE = {"wishes_listing": True, "site_name": "道央しごとナビ", "site_url": "https://shigoto-navi.example/"}
NOTICES: tuple[dict[str, Any], ...] = (
    {
        "representative": "若葉 修平",
        "organisation": "株式会社道央しごとナビ",
        "department": "データ連携課",
        "purposes": "1,3",
        "email": "data@shigoto-navi.example",
        **SITE,
    },
    {
        "representative": "三上 玲奈",
        "organisation": "樽前大学 地域経済研究室",
        "purposes": "9",
        "email": "mikami@tarumae-univ.example",
    },
    {
        "representative": "北野 光",
        "organisation": INDIVIDUAL,
        "purposes": "8,10",
        "email": "hikaru@kitano.example",
    },
)


@transaction.atomic
def load_open_data(people: dict[str, User]) -> int:
    """Put in what is missing; returns how many notices. `people` are the demo accounts by name."""
    loaded = 0
    for number, notice in enumerate(NOTICES):
        key = f"demo-{number}"
        if UsageNotification.objects.filter(key=key).exists():
            continue
        notification = actions.notify(notice, key)
        days = (40, 12, 1)[number]
        UsageNotification.objects.filter(pk=notification.pk).update(
            received_at=timezone.now() - timedelta(days=days)
        )
        loaded += 1
        if notification.wishes_listing:
            actions.put_on_list(notification, people["operator"])
            _fetches(ApiConsumer.objects.create(name=notification.organisation))
    return loaded


def _fetches(consumer: ApiConsumer) -> None:
    """What a diligent recipient fetches: everything once a week, changes every quarter of an hour."""
    today = timezone.localdate()
    rows: dict[tuple[Any, ...], tuple[int, ...]] = {}
    for back in range(1, WEEKS * 7):
        day = today - timedelta(days=back)
        changed = 3 + back % 5
        sizes = (CHECKS_OF_A_DAY, CHECKS_OF_A_DAY - changed, changed, changed * BYTES_OF_A_JOB)
        rows[day, consumer.key, str(UseKind.CHANGES)] = sizes
        if day.weekday() == 0:
            rows[day, consumer.key, str(UseKind.FULL)] = (1, 0, JOBS, JOBS * BYTES_OF_A_JOB)
        rows[day, "", str(UseKind.SNAPSHOT)] = (2 + back % 3, back % 2, JOBS, JOBS * BYTES_OF_A_JOB // 6)
    add_up(ApiUse, ("day", "consumer_key", "kind"), NUMBERS, rows)
