"""Companies as snippets (B1)."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail.admin.panels import FieldPanel, InlinePanel, TabbedInterface
from wagtail.admin.ui.tables import UpdatedAtColumn

from recruitment.admin.columns import COMPANY_STATE, column
from recruitment.admin.consent import ConsentPanel, ConsentView
from recruitment.admin.filters import CompanyFilterSet
from recruitment.admin.forms import RecordForm
from recruitment.admin.panels import fields_of, tab
from recruitment.admin.reading import RecordInspectView
from recruitment.admin.scoped import ScopedSnippetViewSet
from recruitment.models import Company
from recruitment.models.company import CompanyFigures, CompanyIdentity, CompanyPublicity

COMPANY_TABS = TabbedInterface(
    [
        tab(
            "基本情報",
            *fields_of(
                CompanyIdentity,
                rows=[("name_kana", "name_en"), ("town", "block"), ("president_position", "president_name")],
                required=["name"],
            ),
        ),
        tab(
            "規模・経営",
            *fields_of(
                CompanyFigures,
                rows=[
                    ("capital", "employees"),
                    ("listed", "stock_code"),
                    ("sales", "sales_month"),
                    ("ordinary_profit", "ordinary_profit_month"),
                    ("average_age", "average_tenure"),
                    ("paid_leave_rate", "turnover_rate"),
                ],
            ),
        ),
        tab("紹介・連絡先", *fields_of(CompanyPublicity, rows=[("facebook_url", "x_url")])),
        tab(
            "写真・社員の声",
            InlinePanel(
                "photos",
                heading="写真",
                label="写真",
                panels=[FieldPanel("image"), FieldPanel("caption"), FieldPanel("alt_text")],
            ),
            InlinePanel(
                "interviews",
                heading="社員の声",
                label="社員の声",
                panels=[
                    FieldPanel("name"),
                    FieldPanel("position"),
                    FieldPanel("joined_year"),
                    FieldPanel("photo"),
                    FieldPanel("headline"),
                    FieldPanel("body"),
                ],
            ),
        ),
        tab(
            "認定・事業所",
            InlinePanel(
                "certificates",
                heading="認定・表彰",
                label="認定・表彰",
                panels=[FieldPanel("name"), FieldPanel("issuer"), FieldPanel("year")],
            ),
            InlinePanel(
                "branches",
                heading="事業所",
                label="事業所",
                panels=[
                    FieldPanel("name"),
                    FieldPanel("municipality"),
                    FieldPanel("town"),
                    FieldPanel("block"),
                    FieldPanel("tel"),
                ],
            ),
        ),
        tab("外部提供", ConsentPanel(heading="求人情報の外部提供への同意")),
    ],
    base_form_class=RecordForm,
)


class CompanyInspectView(RecordInspectView):
    """A company in words."""

    sections = {
        "基本情報": (CompanyIdentity,),
        "規模・経営": (CompanyFigures,),
        "紹介・連絡先": (CompanyPublicity,),
    }


class CompanyViewSet(ScopedSnippetViewSet):
    """The list and the editing screens of companies."""

    model = Company
    icon = "group"
    menu_label = "企業"
    menu_order = 210
    filterset_class = CompanyFilterSet
    inspect_view_class = CompanyInspectView
    # One corporate number belongs to one company, so there is nothing to copy.
    copy_view_enabled = False
    list_display = [
        "name",
        column("code", "企業コード", "code", sort_key="code"),
        column("industry", "業種", lambda company: company.industry.name if company.industry else ""),
        column("municipality", "本店の市区町村", lambda company: company.municipality or ""),
        COMPANY_STATE,
        UpdatedAtColumn(),
    ]
    search_fields = [
        "name",
        "name_kana",
        "code",
        "corporate_number",
        "tel",
        "latest_revision__object_str",
    ]
    ordering = ["-updated_at", "-pk"]
    list_export = [
        "code",
        "name",
        "name_kana",
        "corporate_number",
        "industry.name",
        "address",
        "tel",
        "web_url",
        "employees",
        "live",
        "created_at",
        "updated_at",
    ]
    export_headings = {
        "industry.name": "業種",
        "address": "本店の所在地",
        "live": "公開中",
        "updated_at": "最終更新",
    }
    export_filename = "companies"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Company]:
        """Rows with everything the list and the export print."""
        return super().get_queryset(request).select_related("industry", "municipality")

    def get_edit_handler(self) -> TabbedInterface:
        """Tabs by section."""
        return COMPANY_TABS.bind_to_model(self.model)

    @property
    def consent_view(self) -> Callable[..., HttpResponse]:
        """The page of the consent to external provision."""
        return self.construct_view(
            ConsentView,
            edit_url_name=self.get_url_name("edit"),
            list_url_name=self.get_url_name("list"),
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the consent to the addresses."""
        return [*super().get_urlpatterns(), path("consent/<str:pk>/", self.consent_view, name="consent")]
