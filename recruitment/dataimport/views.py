"""Registrations in the admin: the list, a new one, one from its check to its end."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.generic import FormView, ListView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.access.actions import record_view
from core.rights import RightRequired
from recruitment.dataimport import actions, results
from recruitment.dataimport.enums import IN_WORK, BatchState, RowKind
from recruitment.dataimport.forms import ApplyForm, UndoForm, UploadForm
from recruitment.dataimport.history import READ
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.undoing import changed_since
from recruitment.dataimport.work import work_at_once
from recruitment.jobform.kit.stash import wants_json


class Readers(RightRequired, WagtailAdminTemplateMixin):
    """For those who may see registrations."""

    right = READ
    header_icon = "upload"
    page_title = "データ登録"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        first = {"url": reverse("dataimport_index"), "label": "データ登録"}
        return [*self.breadcrumbs_items, first, {"url": "", "label": self.get_page_title()}]

    def batch(self) -> ImportBatch:
        """The registration of the address."""
        found: ImportBatch = get_object_or_404(ImportBatch.objects.with_people(), pk=self.kwargs["batch_id"])
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may = self.request.user.has_perm(actions.REGISTER)
        # The sign-in leads back to the address a form was sent to, with nothing of the form.
        return super().get_context_data(**{"may_register": may, "was_sent": False, **kwargs})


def _with_link(refusal: ValidationError) -> ValidationError:
    """The refusal of a file that is there already, with the way to its registration."""
    same = (refusal.params or {}).get("same")
    if same is None:
        return refusal
    link = format_html('<a href="{}">{}</a>', reverse("dataimport_batch", args=[same.pk]), str(same))
    before, after = refusal.message.split(str(same), 1)
    return ValidationError(format_html("{}{}{}", before, link, after), code=refusal.code)


def session_token(request: HttpRequest) -> JsonResponse:
    """For the script of a form, which asks before it is sent whether somebody is still signed in."""
    return JsonResponse({"token": get_token(request)})


class AnyPage(ListView):
    """A list whose every page number shows a page."""

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """The page asked for, or the nearest one."""
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get("p"))
        return paginator, page, page.object_list, page.has_other_pages()


class BatchList(Readers, AnyPage):
    """All registrations, newest first."""

    template_name = "dataimport/index.html"
    context_object_name = "batches"
    paginate_by = 25
    queryset = ImportBatch.objects.with_people()

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class UploadView(Readers, FormView):
    """A new file."""

    template_name = "dataimport/upload.html"
    right = actions.REGISTER
    page_title = "ファイルを登録する"
    form_class = UploadForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, or the token."""
        if wants_json(request):
            return session_token(request)
        return self.render_to_response(self.get_context_data(was_sent="sent" in request.GET))

    def form_valid(self, form: UploadForm) -> HttpResponse:
        """Keep the file, check a small one at once."""
        chosen = form.cleaned_data
        file = chosen["file"]
        options = {name: chosen[name] for name in ("source", "scope", "again")}
        try:
            batch = actions.receive(file, file.name, self.request.user, **options)
        except ValidationError as refusal:
            form.add_error("file", _with_link(refusal))
            form.asks_again = refusal.code == actions.REGISTERED
            return self.form_invalid(form)
        work_at_once(batch)
        return redirect("dataimport_batch", batch.pk)


