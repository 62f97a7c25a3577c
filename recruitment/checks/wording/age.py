"""Ages in free text (労働施策総合推進法第9条); read only while the job names no permitted age limit."""

from recruitment.checks.corpus import AGE_FIELDS, WANTED
from recruitment.checks.findings import Severity
from recruitment.checks.wording.engine import Phrase, WordingRule

AGE_LAW = "労働施策総合推進法第9条"
ADVICE = (
    "応募できる方の年齢は原則として限れません。法令の例外に当たる場合は「年齢制限」で例外区分と理由を答え、"
    "そうでなければこの表現を消してください。"
)
AGE = r"(?:[1-7][0-9])\s*[歳才]"
NOT_A_CONDITION = (
    r"定年|雇用|延長|嘱託|働け|働い|勤め|子ども|子供|お子|児|孫|手当|利用|入居|園|生徒|患者|お客|年金|帯同|育て"
    r"|学童|教室|通う|預か|支給|対象者|在籍|平均|社員|スタッフが|ベテラン|先輩|代表|店主|社長|さん(?:は|が|も)"
    r"|無料|料金|割引|健診|検診|助成|補助|運転免許|法律|条例|保険"
)
_ANY_AGE = r"[1-3]0代.{0,10}[5-7]0代|[1-3][0-9]歳.{0,8}[6-7][0-9]歳|幅広|年齢(?:は|を)?(?:問|不問)|世代|老若"

AGE_RULES = (
    WordingRule(
        "wording.age_limit",
        Severity.MUST,
        "「{word}」と書かれています。" + ADVICE,
        AGE_LAW,
        (
            Phrase(AGE + r"\s*(?:位|くらい|ぐらい)?(?:まで|迄|以下|未満)", ("歳", "才")),
            Phrase(AGE + r"\s*(?:~|〜|-|ー|から)\s*" + AGE + r"(?:くらい|位|まで)?", ("歳", "才")),
            Phrase(
                r"[1-5]0代(?:前半|後半|半ば)?(?:の方|の人)?(?:限定|のみ|まで|に限|を募集|募集|を採用|優遇|急募)",
                ("0代",),
            ),
        ),
        fields=frozenset(WANTED),
        near=NOT_A_CONDITION + "|" + _ANY_AGE,
    ),
    WordingRule(
        "wording.age_limit",
        Severity.MUST,
        "「{word}」と書かれています。" + ADVICE,
        AGE_LAW,
        (
            Phrase(
                AGE + r"\s*(?:位|くらい|ぐらい)?(?:まで|迄|以下|未満)の?"
                r"(?:方|人|男性|女性)?(?:を|で|、|に)?(?:募集|限定|限る|限り|歓迎|採用|応募)",
                ("歳", "才"),
            ),
            Phrase(
                r"[1-5]0代(?:前半|後半|半ば)?(?:の方|の人)?(?:限定|のみ|に限|までの方|を募集|を採用)",
                ("0代",),
            ),
            Phrase(
                r"(?:シニア|高齢の?方|高齢者|年配の方|中高年)(?:の方)?(?:は|の応募は)?(?:不可|お断り|ご遠慮|応募できません)",
                ("不可", "断り", "遠慮", "応募でき"),
            ),
        ),
        without=frozenset(WANTED) | AGE_FIELDS,
        near=NOT_A_CONDITION + "|" + _ANY_AGE,
    ),
    WordingRule(
        "wording.age_floor",
        Severity.SHOULD,
        "「{word}」と書かれています。法令で働ける年齢が決まっている場合は「年齢制限」で「例外事由2号」を選び、"
        "根拠の法令を書いてください。そうでなければこの表現を消してください。",
        AGE_LAW,
        (Phrase(AGE + r"以上", ("歳", "才")),),
        fields=frozenset(WANTED),
        near=NOT_A_CONDITION,
    ),
    WordingRule(
        "wording.young",
        Severity.SHOULD,
        "「{word}」は、年齢で応募をためらわせる書き方です。年齢ではなく、仕事の内容や身につく力を書いてください。",
        AGE_LAW,
        (
            Phrase(
                r"若い(?:方|人|世代)(?:を|が|に|の|は|も)?(?:大歓迎|歓迎|募集|求め|活躍中|向け|優先|希望|限定|ぴったり)",
                ("若い",),
            ),
            Phrase(
                r"若手(?:の方|人材|社員)?(?:を|が|、)?(?:大歓迎|歓迎|募集|限定|急募|優遇|優先|求め)",
                ("若手",),
            ),
            Phrase(r"若者(?:を|、)?(?:大歓迎|歓迎|募集|限定|優遇)", ("若者",)),
            Phrase(
                r"若々しい(?:方|人)|フレッシュな(?:方|人材)|ヤング(?:歓迎|募集)",
                ("若々しい", "フレッシュな", "ヤング"),
            ),
            Phrase(
                r"[1-5]0代(?:前半|後半|半ば)?(?:・[1-5]0代)?(?:の方|の人|の社員|のスタッフ)?(?:を|が|は|も|、)?(?:大歓迎|歓迎|活躍中|活躍しています|が中心|中心|多数)",
                ("0代",),
            ),
        ),
        without=AGE_FIELDS,
        near=_ANY_AGE + "|年配|ベテラン|シニア|年齢にかかわ",
    ),
    WordingRule(
        "wording.young",
        Severity.SHOULD,
        "「{word}」は、年齢で応募をためらわせる書き方です。年齢ではなく、仕事の内容や身につく力を書いてください。",
        AGE_LAW,
        (
            Phrase(
                r"若い(?:方|人)(?!(?:を|が|に|の|は|も)?(?:大歓迎|歓迎|募集|求め|活躍中|向け|優先|希望|限定|ぴったり))",
                ("若い",),
            ),
        ),
        fields=frozenset({"title", "personality", "welcome", "education", "experience"}),
        near=_ANY_AGE
        + "|年配|ベテラン|シニア|年齢にかかわ|若い(?:方|人)(?:を|の)(?:育|面倒|相談|指導|支|手本)|に教え",
    ),
)
