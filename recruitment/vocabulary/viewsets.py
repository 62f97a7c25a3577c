"""The reference tables in the admin: national tables to look at, yearly ones to keep current."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from recruitment.vocabulary.models import (
    Industry,
    LivingInformation,
    MinimumWage,
    Municipality,
    Occupation,
)


class TableViewSet(ModelViewSet):
    """What all reference tables have in common."""

    search_backend_name = None
    list_per_page = 50
    copy_view_enabled = False
    inspect_view_enabled = True
    exclude_form_fields: tuple[str, ...] = ()


class MunicipalityViewSet(TableViewSet):
    """全国地方公共団体コード."""

    model = Municipality
    icon = "site"
    list_display = (
        "code",
        "prefecture",
        "district",
        "name",
        "kana",
        Column("get_kind_display", label="種別"),
    )
    list_filter = ("prefecture_code", "kind")
    search_fields = ("code", "prefecture", "district", "name", "kana")
    inspect_view_fields_exclude = ("parent",)


class IndustryViewSet(TableViewSet):
    """日本標準産業分類."""

    model = Industry
    icon = "tag"
    list_display = ("code", "name", Column("get_level_display", label="段階"), "revision")
    list_filter = ("level", "revision")
    search_fields = ("code", "name")


class OccupationViewSet(TableViewSet):
    """厚生労働省編職業分類."""

    model = Occupation
    icon = "tag"
    list_display = ("code", "name", Column("get_level_display", label="段階"), "source", "verified_on")
    list_filter = ("level",)
    search_fields = ("code", "name", "examples")


class MinimumWageViewSet(TableViewSet):
    """地域別最低賃金, entered by operators once a year."""

    model = MinimumWage
    icon = "calendar-check"
    list_display = (
        "prefecture_name",
        "fiscal_year",
        "yen_per_hour",
        "effective_from",
        BooleanColumn("confirmed", label="確認済み", sort_key="confirmed"),
    )
    list_filter = ("prefecture_code", "fiscal_year", "confirmed")
    list_export = (
        "fiscal_year",
        "prefecture_code",
        "prefecture_name",
        "yen_per_hour",
        "effective_from",
        "confirmed",
        "source",
    )
    export_headings = {"prefecture_code": "都道府県コード"}
    search_fields = ("source",)
    panels = (
        FieldRowPanel([FieldPanel("prefecture_code"), FieldPanel("fiscal_year")]),
        FieldRowPanel([FieldPanel("yen_per_hour"), FieldPanel("effective_from")]),
        FieldPanel("source"),
        FieldPanel("confirmed"),
    )


class LivingInformationViewSet(TableViewSet):
    """住まい・暮らしの情報 of a municipality (items 135 to 143 of the national format)."""

    model = LivingInformation
    icon = "home"
    list_display = ("municipality", "prefecture_recruiting_site_name", "local_promotion_site_name")
    search_fields = ("municipality__name", "municipality__prefecture", "local_promotion_site_name")
    panels = (
        FieldPanel("municipality"),
        MultiFieldPanel(
            [
                FieldPanel("prefecture_recruiting_site_name"),
                FieldPanel("prefecture_recruiting_site_url"),
            ],
            heading="都道府県の求人サイト",
        ),
        MultiFieldPanel(
            [
                FieldPanel("prefecture_promotion_site_name"),
                FieldPanel("prefecture_promotion_site_url"),
            ],
            heading="都道府県の移住・暮らしのサイト",
        ),
        MultiFieldPanel(
            [FieldPanel("local_promotion_site_name"), FieldPanel("local_promotion_site_url")],
            heading="市町村の移住・暮らしのサイト",
        ),
    )


class VocabularyViewSetGroup(ViewSetGroup):
    """One menu for all of them."""

    menu_label = "コード表"
    menu_icon = "table"
    menu_order = 800
    items = (
        MinimumWageViewSet("minimum_wages"),
        LivingInformationViewSet("living_information"),
        MunicipalityViewSet("municipalities"),
        IndustryViewSet("industries"),
        OccupationViewSet("occupations"),
    )
