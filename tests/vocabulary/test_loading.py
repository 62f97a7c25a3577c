"""Filling the tables from the committed files."""

import pytest
from django.core.management import call_command

from recruitment.vocabulary import loading
from recruitment.vocabulary.models import (
    Industry,
    MinimumWage,
    Municipality,
    Occupation,
    PostalCode,
    TableLoad,
)
from tests.vocabulary.factories import IndustryFactory, MinimumWageFactory, PostalCodeFactory

pytestmark = pytest.mark.django_db


def test_loading_fills_every_table_and_again_costs_one_query_each(django_assert_num_queries, capsys):
    call_command("load_reference")
    assert "municipalities: 1,965件 読み込みました" in capsys.readouterr().out
    assert Municipality.objects.municipalities().count() == 1_741
    assert Municipality.objects.prefectures().count() == 47
    assert Industry.objects.divisions().count() == 20
    assert Industry.objects.groups().count() == 99
    assert Occupation.objects.majors().count() == 15
    assert Occupation.objects.middles().count() == 99
    assert MinimumWage.objects.count() == 94
    assert str(PostalCode.objects.lookup("053-0018").get()) == "053-0018 北海道苫小牧市旭町"
    assert str(PostalCode.objects.lookup("053-8722").get().municipality) == "北海道苫小牧市"
    assert Municipality.objects.within("011002").count() == 11

    with django_assert_num_queries(len(loading.TABLES)):
        call_command("load_reference", verbosity=2)
    assert capsys.readouterr().out.count("変更なし") == len(loading.TABLES)


POSTAL = "code\tmunicipality\ttown\ttown_kana\n0530022\t012131\t表町\tオモテマチ\n".encode()


def test_postal_codes_are_replaced():
    PostalCodeFactory()
    loading.fill_postal_codes(POSTAL)
    assert [row.town for row in PostalCode.objects.all()] == ["表町"]


def test_a_minimum_wage_an_operator_mended_stays():
    MinimumWageFactory(yen_per_hour=1140)
    content = (
        "fiscal_year\tprefecture_code\tyen_per_hour\teffective_from\tconfirmed\tsource\n"
        "2026\t01\t1131\t2026-10-01\t1\t公示\n2026\t13\t1280\t2026-10-01\t1\t公示\n"
    )
    loading.fill_minimum_wages(content.encode())
    found = MinimumWage.objects.order_by("prefecture_code").values_list("prefecture_code", "yen_per_hour")
    assert list(found) == [("01", 1140), ("13", 1280)]


def test_loading_keeps_keys_and_mends_names():
    division = IndustryFactory(name="せいぞうぎょう")
    loading.fill_industries(loading.read_reference_file("industries.tsv"))
    division.refresh_from_db()
    assert division.name == "製造業"
    assert Industry.objects.get(code="14").parent == division


def test_loading_leaves_an_imported_official_table_alone():
    group = IndustryFactory(group=True, name="公式の名称")
    IndustryFactory(code="141", level=3, parent=group, name="パルプ製造業")
    loading.fill_industries(loading.read_reference_file("industries.tsv"))
    group.refresh_from_db()
    assert group.name == "公式の名称"


def test_a_failing_table_leaves_nothing_behind(monkeypatch):
    def broken(content):
        PostalCodeFactory()
        raise ValueError

    monkeypatch.setattr(loading, "TABLES", {"minimum_wages.tsv": broken})
    with pytest.raises(ValueError):
        loading.load_reference_tables()
    assert not PostalCode.objects.exists()
    assert not TableLoad.objects.exists()
