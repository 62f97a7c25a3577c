"""The sections of the job form: order, conditions, and what is asked of which kind (B3)."""

from recruitment.jobform.kit.declare import Item, Section, Sections, when
from recruitment.vocabulary.enums import (
    EmploymentPeriod,
    EmploymentType,
    JobKind,
    PayUnit,
    RenewalRule,
)

FIXED_TERM = (when("employment_period", EmploymentPeriod.FIXED_TERM),)
RENEWED = (*FIXED_TERM, when("renewal", RenewalRule.AUTOMATIC, RenewalRule.POSSIBLE))
DISPATCHED = (when("employment_type", EmploymentType.DISPATCHED),)
HIGH_SCHOOL = (when("kind", JobKind.HIGH_SCHOOL),)
INTERNSHIP = (when("kind", JobKind.INTERNSHIP),)
NOT_THROUGH_SCHOOL = (when("kind", JobKind.REGULAR, JobKind.INTERNSHIP),)
ANSWERED = (True, False)
"""For remarks that make sense with yes and with no."""


def noted(name: str, *, required: bool = False) -> tuple[Item, Item]:
    """A yes/no item and its remark, which is asked after a yes."""
    return Item(name), Item(f"{name}_note", when=(when(name),), required=required)


WORK = Section(
    "work",
    "仕事の内容",
    "求人の顔になる部分です。はじめて読む方にも、働く姿が目に浮かぶように書いてください。",
    (
        Item("title"),
        Item("occupation"),
        Item("occupation_name", css="half"),
        Item("industry"),
        Item("description"),
        Item("openings", css="short"),
        Item("atmosphere"),
        Item("features"),
    ),
)
PICTURES = Section(
    "pictures",
    "写真",
    "職場の写真があると、応募を考える方が安心します。写っている方の了解を得てから載せてください。",
    (Item("image"),),
    extra="jobform/job_pictures.html",
)
PLACE = Section(
    "place",
    "働く場所",
    "実際に働く場所です。本社と違う場合は、働く場所のほうを入力してください。",
    (
        Item("workplace_postal_code", css="short"),
        Item("workplace_municipality", css="half"),
        Item("workplace_town", css="half"),
        Item("workplace_block", css="half"),
        Item("workplace_building", css="half"),
        Item("access_route"),
        *noted("remote_work"),
        Item("smoking_measure", css="half"),
        Item("smoking_note"),
        Item("workplace_change_scope"),
        Item("duties_change_scope"),
    ),
)
CONTRACT = Section(
    "contract",
    "雇用の条件",
    "契約の形と期間です。労働条件通知書と同じ内容にしてください。",
    (
        Item("employment_type", css="half"),
        Item("employment_type_note", css="half"),
        Item("dispatched", when=DISPATCHED, required=True),
        Item("recruiting_party"),
        Item("employment_period"),
        Item("period_start", when=FIXED_TERM, required=True, css="short"),
        Item("period_end", when=FIXED_TERM, required=True, css="short"),
        Item("period_note", when=FIXED_TERM),
        Item("renewal", when=FIXED_TERM, required=True),
        Item(
            "renewal_criteria",
            when=(*FIXED_TERM, when("renewal", RenewalRule.POSSIBLE)),
            required=True,
        ),
        Item("renewal_limit", when=RENEWED, required=True),
        *noted("trial_period", required=True),
    ),
)
HOURS = Section(
    "hours",
    "勤務時間と休み",
    "交代制やシフト制の場合は「その他」を選び、補足に書いてください。",
    (
        Item("working_days"),
        Item("working_days_note"),
        Item("work_start", css="short"),
        Item("work_end", css="short"),
        Item("work_time_note"),
        Item("break_start", css="short"),
        Item("break_end", css="short"),
        Item("break_note"),
        Item("weekly_hours", css="short"),
        Item("overtime"),
        Item("overtime_hours", when=(when("overtime"),), css="short"),
        *noted("discretionary", required=True),
        Item("holidays"),
        Item("holidays_note"),
        Item("annual_holidays", css="short"),
    ),
)
PAY = Section(
    "pay",
    "給与",
    "入力すると、時給に直した額と、働く場所の最低賃金がこの欄の上に表示されます。",
    (
        Item("pay_unit"),
        Item("pay_min", css="short"),
        Item("pay_max", css="short"),
        Item(
            "scheduled_hours",
            when=(when("pay_unit", PayUnit.DAILY, PayUnit.MONTHLY, PayUnit.ANNUAL),),
            css="short",
        ),
        Item("pay_note"),
        Item("fixed_overtime"),
        Item("fixed_overtime_pay", when=(when("fixed_overtime"),), required=True, css="short"),
        Item("fixed_overtime_hours", when=(when("fixed_overtime"),), required=True, css="short"),
        Item("fixed_overtime_excess", when=(when("fixed_overtime"),), required=True),
        Item("training_pay_min", css="short"),
        Item("training_pay_max", css="short"),
        *noted("commuting_allowance"),
        *noted("other_allowance"),
        Item("pay_rise"),
        Item("pay_rise_note", when=(when("pay_rise", *ANSWERED),)),
        Item("bonus"),
        Item("bonus_note", when=(when("bonus", *ANSWERED),)),
    ),
)
BENEFITS = Section(
    "benefits",
    "保険・福利厚生",
    "",
    (
        Item("insurance_note"),
        *noted("car_commuting"),
        *noted("retirement_allowance"),
        Item("retirement"),
        Item("retirement_age", when=(when("retirement"),), css="short"),
        Item("retirement_note", when=(when("retirement"),)),
        Item("welfare"),
        *noted("subsidy", required=True),
        Item("subsidy_min", when=(when("subsidy"),), css="short"),
        Item("subsidy_max", when=(when("subsidy"),), css="short"),
    ),
)
PEOPLE = Section(
    "people",
    "応募の条件",
    "性別や年齢を限る書き方は、法律で原則として禁止されています。",
    (
        Item("education"),
        Item("experience"),
        Item("license"),
        Item("personality"),
        Item("welcome"),
        Item("age_limit"),
        Item("age_limit_exemption", when=(when("age_limit"),), required=True),
        Item("age_limit_detail", when=(when("age_limit"),), required=True),
        Item("age_limit_reason", when=(when("age_limit"),), required=True),
        *noted("disability_employment"),
    ),
)
SCHOOL = Section(
    "school",
    "高卒求人の項目",
    "応募は学校とハローワークを通じて行われます。",
    (
        Item("hello_work_number", required=True, css="half"),
        Item("graduation_year", css="short"),
        *noted("workplace_visit"),
        Item("school_recommendation"),
    ),
    when=HIGH_SCHOOL,
)
PROGRAMME = Section(
    "programme",
    "インターンシップの項目",
    "",
    (
        Item("internship_programme", required=True),
        Item("internship_start", css="short"),
        Item("internship_end", css="short"),
        Item("internship_days", css="short"),
        Item("internship_eligibility"),
        Item("internship_allowance"),
    ),
    when=INTERNSHIP,
)
APPLYING = Section(
    "applying",
    "応募の方法",
    "応募する方からの連絡先です。",
    (
        Item("application_method"),
        Item("application_tel", css="half"),
        Item("application_mail", css="half"),
        Item("application_url"),
        Item("application_form_url", when=NOT_THROUGH_SCHOOL),
        Item("selection_process"),
        Item("recruiting_department", css="half"),
        Item("recruiting_officer", css="half"),
        Item("recruiting_officer_tel", css="half"),
        Item("recruiting_officer_mail", css="half"),
    ),
)

JOB_SECTIONS = Sections(
    (WORK, SCHOOL, PROGRAMME, PLACE, CONTRACT, HOURS, PAY, BENEFITS, PEOPLE, APPLYING, PICTURES)
)
