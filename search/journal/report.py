"""The reports on searches in the admin: words by week with proposals, and what synonyms changed."""

from __future__ import annotations

import datetime
from collections import OrderedDict
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.widgets.button import Button

from core.rights import RightReport
from search.jobs import JobSearch
from search.journal.actions import PERMISSION as MAY_DECIDE
from search.journal.effect import WEEKS, before_and_after, weeks_by_words
from search.journal.filters import USUAL_VIEW, VIEWS, SearchFilterSet
from search.journal.models import Decision, SearchWeek
from search.journal.proposals import proposals_for
from search.query import JobQuery

PERMISSION = "search_journal.view_searchweek"


def public_address(words: str) -> str:
    """The search itself."""
    return f"{reverse('search:jobs')}?{urlencode({'q': words})}"


def hits_now(words: str) -> int:
    """Number of jobs these words find today as they stand, not what is searched instead: as `zero` counts."""
    search = JobSearch(JobQuery(q=words))
    return search.total if search.reading.way == "typed" else 0


class ProposalColumn(Column):
    """Proposed synonyms with a button each."""

    cell_template_name = "wagtailadmin/journal/proposals.html"

    def get_cell_context_data(self, instance: SearchWeek, parent_context: dict[str, Any]) -> dict[str, Any]:
        """What the forms need."""
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        return context | {
            "csrf_token": get_token(request),
            "may_decide": request.user.has_perm(MAY_DECIDE),
            "back": request.GET.urlencode(),
        }


class ForReaders(RightReport):
    """What both reports have in common."""

    right = PERMISSION
    header_icon = "search"
    paginate_by = 20

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"{self.index_url_name.replace('_', '-')}-{timezone.localdate():%Y%m%d}"

    def to_row_dict(self, item: Any) -> OrderedDict[str, Any]:
        """One row."""
        return OrderedDict((name, getattr(item, name)) for name in self.list_export)


class SearchReport(ForReaders):
    """Words by week: how often, with how much success, what they may have meant."""

    model = SearchWeek
    page_title = "検索された言葉"
    template_name = "wagtailadmin/journal/report.html"
    index_url_name = "search_report"
    index_results_url_name = "search_report_results"
    filterset_class = SearchFilterSet
    default_ordering = None
    columns = [
        TitleColumn("words", label="言葉", accessor="words", get_url=lambda row: public_address(row.words)),
        NumberColumn("searches", label="検索", accessor="searches"),
        Column("trend", label="前の4週", accessor="trend", classname="one-line"),
        NumberColumn("zero", label="0件", accessor="zero"),
        NumberColumn("few", label="1〜3件", accessor="few"),
        NumberColumn("left", label="開かずに離れた", accessor="left"),
        Column("share", label="求人を開いた割合", accessor="share_text"),
        Column("hits_now", label="いまの件数", accessor="hits_now"),
        ProposalColumn("proposals", label="言いかえの候補", accessor="proposals"),
    ]
    export_headings = {
        "week": "週",
        "words": "言葉",
        "searches": "検索",
        "zero": "0件",
        "few": "1〜3件",
        "clicked": "求人を開いた",
        "left": "開かずに離れた",
        "share": "求人を開いた割合（%）",
    }
    list_export = list(export_headings)

    def get_queryset(self) -> QuerySet[SearchWeek]:
        """Words of all weeks; the filter picks one."""
        return SearchWeek.objects.named()

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Add what is asked for the rows shown only: earlier weeks, hits of today, proposals."""
        if self.is_export:
            return object_list
        rows = list(object_list)
        proposals = proposals_for([row.words for row in rows if row.zero or row.few or row.left])
        first = min((row.week for row in rows), default=timezone.localdate()) - datetime.timedelta(
            weeks=WEEKS
        )
        earlier = weeks_by_words([row.words for row in rows], first)
        for row in rows:
            row.trend = trend_text(row, earlier.get(row.words, []))
            row.share_text = "" if row.share is None else f"{row.share}%"
            row.proposals = proposals.get(row.words, [])
            row.hits_now = f"{hits_now(row.words):,}件"
        return rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the ways to look at the words."""
        shown = self.request.GET.get("show", "")
        return super().get_context_data(**kwargs) | {"shortcuts": [("", USUAL_VIEW), *VIEWS], "shown": shown}

    def get_header_more_buttons(self) -> list[Button]:
        """With the way to what synonyms changed."""
        effects = Button(
            EffectReport.page_title, url=reverse("search_effects"), icon_name="check", priority=80
        )
        return sorted([*super().get_header_more_buttons(), effects])


class EffectReport(ForReaders):
    """Accepted synonyms: what their words led to before and lead to since."""

    model = Decision
    page_title = "採用した言いかえの効果"
    template_name = "wagtailadmin/journal/effects.html"
    index_url_name = "search_effects"
    index_results_url_name = "search_effects_results"
    default_ordering = None
    columns = [
        TitleColumn("pair", label="言いかえ", accessor=str, get_url=lambda row: public_address(row.words)),
        Column("decided_on", label="採用した日", accessor="decided_text", classname="one-line"),
        Column("before", label="採用する前の4週", accessor="before"),
        Column("after", label="採用した週からの4週", accessor="after"),
        Column("weeks", label="週ごとの割合", accessor="weeks"),
        Column("hits_now", label="いまの件数", accessor="hits_now"),
    ]
    export_headings = {
        "words": "探された言葉",
        "alternative": "いっしょに探す言葉",
        "decided_on": "採用した日",
    }
    list_export = list(export_headings)

    def get_queryset(self) -> QuerySet[Decision]:
        """The latest first."""
        return Decision.objects.filter(is_accepted=True).order_by("-decided_on", "-pk")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Add the numbers."""
        if self.is_export:
            return object_list
        rows = list(object_list)
        days = [row.decided_on for row in rows] or [timezone.localdate()]
        found = weeks_by_words([row.words for row in rows], min(days) - datetime.timedelta(weeks=WEEKS))
        for row in rows:
            own = found.get(row.words, [])
            before, after = before_and_after(own, row.decided_on)
            row.before, row.after = before.text, after.text
            row.weeks = "・".join(f"{week.week:%-m/%-d} {share_text(week)}" for week in own)
            row.decided_text = date_format(row.decided_on, "Y年n月j日")
            row.hits_now = f"{hits_now(row.words):,}件"
        return rows


def share_text(row: SearchWeek) -> str:
    """Share of a week in percent."""
    return "—" if row.share is None else f"{row.share}%"


def trend_text(row: SearchWeek, rows: list[SearchWeek]) -> str:
    """How often the words were searched in the four weeks before, and whether that grows."""
    counts = {each.week: each.searches for each in rows}
    weeks = [row.week - datetime.timedelta(weeks=back) for back in range(WEEKS, 0, -1)]
    numbers = [counts.get(week, 0) for week in weeks]
    usual = sum(numbers) / WEEKS
    arrow = "↑" if row.searches > usual * 1.2 else "↓" if row.searches < usual * 0.8 else "→"
    return f"{'・'.join(map(str, numbers))} {arrow}"
