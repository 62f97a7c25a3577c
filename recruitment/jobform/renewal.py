"""Renew and edit in one go: the period is asked at the end of the form (B8)."""

from __future__ import annotations

import datetime

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from recruitment.jobform.kit.values import fingerprint, values_of
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job, Listing
from recruitment.vocabulary.enums import ListingState


def longest() -> datetime.date:
    """The furthest end of publication one may ask for."""
    return timezone.localdate() + datetime.timedelta(days=settings.PUBLICATION_DAYS)


class RenewalForm(forms.Form):
    """The new last day of publication."""

    until = forms.DateField(
        label="新しい掲載終了日",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": "新しい掲載終了日を入力してください。",
            "invalid": "日付は「2027-04-01」のように入力してください。",
        },
    )

    def clean_until(self) -> datetime.date:
        """A day from today to the longest period."""
        until: datetime.date = self.cleaned_data["until"]
        if not timezone.localdate() <= until <= longest():
            raise forms.ValidationError(f"今日から{longest():%Y年%-m月%-d日}までの日付にしてください。")
        return until


def renewal_of(request: HttpRequest, listing: Listing) -> RenewalForm | None:
    """The question for the period of a job that is or was public."""
    if listing.state != ListingState.OPEN:
        return None
    data = request.POST if "until" in request.POST else None
    return RenewalForm(data, initial={"until": longest()})


def is_unchanged(draft: Job) -> bool:
    """Whether a draft says the same as the public job."""
    public = Job.objects.get(pk=draft.pk)
    names = JOB_SECTIONS.names
    return bool(public.live) and fingerprint(values_of(public, names)) == fingerprint(values_of(draft, names))
