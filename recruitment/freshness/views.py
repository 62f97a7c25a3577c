"""The page behind the link of a mail. The address is the right: no sign-in, and no cookie is asked for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from recruitment.freshness.actions import close_by_link, confirm_by_link, renew_by_link
from recruitment.freshness.forms import CloseForm, RenewForm
from recruitment.freshness.links import LinkExpired, find_job
from recruitment.models import Job
from recruitment.vocabulary.enums import ListingState

GONE = 410
DONE = {
    "confirm": ("ありがとうございました", "募集中であることを、今日の日付で記録しました。"),
    "renew": ("掲載期間を延ばしました", "募集中であることも、今日の日付で記録しました。"),
    "close": ("掲載を終えました", "ご利用ありがとうございました。またの募集をお待ちしています。"),
}


# Whoever could forge a post would have to know the address, and then needs no forgery; mail apps that keep
# no cookies must be able to answer.
@method_decorator([csrf_exempt, never_cache], name="dispatch")
class StillOpenView(View):
    """Opening the page changes nothing, for scanners of mail open links; its buttons do."""

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the job first; a link that leads to no open job says why."""
        try:
            job = find_job(kwargs["token"])
        except LinkExpired:
            return _dead(request, "expired")
        if job is None:
            return _dead(request, "unknown", status=404)
        if job.listing.state != ListingState.OPEN:
            why = "suspended" if job.listing.state == ListingState.SUSPENDED else "closed"
            return _dead(request, why)
        self.job: Job = job
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The job with the buttons."""
        return self.page(RenewForm(), CloseForm())

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Confirm, renew or close."""
        wanted = request.POST.get("do", "")
        renew = RenewForm(request.POST) if wanted == "renew" else RenewForm()
        close = CloseForm(request.POST) if wanted == "close" else CloseForm()
        form = {"renew": renew, "close": close}.get(wanted, forms.Form({}))
        if wanted not in DONE or not form.is_valid():
            return self.page(renew, close)
        try:
            if wanted == "confirm":
                confirm_by_link(self.job)
            elif wanted == "renew":
                renew_by_link(self.job, form.cleaned_data["until"])
            else:
                close_by_link(self.job, form.cleaned_data["reason"])
        except ValidationError as refused:
            return self.page(renew, close, problems=refused.messages)
        return redirect("freshness:thanks", what=wanted)

    def page(self, renew: RenewForm, close: CloseForm, problems: list[str] | None = None) -> HttpResponse:
        """The page, with what hindered."""
        context = {"job": self.job, "renew": renew, "close": close, "problems": problems or []}
        return render(self.request, "freshness/still_open.html", context)


class ThanksView(TemplateView):
    """What was done; the same page for everybody, so that the link's address is left behind."""

    template_name = "freshness/thanks.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Title and sentence. Raises Http404 for anything else."""
        try:
            title, sentence = DONE[kwargs["what"]]
        except KeyError as unknown:
            raise Http404 from unknown
        return super().get_context_data(title=title, sentence=sentence, **kwargs)


def _dead(request: HttpRequest, why: str, status: int = GONE) -> HttpResponse:
    return render(request, "freshness/dead_link.html", {"why": why}, status=status)
