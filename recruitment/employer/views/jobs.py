"""The list of a company's jobs."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.views.generic import TemplateView

from recruitment.employer.board import BoardFilter, Order, Tab, board_of, tab_counts
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.employer.status import row_of

PAGE = 20

EMPTY = {
    Tab.OPEN: ("掲載中の求人はありません", "求人をつくって提出すると、確認のあとにここに並びます。"),
    Tab.WAITING: ("審査待ちの求人はありません", "提出した求人は、結果が出るまでここに並びます。"),
    Tab.RETURNED: (
        "差し戻された求人はありません",
        "直していただきたい点があるときに、ここに並びます。",
    ),
    Tab.DRAFT: ("書きかけの求人はありません", "途中でやめても、書いた内容はここに残ります。"),
    Tab.PAUSED: ("休止中の求人はありません", "掲載を休んでいる求人がここに並びます。"),
    Tab.ENDED: ("終了した求人はありません", "掲載を終えた求人は、ここから写しをつくれます。"),
}
NOT_FOUND = ("見つかりませんでした", "言葉を短くするか、「すべて」のタブでお試しください。")
FIRST = ("求人はまだありません", "はじめの求人をつくってみましょう。途中で保存して、あとで続きを書けます。")


class JobsView(CompanyScopeMixin, TemplateView):
    """All jobs by tab, with what may be done with each."""

    template_name = "employer/jobs.html"
    section = "jobs"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """One page of the list, the tabs with their numbers."""
        wanted = BoardFilter.of(self.request.GET)
        board = board_of(self.company)
        found = wanted.found(board)
        counts = tab_counts(found)
        page = Paginator(wanted.apply(board), PAGE).get_page(self.request.GET.get("page"))
        page.object_list = [row_of(job) for job in page.object_list]
        shown = [tab for tab in Tab if counts[tab] or tab is not Tab.PAUSED or tab == wanted.tab]
        return super().get_context_data(
            wanted=wanted,
            tabs=[(tab, counts[tab], wanted.address(tab=tab.value)) for tab in shown],
            orders=Order,
            page_obj=page,
            empty=self.empty(wanted),
            **kwargs,
        )

    @staticmethod
    def empty(wanted: BoardFilter) -> tuple[str, str]:
        """What an empty list says."""
        if wanted.words:
            return NOT_FOUND
        return EMPTY.get(wanted.tab, FIRST)
