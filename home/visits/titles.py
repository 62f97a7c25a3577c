"""What the addresses of page views are called."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import Resolver404, ResolverMatch, resolve, reverse
from wagtail.models import Page, Site

from recruitment.models import Company, Job

TOP = "トップページ"
SECTIONS = {"jobs/": "求人", "companies/": "会社紹介"}
"""Sections that are not in the page tree; the others carry the title of their first page."""


def titles(paths: Iterable[str]) -> dict[str, str]:
    """Title of each address that still leads somewhere; three queries, however many there are."""
    wanted = list(paths)
    known = {
        "/": TOP,
        reverse("search:jobs"): "求人を探す",
        reverse("recruitment:company_list"): "会社を知る",
    }
    return known | _record_titles(wanted) | _page_titles(wanted)


def section_names() -> dict[str, str]:
    """Name of each first part of an address, with its slash; the top page's is empty."""
    root = _root()
    pages = Page.objects.child_of(root).values_list("slug", "title") if root else ()
    return {"": TOP} | {f"{slug}/": title for slug, title in pages} | SECTIONS


def _root() -> Page | None:
    """The page all addresses start from."""
    site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
    return site.root_page if site else None


def _page_titles(paths: list[str]) -> dict[str, str]:
    """Titles of pages of the tree."""
    root = _root()
    if root is None:
        return {}
    inside = {root.url_path + path[1:]: path for path in paths if path != "/"}
    rows = Page.objects.filter(url_path__in=inside).values_list("url_path", "title")
    return {inside[url_path]: title for url_path, title in rows}


def _record_titles(paths: list[str]) -> dict[str, str]:
    """Titles of jobs and names of companies."""
    numbers, codes = {}, {}
    for path in paths:
        match = _match(path)
        if match and match.view_name == "recruitment:job":
            numbers[match.kwargs["number"]] = path
        elif match and match.view_name == "recruitment:company":
            codes[match.kwargs["code"]] = path
    jobs = Job.objects.filter(listing__number__in=numbers).values_list("listing__number", "title")
    companies = Company.objects.filter(code__in=codes).values_list("code", "name")
    found = {numbers[number]: title for number, title in jobs}
    return found | {codes[code]: name for code, name in companies}


def _match(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None
