"""The committed reference files, read without a database."""

import datetime
from collections import Counter

import pytest

from recruitment.vocabulary.codes import municipality_code_is_valid
from recruitment.vocabulary.levels import Level, MunicipalityKind
from recruitment.vocabulary.prefectures import PREFECTURES
from recruitment.vocabulary.schemes import INDUSTRY_SCHEMES, OCCUPATION_SCHEME, check_entries
from recruitment.vocabulary.tabular import REFERENCE_DIR, read_reference_file, read_table

PLACE_COLUMNS = ("code", "kind", "parent", "district", "name", "kana")


@pytest.fixture(scope="module")
def places():
    rows = read_table(read_reference_file("municipalities.tsv"), PLACE_COLUMNS)
    return {row["code"]: row for row in rows}


@pytest.fixture(scope="module")
def wages():
    columns = ("fiscal_year", "prefecture_code", "yen_per_hour", "effective_from", "confirmed")
    return read_table(read_reference_file("minimum_wages.tsv"), columns)


def test_every_place_is_there(places):
    kinds = Counter(row["kind"] for row in places.values())
    assert kinds == {
        MunicipalityKind.PREFECTURE: 47,
        MunicipalityKind.DESIGNATED_CITY: 20,
        MunicipalityKind.WARD: 171,
        MunicipalityKind.SPECIAL_WARD: 23,
        MunicipalityKind.CITY: 772,
        MunicipalityKind.TOWN: 743,
        MunicipalityKind.VILLAGE: 183,
        MunicipalityKind.NORTHERN_VILLAGE: 6,
    }
    assert sum(kinds[kind] for kind in MunicipalityKind.municipal()) == 1_741


def test_every_code_has_its_check_digit(places):
    assert [code for code in places if not municipality_code_is_valid(code)] == []


def test_prefectures_are_those_of_the_code(places):
    found = {code[:2]: row["name"] for code, row in places.items() if row["kind"] == "prefecture"}
    assert found == PREFECTURES


def test_wards_belong_to_their_city(places):
    for row in places.values():
        if row["kind"] == MunicipalityKind.WARD:
            city = places[row["parent"]]
            assert city["kind"] == MunicipalityKind.DESIGNATED_CITY
            assert row["name"].startswith(city["name"])
            assert row["kana"].startswith(city["kana"])
        else:
            assert row["parent"] == ""


@pytest.mark.parametrize(
    ("code", "district", "name", "kana"),
    [
        ("012131", "", "苫小牧市", "トマコマイシ"),
        ("015814", "勇払郡", "厚真町", "アツマチョウ"),
        ("072036", "", "郡山市", "コオリヤマシ"),
        ("212199", "", "郡上市", "グジョウシ"),
        ("292036", "", "大和郡山市", "ヤマトコオリヤマシ"),
        ("103454", "北群馬郡", "吉岡町", "ヨシオカマチ"),
        ("133817", "三宅島", "三宅村", "ミヤケムラ"),
        ("221384", "", "浜松市中央区", "ハママツシチュウオウク"),
        ("414255", "杵島郡", "白石町", "シロイシチョウ"),
    ],
)
def test_names_that_are_easily_cut_wrong(places, code, district, name, kana):
    row = places[code]
    assert (row["district"], row["name"], row["kana"]) == (district, name, kana)


def test_no_name_keeps_its_county(places):
    kept = [row["name"] for row in places.values() if "郡" in row["name"] and not row["name"].endswith("市")]
    assert kept == ["上郡町"]


def test_postal_codes_name_known_places(places):
    content = read_reference_file("postal_codes.tsv.gz")
    rows = read_table(content, ("code", "municipality", "town", "town_kana"))
    assert len({row["code"] for row in rows}) > 140_000
    assert {row["municipality"] for row in rows} <= places.keys()
    towns = {row["code"]: (row["municipality"], row["town"]) for row in rows}
    assert towns["0530018"] == ("012131", "旭町")
    assert towns["1530051"] == ("131105", "上目黒")
    assert all(len(row["code"]) == 7 and len(row["town"]) <= 80 for row in rows)


def test_the_archive_of_postal_codes_stays_small():
    assert (REFERENCE_DIR / "postal_codes.tsv.gz").stat().st_size < 2_000_000


def test_industries_are_20_divisions_and_99_groups():
    rows = read_table(read_reference_file("industries.tsv"), ("code", "parent", "name"))
    entries = check_entries(rows, INDUSTRY_SCHEMES[14], Level.MIDDLE)
    assert Counter(entry.level for entry in entries) == {Level.MAJOR: 20, Level.MIDDLE: 99}
    paths = {entry.code: entry.path for entry in entries}
    assert paths["14"] == "E/14"
    assert paths["99"] == "T/99"


def test_occupations_are_15_and_99_with_doubtful_ones_marked():
    columns = ("code", "parent", "name", "source", "verified_on")
    rows = read_table(read_reference_file("occupations.tsv"), columns)
    entries = check_entries(rows, OCCUPATION_SCHEME, Level.MIDDLE)
    assert Counter(entry.level for entry in entries) == {Level.MAJOR: 15, Level.MIDDLE: 99}
    doubtful = {entry.code for entry in entries if "未確認" in entry.cells["source"]}
    assert doubtful == {f"{number:03}" for number in [*range(67, 74), *range(76, 80)]}
    assert {entry.cells["verified_on"] for entry in entries} == {""}


def test_minimum_wages_of_two_years_in_every_prefecture(wages):
    found = Counter((row["fiscal_year"], row["prefecture_code"]) for row in wages)
    assert found == {(year, code): 1 for year in ("2025", "2026") for code in PREFECTURES}


def test_minimum_wages_rise_and_only_plans_are_unconfirmed(wages):
    by_year = {(row["fiscal_year"], row["prefecture_code"]): row for row in wages}
    for code in PREFECTURES:
        before, after = by_year["2025", code], by_year["2026", code]
        assert 1_000 < int(before["yen_per_hour"]) < int(after["yen_per_hour"]) < 1_500
        assert datetime.date.fromisoformat(before["effective_from"]) < datetime.date.fromisoformat(
            after["effective_from"]
        )
    assert [row["prefecture_code"] for row in wages if row["confirmed"] == "0"] == ["45", "46"]
