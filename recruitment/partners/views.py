"""Partners in the admin: the list, one partner's state and what can be done, the form."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from recruitment.models import Job
from recruitment.partners import actions
from recruitment.partners.enums import JobState
from recruitment.partners.forms import PartnerForm
from recruitment.partners.models import Partner, PartnerJob
from recruitment.provision.models import FeedPosition

VIEW = "partners.view_partner"
TITLE = "協力求人サイト"
PER_PAGE = 50
BEHIND = "まだ見比べていない変更"


class StateColumn(Column):
    """How a partner is, in words."""

    cell_template_name = "recruitment/partners/state_cell.html"


class PartnerList(IndexView):
    """All partners with what waits and what failed."""

    model = Partner
    template_name = "recruitment/partners/list.html"
    permission_policy = ModelPermissionPolicy(Partner)
    any_permission_required = ["view"]
    page_title = TITLE
    header_icon = "site"
    index_url_name = "partners"
    index_results_url_name = "partners_results"
    add_url_name = "partner_new"
    search_fields = ["name", "operator"]
    paginate_by = 50
    columns = [
        TitleColumn("name", label="サイト", get_url=lambda partner: reverse("partner", args=[partner.pk])),
        StateColumn("state", label="状態"),
        Column("held", label="掲載中"),
        Column("waiting", label="送信待ち"),
        Column("dead", label="送れなかった求人"),
        Column(
            "behind", label="まだ見比べていない変更", accessor=lambda partner: behind(partner, partner.newest)
        ),
        Column("last_success_at", label="最後に届いた日時"),
    ]

    def get_base_queryset(self) -> QuerySet[Partner]:
        """With the newest position of the ledger beside each partner's own."""
        return Partner.objects.with_counts().annotate(newest=Value(last_position()))


def last_position() -> int:
    """The newest position of the ledger."""
    return FeedPosition.objects.values_list("last", flat=True).first() or 0


def behind(partner: Partner, newest: int) -> int:
    """How many changes of the ledger the partner has not been compared with."""
    return max(newest - partner.position, 0)


class PartnerPage(WagtailAdminTemplateMixin):
    """What the pages of one partner share: the right to view, the way back."""

    header_icon = "site"
    page_title = TITLE
    step = ""
    """What the page does with the partner; empty for its own page."""
    changes = True
    """Whether the page is only for those who may change."""
    partner: Partner

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the partner; who may only read changes nothing."""
        self.may_change = request.user.has_perm(actions.CHANGE)
        if not request.user.has_perm(VIEW) or (
            not self.may_change and (self.changes or request.method == "POST")
        ):
            raise PermissionDenied
        self.partner = self.find(kwargs.get("pk"))
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def find(self, pk: int | None) -> Partner:
        """The partner of the address, a new one without."""
        return get_object_or_404(Partner, pk=pk) if pk else Partner()

    def get_page_subtitle(self) -> str:
        return "：".join(filter(None, [self.get_step(), self.partner.name]))

    def get_step(self) -> str:
        return self.step

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        crumbs = [{"url": reverse("partners"), "label": TITLE}]
        if self.partner.pk:
            crumbs.append({"url": reverse("partner", args=[self.partner.pk]), "label": self.partner.name})
        if self.get_step():
            crumbs.append({"url": "", "label": self.get_page_subtitle()})
        return [*self.breadcrumbs_items, *crumbs]


class PartnerView(PartnerPage, TemplateView):
    """One partner: how it is, what failed, and the buttons; each posts its name as `action`."""

    template_name = "recruitment/partners/partner.html"
    changes = False

    def find(self, pk: int | None) -> Partner:
        """With the numbers of jobs."""
        return get_object_or_404(Partner.objects.with_counts(), pk=pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = PartnerJob.objects.filter(partner=self.partner)
        trouble = rows.exclude(state=JobState.CURRENT).exclude(state=JobState.WAITING, strikes=0)
        pages = Paginator(trouble.order_by("state", "-last_attempt_at", "pk"), PER_PAGE)
        page = pages.get_page(self.request.GET.get("p"))
        named = Job.objects.filter(listing__number__in=[entry.number for entry in page])
        jobs = {job.number: job for job in named.select_related("listing")}
        return super().get_context_data(
            **kwargs,
            partner=self.partner,
            may_change=self.may_change,
            behind=behind(self.partner, last_position()),
            troubles=page,
            entries=[(entry, jobs.get(entry.number)) for entry in page],
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says."""
        try:
            sentence = self.perform(request.POST.get("action", ""))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            messages.success(request, sentence)
        return redirect("partner", self.partner.pk)

    def perform(self, name: str) -> str:
        """Run an action; what was done as a sentence."""
        partner, by = self.partner, self.request.user
        if name == "pause":
            actions.pause(partner, by)
            return "送信を一時停止しました。この間の変更は、再開したときに送ります。"
        if name == "resume":
            actions.resume(partner, by)
            return "送信を再開しました。1分ほどで送り始めます。"
        if name == "now":
            actions.send_now(partner, by)
            return "1分ほどで送り始めます。"
        if name == "dead":
            return f"{actions.resend_dead(partner, by)}件を送信待ちに戻しました。"
        if name == "all":
            return f"{actions.resend_all(partner, by)}件を、初めから送り直します。"
        entry = self.request.POST.get("entry", "")
        if name == "one" and entry.isdecimal() and actions.resend(partner, by, int(entry[:18])):
            return "この求人を送信待ちに戻しました。"
        raise ValidationError("操作を選び直してください。")


class PartnerFormView(PartnerPage, FormView):
    """The form of a new partner, or of one that is there."""

    template_name = "recruitment/partners/form.html"
    form_class = PartnerForm

    def get_step(self) -> str:
        return "設定" if self.partner.pk else "新しいサイトを登録する"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.partner}

    def form_valid(self, form: PartnerForm) -> HttpResponse:
        """Store; a new partner goes on to its table of items."""
        is_new = self.partner.pk is None
        secret = form.cleaned_data["new_secret"]
        partner = actions.save_partner(form.instance, self.request.user, form._meta.fields, secret)
        if is_new:
            messages.success(
                self.request,
                f"「{partner.name}」を登録しました。項目の対応を確かめてから、送信を始めてください。",
            )
            return redirect("partner_items", partner.pk)
        messages.success(self.request, f"「{partner.name}」の設定を保存しました。")
        return redirect("partner", partner.pk)
