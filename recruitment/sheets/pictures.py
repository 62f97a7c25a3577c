"""Pictures at addresses that stay, in the sizes of the national format (nos 37, 38, 67, 68; B13, O12)."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from core.models import SiteImage
from recruitment.models import Company, Job

DAY = 24 * 3600
GONE = 410

LOGO = "max-200x200|pad-200x200|format-png"
PHOTOS = {
    "pc": "fill-1600x900|enlarge-1600x900|format-jpeg",
    "sp": "fill-1800x900|enlarge-1800x900|format-jpeg",
}
"""The table of the specification runs nos 67 and 68 together and lost a height: 「画像サイズ 1600×
スマートフォン用の…1800 × 900。」 The height that is legible, 900, is taken for both."""


@require_safe
def company_logo(request: HttpRequest, code: str, size: str) -> HttpResponseBase:
    """The logo of a public company on white; 410 once it has left."""
    company = Company.objects.filter(code=code).select_related("logo").first()
    if company is None or not (company.live or company.first_published_at):
        raise Http404("No public company has this code.")
    return _answer(request, company.logo, LOGO) if company.live else HttpResponse(status=GONE)


@require_safe
def job_picture(request: HttpRequest, number: str, size: str) -> HttpResponseBase:
    """The picture of an open job, cropped around what matters; 410 once it has ended."""
    jobs = Job.objects.filter(listing__number=number).select_related("image")
    job = jobs.open().first()
    if job is None:
        if jobs.ended().exists():
            return HttpResponse(status=GONE)
        raise Http404("No public job has this number.")
    return _answer(request, job.image, PHOTOS[size])


def _answer(request: HttpRequest, image: SiteImage | None, spec: str) -> HttpResponseBase:
    """The copy in the size asked for; the address stays when the picture is exchanged, its ETag does not."""
    if image is None:
        raise Http404("There is no picture.")
    try:
        rendition = image.get_rendition(spec)
        etag = f'"{rendition.pk}-{image.file_hash[:12]}"'
        response = get_conditional_response(request, etag=etag) or _file(rendition)
    except OSError as missing:
        raise Http404("The file of the picture is missing.") from missing
    response["ETag"] = etag
    patch_cache_control(response, public=True, max_age=DAY)
    return response


def _file(rendition: Any) -> FileResponse:
    return FileResponse(
        rendition.file.open("rb"), content_type=f"image/{rendition.filter_spec.rsplit('-')[-1]}"
    )
