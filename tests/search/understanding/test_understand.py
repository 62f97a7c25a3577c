"""What is read from typed texts: conditions, places, pay, exclusions and the words left."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruitment.vocabulary.models import Municipality
from search.places.models import Spot
from search.understanding import understand
from search.understanding.reading import Understood
from tests.budgets import max_queries
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.usefixtures("places")


def told(understood: Understood) -> list[str]:
    """Wishes as `name:value|value`, with a minus before those not wanted."""
    return [
        f"{'-' if wish.negative else ''}{wish.name}:{'|'.join(wish.values)}{wish.unit}"
        for wish in understood.wishes
    ]


WORDS = (
    ("看護師", "看護師", []),
    ("苫小牧看護師求人", "看護師", ["place:012131"]),
    ("札幌市パート事務", "事務", ["place:011002", "type:120"]),
    ("介護　苫小牧　正社員", "介護", ["place:012131", "type:100"]),
    ("夜勤専従看護師", "看護師", ["feature:night_only"]),
    ("介護の仕事", "介護", []),
    ("運送会社", "運送", []),
    ("データ入力の仕事を探しています", "データ入力", []),
    ("求人", "求人", []),
    ("かんごし", "かんごし", []),
    ("看護氏", "看護氏", []),
    ("かんごしl", "かんごしl", []),
    ("掃除のおばさん", "掃除", []),
    ("社会保険労務士", "社会保険労務士", []),
    ("寮母", "寮母", []),
    ("在宅医療", "在宅医療", []),
    ("アパート管理", "アパート管理", []),
    ("4tトラック", "4tトラック", []),
)
CONDITIONS = (
    ("寮", "dormitory"),
    ("住み込み", "dormitory"),
    ("りょうあり", "dormitory"),
    ("扶養範囲内", "dependent"),
    ("１０３万円の壁", "dependent"),
    ("クルマ通勤ＯＫ", "car"),
    ("マイカー通勤", "car"),
    ("夜勤なし", "no_night_shift"),
    ("日勤のみ", "no_night_shift"),
    ("週休二日制", "two_days_off"),
    ("どにちやすみ", "weekends_off"),
    ("カレンダー通り", "weekends_off"),
    ("年間休日120日以上", "many_holidays"),
    ("定時で帰れる", "no_overtime"),
    ("未経験でもできる", "no_experience"),
    ("初心者歓迎", "no_experience"),
    ("無資格", "no_license"),
    ("60歳以上", "senior"),
    ("Ｗワーク", "side_job"),
    ("テレワーク", "remote"),
    ("家で働ける仕事", "remote"),
    ("託児所あり", "childcare"),
    ("子どもを預けて働ける", "childcare"),
    ("一日四時間", "short_hours"),
    ("週三日から", "few_days"),
    ("土日のみ", "weekend_only"),
    ("日払い", "daily_pay"),
    ("ボーナスあり", "bonus"),
    ("社保完備", "insurance"),
    ("正社員登用あり", "to_regular"),
    ("障害者枠", "disability"),
    ("Ｕターン", "uij"),
)
OTHERS = (
    ("40代・50代60代歓迎", ["feature:middle|senior"]),
    ("日払い 週払い", ["feature:daily_pay|weekly_pay"]),
    ("アルバイトから正社員", ["feature:to_regular"]),
    ("正社員のみ", ["type:100"]),
    ("月給20万円～30万円", ["pay_min:200000month"]),
    ("月8万円以内", ["feature:dependent"]),
    ("バイト", ["type:120"]),
    ("正社員になりたい", ["type:100"]),
    ("第二新卒", ["feature:young"]),
    ("高卒", ["kind:high_school"]),
    ("インターンシップ", ["kind:internship"]),
    ("移住支援金", ["grant:1"]),
    ("時給1200円以上", ["pay_min:1200hour"]),
    ("時給１,２００円～", ["pay_min:1200hour"]),
    ("1,500円以上", ["pay_min:1500hour"]),
    ("月給25万", ["pay_min:250000month"]),
    ("月20.5万円以上", ["pay_min:205000month"]),
    ("二十五万円以上", ["pay_min:250000month"]),
    ("年収400万", ["pay_min:4000000year"]),
    ("日給1万円", ["pay_min:1250hour"]),
)
PLACES = (
    ("京都", ["place:260002"]),
    ("東京都", ["place:130001"]),
    ("東京都新宿区", ["place:131041"]),
    ("道内", ["place:010006"]),
    ("とまこまい", ["place:012131"]),
    ("トマコマイ市", []),
    ("伊達市", ["place:012335|072133"]),
    ("札幌中央区", ["place:011011"]),
    ("北海道 札幌市 中央区", ["place:011011"]),
    ("勇払郡", []),
    ("津市", ["place:242012"]),
    ("千歳 苫小牧", ["place:012246", "place:012131"]),
)
EXCLUSIONS = (
    ("派遣以外", "", ["-type:130"], ()),
    ("派遣と契約社員以外", "", ["-type:130", "-type:160"], ()),
    ("パート -介護", "", ["type:120"], ("介護",)),
    ("−営業 札幌", "", ["place:011002"], ("営業",)),
    ("NOT 営業 事務", "事務", [], ("営業",)),
    ("苫小牧以外の看護師", "看護師", ["-place:012131"], ()),
    ("夜勤を除く", "", ["-feature:night_shift"], ()),
    ("看護師以外の介護", "介護", [], ("看護師",)),
    ("ドライバー", "ドライバー", [], ()),
)


@pytest.mark.parametrize(("typed", "words", "wishes"), WORDS)
def test_words_are_left_in_order(typed: str, words: str, wishes: list[str]) -> None:
    understood = understand(typed)
    assert (understood.words, told(understood)) == (words, wishes)


@pytest.mark.parametrize(("typed", "code"), CONDITIONS)
def test_conditions_are_read_from_everyday_words(typed: str, code: str) -> None:
    understood = understand(typed)
    assert (understood.words, told(understood)) == ("", [f"feature:{code}"])


@pytest.mark.parametrize(("typed", "wishes"), OTHERS)
def test_types_kinds_and_pay_are_read(typed: str, wishes: list[str]) -> None:
    understood = understand(typed)
    assert (understood.words, told(understood)) == ("", wishes)


@pytest.mark.parametrize(("typed", "wishes"), PLACES)
def test_places_are_read(typed: str, wishes: list[str]) -> None:
    assert told(understand(typed)) == wishes


@pytest.mark.parametrize(("typed", "words", "wishes", "excluded"), EXCLUSIONS)
def test_what_is_not_wanted(typed: str, words: str, wishes: list[str], excluded: tuple[str, ...]) -> None:
    understood = understand(typed)
    assert (understood.words, told(understood), understood.excluded) == (words, wishes, excluded)


def test_sentences_become_conditions_and_things() -> None:
    understood = understand("土日休みで残業の少ない正社員になりたい")
    assert (understood.words, told(understood)) == (
        "",
        ["feature:weekends_off", "feature:little_overtime", "type:100"],
    )
    assert understand("子育てしながら働ける短時間の仕事").words == ""
    assert understand("荷物を眺める仕事がしたいです").words == "荷物"
    assert understand("店でコーヒーを作る仕事").is_sentence
    assert not understand("コーヒー 店").is_sentence


def test_phrases_the_list_of_synonyms_knows_stay_whole() -> None:
    assert understand("荷物を運ぶ仕事がしたいです").words == "荷物を運ぶ"
    assert understand("車を運転する正社員の仕事").words == "車を運転する"


def test_quoted_words_are_text() -> None:
    understood = understand('"京都" 看護師')
    assert (understood.words, understood.wishes) == ('"京都" 看護師', ())
    assert understand("「正社員」").words == '"正社員"'


def test_a_common_word_is_a_place_only_where_somebody_is_wanted() -> None:
    assert told(understand("森")) == []
    JobFactory(workplace_municipality_id="013455", open=True)
    assert told(understand("森")) == ["place:013455"]
    assert told(understand("森の管理")) == []


def test_around_a_place_are_its_neighbours() -> None:
    (wish,) = understand("厚真町周辺 酪農").wishes
    assert wish.values[0] == "015814"
    assert len(wish.values) > 1
    assert wish.label == "厚真町と周辺"


def test_stations_are_starting_points() -> None:
    spot = Spot.objects.create(
        kind=Spot.Kind.STATION,
        name="沼ノ端",
        kana="ヌマノハタ",
        municipality_id="012131",
        latitude=42.67,
        longitude=141.69,
    )
    for typed in ("沼ノ端駅", "沼ノ端駅周辺", "沼ノ端"):
        assert told(understand(f"{typed} 事務")) == [f"near:s{spot.pk}"]


def test_a_station_nobody_has_put_on_the_map_stands_for_its_town() -> None:
    assert told(understand("千歳駅 事務")) == ["place:012246"]
    spot = Spot.objects.create(
        kind=Spot.Kind.STATION, name="千歳", municipality_id="012246", latitude=42.82, longitude=141.65
    )
    assert told(understand("千歳駅 事務")) == [f"near:s{spot.pk}"]
    assert told(understand("千歳 事務")) == ["place:012246"]


def test_the_name_of_an_employer_is_not_taken_apart() -> None:
    assert told(understand("苫小牧運輸")) == ["place:012131"]
    CompanyFactory(name="株式会社苫小牧運輸", live=True)
    assert (understand("苫小牧運輸").words, told(understand("苫小牧運輸"))) == ("苫小牧運輸", [])


def test_new_places_are_known_at_once() -> None:
    assert told(understand("恵庭")) == []
    Municipality.objects.create(
        code="012319", prefecture_code="01", prefecture="北海道", name="恵庭市", kana="エニワシ", kind="city"
    )
    assert told(understand("恵庭")) == ["place:012319"]


def test_a_known_text_costs_two_small_queries() -> None:
    understand("苫小牧")
    with max_queries(2):
        understand("苫小牧 事務 正社員 寮あり")


def test_a_wish_can_be_taken_back() -> None:
    understood = understand("苫小牧看護師求人 寮あり")
    for wish in understood.wishes:
        smaller = understand(understood.without(wish.words))
        assert wish not in smaller.wishes
        assert set(smaller.wishes) == set(understood.wishes) - {wish}


PARTS = st.sampled_from(
    [
        *("苫小牧", "京都", "東京都", "看護師", "介護", "正社員", "派遣", "以外", "-", "ー", "「", "」", '"'),
        *("時給", "1200円", "以上", "月給25万", "寮", "夜勤なし", "の", "で", "土日", "休み", "周辺", "駅"),
        *("NOT", "を除く", "求人", "かんごし", "ｋａｎｇｏ", "０", "万", "。", "(", ")", "働きたい"),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=40), st.lists(PARTS, max_size=7).map("".join)))
def test_nothing_typed_breaks_it(typed: str) -> None:
    understood = understand(typed)
    assert understand(typed) == understood
    for wish in understood.wishes:
        assert wish.words in understood.typed
        assert wish.values
        assert wish.label
    if understood.typed:
        assert understood.words or understood.wishes or understood.excluded
