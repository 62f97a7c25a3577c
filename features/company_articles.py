"""Articles for the pages of a company and of its jobs (hook `recruitment_company_articles`)."""

from features.models import InterviewPage
from features.pictures import load_covers
from recruitment.models import Company
from recruitment.public.presentation import CompanyArticle

ARTICLES_SHOWN = 4


def articles_about(company: Company) -> list[CompanyArticle]:
    """The newest published articles on a company; one query without articles, two with."""
    published = InterviewPage.objects.published().about(company)
    articles = list(published.newest().with_card_relations()[:ARTICLES_SHOWN])
    load_covers(articles)
    return [
        CompanyArticle(
            title=article.title,
            url=article.url or "",
            label=article.get_kind_display(),
            lead=article.lead,
            image=article.shown_cover,
        )
        for article in articles
    ]
