"""Sections that fill themselves: notices, new jobs, new companies, figures (A2)."""

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from wagtail import blocks

from home.blocks.base import AutomaticBlock
from home.blocks.contents import SectionValue
from home.models.news import NewsPage
from home.page_lists import PageList
from recruitment.models import Company, Job


class NoticesBlock(AutomaticBlock):
    """Pinned notices first, then the latest articles."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="お知らせ")
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=10, default=5)

    class Meta:
        icon = "mail"
        label = "お知らせ"
        description = "重要なお知らせと新しい記事を自動で並べます。記事がないときは表示されません。"
        template = "home/sections/notices.html"
        preview_value = {"heading": "お知らせ", "number": 5}

    def page_lists(self, value: SectionValue) -> list[PageList]:
        """The newest articles."""
        articles = NewsPage.objects.published().pinned_first().with_card_relations()[: value["number"]]
        return [PageList(articles, lambda page: (page.is_pinned, page.date, page.pk), descending=True)]

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """Pinned and other articles, apart."""
        (articles,) = pages
        return {
            "pinned": [article for article in articles if article.is_pinned],
            "latest": [article for article in articles if not article.is_pinned],
            "more_url": articles[0].list_url if articles else "",
        }


class NewJobsBlock(AutomaticBlock):
    """The newest open jobs."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="新着求人")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=24, default=6)

    class Meta:
        icon = "clipboard-list"
        label = "新着求人"
        description = "公開されたばかりの求人を自動で並べます。"
        template = "home/sections/new_jobs.html"
        preview_value = {"heading": "新着求人", "text": "", "number": 6}

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """Open jobs, newest first."""
        # A job card shows no picture: do not ask for renditions.
        cards = Job.objects.open().newest().with_card_relations().prefetch_related(None)
        jobs = cards[: value["number"]]
        return {"jobs": list(jobs), "more_url": f"{reverse('search:jobs')}?sort=new"}


class NewCompaniesBlock(AutomaticBlock):
    """The companies that joined last."""

    pictures = {"companies": "logo"}
    heading = blocks.CharBlock(label="見出し", max_length=40, default="新しく加わった会社")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=12, default=4)

    class Meta:
        icon = "group"
        label = "新着企業"
        description = "公開されたばかりの企業を自動で並べます。"
        template = "home/sections/new_companies.html"
        preview_value = {"heading": "新しく加わった会社", "text": "", "number": 4}

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """Public companies, newest first; jobs are counted for the chosen ones only."""
        chosen = Company.objects.public().newest().values("pk")[: value["number"]]
        cards = Company.objects.filter(pk__in=chosen).with_open_job_count().with_card_relations().newest()
        companies = cards.prefetch_related(None)  # logos are read with all pictures of the page
        return {"companies": list(companies), "more_url": reverse("recruitment:company_list")}


class FiguresBlock(AutomaticBlock):
    """How many jobs are open today, how many of them are new, and how many companies offer them."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="数字で見る")

    class Meta:
        icon = "order"
        label = "求人と会社の数"
        description = "公開中の求人、新着の求人、募集している会社の数を自動で数えて表示します。"
        template = "home/sections/figures.html"
        preview_value = {"heading": "数字で見る"}

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """Counts with their units; figures of nothing are left out."""
        week_ago = timezone.now() - timedelta(days=7)
        counts = Job.objects.open().aggregate(
            jobs=Count("pk"),
            new=Count("pk", filter=Q(listing__first_published_at__gte=week_ago)),
            companies=Count("company", distinct=True),
        )
        jobs_url, companies_url = reverse("search:jobs"), reverse("recruitment:company_list")
        figures = [
            {"label": "募集中の求人", "number": counts["jobs"], "unit": "件", "url": jobs_url},
            {
                "label": "7日以内の新着",
                "number": counts["new"],
                "unit": "件",
                "url": f"{jobs_url}?sort=new",
            },
            {
                "label": "募集中の会社",
                "number": counts["companies"],
                "unit": "社",
                "url": companies_url,
            },
        ]
        return {"figures": [figure for figure in figures if figure["number"]]}
