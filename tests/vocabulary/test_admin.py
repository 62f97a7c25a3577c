"""The reference tables in the admin."""

import pytest
from django.urls import reverse

from accounts.models import User
from recruitment.vocabulary.models import LivingInformation, MinimumWage, Municipality
from tests.vocabulary.factories import (
    IndustryFactory,
    LivingInformationFactory,
    MinimumWageFactory,
    MunicipalityFactory,
    OccupationFactory,
)

pytestmark = pytest.mark.django_db

WAGE = {
    "prefecture_code": "01",
    "fiscal_year": "2027",
    "yen_per_hour": "1190",
    "effective_from": "2027-10-01",
    "source": "北海道労働局の公示",
    "confirmed": "on",
}


@pytest.fixture
def administrator(client_for):
    return client_for("administrator")


@pytest.mark.parametrize(
    ("table", "factory", "word", "shown"),
    [
        ("municipalities", MunicipalityFactory, "トマコマイ", "苫小牧市"),
        ("industries", IndustryFactory, "製造", "製造業"),
        ("occupations", OccupationFactory, "販売", "販売員"),
        ("minimum_wages", MinimumWageFactory, "公示", "1131"),
        ("living_information", LivingInformationFactory, "苫小牧", "北海道苫小牧市"),
    ],
)
def test_tables_are_listed_searched_and_looked_at(client_for, table, factory, word, shown):
    operator, row = client_for("operator"), factory()
    index = reverse(f"{table}:index")
    assert shown in operator.get(index).content.decode()
    assert shown in operator.get(index, {"q": word}).content.decode()
    assert shown not in operator.get(index, {"q": "見つからない言葉"}).content.decode()
    assert operator.get(reverse(f"{table}:inspect", args=[row.pk])).status_code == 200


def test_lists_have_japanese_headings(administrator):
    MunicipalityFactory()
    page = administrator.get(reverse("municipalities:index")).content.decode()
    for label in ("全国地方公共団体コード", "都道府県名", "読み（カタカナ）", "種別"):
        assert label in page


def test_minimum_wages_are_exported(administrator):
    MinimumWageFactory()
    answer = administrator.get(reverse("minimum_wages:index"), {"export": "csv"})
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0].split(",")[:4] == ["年度（西暦）", "都道府県コード", "都道府県", "時間額（円）"]
    assert lines[1].split(",")[:4] == ["2026", "01", "北海道", "1131"]


def test_a_new_minimum_wage_is_entered_and_mended(administrator):
    administrator.post(reverse("minimum_wages:add"), WAGE)
    wage = MinimumWage.objects.get(fiscal_year=2027)
    assert wage.confirmed
    edit = reverse("minimum_wages:edit", args=[wage.pk])
    administrator.post(edit, WAGE | {"yen_per_hour": "1191"})
    wage.refresh_from_db()
    assert wage.yen_per_hour == 1191


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"fiscal_year": "2026"}, "この都道府県の同じ年度の最低賃金はすでに登録されています。"),
        ({"yen_per_hour": "0"}, "この値は 1 以上でなければなりません。"),
        ({"effective_from": "10月1日"}, "日付を正しく入力してください。"),
        ({"fiscal_year": "27"}, "年度を西暦の4桁で入力してください。"),
        ({"yen_per_hour": "113"}, "1時間当たりの金額を円で入力してください。"),
        ({"effective_from": "2028-10-01"}, "発効日が年度と合いません。"),
        ({"prefecture_code": "48"}, "48 は候補にありません。"),
    ],
)
def test_a_bad_minimum_wage_is_answered_with_a_sentence(administrator, change, sentence):
    MinimumWageFactory()
    answer = administrator.post(reverse("minimum_wages:add"), WAGE | change)
    assert sentence in answer.content.decode()
    assert MinimumWage.objects.count() == 1


def test_living_information_wants_half_width_addresses(administrator):
    MunicipalityFactory()
    values = {
        "municipality": "012131",
        "prefecture_recruiting_site_name": "北海道のしごと情報",
        "prefecture_recruiting_site_url": "ｈｔｔｐ：／／jobs.pref.example/",
    }
    add = reverse("living_information:add")
    assert "半角文字で入力してください" in administrator.post(add, values).content.decode()
    values["prefecture_recruiting_site_url"] = "https://jobs.pref.example/"
    administrator.post(add, values)
    assert LivingInformation.objects.get().municipality_id == "012131"


@pytest.mark.parametrize("action", ["edit", "delete"])
@pytest.mark.parametrize("who", ["administrator", "superuser"])
def test_national_tables_are_changed_by_nobody(client, client_for, action, who):
    if who == "superuser":
        client.force_login(User.objects.create_superuser(email="root@example.jp"))
    else:
        client = client_for(who)
    place = MunicipalityFactory()
    client.post(reverse(f"municipalities:{action}", args=[place.pk]), {"name": "別の市"})
    assert Municipality.objects.get().name == "苫小牧市"


def test_minimum_wages_are_never_deleted(administrator):
    wage = MinimumWageFactory()
    administrator.post(reverse("minimum_wages:delete", args=[wage.pk]))
    assert MinimumWage.objects.filter(pk=wage.pk).exists()


def test_the_public_does_not_see_the_tables(client_for):
    for role in ("anonymous", "seeker"):
        assert client_for(role).get(reverse("minimum_wages:index")).status_code == 302


@pytest.mark.parametrize("table", ["municipalities", "industries", "occupations", "minimum_wages"])
def test_a_list_costs_the_same_for_one_row_and_many(administrator, max_queries, table):
    MunicipalityFactory()
    for code in ("chitose", "sapporo", "atsuma", "meguro", "kyoto_nakagyo"):
        MunicipalityFactory(**{code: True})
    for year in range(2015, 2027):
        MinimumWageFactory(fiscal_year=year)
    IndustryFactory(group=True)
    OccupationFactory(driver=True)
    administrator.get(reverse(f"{table}:index"))
    with max_queries(16):
        administrator.get(reverse(f"{table}:index"))
