"""What is due by the clock for the journal of searches."""

from datetime import time, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from core.periodic import periodic_job
from core.sums import add_up
from search.journal.models import Search, SearchWeek, week_of
from search.journal.writing import NUMBERS

FEWEST = 3
"""Words searched less often in a week are forgotten with the single searches: they may be one person's."""


@periodic_job("search_journal.forget", daily_at=time(4, 20))
def forget() -> str:
    """Delete old searches; of their weeks only the sums of frequent words are kept."""
    oldest = week_of(timezone.localdate() - timedelta(days=settings.SEARCH_JOURNAL_DAYS))
    searches, _ = Search.objects.filter(day__lt=oldest).delete()
    rare = SearchWeek.objects.named().filter(week__lt=oldest, searches__lt=FEWEST)
    with transaction.atomic():
        sums = rare.values_list("week").annotate(*map(Sum, NUMBERS)).order_by("week")
        add_up(SearchWeek, ("week", "words"), NUMBERS, {(week, ""): numbers for week, *numbers in sums})
        words, _ = rare.delete()
    return f"古い検索{searches}件を消し、まれな言葉{words}件をまとめた" if searches or words else ""
