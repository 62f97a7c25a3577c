"""One inquiry in the admin: history, answer, notes, owner, state; and entering what came by phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.access.actions import record_view
from core.rights import RightRequired
from operations.inquiries import actions
from operations.inquiries.enums import FINISHED, Status
from operations.inquiries.models import AnswerTemplate, Inquiry
from operations.inquiries.staff_forms import EntryForm, OwnerForm, SortForm, TextForm


def crumbs(label: str) -> list[dict[str, str]]:
    """The way from the dashboard."""
    return [
        {"url": reverse("wagtailadmin_home"), "label": "ホーム"},
        {"url": reverse("inquiry_queue"), "label": "お問い合わせ"},
        {"url": "", "label": label},
    ]


class InquiryView(WagtailAdminTemplateMixin, TemplateView):
    """Everything about one inquiry. Each button posts its name as `action`."""

    template_name = "inquiries/admin/inquiry.html"
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Reading needs the right to view, acting is refused by the actions."""
        if not request.user.has_perm("inquiries.view_inquiry"):
            raise PermissionDenied
        relations = ("company", "job__listing", "owner", "sent_by")
        self.inquiry = get_object_or_404(Inquiry.objects.select_related(*relations), pk=kwargs["pk"])
        self.forms: dict[str, forms.Form] = {}
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note the look, show the page."""
        record_view(request, self.inquiry, "お問い合わせの内容")
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Run what the button says; what must be mended comes back with everything typed."""
        run = self.procedures.get(request.POST.get("action", ""))
        if run is None:
            return redirect(request.path)
        try:
            done = run()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            done = ""
        if done:
            messages.success(request, done)
            return redirect(request.path)
        return self.render_to_response(self.get_context_data(**kwargs))

    @property
    def procedures(self) -> dict[str, Callable[[], str]]:
        """What each button does; the answer is a sentence, empty when there is something to mend."""
        return {
            "answer": self.answer,
            "record": lambda: self.answer(by_mail=False),
            "note": self.note,
            "reply": self.reply,
            "take": self.take,
            "assign": self.assign,
            "sort": self.sort,
            "close": lambda: self.simple(actions.close, "完了にしました。"),
            "spam": lambda: self.simple(actions.mark_spam, "迷惑として閉じました。"),
            "reopen": lambda: self.simple(actions.reopen, "未対応に戻しました。"),
        }

    def form(self, name: str, form_class: type[forms.Form]) -> forms.Form:
        """The posted form, kept for showing it again."""
        self.forms[name] = form_class(self.request.POST, prefix=name)
        return self.forms[name]

    def answer(self, *, by_mail: bool = True) -> str:
        """Answer by mail, or note what was said."""
        form = self.form("answer", TextForm)
        if not form.is_valid():
            return ""
        actions.answer(self.inquiry, self.request.user, form.cleaned_data["text"], by_mail=by_mail)
        return "回答をメールで送りました。" if by_mail else "回答した内容を記録しました。"

    def note(self) -> str:
        """Write for colleagues."""
        form = self.form("note", TextForm)
        if not form.is_valid():
            return ""
        actions.note(self.inquiry, self.request.user, form.cleaned_data["text"])
        return "内部メモを残しました。"

    def reply(self) -> str:
        """Note what the inquirer said later by phone or mail."""
        form = self.form("note", TextForm)
        if not form.is_valid():
            return ""
        actions.follow_up(self.inquiry, form.cleaned_data["text"], by=self.request.user)
        return "追加の連絡を記録しました。"

    def take(self) -> str:
        """Make it mine."""
        actions.assign(self.inquiry, self.request.user, self.request.user)
        return "あなたの担当にしました。"

    def assign(self) -> str:
        """Give it to a colleague."""
        form = self.form("assign", OwnerForm)
        if not form.is_valid():
            return ""
        actions.assign(self.inquiry, self.request.user, form.cleaned_data["owner"])
        return "担当者を変えました。"

    def sort(self) -> str:
        """Correct the kind."""
        form = self.form("sort", SortForm)
        if not form.is_valid():
            return ""
        actions.sort(self.inquiry, self.request.user, **form.cleaned_data)
        return "種類を記録しました。"

    def simple(self, action: Callable[..., None], sentence: str) -> str:
        """A change without anything to fill in."""
        action(self.inquiry, self.request.user)
        return sentence

    def get_page_title(self) -> str:
        return f"お問い合わせ {self.inquiry.number}"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return crumbs(self.inquiry.number)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inquiry = self.inquiry
        fitting = AnswerTemplate.objects.filter(Q(audience="") | Q(audience=inquiry.audience))
        chosen = self.request.GET.get("template", "")
        prepared = next((each for each in fitting if str(each.pk) == chosen), None)
        start = {"text": prepared.body if prepared else ""}
        fresh = {
            "answer": TextForm(prefix="answer", initial=start),
            "note": TextForm(prefix="note"),
            "assign": OwnerForm(prefix="assign", initial={"owner": inquiry.owner_id}),
            "sort": SortForm(
                prefix="sort", initial={"category": inquiry.category, "is_suggestion": inquiry.is_suggestion}
            ),
        }
        for name, title, rows in (("answer", "回答の本文", 10), ("note", "内部メモ・追加の連絡", 4)):
            form = self.forms.get(name, fresh[name])
            form.fields["text"].label = title
            form.fields["text"].widget.attrs["rows"] = rows
        return super().get_context_data(
            inquiry=inquiry,
            events=inquiry.events.select_related("by"),
            may_act=actions.may_act(self.request.user) and not inquiry.erased_at,
            is_finished=inquiry.status in FINISHED,
            is_spam=inquiry.status == Status.SPAM,
            answer_templates=fitting,
            forms={**fresh, **self.forms},
            job_url=job_url(inquiry),
            **kwargs,
        )


def job_url(inquiry: Inquiry) -> str:
    """Where staff read the job."""
    if inquiry.job is None:
        return ""
    return reverse(type(inquiry.job).snippet_viewset.get_url_name("inspect"), args=[inquiry.job_id])


class EntryView(RightRequired, WagtailAdminTemplateMixin, FormView):
    """Enter what came by phone, mail or over the counter."""

    form_class = EntryForm
    right = "inquiries.add_inquiry"
    template_name = "inquiries/admin/entry.html"
    page_title = "受付の登録"
    header_icon = "mail"

    def form_valid(self, form: EntryForm) -> HttpResponse:
        """Store it, and go on to it."""
        inquiry = actions.receive(form.inquiry_data, by=self.request.user)
        actions.assign(inquiry, self.request.user, self.request.user)
        messages.success(self.request, f"{inquiry.number} として登録し、あなたの担当にしました。")
        return redirect(inquiry)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return crumbs(self.page_title)
