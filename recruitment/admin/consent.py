"""An employer's consent to external provision in the admin: the editor shows it, a page changes it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.panels import Panel
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from recruitment.actions import set_open_data_consent
from recruitment.models import Company

TITLE = "外部提供への同意を記録する"


class ConsentForm(forms.Form):
    """What the employer decided, and how the office knows."""

    consented = forms.TypedChoiceField(
        label="企業の意思",
        choices=[("yes", "同意する"), ("no", "同意しない・取り消す")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="確認の方法",
        max_length=200,
        help_text="企業の意思をどのように確かめたかを書いてください。企業の担当者に届くメールと、企業の画面の履歴に載ります。例：11月20日付の同意書による",
    )


class ConsentPanel(Panel):
    """Shows the consent with its history; it changes by the action, never by saving a form (T10)."""

    class BoundPanel(Panel.BoundPanel):
        """The consent of the company at hand."""

        template_name = "recruitment/admin/consent_panel.html"

        def is_shown(self) -> bool:
            """A company that is not stored yet has none."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the history and the way to the page."""
            context = super().get_context_data(parent_context)
            url_name = self.instance.snippet_viewset.get_url_name("consent")
            context["events"] = self.instance.consent_events.select_related("by")[:5]
            context["company"] = self.instance
            context["consent_url"] = reverse(url_name, args=[quote(self.instance.pk)])
            return context


class ConsentView(WagtailAdminTemplateMixin, FormView):
    """Writes down what the employer told the office."""

    template_name = "recruitment/admin/consent.html"
    header_icon = "globe"
    page_title = TITLE
    form_class = ConsentForm
    edit_url_name = list_url_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """For those who may change companies."""
        if not request.user.has_perm("recruitment.change_company"):
            raise PermissionDenied
        self.company = get_object_or_404(Company, pk=unquote(str(kwargs["pk"])))
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.company)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back: the list, the company; then this page."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.list_url_name), "label": "企業"},
            {"url": self.get_success_url(), "label": str(self.company)},
            {"url": "", "label": TITLE},
        ]

    def get_success_url(self) -> str:
        return reverse(self.edit_url_name, args=[quote(self.company.pk)])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(company=self.company, edit_url=self.get_success_url(), **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Record it; what is so already is said, not noted twice."""
        chosen = form.cleaned_data
        if set_open_data_consent(
            self.company, chosen["consented"], by=self.request.user, reason=chosen["reason"]
        ):
            done = "同意" if chosen["consented"] else "同意の取り消し"
            messages.success(self.request, f"「{self.company}」の外部提供への{done}を記録しました。")
        else:
            messages.warning(self.request, "すでにそのように記録されています。")
        return super().form_valid(form)
