"""The log of deliveries: read, searched, filtered and taken out; nobody changes it."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView

from core.spreadsheets import SafeExportMixin
from recruitment.partners.models import Delivery, Partner


class ReadingOnly(PermissionHelper):
    """Whoever may view may list; nothing else."""

    def user_can_list(self, user: Any) -> bool:
        return bool(user.has_perm("partners.view_delivery"))

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False


class ByPartner(SimpleListFilter):
    """One partner's rows. Django's filter for relations asks for Django's admin, which is not installed."""

    title = "送り先"
    parameter_name = "partner"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[int, str]]:
        """All partners by name."""
        return list(Partner.objects.values_list("pk", "name"))

    def queryset(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> QuerySet[Delivery]:
        """Narrow by a number; anything else narrows nothing."""
        value = self.value() or ""
        return queryset.filter(partner=int(value[:18])) if value.isdecimal() else queryset


class DeliveryIndexView(SafeExportMixin, IndexView):
    """The list with an export that runs nothing."""


class DeliveryAdmin(ModelAdmin):
    """One row for each record taken, and for the records of a round that failed alike."""

    model = Delivery
    menu_label = "送信の記録"
    menu_icon = "history"
    add_to_admin_menu = False
    permission_helper_class = ReadingOnly
    index_view_class = DeliveryIndexView
    history_view_enabled = False
    list_display = ("at", "partner", "jobs", "kind", "result", "answer")
    list_filter = (ByPartner, "outcome", "kind")
    list_export = (
        "at",
        "partner",
        "number",
        "kind",
        "outcome",
        "status",
        "milliseconds",
        "batch",
        "number_of_jobs",
        "key",
        "others",
        "answer",
    )
    index_view_extra_css = ["css/admin/partners-log.css"]
    export_filename = "deliveries"
    search_fields = ("number", "key", "others")
    list_per_page = 50
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        """With the partner's name in the same query."""
        return super().get_queryset(request).select_related("partner")

    def jobs(self, delivery: Delivery) -> str:
        """The number; of several jobs the others, folded."""
        others = delivery.other_numbers
        if not others:
            return delivery.number
        return format_html(
            "{}<details><summary>ほか{}件</summary>{}</details>",
            delivery.number,
            len(others),
            "、".join(others),
        )

    jobs.short_description = "求人番号"
    jobs.admin_order_field = "number"

    def result(self, delivery: Delivery) -> str:
        """What became of it, with the status and how long it took."""
        answered = f"応答{delivery.status}、" if delivery.status else ""
        return f"{delivery.get_outcome_display()}（{answered}{delivery.milliseconds}ミリ秒）"

    result.short_description = "結果"
    result.admin_order_field = "outcome"
