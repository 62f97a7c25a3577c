"""Public pages: jobs and companies. Nothing here asks for sign-in or changes anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe
from django.views.generic import ListView

from core.models import SiteImage
from core.seo import Crumb, PageMeta
from recruitment.models import Branch, Company, CompanyPhoto, EmployeeInterview, Job, JobPhoto
from recruitment.public.company_filter import CompanyFilter
from recruitment.vocabulary.models import Industry

GONE = 410


@require_safe
def job_page(request: HttpRequest, number: str) -> HttpResponse:
    """An open job; 410 with similar jobs for one that was public once, 404 for any other.

    A suspended job may return, so it is not called ended. A company that left the site is not named any more.
    """
    jobs = Job.objects.with_page_relations().filter(listing__number=number)
    photos = Prefetch("photos", JobPhoto.objects.select_related("image"))
    job = jobs.open().prefetch_related(None).prefetch_related(photos).first()
    if job is not None:
        fetch_renditions([job.image, job.company.logo, *(photo.image for photo in job.photos.all())])
        return render(request, "recruitment/job.html", {"job": job, "is_preview": False})
    job = jobs.ended().first()
    if job is None:
        raise Http404("No public job has this number.")
    if not job.company.live:
        return render(request, "410.html", status=GONE)
    return render(request, "recruitment/job_closed.html", {"job": job}, status=GONE)


@require_safe
def company_page(request: HttpRequest, code: str) -> HttpResponse:
    """A public company with everything it tells about itself and its open jobs."""
    children = (
        Prefetch("photos", CompanyPhoto.objects.select_related("image")),
        Prefetch("interviews", EmployeeInterview.objects.select_related("photo")),
        "certificates",
        Prefetch("branches", Branch.objects.select_related("municipality")),
    )
    companies = Company.objects.public().with_card_relations().prefetch_related(None)
    company = get_object_or_404(companies.prefetch_related(*children), code=code)
    pictures = [photo.image for photo in company.photos.all()]
    portraits = [interview.photo for interview in company.interviews.all()]
    fetch_renditions([company.logo, *pictures, *portraits])
    return render(request, "recruitment/company.html", {"company": company, "is_preview": False})


def fetch_renditions(images: Iterable[SiteImage | None]) -> None:
    """Read the resized copies of all pictures of a page in one query."""
    prefetch_related_objects([image for image in images if image is not None], "renditions")


class CompanyList(ListView[Company]):
    """All public companies by reading of the name, narrowed by name, industry and open jobs."""

    template_name = "recruitment/company_list.html"
    paginate_by = 24

    @cached_property
    def chosen(self) -> CompanyFilter:
        """What the visitor asked for."""
        return CompanyFilter.parse(self.request.GET)

    def get_queryset(self) -> QuerySet[Company]:
        """Matching companies with the number of their open jobs."""
        companies = Company.objects.public().with_card_relations().with_open_job_count()
        return self.chosen.narrow(companies).order_by("name_kana", "pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Head of the page and the state of the filter."""
        present = Company.objects.public().filter(industry__path__startswith=OuterRef("path"))
        meta = PageMeta(
            title="会社を知る",
            path=reverse("recruitment:company_list"),
            description="市内の会社の紹介です。仕事の様子、社員の声、数字で見る働きやすさをご覧ください。",
            noindex=self.chosen.is_narrowing,
            crumbs=(Crumb("トップ", "/"), Crumb("会社を知る")),
        )
        return super().get_context_data(**kwargs) | {
            "meta": meta,
            "chosen": self.chosen,
            "industries": Industry.objects.divisions().filter(Exists(present)),
        }
