"""Events of a test; live, tomorrow from 13 to 16 o'clock, unless a trait says otherwise."""

from datetime import timedelta
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone

from home.events.models import EventIndexPage, EventPage
from tests.home.factories import top_page


def event_index() -> EventIndexPage:
    """The one list of events, made when missing."""
    return EventIndexPage.objects.first() or EventIndexPageFactory()


def in_days(days: int, hour: int = 13) -> Any:
    """A time on the day so many days from today."""
    return timezone.localtime().replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=days)


class EventIndexPageFactory(wagtail_factories.PageFactory):
    """The list of events."""

    class Meta:
        model = EventIndexPage

    parent = factory.LazyFunction(top_page)
    title = "イベント"
    slug = "events"


class EventPageFactory(wagtail_factories.PageFactory):
    """A briefing."""

    class Meta:
        model = EventPage

    class Params:
        past = factory.Trait(
            starts_at=factory.LazyFunction(lambda: in_days(-3)),
            ends_at=factory.LazyFunction(lambda: in_days(-3, 16)),
        )
        by_url = factory.Trait(apply_by="url", apply_url="https://forms.example.jp/1")
        draft = factory.Trait(live=False)

    parent = factory.LazyFunction(event_index)
    title = factory.Sequence(lambda n: f"合同企業説明会{n}")
    slug = factory.Sequence(lambda n: f"fair-{n}")
    lead = "市内の会社が集まります。"
    starts_at = factory.LazyFunction(lambda: in_days(1))
    ends_at = factory.LazyFunction(lambda: in_days(1, 16))
    place_name = "駅前交流センター"
    place_address = "北海道苫小牧市中央町1丁目"
