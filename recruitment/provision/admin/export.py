"""The page 「国の統一形式で出力」 (D1)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import StreamingHttpResponse
from django.utils import timezone
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.access.actions import record_export
from core.rights import RightRequired
from recruitment.nationaldata.writing import FORMATS, chunks, writer_for
from recruitment.provision.admin.forms import ExportForm, FileFormat
from recruitment.provision.export import Scope, exportable, own_head
from recruitment.provision.ledger import catch_up, due
from recruitment.provision.models import ProvidedJob
from recruitment.provision.rows import rows_of

PERMISSION = "provision.export_providedjob"
TITLE = "国の統一形式で出力"
LATER = "数分後にもう一度出力してください。"
CONTENT_TYPES = {
    FileFormat.JSON: "application/json",
    FileFormat.XML: "application/xml",
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.EXCEL: "text/csv; charset=utf-8",
}


class ExportView(RightRequired, WagtailAdminTemplateMixin, FormView):
    """Choose, then get the file; it is written while it is sent."""

    right = PERMISSION
    template_name = "provision/admin/export.html"
    form_class = ExportForm
    page_title = TITLE
    header_icon = "download"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Where the page is."""
        return [*self.breadcrumbs_items, {"url": "", "label": TITLE}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            exportable=exportable(Scope.ALL).count(),
            consented=exportable(Scope.CONSENTED).count(),
            unexportable=ProvidedJob.objects.unexportable().count(),
            pending=len(due()),
            **kwargs,
        )

    def form_valid(self, form: ExportForm) -> StreamingHttpResponse:
        """The file, and a note of who took it."""
        name, scope = form.cleaned_data["format"], form.cleaned_data["scope"]
        self._follow()
        entries = exportable(scope)
        what = f"国の統一形式の求人（{FileFormat(name).name}、{Scope(scope).label}）"
        record_export(self.request, what, rows=entries.count(), subject=ProvidedJob)
        response = StreamingHttpResponse(
            chunks(writer_for(name, own_head()), rows_of(entries)), content_type=CONTENT_TYPES[name]
        )
        file = f"jobs-{timezone.localdate():%Y%m%d}{FORMATS[name]}"
        response["Content-Disposition"] = f'attachment; filename="{file}"'
        response["Cache-Control"] = "no-store"
        return response

    def _follow(self) -> None:
        """Bring the ledger up to date once; what is left is the clock's, and said on the next page."""
        catch_up()
        if pending := len(due()):
            sentence = f"{pending}件の求人は更新の途中だったため、ファイルに反映されていません。{LATER}"
            messages.warning(self.request, sentence)
