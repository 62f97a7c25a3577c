"""Procedures of a job in the admin: one page each, one action of `recruitment.actions` behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput

from accounts.models import User
from recruitment import actions
from recruitment.actions.reviews import waiting_review
from recruitment.grant.actions import decide_job
from recruitment.grant.facts import judge_job
from recruitment.grant.forms import ReasonField
from recruitment.grant.rules import Judged
from recruitment.mails import MODERATE
from recruitment.models import Job
from recruitment.vocabulary.enums import CloseReason, ListingState, states_before


class ConfirmForm(forms.Form):
    """Nothing to fill in."""


class ReasonForm(forms.Form):
    """A reason in words."""

    reason = forms.CharField(
        label="理由",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        help_text="企業の担当者が読みます。どこをどう直せばよいかを具体的に書いてください。",
    )


class UntilForm(forms.Form):
    """A new last day."""

    until = forms.DateField(label="掲載終了日", widget=AdminDateInput, help_text="この日まで掲載します。")


class CloseForm(forms.Form):
    """A reason from the list."""

    reason = forms.ChoiceField(label="終了の理由", choices=CloseReason.choices)


class GrantForm(forms.Form):
    """The prefecture's decision."""

    eligible = forms.TypedChoiceField(
        label="移住支援金の対象",
        choices=[("yes", "対象"), ("no", "対象外")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = ReasonField(
        help_text="要件を満たさない項目があっても対象とするときは、必ず書いてください。求人の履歴に残ります。"
    )


@dataclass(frozen=True)
class Procedure:
    """What one page does: who may open it, in which states, and what it calls."""

    label: str
    sentence: str
    permission: str
    states: frozenset[str]
    run: Callable[..., None]
    form_class: type[forms.Form] = ConfirmForm
    waiting: bool | None = None
    """Whether a submission must wait (or must not) for this; None when it does not matter."""
    rules: Callable[[Job], list[Judged]] | None = None
    """What the rules say about the job, shown above the form."""

    def is_possible(self, job: Job, user: User) -> bool:
        """Tell whether the user may start it for this job now."""
        fits = self.waiting is None or job.listing.is_waiting == self.waiting
        return fits and job.listing.state in self.states and user.has_perm(f"recruitment.{self.permission}")


WAITING = frozenset({ListingState.SUBMITTED})
OPEN = frozenset({ListingState.OPEN})
SUSPENDED = frozenset({ListingState.SUSPENDED})

PROCEDURES: dict[str, Procedure] = {
    "submit": Procedure(
        "審査に出す",
        "最新の下書きを審査に出します。公開中の求人は、審査が終わるまで今の内容で公開されます。",
        "change_job",
        states_before(ListingState.SUBMITTED) | OPEN | SUSPENDED,
        actions.submit,
        waiting=False,
    ),
    "withdraw": Procedure(
        "審査から取り下げる",
        "審査を取りやめ、内容を直せるようにします。",
        "change_job",
        WAITING | OPEN | SUSPENDED,
        actions.withdraw,
        waiting=True,
    ),
    "confirm": Procedure(
        "募集中であることを確認した",
        "今日の日付で、募集中であることを記録します。",
        "change_job",
        OPEN,
        actions.confirm_open,
    ),
    "renew": Procedure(
        "掲載期間を延ばす", "掲載終了日を変えます。", "change_job", OPEN, actions.renew, UntilForm
    ),
    "suspend": Procedure(
        "掲載を止める",
        "すぐに公開ページから外します。あとで再開できます。",
        "moderate_job",
        states_before(ListingState.SUSPENDED),
        actions.suspend,
        ReasonForm,
    ),
    "restore": Procedure(
        "掲載を再開する", "止めていた掲載を元に戻します。", "moderate_job", SUSPENDED, actions.restore
    ),
    "close": Procedure(
        "掲載を終える",
        "募集を終了します。",
        "change_job",
        states_before(ListingState.CLOSED),
        actions.close,
        CloseForm,
    ),
    "grant": Procedure(
        "移住支援金の判定を記録する",
        "県の判定を記録します。対象の求人には、公開ページに印が付きます。",
        "decide_grant",
        frozenset(ListingState),
        decide_job,
        GrantForm,
        rules=judge_job,
    ),
}


def possible_procedures(job: Job, user: User, url_name: str) -> list[dict[str, str]]:
    """Return label and address of every procedure the user may start for the job now.

    Decisions on a submission are made on the moderators' page, which leads the list.
    """
    review = waiting_review(job) if job.listing.is_waiting and user.has_perm(MODERATE) else None
    page = [{"label": "審査する", "url": reverse("moderation_review", args=[review.pk])}] if review else []
    return page + [
        {"label": procedure.label, "url": reverse(url_name, args=[quote(job.pk), name])}
        for name, procedure in PROCEDURES.items()
        if procedure.is_possible(job, user)
    ]


class ListingActionView(WagtailAdminTemplateMixin, FormView):
    """Asks what a procedure needs, runs it, and says what happened."""

    template_name = "recruitment/admin/listing_action.html"
    header_icon = "clipboard-list"
    edit_url_name = list_url_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse unknown procedures, and those that are not possible now or for this person."""
        try:
            self.procedure = PROCEDURES[kwargs["action"]]
        except KeyError as unknown:
            raise Http404 from unknown
        self.job = get_object_or_404(Job.objects.select_related("listing", "company"), pk=kwargs["pk"])
        if not request.user.has_perm(f"recruitment.{self.procedure.permission}"):
            raise PermissionDenied
        if not self.procedure.is_possible(self.job, request.user):
            state = self.job.listing.get_state_display()
            messages.error(
                request, f"「{state}」の求人には、この手続き（{self.procedure.label}）はできません。"
            )
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self) -> type[forms.Form]:
        return self.procedure.form_class

    def get_page_title(self) -> str:
        return self.procedure.label

    def get_page_subtitle(self) -> str:
        return str(self.job)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back: the list, the job; then the procedure itself."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.list_url_name), "label": "求人"},
            {"url": self.get_success_url(), "label": str(self.job)},
            {"url": "", "label": self.procedure.label},
        ]

    def get_success_url(self) -> str:
        return reverse(self.edit_url_name, args=[quote(self.job.pk)])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            procedure=self.procedure,
            job=self.job,
            edit_url=self.get_success_url(),
            rules=self.procedure.rules(self.job) if self.procedure.rules else [],
            **kwargs,
        )

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Run the action; what must be mended first comes back as sentences on the form."""
        try:
            self.procedure.run(self.job, self.request.user, **form.cleaned_data)
        except ValidationError as error:
            for sentence in sentences_of(error):
                form.add_error(None, sentence)
            return self.form_invalid(form)
        messages.success(self.request, f"「{self.job}」の手続き（{self.procedure.label}）を終えました。")
        return super().form_valid(form)


def sentences_of(error: ValidationError) -> list[str]:
    """Return the sentences of an error, each with the label of its field."""
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    labels = {field.name: str(getattr(field, "verbose_name", "")) for field in Job._meta.get_fields()}
    return [
        f"{labels[name]}：{message}" if labels.get(name) else message
        for name, found in error.message_dict.items()
        for message in found
    ]
