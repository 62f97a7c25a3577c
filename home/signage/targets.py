"""What a QR code or a flyer of the admin leads to, as far as the person may see it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from core.seo import absolute
from home.signage.qr import QrCode
from recruitment.models import Company, Job

READING = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
"""Wagtail shows a page in the admin to whoever holds one of these rights on it."""


@dataclass(frozen=True)
class Target:
    """Something with a public address."""

    title: str
    path: str
    is_public: bool
    file_name: str

    def code(self, request: HttpRequest) -> QrCode:
        """The QR code of the canonical address."""
        return QrCode(absolute(request, self.path))


def page_for(user: User, page_id: int) -> Page:
    """A page the person sees in the admin. Raises Http404 for any other, and for one without an address."""
    pages = PagePermissionPolicy().instances_user_has_any_permission_for(user, READING)
    page = get_object_or_404(pages, pk=page_id).specific
    if not page.url:
        raise Http404("The page stands outside the site.")
    return page


def page_target(user: User, page_id: int) -> Target:
    """A page of the site."""
    page = page_for(user, page_id)
    is_public = page.live and not page.get_view_restrictions()
    return Target(page.title, page.url, is_public, f"qr-{page.slug or page.pk}")


def job_target(user: User, number: str) -> Target:
    """A job by its number."""
    job = get_object_or_404(Job.objects.visible_to(user).select_related("listing"), listing__number=number)
    is_public = Job.objects.open().filter(pk=job.pk).exists()
    return Target(str(job), job.get_absolute_url(), is_public, f"qr-{number}")


def company_target(user: User, code: str) -> Target:
    """A company by its code."""
    company = get_object_or_404(Company.objects.visible_to(user), code=code)
    return Target(str(company), company.get_absolute_url(), company.live, f"qr-{code}")
