"""Examples a new job may begin with: texts that show how much to tell, to be rewritten by the employer.

Places to fill in are marked with ○. No amount of pay is given: it is the employer's to decide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from decimal import Decimal
from typing import Any

from recruitment.vocabulary.enums import EmploymentPeriod, EmploymentType, JobKind, PayUnit, SmokingMeasure


@dataclass(frozen=True)
class Sample:
    """One example: its name in the list, and the values of fields."""

    key: str
    label: str
    kind: str
    occupation: str
    values: Mapping[str, Any] = field(default_factory=dict)


REGULAR_TERMS: dict[str, Any] = {
    "employment_type": EmploymentType.REGULAR,
    "employment_period": EmploymentPeriod.INDEFINITE,
    "trial_period": True,
    "trial_period_note": "3か月（条件は同じ）",
    "insurance_note": "雇用保険、労災保険、健康保険、厚生年金保険",
    "pay_unit": PayUnit.MONTHLY,
    "weekly_hours": Decimal(40),
    "smoking_measure": SmokingMeasure.NO_SMOKING_INDOORS,
    "workplace_change_scope": "変更なし",
    "duties_change_scope": "変更なし",
    "discretionary": False,
    "fixed_overtime": False,
    "age_limit": False,
    "subsidy": False,
    "education": "不問",
}
DAY_SHIFT: dict[str, Any] = {
    "working_days": "12345",
    "work_start": time(8, 30),
    "work_end": time(17, 30),
    "break_start": time(12),
    "break_end": time(13),
    "holidays": "678",
}
SHIFTS: dict[str, Any] = {"working_days": "9", "holidays": "9"}
PART_TERMS: dict[str, Any] = {
    **REGULAR_TERMS,
    "employment_type": EmploymentType.PART_TIME,
    "pay_unit": PayUnit.HOURLY,
    "weekly_hours": Decimal(20),
    "insurance_note": "労災保険。週20時間以上の方は雇用保険、条件を満たす方は健康保険・厚生年金保険",
}

FACTORY = Sample(
    "factory",
    "製造・加工（正社員・日勤）",
    JobKind.REGULAR,
    "072",
    {
        **REGULAR_TERMS,
        **DAY_SHIFT,
        "title": "○○の製造スタッフ（日勤のみ・土日祝休み）",
        "description": (
            "○○を作る工場で、加工から検査、箱詰めまでの工程を担当していただきます。\n\n"
            "一日の流れ\n"
            "8:30 朝礼とラジオ体操。その日の生産予定を確認します。\n"
            "8:45 機械を始動し、材料を並べます。重さは1つ○kgほどです。\n"
            "12:00 昼休み。食堂で温かい食事がとれます。\n"
            "13:00 できあがった製品を目で見て検査し、箱に詰めます。\n"
            "17:15 機械の掃除と翌日の準備をして終わりです。\n\n"
            "入社してから\n"
            "はじめの1か月は先輩が横について教えます。3か月ほどで一人で一つの工程を任せられるようになります。"
        ),
        "atmosphere": "工場は○名、20代から60代まで働いています。分からないことをその場で聞ける職場です。",
        "experience": "不問（入社後に一から教えます）",
    },
)
CARE = Sample(
    "care",
    "介護職（正社員・夜勤あり）",
    JobKind.REGULAR,
    "050",
    {
        **REGULAR_TERMS,
        **SHIFTS,
        "title": "介護スタッフ（○○ホーム・資格は入社後でも可）",
        "description": (
            "定員○名の施設で、食事・入浴・排せつの介助、レクリエーションの企画、記録の作成をお願いします。\n\n"
            "一人で担当するのは日勤帯で○名ほどです。記録はタブレットで行い、残業を減らしています。\n\n"
            "入社してから\n"
            "はじめの2週間は日勤で先輩と一緒に動き、利用者の方の顔と名前を覚えます。"
            "夜勤は早くて3か月目から、最初の4回は二人で入ります。"
            "初任者研修の受講費用は会社が負担します。"
        ),
        "working_days_note": "週5日のシフト制（希望休は月3日まで）",
        "work_time_note": "早番7:00～16:00 日勤8:30～17:30 遅番10:00～19:00 夜勤16:30～翌9:30（月4回ほど）",
        "break_note": "日勤帯60分、夜勤120分",
        "holidays_note": "4週8休。年間休日○日、夏季・冬季の休暇あり",
        "license": "不問（介護福祉士、初任者研修を修了した方には手当があります）",
    },
)
DRIVER = Sample(
    "driver",
    "配送ドライバー（正社員）",
    JobKind.REGULAR,
    "083",
    {
        **REGULAR_TERMS,
        **DAY_SHIFT,
        "title": "○t車の配送ドライバー（市内と近郊・固定ルート）",
        "description": (
            "○t車で、市内と近郊の取引先へ○○を届けていただきます。一日の配送先は○件ほど、走る距離は○kmほどです。\n\n"
            "荷物の積み下ろしは台車とパワーゲートを使い、手で持つものは一つ○kgまでです。"
            "冬は出発前に車の雪を落とし、道の様子に合わせて時間に余裕を持って出発します。\n\n"
            "入社してから\n"
            "はじめの1か月は先輩が助手席に乗り、道順と納品の決まりを覚えます。"
        ),
        "license": "普通自動車免許（○t車は中型免許が必要です）",
        "experience": "不問（運転の仕事がはじめての方も歓迎します）",
    },
)
OFFICE = Sample(
    "office",
    "一般事務（正社員・日勤）",
    JobKind.REGULAR,
    "034",
    {
        **REGULAR_TERMS,
        **DAY_SHIFT,
        "title": "一般事務（電話・来客の対応とデータ入力）",
        "description": (
            "○名の事務所で、電話と来客の対応、受注データの入力、請求書の作成と発送をお願いします。\n\n"
            "電話は一日○件ほどで、ほとんどがなじみの取引先です。"
            "月末と月初は請求書の作業が集まるため、1時間ほどの残業が数日あります。\n\n"
            "入社してから\n"
            "手順書を見ながら、入力、電話、請求書の順に一つずつ覚えていただきます。半年ほどで一通りを担当します。"
        ),
        "experience": "表計算ソフトに数字を入力し、並べ替えができること",
    },
)
SHOP = Sample(
    "shop",
    "販売・接客（パート・時間の相談可）",
    JobKind.REGULAR,
    "045",
    {
        **PART_TERMS,
        **SHIFTS,
        "title": "○○の販売スタッフ（1日4時間から・週3日から）",
        "description": (
            "○○の店で、品出し、レジ、お客さまの案内をお願いします。\n\n"
            "午前は届いた商品を並べ、値札を確かめます。昼からはレジと売り場を交代で担当します。"
            "重い商品は台車で運び、二人で持ち上げます。\n\n"
            "入社してから\n"
            "はじめの3日は先輩の横で売り場を覚え、レジは2週目からです。"
            "学校行事や家庭の都合による休みは、前の月のうちに相談できます。"
        ),
        "working_days_note": "週3～5日のシフト制（曜日は相談）",
        "work_time_note": "9:00～19:00のうち4時間以上（例：9:00～13:00、13:00～18:00）",
        "break_note": "6時間を超える日は60分",
        "holidays_note": "シフトによる（土日のどちらかに出勤できる方）",
        "overtime": False,
        "experience": "不問",
    },
)
GRADUATE = Sample(
    "graduate",
    "高卒求人（製造・正社員）",
    JobKind.HIGH_SCHOOL,
    "072",
    {
        **REGULAR_TERMS,
        **DAY_SHIFT,
        "employment_type": EmploymentType.NEW_GRADUATE,
        "title": "○○の製造スタッフ（2027年3月に高校を卒業する方）",
        "description": (
            "○○を作る工場で、機械の操作と製品の検査を覚えていただきます。\n\n"
            "入社してから\n"
            "4月は社会人の基本と安全の研修、5月から先輩と一緒に現場に入ります。"
            "困ったことを話せる相談役の先輩が、一人に一人つきます。"
            "フォークリフトなどの資格は、会社の費用で勤務時間に取りに行けます。\n\n"
            "一日の流れ\n"
            "8:30 朝礼　8:45 機械の点検と始動　12:00 昼休み　13:00 製造と検査　17:15 掃除と片付け"
        ),
        "atmosphere": "この3年で○名の高校生が入社し、○名が働いています。",
        "graduation_year": 2027,
        "workplace_visit": True,
        "workplace_visit_note": "7月下旬から8月、学校を通じてお申し込みください",
        "school_recommendation": "10月1日以降は複数応募可",
        "application_method": "学校を通じてご応募ください。",
        "selection_process": "学校からの応募書類 → 面接1回 → 7日以内に学校へお知らせします",
    },
)
EXPERIENCE = Sample(
    "experience",
    "インターンシップ（5日間の仕事体験）",
    JobKind.INTERNSHIP,
    "072",
    {
        **REGULAR_TERMS,
        **DAY_SHIFT,
        "employment_type": EmploymentType.INTERN,
        "employment_period": EmploymentPeriod.FIXED_TERM,
        "renewal": "none",
        "trial_period": False,
        "trial_period_note": "",
        "title": "○○の現場と企画を5日間で体験するインターンシップ",
        "description": (
            "○○の会社で、現場の仕事から企画までを5日間で体験していただきます。"
            "毎日の終わりに担当の社員と30分ふり返り、最終日に気づいたことを発表します。"
        ),
        "internship_programme": (
            "1日目 会社の紹介と安全の説明、工場の見学\n"
            "2日目 製造の現場で、材料の準備と検査を体験\n"
            "3日目 営業に同行し、取引先を訪問\n"
            "4日目 新しい商品の企画を、若手社員と一緒に考える\n"
            "5日目 企画の発表とふり返り"
        ),
        "internship_days": 5,
        "internship_eligibility": "大学・短大・高専・専門学校生（学年不問）",
        "application_method": "メールでお申し込みください。",
    },
)

SAMPLES = {sample.key: sample for sample in (FACTORY, CARE, DRIVER, OFFICE, SHOP, GRADUATE, EXPERIENCE)}
