"""The table of items with its preview, and the trial of the connection."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import TemplateView
from wagtail.admin import messages

from recruitment.partners import actions
from recruitment.partners.answers import GONE
from recruitment.partners.item_forms import ItemsForm, mapping_of, preset_mapping
from recruitment.partners.mapping import compiled
from recruitment.partners.preview import NOBODY, Sample, sample, trial
from recruitment.partners.transport import Fault, Reply
from recruitment.partners.views import PartnerPage

FAULTY = "直していただきたいところがあるため、見本を作れません。"


class ItemsView(PartnerPage, TemplateView):
    """Our items and their names; the record beside them follows what is typed."""

    template_name = "recruitment/partners/items.html"
    step = "項目の対応"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        stored = preset_mapping(request.GET.get("preset", ""))
        is_new = stored is not None
        table = stored if stored is not None else self.partner.mapping
        seen = sample(self.partner, compiled(table, self.partner.empty))
        return self.shown(ItemsForm(table), seen, is_new=is_new)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save, or show what a record would be."""
        form = ItemsForm(self.partner.mapping, request.POST)
        sound = form.is_valid()
        action = request.POST.get("action", "save")
        if action == "save" and sound:
            actions.save_mapping(self.partner, form.stored(), request.user)
            messages.success(
                request, "項目の対応を保存しました。内容が変わる求人は、次の送信で送り直します。"
            )
            return redirect("partner", self.partner.pk)
        number = request.POST.get("sample", "").strip()[:20]
        if form.has_faulty_rows:
            seen = Sample(number=number, sentence=FAULTY)
        else:
            seen = sample(self.partner, mapping_of(form, self.partner.empty), number)
        if action == "live":
            context = {"sample": seen, "problems": form.problems}
            return render(request, "recruitment/partners/sample.html", context)
        return self.shown(form, seen, is_new=True)

    def shown(self, form: ItemsForm, seen: Sample, *, is_new: bool) -> HttpResponse:
        """The page; `is_new` says that the table is not stored yet."""
        context = self.get_context_data(
            partner=self.partner, form=form, sample=seen, problems=[], faults=form.problems, is_new=is_new
        )
        return self.render_to_response(context)


class TrialView(PartnerPage, TemplateView):
    """The exact request, and a knock at the partner's door that carries no record."""

    template_name = "recruitment/partners/trial.html"
    step = "送る内容と接続の確認"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Knock and show what came back."""
        reply = actions.test_connection(self.partner, request.user)
        return self.render_to_response(self.get_context_data(reply=reply, sentence=sentence_of(reply)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"reply": None, "sentence": "", **super().get_context_data(**kwargs)}
        found = trial(self.partner)
        request, body = found if found else (None, "")
        return {**context, "partner": self.partner, "trial": request, "body": body, "nobody": NOBODY}


OPTIONS_UNKNOWN = 501
"""The answer of a server that does not know OPTIONS: it says nothing about sending."""
MEANINGS = (
    (frozenset({401, 403}), "つながりましたが、認証が断られました。認証情報を確かめてください。"),
    (GONE, "つながりましたが、この送り先がありません。アドレスを確かめてください。"),
    (
        frozenset({429}),
        "つながりましたが、送信の間隔を空けるよう求められました。しばらくしてお試しください。",
    ),
    (
        frozenset(range(300, 400)),
        "つながりましたが、別のアドレスへ転送されました。転送先には送りません。アドレスを確かめてください。",
    ),
    (
        frozenset(range(500, 600)) - {OPTIONS_UNKNOWN},
        "つながりましたが、相手先でエラーが起きています。",
    ),
)


def sentence_of(reply: Reply) -> str:
    """What an answer to the knock means."""
    if reply.fault is not Fault.NONE or reply.status is None:
        return reply.reason
    return next((words for statuses, words in MEANINGS if reply.status in statuses), "つながりました。")