class BatchView(Readers, TemplateView):
    """One registration: progress, what will change, the decision, the result, the way back."""

    template_name = "dataimport/batch.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note the look, for the rows name people; to the script of the forms, the token."""
        if wants_json(request):
            return session_token(request)
        record_view(request, ImportBatch, f"データ登録 #{kwargs['batch_id']}")
        return self.render_to_response(self.get_context_data(was_sent="sent" in request.GET))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what was ordered; a form that lacks something is shown again."""
        actions.require(request.user)
        batch = self.batch()
        steps = {"apply": self._apply, "undo": self._undo, "discard": self._discard, "again": self._again}
        step = steps.get(request.POST.get("step", ""))
        if step is None:
            return redirect("dataimport_batch", batch.pk)
        try:
            form = step(batch)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
            form = None
        if form is not None:
            return self.render_to_response(self.get_context_data(**form))
        return redirect("dataimport_batch", batch.pk)

    def _apply(self, batch: ImportBatch) -> dict[str, Any] | None:
        form = ApplyForm(batch, self.request.user, self.request.POST)
        if form.is_valid() and not _add(form, actions.missing_confirmations(batch, form.settings)):
            actions.order(batch, self.request.user, form.settings)
            work_at_once(batch)
            _tell(self.request, batch)
            return None
        return {"apply_form": form} if batch.state == BatchState.CHECKED else None

    def _undo(self, batch: ImportBatch) -> dict[str, Any] | None:
        changes = changed_since(batch)
        form = UndoForm(bool(changes), self.request.POST)
        if form.is_valid():
            try:
                actions.order_undo(batch, self.request.user, form.confirmed)
            except ValidationError as refusal:
                if not (changes and hasattr(refusal, "error_dict")):
                    raise
                _add(form, refusal.message_dict)
                return {"undo_form": form, "changes": changes}
            work_at_once(batch)
            _tell(self.request, batch)
        return None

    def _discard(self, batch: ImportBatch) -> None:
        actions.discard(batch, self.request.user)
        messages.success(self.request, f"{batch}をとりやめました。何も登録していません。")

    def _again(self, batch: ImportBatch) -> None:
        actions.check_again(batch, self.request.user)
        work_at_once(batch)

    def get_page_title(self) -> str:
        return f"データ登録 #{self.kwargs['batch_id']}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch = self.batch()
        user = self.request.user
        may = user.has_perm(actions.REGISTER)
        if batch.state == BatchState.CHECKED and may:
            kwargs.setdefault("apply_form", ApplyForm(batch, user))
        if batch.state == BatchState.APPLIED and may and not batch.is_pruned:
            kwargs.setdefault("changes", changed_since(batch) if batch.total_rows <= LOOKED_AT else [])
            kwargs.setdefault("undo_form", UndoForm(bool(kwargs["changes"])))
        kwargs.setdefault("apply_form", None)
        kwargs.setdefault("undo_form", None)
        kwargs.setdefault("changes", [])
        return super().get_context_data(
            batch=batch,
            in_work=batch.state in IN_WORK,
            kinds=kinds_of(batch),
            companies=batch.companies.exclude(kind=RowKind.UNCHANGED).order_by("kind", "pk")[:MOST_COMPANIES],
            sentences=[each for each in batch.warnings if isinstance(each, str)],
            results={
                f"ファイルの{batch.total_rows:,}件": results.of_rows(batch),
                "そのほか": results.beside_rows(batch),
                "取り消し": results.of_undoing(batch),
            },
            has_work=batch.rows.to_do().exists() or bool(batch.count("changed_companies")),
            **kwargs,
        )


SHOWN_KINDS = (RowKind.NEW, RowKind.CHANGED, RowKind.UNCHANGED, RowKind.WITHDRAWN, RowKind.REFUSED)
OLDER, INCOMPLETE, DRAFTED = "older", "incomplete", "drafted"
MOST_COMPANIES = 100
LOOKED_AT = 500
"""Rows up to which the page tells what was changed since; of more, only whoever wants to undo them."""


def kinds_of(batch: ImportBatch) -> list[tuple[str, str, int]]:
    """Kinds of rows by name, words and number; those that need a look only where there are some."""
    kinds = [(str(kind), str(kind.label), batch.count(kind)) for kind in SHOWN_KINDS]
    others = (
        (OLDER, "後から画面で変更", batch.count(OLDER)),
        (INCOMPLETE, "足りない項目がある", batch.count(INCOMPLETE)),
        (DRAFTED, "下書きにした", batch.result.get(DRAFTED, 0)),
    )
    return [*kinds, *(each for each in others if each[-1])]


def _tell(request: HttpRequest, batch: ImportBatch) -> None:
    """Say that it is done, and how much; what went wrong stands on the page."""
    if batch.state == BatchState.APPLIED and not batch.failure:
        messages.success(request, f"{batch}を終えました（{batch.told_done}）。")
    elif batch.state == BatchState.UNDONE:
        messages.success(request, f"{batch}を取り消しました（{batch.told_undone}）。")


def _add(form: Any, errors: dict[str, Any]) -> bool:
    """Put sentences at the fields; returns whether there were any."""
    for name, sentences in errors.items():
        form.add_error(name if name in form.fields else None, sentences)
    return bool(errors)


class StatusView(Readers, View):
    """The progress alone, for the page to ask every few seconds; at the end the page loads itself anew."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Progress, or the word to load the page."""
        batch = self.batch()
        response = render(request, "dataimport/progress.html", {"batch": batch})
        if batch.state not in IN_WORK:
            _tell(request, batch)
            response["HX-Refresh"] = "true"
        return response
