"""Chosen jobs of the desk on paper: the same documents everybody may ask for, by their numbers (B16)."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from recruitment.desk.lists import READ, chosen_keys, clean_query
from recruitment.desk.models import Desk
from recruitment.models import Job
from recruitment.sheets.selection import MOST_LISTED, MOST_SHEETS

KINDS = {"list": ("sheets:list", MOST_LISTED), "sheets": ("sheets:booklet", MOST_SHEETS)}


def print_chosen(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Lead to the document of the chosen rows that are open; the others are named in a message."""
    if not request.user.has_perm(READ):
        raise PermissionDenied
    if kind not in KINDS:
        raise Http404
    query = clean_query(request.POST.get("query", ""))
    address, most = KINDS[kind]
    keys = _keys(request, query)
    numbers = _open_numbers(keys)
    if not numbers:
        messages.error(request, "印刷するには、公開中の求人の行を選んでください。")
        return redirect(f"{reverse('desk_jobs')}?{query}")
    if left := len(keys) - len(numbers):
        messages.warning(request, f"公開中でない求人{left}件は、印刷に入れていません。")
    if len(numbers) > most:
        messages.warning(request, f"一度に印刷できるのは{most}件までです。はじめの{most}件を印刷しました。")
    return redirect(f"{reverse(address)}?{urlencode({'number': numbers[:most]}, doseq=True)}")


def _keys(request: HttpRequest, query: str) -> list[int]:
    """The chosen rows in the order of the list."""
    if request.POST.get("all"):
        return chosen_keys(Desk.JOBS, request, query, MOST_LISTED + 1)
    posted = (key for key in request.POST.getlist("record") if key.isascii() and key.isdigit())
    return [key for key in dict.fromkeys(map(int, posted)) if key < 2**62]


def _open_numbers(keys: list[int]) -> list[str]:
    numbers = dict(Job.objects.open().filter(pk__in=keys).values_list("pk", "listing__number"))
    return [numbers[key] for key in keys if key in numbers]
