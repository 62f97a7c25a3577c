"""The places that typed texts name."""

import pytest

from recruitment.vocabulary.levels import MunicipalityKind
from recruitment.vocabulary.models import Municipality

Kind = MunicipalityKind
PLACES = (
    ("012131", "北海道", "苫小牧市", "トマコマイシ", Kind.CITY, None),
    ("011002", "北海道", "札幌市", "サッポロシ", Kind.DESIGNATED_CITY, None),
    ("011011", "北海道", "札幌市中央区", "サッポロシチュウオウク", Kind.WARD, "011002"),
    ("012246", "北海道", "千歳市", "チトセシ", Kind.CITY, None),
    ("012335", "北海道", "伊達市", "ダテシ", Kind.CITY, None),
    ("072133", "福島県", "伊達市", "ダテシ", Kind.CITY, None),
    ("013455", "北海道", "森町", "モリマチ", Kind.TOWN, None),
    ("015814", "北海道", "厚真町", "アツマチョウ", Kind.TOWN, None),
    ("131041", "東京都", "新宿区", "シンジュクク", Kind.SPECIAL_WARD, None),
    ("261009", "京都府", "京都市", "キョウトシ", Kind.DESIGNATED_CITY, None),
    ("261041", "京都府", "京都市中京区", "キョウトシナカギョウク", Kind.WARD, "261009"),
    ("242012", "三重県", "津市", "ツシ", Kind.CITY, None),
)


@pytest.fixture
def places(db: None) -> None:
    """Some municipalities and wards."""
    for code, prefecture, name, kana, kind, parent in PLACES:
        Municipality.objects.create(
            code=code,
            prefecture_code=code[:2],
            prefecture=prefecture,
            name=name,
            kana=kana,
            kind=kind,
            parent_id=parent,
        )
