"""The words of each kind of mail: list, editor with preview, trial."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from core.outbox.actions import restore_text, save_text, send_sample
from core.outbox.admin.forms import MailTextForm
from core.outbox.kinds import mail_kind, mail_kinds
from core.outbox.models import MailTemplate
from core.outbox.texts import Text, current_text, finish, gap

POLICY = ModelPermissionPolicy(MailTemplate)


class MailTextsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """All kinds, whether the city has its own words for them, and since when."""

    permission_policy = POLICY
    any_permission_required = ["view", "change"]
    template_name = "outbox/texts.html"
    page_title = "メールの文面"
    header_icon = "mail"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = {template.kind: template for template in MailTemplate.objects.select_related("updated_by")}
        rows = [(kind, own.get(kind.name)) for kind in mail_kinds()]
        return super().get_context_data(**kwargs, rows=rows)


class MailTextView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """The editor of one kind. Its buttons: save, preview, send to myself, back to the original."""

    permission_policy = POLICY
    any_permission_required = ["view", "change"]
    template_name = "outbox/text.html"
    header_icon = "mail"
    page_title = "メールの文面"
    form_class = MailTextForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the kind; who may only read sends nothing."""
        try:
            self.kind = mail_kind(kwargs["name"])
        except KeyError as unknown:
            raise Http404 from unknown
        self.may_change = request.user.has_perm("outbox.change_mailtemplate")
        if request.method == "POST" and not self.may_change:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.kind.label

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        crumbs = [
            {"url": reverse("mail_texts"), "label": self.page_title},
            {"url": "", "label": self.kind.label},
        ]
        return [*self.breadcrumbs_items, *crumbs]

    def get_success_url(self) -> str:
        return reverse("mail_text", args=[self.kind.name])

    def get_form_kwargs(self) -> dict[str, Any]:
        text = current_text(self.kind)
        return {
            **super().get_form_kwargs(),
            "kind": self.kind,
            "initial": {"subject": text.subject, "body": text.body},
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says."""
        action = request.POST.get("action", "save")
        if action == "restore":
            restore_text(self.kind, request.user)
            messages.success(request, f"「{self.kind.label}」を元の文面に戻しました。")
            return redirect(self.get_success_url())
        form = self.get_form()
        if action == "live":
            return render(request, "outbox/preview.html", self.preview(form))
        if not form.is_valid():
            return self.form_invalid(form)
        if action == "try":
            send_sample(self.kind, form.text(), request.user)
            messages.success(
                request, f"{request.user.email} 宛てに試し送信をしました。文面はまだ保存していません。"
            )
        elif action == "save":
            save_text(self.kind, form.text(), request.user)
            messages.success(request, f"「{self.kind.label}」の文面を保存しました。次のメールから使います。")
            return redirect(self.get_success_url())
        return self.render_to_response(self.get_context_data(form=form))

    def preview(self, form: MailTextForm) -> dict[str, Any]:
        """The mail with the examples in its gaps, also of a text that has faults."""
        text = current_text(self.kind)
        if form.is_bound:
            text = Text(form.data.get("subject", "")[:300], form.data.get("body", "")[:10000])
        filled = finish(text, self.kind.samples)
        faults = [sentence for errors in form.errors.values() for sentence in errors] if form.is_bound else []
        return {"kind": self.kind, "filled": filled, "faults": faults}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        own = MailTemplate.objects.select_related("updated_by").filter(kind=self.kind.name).first()
        variables = [(gap(name), variable) for name, variable in self.kind.variables.items()]
        return {
            **context,
            **self.preview(context["form"]),
            "own": own,
            "may_change": self.may_change,
            "variables": variables,
        }
