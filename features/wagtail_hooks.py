"""What the features give to other apps and to the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.desk import DeskLink
from core.menus import RightMenuItem
from features.company_articles import articles_about
from features.coverage.views import CoverageView
from features.desk import feature_links
from recruitment.models import Company
from recruitment.public.presentation import CompanyArticle


@hooks.register("recruitment_company_articles")
def company_articles(company: Company) -> list[CompanyArticle]:
    """Show a company's articles on its page and on the pages of its jobs."""
    return articles_about(company)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Writing an interview, on the dashboard."""
    return feature_links(request.user)


@hooks.register("register_admin_urls")
def coverage_urls() -> list[URLPattern]:
    """The coverage report, whole and only its list."""
    results = CoverageView.as_view(results_only=True)
    return [
        path("reports/coverage/", CoverageView.as_view(), name="coverage_report"),
        path("reports/coverage/results/", results, name="coverage_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def coverage_link() -> MenuItem:
    """A way to the report."""
    return RightMenuItem.to_view(CoverageView, "coverage_report", name="coverage", order=40)
