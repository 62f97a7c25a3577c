"""Enumerations of the records. Values with digits are codes of the national job-data format."""

from django.db import models


class EmploymentType(models.TextChoices):
    """雇用形態コード (jobdata no 58)."""

    REGULAR = "100", "正社員"
    NEW_GRADUATE = "110", "新卒採用"
    PART_TIME = "120", "パート・アルバイト"
    DISPATCHED = "130", "派遣"
    INTERN = "140", "インターン"
    VOLUNTEER = "150", "ボランティア"
    CONTRACT = "160", "契約社員"
    OUTSOURCED = "170", "業務委託"
    PRO_BONO = "180", "プロボノ"


class EmploymentPeriod(models.TextChoices):
    """雇用期間コード (jobdata no 60)."""

    INDEFINITE = "0", "期間の定めなし（無期）"
    FIXED_TERM = "1", "期間の定めあり（有期）"


class PayUnit(models.TextChoices):
    """給与形態コード (jobdata no 84)."""

    HOURLY = "0", "時給"
    DAILY = "1", "日給"
    WEEKLY = "2", "週給"
    MONTHLY = "3", "月給"
    ANNUAL = "4", "年俸"


class WorkingDay(models.TextChoices):
    """勤務日 (jobdata no 70); stored as ascending digits, e.g. `12345`."""

    MONDAY = "1", "月曜日"
    TUESDAY = "2", "火曜日"
    WEDNESDAY = "3", "水曜日"
    THURSDAY = "4", "木曜日"
    FRIDAY = "5", "金曜日"
    SATURDAY = "6", "土曜日"
    SUNDAY = "7", "日曜日"
    OTHER = "9", "その他（シフト制など）"


class Holiday(models.TextChoices):
    """休日 (jobdata no 80); stored as ascending digits, e.g. `678`."""

    MONDAY = "1", "月曜日"
    TUESDAY = "2", "火曜日"
    WEDNESDAY = "3", "水曜日"
    THURSDAY = "4", "木曜日"
    FRIDAY = "5", "金曜日"
    SATURDAY = "6", "土曜日"
    SUNDAY = "7", "日曜日"
    PUBLIC_HOLIDAY = "8", "祝日"
    OTHER = "9", "その他（シフト制など）"


class AgeLimitExemption(models.TextChoices):
    """年齢制限の例外区分 (jobdata no 119; 労働施策総合推進法施行規則第1条の3第1項)."""

    RETIREMENT_AGE = "1", "例外事由1号（定年年齢を上限として無期雇用で募集）"
    LAW = "2", "例外事由2号（法令により年齢制限が設けられている）"
    CAREER_FORMATION = "3", "例外事由3号のイ（若年者等の長期勤続によるキャリア形成）"
    SKILL_TRANSFER = "4", "例外事由3号のロ（技能・ノウハウの継承）"
    ARTS = "5", "例外事由3号のハ（芸術・芸能の表現の真実性）"
    OLDER_WORKERS = "6", "例外事由3号のニ（60歳以上の高年齢者など）"


class SmokingMeasure(models.TextChoices):
    """受動喫煙防止措置 (職業安定法施行規則第4条の2)."""

    NO_SMOKING_INDOORS = "indoor_ban", "屋内禁煙"
    NO_SMOKING_ON_SITE = "site_ban", "敷地内禁煙"
    SMOKING_ROOM = "room", "屋内原則禁煙（喫煙専用室あり）"
    OUTDOOR_AREA = "outdoor", "敷地内禁煙（屋外に喫煙場所あり）"
    NONE = "none", "措置なし（喫煙可）"


class RenewalRule(models.TextChoices):
    """有期労働契約の更新の有無 (職業安定法施行規則第4条の2)."""

    AUTOMATIC = "auto", "自動的に更新する"
    POSSIBLE = "possible", "更新する場合がある"
    NONE = "none", "更新しない"


class JobKind(models.TextChoices):
    """What kind of vacancy a record is; decides its sections and its way of applying (A6, A7)."""

    REGULAR = "regular", "一般求人"
    HIGH_SCHOOL = "high_school", "高卒求人"
    INTERNSHIP = "internship", "インターンシップ"


