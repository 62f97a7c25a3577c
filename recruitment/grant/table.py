"""The table of rules: C1–C10 for the company, J1–J3 for the job, in the order of the outline (別紙2)."""

from __future__ import annotations

from recruitment.grant.rules import (
    CompanyFacts,
    JobFacts,
    Question,
    Rule,
    Source,
    capital,
    company_decided,
    declared,
    has_workplace,
    head_office,
    hours,
    industry,
    note_of_subsidy,
    period,
    workplace,
)

PUBLIC_OFFICE = Question(
    "C1",
    "国、地方公共団体、独立行政法人などの官公庁等ですか。",
    "第三セクターのうち、国や自治体の出資が大きい法人も当たることがあります。迷うときはお尋ねください。",
    "no",
)
SHARES_OF_ONE = Question(
    "D1",
    "発行済株式または出資の2分の1以上を、資本金10億円以上の同じ1つの法人が持っていますか。",
    "大企業の子会社などが当たります。",
    "no",
)
SHARES_OF_SEVERAL = Question(
    "D2",
    "発行済株式または出資の3分の2以上を、資本金10億円以上の法人（合わせて）が持っていますか。",
    "大企業数社の合弁会社などが当たります。",
    "no",
)
OFFICERS = Question(
    "D3",
    "役員の2分の1以上を、資本金10億円以上の法人の役員または職員が兼ねていますか。",
    "非常勤の役員も数えます。",
    "no",
)
INSURANCE = Question(
    "C5",
    "雇用保険の適用事業主ですか。",
    "週20時間以上働く方を雇っている事業所は、届出をして適用事業主になっています。",
    "yes",
)
ENTERTAINMENT = Question(
    "C6",
    "風俗営業者ですか。",
    "風俗営業等の規制及び業務の適正化等に関する法律に定める風俗営業などを営む場合が当たります。",
    "no",
)
ANTI_SOCIAL = Question(
    "C7",
    "暴力団などの反社会的勢力、またはこれらと関係のある法人ですか。",
    "役員や経営に実質的に関わる方も含めてお答えください。",
    "no",
)
TAX = Question(
    "C10",
    "県税（都道府県税）の滞納がありますか。",
    "猶予を受けている場合は「ない」に当たります。確認の書類をお願いすることがあります。",
    "no",
)

COMPANY_RULES: tuple[Rule[CompanyFacts], ...] = (
    Rule("C1", "官公庁等でない", Source.EMPLOYER, declared(PUBLIC_OFFICE), (PUBLIC_OFFICE,)),
    Rule("C2", "資本金10億円以上の法人でない", Source.DATA, capital),
    Rule(
        "C3",
        "みなし大企業でない",
        Source.EMPLOYER,
        declared(SHARES_OF_ONE, SHARES_OF_SEVERAL, OFFICERS),
        (SHARES_OF_ONE, SHARES_OF_SEVERAL, OFFICERS),
    ),
    Rule("C4", "本店所在地が東京圏以外、または条件不利地域にある", Source.DATA, head_office),
    Rule("C5", "雇用保険の適用事業主である", Source.EMPLOYER, declared(INSURANCE), (INSURANCE,)),
    Rule("C6", "風俗営業者でない", Source.EMPLOYER, declared(ENTERTAINMENT), (ENTERTAINMENT,)),
    Rule(
        "C7",
        "反社会的勢力、または関係を有する法人でない",
        Source.EMPLOYER,
        declared(ANTI_SOCIAL),
        (ANTI_SOCIAL,),
    ),
    Rule("C8", "労働力不足が深刻な分野の事業である", Source.DATA, industry),
    Rule("C9", "県内に就業地がある", Source.DATA, has_workplace),
    Rule("C10", "県税の滞納がない", Source.EMPLOYER, declared(TAX), (TAX,)),
)

JOB_RULES: tuple[Rule[JobFacts], ...] = (
    Rule("J0", "企業が対象と判定されている", Source.OFFICE, company_decided),
    Rule("J1", "週20時間以上", Source.DATA, hours),
    Rule("J2", "無期雇用", Source.DATA, period),
    Rule("J3", "就業地が県内", Source.DATA, workplace),
    Rule("J4", "助成の内容の入力", Source.DATA, note_of_subsidy),
)
"""J0 is section 1 as a whole; J4 is what 2.1 asks of the data of an eligible job."""

QUESTIONS: tuple[Question, ...] = tuple(question for rule in COMPANY_RULES for question in rule.questions)
