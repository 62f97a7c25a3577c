"""A few reference rows for tests, made only when missing.

Every factory gets a row by its code, so asking twice for the same place is free.
"""

import datetime

import factory

from recruitment.vocabulary.levels import (
    CURRENT_INDUSTRY_REVISION,
    CURRENT_OCCUPATION_REVISION,
    Level,
    MunicipalityKind,
)
from recruitment.vocabulary.models import (
    Industry,
    LivingInformation,
    MinimumWage,
    Municipality,
    Occupation,
    PostalCode,
)


class MunicipalityFactory(factory.django.DjangoModelFactory):
    """苫小牧市; traits name other places."""

    class Meta:
        model = Municipality
        django_get_or_create = ("code",)

    code = "012131"
    prefecture_code = "01"
    prefecture = "北海道"
    name = "苫小牧市"
    kana = "トマコマイシ"
    kind = MunicipalityKind.CITY

    class Params:
        chitose = factory.Trait(code="012246", name="千歳市", kana="チトセシ")
        sapporo = factory.Trait(
            code="011002", name="札幌市", kana="サッポロシ", kind=MunicipalityKind.DESIGNATED_CITY
        )
        atsuma = factory.Trait(
            code="015814",
            district="勇払郡",
            name="厚真町",
            kana="アツマチョウ",
            kind=MunicipalityKind.TOWN,
        )
        hokkaido = factory.Trait(
            code="010006", name="北海道", kana="ホッカイドウ", kind=MunicipalityKind.PREFECTURE
        )
        meguro = factory.Trait(
            code="131105",
            prefecture_code="13",
            prefecture="東京都",
            name="目黒区",
            kana="メグロク",
            kind=MunicipalityKind.SPECIAL_WARD,
        )
        kyoto_nakagyo = factory.Trait(
            code="261041",
            prefecture_code="26",
            prefecture="京都府",
            name="京都市中京区",
            kana="キョウトシナカギョウク",
            kind=MunicipalityKind.WARD,
        )


class PostalCodeFactory(factory.django.DjangoModelFactory):
    """053-0018 苫小牧市旭町."""

    class Meta:
        model = PostalCode
        django_get_or_create = ("code", "town")

    code = "0530018"
    municipality = factory.SubFactory(MunicipalityFactory)
    town = "旭町"
    town_kana = "アサヒマチ"


class IndustryFactory(factory.django.DjangoModelFactory):
    """大分類 E 製造業; `group` is its 中分類 14 (paper)."""

    class Meta:
        model = Industry
        django_get_or_create = ("revision", "code")

    revision = CURRENT_INDUSTRY_REVISION
    code = "E"
    level = Level.MAJOR
    parent = None
    name = "製造業"
    path = factory.LazyAttribute(lambda row: f"{row.parent.path}/{row.code}" if row.parent else row.code)

    class Params:
        group = factory.Trait(
            code="14",
            level=Level.MIDDLE,
            name="パルプ・紙・紙加工品製造業",
            parent=factory.SubFactory("tests.vocabulary.factories.IndustryFactory"),
        )
        construction = factory.Trait(code="D", name="建設業")
        transport = factory.Trait(code="H", name="運輸業、郵便業")


class OccupationFactory(factory.django.DjangoModelFactory):
    """中分類 045 販売員 below 大分類 07."""

    class Meta:
        model = Occupation
        django_get_or_create = ("revision", "code")

    revision = CURRENT_OCCUPATION_REVISION
    code = "045"
    level = Level.MIDDLE
    parent = factory.SubFactory("tests.vocabulary.factories.OccupationFactory", major=True)
    name = "販売員"
    path = factory.LazyAttribute(lambda row: f"{row.parent.path}/{row.code}" if row.parent else row.code)

    class Params:
        major = factory.Trait(code="07", level=Level.MAJOR, parent=None, name="販売・営業の職業")
        cook = factory.Trait(
            code="055",
            name="飲食物調理の職業",
            parent=factory.SubFactory(
                "tests.vocabulary.factories.OccupationFactory",
                major=True,
                code="09",
                name="サービスの職業",
            ),
        )
        driver = factory.Trait(
            code="083",
            name="貨物自動車運転の職業",
            parent=factory.SubFactory(
                "tests.vocabulary.factories.OccupationFactory",
                major=True,
                code="13",
                name="配送・輸送・機械運転の職業",
            ),
        )


class MinimumWageFactory(factory.django.DjangoModelFactory):
    """Hokkaido's minimum wage of fiscal year 2026."""

    class Meta:
        model = MinimumWage
        django_get_or_create = ("prefecture_code", "fiscal_year")

    prefecture_code = "01"
    fiscal_year = 2026
    yen_per_hour = 1131
    effective_from = datetime.date(2026, 10, 1)
    source = "北海道労働局の公示"
    confirmed = True

    class Params:
        previous = factory.Trait(
            fiscal_year=2025, yen_per_hour=1075, effective_from=datetime.date(2025, 10, 4)
        )


class LivingInformationFactory(factory.django.DjangoModelFactory):
    """Sites about living in 苫小牧市."""

    class Meta:
        model = LivingInformation
        django_get_or_create = ("municipality",)

    municipality = factory.SubFactory(MunicipalityFactory)
    prefecture_recruiting_site_name = "北海道のしごと情報"
    prefecture_recruiting_site_url = "https://jobs.pref.example/"
    prefecture_promotion_site_name = "北海道でくらす"
    prefecture_promotion_site_url = "https://life.pref.example/"
    local_promotion_site_name = "港のまちでくらす"
    local_promotion_site_url = "https://life.city.example/"