class Feature(models.TextChoices):
    """What seekers look for besides the national items (C2 features)."""

    NO_EXPERIENCE = "no_experience", "未経験可"
    NO_LICENSE = "no_license", "資格不問"
    SHORT_HOURS = "short_hours", "短時間勤務可"
    FLEXIBLE_SHIFT = "flexible_shift", "シフト相談可"
    WEEKENDS_OFF = "weekends_off", "土日休み"
    NO_NIGHT_SHIFT = "no_night_shift", "夜勤なし"
    NO_TRANSFER = "no_transfer", "転勤なし"
    REMOTE = "remote", "在宅勤務可"
    SIDE_JOB = "side_job", "副業可"
    CHILDCARE = "childcare", "託児所・保育支援あり"
    PARENTAL_LEAVE = "parental_leave", "育休取得実績あり"
    DORMITORY = "dormitory", "寮・社宅あり"
    MEALS = "meals", "食堂・まかないあり"
    TRAINING = "training", "研修充実"
    LICENSE_SUPPORT = "license_support", "資格取得支援あり"
    SENIOR = "senior", "シニア活躍中"
    WOMEN = "women", "女性活躍中"
    UIJ = "uij", "UIJターン歓迎"
    BLANK = "blank", "ブランク可"
    DEPENDENT = "dependent", "扶養内勤務可"


ABSENCES = frozenset({Feature.NO_NIGHT_SHIFT, Feature.NO_TRANSFER})
"""Features whose label names what the job does not have."""


class ListingState(models.TextChoices):
    """Where a job stands on its way to the public."""

    DRAFT = "draft", "下書き"
    SUBMITTED = "submitted", "審査待ち"
    RETURNED = "returned", "差し戻し"
    REJECTED = "rejected", "掲載不可"
    OPEN = "open", "掲載中"
    SUSPENDED = "suspended", "掲載停止"
    CLOSED = "closed", "掲載終了"


PUBLIC_STATES = frozenset({ListingState.OPEN})
"""States in which a job may be seen by everybody, if its period allows."""

LISTING_TRANSITIONS: dict[str, frozenset[str]] = {
    ListingState.DRAFT: frozenset({ListingState.SUBMITTED, ListingState.OPEN}),
    ListingState.SUBMITTED: frozenset(
        {ListingState.DRAFT, ListingState.OPEN, ListingState.RETURNED, ListingState.REJECTED}
    ),
    ListingState.RETURNED: frozenset({ListingState.SUBMITTED, ListingState.OPEN}),
    ListingState.REJECTED: frozenset({ListingState.SUBMITTED, ListingState.OPEN}),
    ListingState.OPEN: frozenset({ListingState.CLOSED, ListingState.SUSPENDED}),
    ListingState.SUSPENDED: frozenset({ListingState.OPEN, ListingState.CLOSED}),
    ListingState.CLOSED: frozenset({ListingState.SUBMITTED, ListingState.OPEN}),
}
"""Allowed moves; every action checks them through `Listing.move_to`."""


def states_before(target: str) -> frozenset[str]:
    """States from which a listing may move to another one."""
    return frozenset(state for state, targets in LISTING_TRANSITIONS.items() if target in targets)


class CloseReason(models.TextChoices):
    """Why a job was closed (feeds the placement report)."""

    FILLED_HERE = "filled_here", "このサイト経由で採用が決まった"
    FILLED_ELSEWHERE = "filled_elsewhere", "ほかの方法で採用が決まった"
    CANCELLED = "cancelled", "募集をとりやめた"
    WITHDRAWN = "withdrawn", "運営が掲載を取り下げた"


class MembershipRole(models.TextChoices):
    """What a person may do for a company."""

    OWNER = "owner", "代表担当者"
    MEMBER = "member", "担当者"


class SizeClass(models.TextChoices):
    """Company size by number of employees, as labour statistics group it."""

    MICRO = "1-9", "1～9人"
    SMALL = "10-29", "10～29人"
    MEDIUM = "30-99", "30～99人"
    LARGE = "100-299", "100～299人"
    VERY_LARGE = "300-", "300人以上"

    @classmethod
    def of(cls, employees: int | None) -> "SizeClass | None":
        """Class of a number of employees, None when unknown."""
        if employees is None:
            return None
        for limit, size in ((10, cls.MICRO), (30, cls.SMALL), (100, cls.MEDIUM), (300, cls.LARGE)):
            if employees < limit:
                return size
        return cls.VERY_LARGE
