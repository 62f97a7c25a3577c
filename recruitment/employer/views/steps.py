"""What an employer does with a job: a page that says what will happen, and the post that does it.

All of it goes through actions; handing in is the form's business (`jobform:job_check`). Doing the same twice
(a double click, a page opened in two windows) says how things stand; it is no error.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView

from recruitment import actions
from recruitment.employer.actions import delete_draft
from recruitment.employer.comparison import label_of
from recruitment.employer.views.job import JobPageMixin
from recruitment.freshness.forms import CloseForm, RenewForm
from recruitment.models import Job, ReviewState
from recruitment.vocabulary.enums import ListingState


class StepView(JobPageMixin, TemplateView):
    """One procedure. Subclasses say its words, its form and its action."""

    template_name = "employer/step.html"
    step = ""
    title = ""
    button = ""
    done = ""
    already = ""
    form_class: type[forms.Form] = forms.Form

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What will happen; a procedure that is not possible now leads back to the job with a word."""
        self.find_job()
        if self.is_done():
            messages.info(request, self.already)
            return redirect(self.job_url)
        return self.page(self.form_class())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it, or say what hinders."""
        self.find_job()
        if self.is_done():
            messages.info(request, self.already)
            return redirect(self.next_url())
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.page(form)
        try:
            self.run(form.cleaned_data)
        except ValidationError as refused:
            return self.refuse(form, refused)
        messages.success(request, self.done)
        return redirect(self.next_url())

    def is_done(self) -> bool:
        """Whether what this procedure brings about is so already."""
        return False

    def run(self, data: dict[str, Any]) -> None:
        """Call the action."""
        raise NotImplementedError

    def refuse(self, form: forms.Form, refused: ValidationError) -> HttpResponse:
        """Show the sentences of a refusal on the page of the procedure, with the names of the fields."""
        errors = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
        for field, sentences in errors.items():
            if field in form.fields:
                form.add_error(field, sentences)
                continue
            label = "" if field in ("", "__all__") else f"{label_of(Job, field)}："
            form.add_error(None, [f"{label}{sentence}" for sentence in sentences])
        return self.page(form)

    def page(self, form: forms.Form) -> HttpResponse:
        """The page of the procedure."""
        return self.render_to_response(self.get_context_data(form=form))

    @property
    def job_url(self) -> str:
        """The page of the job."""
        return reverse("employer:job", args=[self.company.pk, self.job.number])

    def next_url(self) -> str:
        """Back to the list, if the button stood there, else to the job."""
        wanted = self.request.POST.get("next", "")
        jobs = reverse("employer:jobs", args=[self.company.pk])
        is_own = wanted.startswith(jobs) and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
        return wanted if is_own else self.job_url

    def return_path(self) -> str:
        """After the sign-in, the page of the procedure again."""
        return self.request.path

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The words of the procedure."""
        words = {"step": self.step, "title": self.title, "button": self.button}
        return super().get_context_data(**words, **kwargs)


class WithdrawView(StepView):
    """Take the submission back."""

    step, title, button = "withdraw", "提出を取り下げますか", "取り下げる"
    done = "取り下げました。内容を直して、もう一度提出できます。"
    already = "この求人は審査待ちではありません。"

    def is_done(self) -> bool:
        """Nothing waits."""
        waiting = self.review is not None and self.review.state == ReviewState.WAITING
        return not waiting and self.job.listing.state != ListingState.SUBMITTED

    def run(self, data: dict[str, Any]) -> None:
        """Withdraw."""
        actions.withdraw(self.job, self.request.user)


class ConfirmView(StepView):
    """Say that the vacancy still exists; doing it twice notes it twice, which harms nobody."""

    step, title, button = "confirm", "まだ募集していますか", "まだ募集しています"
    done = "募集中であることを、今日の日付で記録しました。"

    def run(self, data: dict[str, Any]) -> None:
        """Confirm."""
        actions.confirm_open(self.job, self.request.user)


class RenewView(StepView):
    """Publish for longer."""

    step, title, button = "renew", "掲載期間を延ばす", "この日まで掲載する"
    form_class = RenewForm

    def run(self, data: dict[str, Any]) -> None:
        """Set the new last day."""
        until = data["until"]
        actions.renew(self.job, self.request.user, until)
        self.done = f"掲載期間を{until:%Y年%-m月%-d日}までに変えました。"


class CloseView(StepView):
    """End the publication."""

    step, title, button = "close", "掲載を終える", "掲載を終える"
    done = "掲載を終えました。ご利用ありがとうございました。"
    already = "この求人の掲載は、すでに終わっています。"
    form_class = CloseForm

    def is_done(self) -> bool:
        """Closed already."""
        return bool(self.job.listing.state == ListingState.CLOSED)

    def run(self, data: dict[str, Any]) -> None:
        """Close with the reason."""
        actions.close(self.job, self.request.user, data["reason"])


class DiscardView(StepView):
    """Go back from the draft of a public job to what is public."""

    step, title, button = "discard", "書きかけの変更を取り消しますか", "変更を取り消す"
    done = "変更を取り消し、公開中の内容に戻しました。"
    already = "書きかけの変更はありません。"

    def is_done(self) -> bool:
        """Nothing differs."""
        return not self.job.has_unpublished_changes

    def run(self, data: dict[str, Any]) -> None:
        """Discard."""
        actions.discard_changes(self.job, self.request.user)


class DeleteView(StepView):
    """Remove a draft that nobody ever saw."""

    step, title, button = "delete", "この下書きを削除しますか", "削除する"
    done = "下書きを削除しました。"

    def run(self, data: dict[str, Any]) -> None:
        """Delete."""
        delete_draft(self.job, self.request.user)

    def next_url(self) -> str:
        """The list: the job is gone."""
        return reverse("employer:jobs", args=[self.company.pk])
