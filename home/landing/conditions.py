"""Conditions of a job list: a state of the job search, kept as the search's own query string (A6)."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.urls import reverse

from search.facets import TITLES
from search.labels import Labels
from search.query import CONDITIONS, MULTIPLE, PAGE_SIZES, JobQuery

MAX_CHARS = 1000

NOT_THE_SEARCH = (
    "求人検索のアドレスではありません。求人を検索した画面のアドレス（{path}?…）を貼り付けるか、"
    "下の条件から選んでください。"
)
UNREADABLE = (
    "検索の条件を読み取れませんでした。求人を検索した画面のアドレスを貼り付けてください。"
    "すべての求人を出すときは空欄にします。"
)
NO_LONGER_VALID = "使えない条件があります：{values}。この条件を消すか、選び直してください。"


def query_string(text: str) -> str:
    """The query string in what was typed or pasted: a query, or an address of the job search.

    Raises ValidationError for an address of anything else.
    """
    text = text.strip()
    if not text.startswith(("http://", "https://", "/")):
        return text.removeprefix("?")
    search_path = reverse("search:jobs")
    try:
        address = urlsplit(text)
    except ValueError:
        address = urlsplit("")
    if address.path.rstrip("/") != search_path.rstrip("/"):
        raise ValidationError(NOT_THE_SEARCH.format(path=search_path))
    return address.query


def parse(text: str) -> JobQuery:
    """The conditions and their order; on which page of the result somebody stood is forgotten."""
    return known(JobQuery.parse(query_string(text))).with_(page=1, per_page=PAGE_SIZES[0])


def known(query: JobQuery) -> JobQuery:
    """The query without codes that no table has (any more)."""
    return Labels().known(query)


def unknown_values(text: str, query: JobQuery) -> list[str]:
    """What `text` asks for and `query` does not hold, in words: 勤務地「999999」."""
    data = QueryDict(query_string(text))
    kept = {name: getattr(query, name) for name in CONDITIONS}
    lost = [
        (name, value)
        for name in MULTIPLE
        for given in data.getlist(name)
        for value in (given if name == "days" else [given])
        if value and value not in kept[name]
    ]
    for name in ("pay_min", "grant"):
        if data.get(name) and not kept[name]:
            lost.append((name, data[name]))
    return [f"{TITLES[name]}「{value}」" for name, value in lost]


def clean(text: str) -> str:
    """The one spelling of the conditions; raises ValidationError with what to do about bad ones."""
    query = parse(text)
    if lost := unknown_values(text, query):
        raise ValidationError(NO_LONGER_VALID.format(values="、".join(lost)))
    given = query_string(text)
    names = QueryDict(given).keys() & {*CONDITIONS, "sort", "pay_unit", "page", "per_page"}
    if given and not names:
        raise ValidationError(UNREADABLE)
    return query.urlencode()


def search_url(query: JobQuery) -> str:
    """Address of the search in this state."""
    text = query.urlencode()
    return reverse("search:jobs") + (f"?{text}" if text else "")
