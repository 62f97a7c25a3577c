"""Spots as operators keep and load them."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse

from recruitment.vocabulary.tabular import TableError
from search.places.importing import Loaded, load_spots
from search.places.models import Spot
from search.places.signals import spots_changed
from search.places.table import known_spots
from tests.search.places.factories import SpotFactory
from tests.vocabulary.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db

HEADING = "種類,名前,読み,市区町村コード,緯度,経度,別の呼び名\n"
ROWS = (
    HEADING
    + "駅,沼ノ端駅,ヌマノハタ,012131,42.6721,141.6931,沼の端、ぬまのはた\n町,旭町,,01213,42.6345,141.6050,\n"
)


def test_names_are_kept_in_one_form():
    spot = SpotFactory.build(
        name=" 沼ノ端駅", aliases="沼の端\n\n沼の端 ", municipality=MunicipalityFactory()
    )
    spot.full_clean()
    assert (spot.name, spot.aliases, str(spot)) == ("沼ノ端", "沼の端", "沼ノ端（駅）")


@pytest.mark.parametrize("values", [{"latitude": 51.5}, {"name": "駅"}, {"kana": "ぬまのはた"}])
def test_nonsense_is_refused(values):
    with pytest.raises(ValidationError):
        SpotFactory.build(municipality=MunicipalityFactory(), **values).full_clean()


def test_loading_twice_changes_nothing_and_a_new_position_is_taken_over():
    MunicipalityFactory()
    told = []
    spots_changed.connect(
        lambda municipalities, **kwargs: told.append(municipalities), weak=False, dispatch_uid="t"
    )
    try:
        assert load_spots(ROWS.encode()) == Loaded(added=2, changed=0, same=0)
        assert load_spots(ROWS.encode("cp932")) == Loaded(added=0, changed=0, same=2)
        assert len(known_spots().spots) == 2
        assert load_spots(ROWS.replace("42.6721", "42.7").encode()) == Loaded(added=0, changed=1, same=1)
    finally:
        spots_changed.disconnect(dispatch_uid="t")
    assert told == [{"012131"}, {"012131"}]
    station = Spot.objects.get(kind="station")
    assert (station.name, station.latitude, station.aliases) == ("沼ノ端", 42.7, "沼の端\nぬまのはた")
    assert known_spots().spots[station.pk].point.lat == 42.7


def test_every_fault_of_a_table_is_told_and_nothing_written():
    MunicipalityFactory()
    rows = ROWS + "駅,青葉,,999999,42.6,141.5,\n港,糸井,いとい,012131,四二,241.5,\n"
    with pytest.raises(TableError) as refused:
        load_spots(rows.encode())
    told = str(refused.value)
    assert "4行目：市区町村コード「999999」は登録されていません。" in told
    assert all(f"5行目：{field}" in told for field in ("種類", "読み", "緯度", "経度"))
    assert not Spot.objects.exists()


def test_official_tables_need_no_kind(tmp_path, capsys):
    MunicipalityFactory()
    table = tmp_path / "towns.csv"
    table.write_text("市区町村コード,大字町丁目名,緯度,経度\n01213,旭町,42.6345,141.6050\n")
    with pytest.raises(CommandError, match="種類"):
        call_command("load_spots", str(table))
    call_command("load_spots", str(table), kind="district")
    assert "追加 1件" in capsys.readouterr().out
    assert Spot.objects.get().kind == "district"


def test_the_demo_table_is_valid():
    call_command("load_reference", verbosity=0)
    from search.places.demo import load_demo_spots

    load_demo_spots()
    assert Spot.objects.filter(kind="station", name="沼ノ端").exists()


def test_operators_keep_spots(client_for):
    client = client_for("operator")
    SpotFactory()
    page = client.get(reverse("spots:index")).content.decode()
    assert "沼ノ端" in page
    assert client_for("editor").get(reverse("spots:index")).status_code != 200
