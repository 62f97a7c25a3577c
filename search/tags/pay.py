"""Conditions of pay and what is paid beside it."""

from typing import Any

from recruitment.vocabulary.enums import Feature
from search.tags.tag import Tag

GROUP = "給与・手当"
_THERE = r"(?:制度)?(?:が|の|も)?(?:あり|有り|有|ある|支給|つき|付き|付|出る|もらえる|充実|完備)*"
INSURANCES = ("雇用", "健康", "厚生")


def _said_yes(name: str) -> Any:
    """A yes of the record; a no about last year leaves the text its say."""
    return lambda job: getattr(job, name) or None


def _insured(job: Any) -> bool | None:
    """The insurances an employee has by law, all named."""
    note = job.insurance_note or ""
    return True if all(name in note for name in INSURANCES) else None


TAGS = (
    Tag(
        "bonus",
        "賞与あり",
        GROUP,
        said=(r"賞与", r"ボーナス", r"期末手当", r"寸志"),
        asked=(rf"(?:賞与|ボーナス)(?:年?[1-4]回|[1-9](?:\.\d)?(?:か|ヶ|ヵ|カ|ケ)?月分?)?{_THERE}",),
        recorded=_said_yes("bonus"),
    ),
    Tag(
        "high_pay",
        "高収入",
        GROUP,
        said=(
            r"高(?:収入|時給|給与|給|月給|日給|待遇)",
            r"高額の?(?:時給|月給|給与|収入|報酬)",
            r"好待遇",
            r"(?:しっかり|がっつり|たくさん)稼",
        ),
        asked=(
            r"高(?:収入|時給|給与|給(?!与)|月給|日給|待遇|額(?:時給|月給|給与)?)|好(?:待遇|条件)|稼げる|がっつり稼(?:ぐ|げる|ぎたい)"
            r"|(?:給料|給与|時給|月給|収入|年収)(?:が|の)?(?:高い|高め|いい|良い|よい)|たくさん稼(?:ぐ|げる|ぎたい)",
        ),
    ),
    Tag(
        "pay_rise",
        "昇給あり",
        GROUP,
        said=(r"昇給", r"ベースアップ"),
        asked=(rf"昇給(?:年?[1-4]回)?{_THERE}|給料アップ|給与アップ",),
        recorded=_said_yes("pay_rise"),
    ),
    Tag(
        "retirement_allowance",
        "退職金あり",
        GROUP,
        said=(r"退職金", r"退職(?:一時金|手当)", r"中退共", r"企業年金|確定拠出年金"),
        asked=(rf"退職(?:金|手当|一時金){_THERE}|中退共",),
        recorded=_said_yes("retirement_allowance"),
    ),
    Tag(
        "insurance",
        "社会保険完備",
        GROUP,
        said=(
            r"社会保険(?!労務|事務|の?手続|の?書類|関係|担当)",
            r"社保(?:完備|あり|加入|$|[、。])",
            r"各種保険",
            r"厚生年金",
        ),
        asked=(
            r"(?:各種)?社会保険(?!労務|事務|手続)(?:に)?(?:完備|あり|加入|有り|付き|入れる|適用|ok)?|社保(?:完備|あり|完|加入|有|に入れる)?|各種保険(?:完備)?|厚生年金(?:あり|加入|完備)?|雇用保険(?:あり|加入|完備)?",
        ),
        recorded=_insured,
    ),
    Tag(
        "commuting_allowance",
        "交通費支給",
        GROUP,
        said=(r"交通費", r"通勤手当", r"通勤費", r"ガソリン代", r"旅費交通費"),
        asked=(rf"(?:交通費|通勤手当|通勤費|ガソリン代)(?:全額|一部|規定|別途|実費|別)?{_THERE}",),
        recorded=_said_yes("commuting_allowance"),
    ),
    Tag(
        "housing_allowance",
        "住宅手当あり",
        GROUP,
        said=(
            r"住宅手当",
            r"家賃(?:補助|手当|の補助|を補助|支給)",
            r"住居手当",
            r"住宅補助",
            r"引(?:っ)?越し?(?:費用|代|手当)",
        ),
        asked=(
            rf"(?:住宅|住居|家賃)(?:手当|補助|支援){_THERE}|引っ?越し?(?:費用|代|手当)(?:補助|支給|負担)?",
        ),
    ),
    Tag(
        "family_allowance",
        "家族手当あり",
        GROUP,
        said=(r"家族手当", r"扶養手当", r"(?:子ども|子供|こども)手当", r"配偶者手当"),
        asked=(rf"(?:家族|扶養|子ども|子供|配偶者|こども)手当{_THERE}",),
    ),
    Tag(
        "qualification_allowance",
        "資格手当あり",
        GROUP,
        said=(r"資格手当", r"免許手当", r"技能手当"),
        asked=(rf"(?:資格|技能|免許)手当{_THERE}",),
    ),
    Tag(
        "daily_pay",
        "日払い可",
        GROUP,
        said=(r"日払", r"即日払", r"即日支払", r"当日払", r"前払", r"即払", r"日々払"),
        asked=(
            r"(?:全額)?(?:日払い?|即日?払い?|当日払い?|前払い?|日々払い?|即金|現金手渡し|手渡し)(?:ok|可|可能|できる|あり|対応|制度|の仕事)?",
        ),
    ),
    Tag(
        "weekly_pay",
        "週払い可",
        GROUP,
        said=(r"週払",),
        asked=(r"週払い?(?:ok|可|可能|できる|あり|対応|制度|の仕事)?",),
    ),
    Tag(
        "incentive",
        "インセンティブあり",
        GROUP,
        said=(r"インセンティブ", r"歩合", r"報奨金", r"出来高", r"成果給"),
        asked=(
            rf"インセンティブ{_THERE}|歩合(?:給|制|あり)?|報奨金(?:あり)?|出来高(?:制|払い)?|成果給|完全歩合",
        ),
    ),
    Tag(
        Feature.DEPENDENT,
        "扶養内勤務可",
        GROUP,
        said=(
            r"扶養(?:の)?(?:範囲)?内",
            r"扶養(?:の)?(?:範囲|控除)",
            r"(?:103|106|123|130|150|160|178)万",
            r"年収の壁",
            r"扶養(?:に|で(?!き))",
        ),
        unless=(r"扶養(?:家族|手当|義務)",),
        asked=(
            r"(?:配偶者)?(?:の)?扶養(?:の)?(?:控除)?(?:の)?(?:範囲)?(?:内|以内)?(?:で)?(?:の)?(?:勤務|ok|可|で働く|で働ける|働ける|働きたい|の仕事|調整)*(?!手当|家族)",
            r"(?:103|106|123|130|150|160|178)万(?:円)?(?:の壁|以内|まで|以下)?|年収の壁",
        ),
    ),
)
