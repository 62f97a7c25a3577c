"""Jobs on landing pages: always a state of the search, so that nothing gets stale (A6, A7, A8)."""

from __future__ import annotations

from typing import Any

from wagtail import blocks

from core.blocks import SectionBlock
from home.landing.blocks.base import GROUP_JOBS
from home.landing.conditions import search_url
from home.landing.widgets import JobConditionsField
from recruitment.vocabulary.enums import JobKind
from search.jobs import JobSearch
from search.options import group
from search.printing import offer_of_first
from search.query import JobQuery

CONDITIONS_HELP = (
    "下の一覧から条件を選ぶと、当てはまる求人の数がその場で分かります。"
    "求人を検索した画面のアドレスを貼り付けることもできます。"
)


class JobConditionsBlock(blocks.FieldBlock):
    """Conditions of the job search, kept as its query string."""

    def __init__(self, help_text: str = CONDITIONS_HELP, **kwargs: Any) -> None:
        self.field = JobConditionsField(help_text=help_text)
        super().__init__(**kwargs)

    class Meta:
        icon = "search"
        default = ""


def is_printed(value: blocks.StructValue) -> bool:
    """Whether schools find documents to print below a list of jobs."""
    search = JobSearch(JobQuery.parse(value["conditions"] or ""))
    return search.query.kind == (JobKind.HIGH_SCHOOL,) and search.total > 0


class JobListBlock(SectionBlock):
    """The first jobs of a search, and the way to all of them."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="求人")
    text = blocks.CharBlock(label="説明", required=False, max_length=160)
    conditions = JobConditionsBlock(label="出す求人の条件")
    number = blocks.IntegerBlock(
        label="表示する件数",
        min_value=1,
        max_value=24,
        default=6,
        help_text="残りは「すべて見る」から検索の画面で見られます。",
    )

    class Meta:
        icon = "clipboard-list"
        label = "求人の一覧"
        label_format = "求人の一覧：{heading}"
        group = GROUP_JOBS
        description = "条件に合う公開中の求人を自動で並べます。求人がないときは表示されません。"
        template = "landing/blocks/job_list.html"
        preview_value = {"heading": "新しく載った求人", "text": "", "conditions": "", "number": 3}

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Open jobs in the order of the search, and how many there are in all."""
        search = JobSearch(JobQuery.parse(value["conditions"] or ""))
        return {
            "jobs": search.first(value["number"] or 0),
            "total": search.total,
            "url": search_url(search.query),
            "prints": offer_of_first(search) if search.query.kind == (JobKind.HIGH_SCHOOL,) else None,
        }


class JobsByIndustryBlock(SectionBlock):
    """Industries with the number of their jobs, each a way into the search."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="業種から探す")
    text = blocks.CharBlock(label="説明", required=False, max_length=160)
    conditions = JobConditionsBlock(label="数える求人の条件")

    class Meta:
        icon = "list-ul"
        label = "業種ごとの求人"
        label_format = "業種ごとの求人：{heading}"
        group = GROUP_JOBS
        description = "条件に合う求人を業種ごとに数えて、検索の画面へ案内します。求人のない業種は出ません。"
        template = "landing/blocks/jobs_by_industry.html"
        preview_value = {"heading": "業種から探す", "text": "", "conditions": ""}

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Industries that have open jobs, the most jobs first."""
        search = JobSearch(JobQuery.parse(value["conditions"] or "").with_(industry=()))
        found = group(search, "industry")
        options = [option for option in (*found.options, *found.more) if option.count]
        return {
            "industries": [
                {
                    "label": option.label,
                    "count": option.count,
                    "url": search_url(search.query.adding("industry", option.value)),
                }
                for option in sorted(options, key=lambda option: -option.count)
            ]
        }
