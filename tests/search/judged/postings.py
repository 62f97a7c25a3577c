"""Make postings from a structure, with spellings mixed and misleading words planted."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from recruitment.vocabulary.codes import municipality_check_digit
from tests.search.judged.trades import SPELLINGS, TRADES, Trade


@dataclass(frozen=True)
class Place:
    """A municipality by the first five digits of its code."""

    five: str
    prefecture: str
    name: str
    kana: str

    @property
    def code(self) -> str:
        """Six-digit code."""
        return self.five + municipality_check_digit(self.five)


PLACES = (
    Place("01213", "北海道", "苫小牧市", "トマコマイシ"),
    Place("01100", "北海道", "札幌市", "サッポロシ"),
    Place("01224", "北海道", "千歳市", "チトセシ"),
    Place("01205", "北海道", "室蘭市", "ムロランシ"),
    Place("01230", "北海道", "登別市", "ノボリベツシ"),
    Place("01578", "北海道", "白老町", "シラオイチョウ"),
    Place("01581", "北海道", "厚真町", "アツマチョウ"),
    Place("13110", "東京都", "目黒区", "メグロク"),
    Place("13104", "東京都", "新宿区", "シンジュクク"),
    Place("26204", "京都府", "宇治市", "ウジシ"),
    Place("26104", "京都府", "京都市中京区", "キョウトシナカギョウク"),
    Place("24201", "三重県", "津市", "ツシ"),
)
PLACE_WEIGHTS = (30, 10, 8, 6, 4, 4, 4, 7, 7, 7, 7, 6)

TYPES = {"正社員": "100", "パート・アルバイト": "120", "契約社員": "160", "派遣": "130"}
FEATURE_SENTENCES = {
    "two_days_off": ("{週休二日}で、年間休日は百十八日です。", "完全{週休二日}（土日祝）です。"),
    "no_experience": ("未経験の方も、先輩が隣で教えます。", "経験不問です。道具の持ち方から始めます。"),
    "car": ("マイカー通勤ができ、駐車場は無料です。", "車通勤可、駐車場があります。"),
    "dormitory": ("単身用の寮があります。", "独身寮（家具付き）に入れます。"),
    "remote": ("週に二日まで在宅勤務ができます。", "在宅勤務の制度があります。"),
    "bonus": ("賞与は年二回です。", "賞与あり（前年度の実績は三か月分）。"),
    "nursery": ("事業所内に託児所があります。", "託児所を使えます。"),
}
MISLEADING = (
    "育児介護休業の制度があり、取った人も戻っています。",
    "東京都に本社を置く会社の道内の拠点です。",
    "営業時間は九時から十八時です。",
    "営業所の二階に事務所があります。",
    "正社員登用の制度があります。",
    "ねじはドライバーで締めるだけの簡単な作業もあります。",
    "看護休暇を一時間から取れます。",
    "保育園に近く、送り迎えの途中に寄れます。",
    "制服は会社で洗濯します。",
    "面接の日時はお電話で相談します。",
)
OPENINGS = (
    "港に近い職場です。", "創業から四十年、地元の方に支えられてきました。", "新しい建物に移ったばかりです。",
    "少人数で、声を掛け合って働いています。", "駅から歩いて八分です。", "四月に向けて人を増やします。",
)  # fmt: skip
CLOSINGS = (
    "仕事のあとの予定を大切にできます。", "道具と制服は貸します。", "見学はいつでもできます。",
    "長く続けている人が多い職場です。", "質問のしやすい雰囲気です。",
    "体を動かすのが好きな方に向いています。",
)  # fmt: skip
_SLOT = re.compile(r"\{(.+?)\}")


@dataclass(frozen=True)
class Posting:
    """A posting with the structure it was made from: that structure alone decides relevance."""

    number: int
    trade: Trade
    place: Place
    employment: str
    features: frozenset[str]
    title: str
    description: str


def make_postings(count: int, seed: int = 20261121) -> Iterator[Posting]:
    """Postings in a repeatable sequence; every trade and place occurs."""
    source = random.Random(seed)
    for number in range(count):
        trade = TRADES[number % len(TRADES)]
        (place,) = source.choices(PLACES, PLACE_WEIGHTS)
        features = frozenset(name for name in FEATURE_SENTENCES if source.random() < 0.3)
        sentences = [source.choice(OPENINGS)]
        sentences += source.sample(trade.duties, k=min(len(trade.duties), source.randint(2, 3)))
        sentences += [source.choice(FEATURE_SENTENCES[name]) for name in sorted(features)]
        sentences += source.sample(MISLEADING, k=source.randint(0, 3))
        sentences += source.sample(CLOSINGS, k=source.randint(1, 3))
        yield Posting(
            number,
            trade,
            place,
            source.choice(list(TYPES)),
            features,
            _spelled(source, source.choice(trade.titles)),
            _spelled(source, "".join(sentences)),
        )


def _spelled(source: random.Random, text: str) -> str:
    """Replace every slot by one of its spellings."""
    return _SLOT.sub(lambda slot: source.choice(SPELLINGS[slot[1]]), text)
