"""Conditions of days off."""

from typing import Any

from recruitment.vocabulary.enums import Feature, Holiday
from search.tags.tag import Tag

GROUP = "休日・休暇"
MANY_HOLIDAYS = 120


def _weekends_off(job: Any) -> bool | None:
    """Saturday and Sunday among the holidays; work on either says no."""
    if {Holiday.SATURDAY, Holiday.SUNDAY} <= set(job.holidays or ""):
        return True
    return None


def _many_holidays(job: Any) -> bool | None:
    """By the stated number of days."""
    return None if job.annual_holidays is None else job.annual_holidays >= MANY_HOLIDAYS


TAGS = (
    Tag(
        Feature.WEEKENDS_OFF,
        "土日休み",
        GROUP,
        said=(
            r"土日(?:祝)?(?:日)?(?:は|が|も|と)?(?:必ず|完全|固定|全て|すべて)?(?:お|定)?休",
            r"土・日(?:・祝)?(?:日)?(?:は|が|も)?(?:お|定)?休",
            r"土・?日・?(?:曜日|祝日?)?(?:は|が|も)?(?:お|定)?休",
            r"休(?:み|日)(?:は|が|:)?土",
            r"土曜(?:日)?[・と、]?日曜(?:日)?(?:[・と、]祝日)?(?:は|が|も)?(?:お|定)?休",
            r"週休2日(?:制)?(?:は|で(?!き)|の)?[(、:]?(?:土日|土・日|土曜)",
            r"週末(?:は|が)?(?:お)?休",
            r"カレンダー(?:通り|どおり)(?:の|に)?(?:お?休|$)?",
            r"暦(?:通り|どおり)",
        ),
        unless=(r"隔週(?:で)?土", r"土曜(?:日)?(?:は|も)?(?:隔週|月[1-4]回)(?:出勤|勤務)?"),
        asked=(
            r"(?:完全)?(?:土日祝?日?|土・日(?:・祝)?|土曜日?日曜日?|土曜・日曜|週末|土日祝祭日)(?:が|は|も|に|の)?(?:完全|必ず|固定)?(?:お?休み?|休日|オフ|off|休める|休みたい)(?:み|の仕事|がいい|たい)?",
            r"カレンダー(?:通り|どおり)(?:の?(?:お?休み|休日))?|暦(?:通り|どおり)(?:の?休み)?|土日祝日?(?=\s|$)",
        ),
        recorded=_weekends_off,
    ),
    Tag(
        "two_days_off",
        "週休2日",
        GROUP,
        said=(r"週休(?:完全)?2日", r"4週8休", r"完全週休2", r"週2日(?:の)?(?:お)?休み", r"週に2日(?:は)?休"),
        asked=(r"(?:完全)?週休(?:完全)?2(?:日|休)?(?:制|間)?|4週8休(?:制)?|週2日?休み?|週2日のお?休み",),
    ),
    Tag(
        "full_two_days_off",
        "完全週休2日",
        GROUP,
        said=(r"完全週休2", r"週休完全2"),
        asked=(r"完全週休2(?:日)?(?:制)?|週休完全2日(?:制)?",),
        implies=("two_days_off",),
    ),
    Tag(
        "three_days_off",
        "週休3日",
        GROUP,
        said=(r"週休3日", r"週4日(?:勤務|の勤務|働)"),
        asked=(r"(?:選択的)?週休3(?:日)?(?:制)?",),
    ),
    Tag(
        "many_holidays",
        "年間休日120日以上",
        GROUP,
        said=(r"年間休日(?:数)?(?:は|:|が)?(?:約)?(?:1|百)[2-9]\d", r"年間休日(?:が)?(?:多|120)"),
        asked=(
            r"年間?休日?(?:が|の)?(?:数)?(?:1[2-9]\d)(?:日)?(?:以上|~)?|休(?:み|日)(?:が|の)?(?:多い|多め|多く)|年休1[2-9]\d(?:日)?(?:以上)?",
        ),
        recorded=_many_holidays,
    ),
    Tag(
        "sundays_off",
        "日曜・祝日休み",
        GROUP,
        said=(
            r"日(?:曜|・祝|祝)(?:日)?(?:・祝(?:日)?)?(?:は|が|も)?(?:お|定)?休",
            r"日曜(?:日)?(?:・|と|、)祝日(?:は|が|も)?(?:お|定)?休",
        ),
        asked=(r"(?<!土)(?:日祝|日曜日?(?:・?祝日?)?)(?:が|は|も|に|の)?(?:定)?(?:お?休み?|休める)み?",),
        recorded=lambda job: True if {Holiday.SUNDAY} <= set(job.holidays or "") else None,
    ),
    Tag(
        "long_holidays",
        "長期休暇あり",
        GROUP,
        said=(
            r"長期休暇",
            r"連休(?:取|あり|も取)",
            r"gw休|夏季休暇|夏期休暇|お盆休み|夏休みあり|年末年始(?:休|はお?休|のお?休)",
        ),
        asked=(
            r"長期休暇(?:あり|が取れる)?|連休(?:あり|が取れる|取得)?|夏季休暇(?:あり)?|お盆休み|年末年始(?:の)?休み?(?:暇)?",
        ),
    ),
    Tag(
        "paid_leave",
        "有休が取りやすい",
        GROUP,
        said=(
            r"有(?:給|休)(?:休暇)?(?:の)?(?:取得率|消化率|消化|取得|も?取りやす|が取りやす|を取りやす|も取れ|使いやす)",
            r"有給休暇(?:あり|\()",
        ),
        asked=(
            r"有(?:給|休)(?:休暇)?(?:が|の|を|も)?(?:取りやすい|とりやすい|取れる|とれる|消化率|消化|取得率?|使える|あり)*(?:高い|100%)?",
        ),
    ),
    Tag(
        Feature.PARENTAL_LEAVE,
        "育休取得実績あり",
        GROUP,
        implies=("parenting",),
        said=(
            r"育休",
            r"産休",
            r"育児休(?:業|暇)(?:の)?(?:を)?(?:取|実績|復帰|から)",
            r"育児休業制度あり",
            r"産前産後",
        ),
        asked=(
            r"(?:産休(?:・|と|や)?)?(?:育休|育児休業|育児休暇)(?:制度)?(?:の)?(?:取得)?(?:実績)?(?:あり|が取れる|取れる|取りやすい|が取りやすい|有り)?|産休(?:あり|取得|が取れる)?|男性育休",
        ),
    ),
)
