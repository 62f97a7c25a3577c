"""Conditions of working time: days, hours, shifts, overtime."""

import datetime
from typing import Any

from recruitment.vocabulary.enums import EmploymentType, Feature
from search.hours import bands_of
from search.tags.tag import Recorded, Tag

GROUP = "働く時間"
LITTLE_OVERTIME_HOURS = 10
MUCH_OVERTIME_HOURS = 20
SHORT_DAY = 5
FULL_WEEK_HOURS = 35
MIDNIGHT = datetime.time(0)
"""Hours from the beginning of work to its end."""

_OK = r"(?:ok|可能|可|できる|出来る|から|~|以上|勤務|でも|だけ)*"
_CAN = (
    r"(?:から|~|以内|程度)?の?(?:勤務|出勤|シフト)?(?:も|で(?!き)|でも|が)?"
    r"(?:可|ok|相談|でき|出来|大丈夫|歓迎|以内|から|~)"
)


def _no_overtime(job: Any) -> bool | None:
    """Overtime as the record states it."""
    return None if job.overtime is None else not job.overtime


def _little_overtime(job: Any) -> bool | None:
    """By the monthly average; between little and much the text may speak."""
    if job.overtime is False:
        return True
    if job.overtime_hours is None:
        return None
    if job.overtime_hours > MUCH_OVERTIME_HOURS:
        return False
    return True if job.overtime_hours <= LITTLE_OVERTIME_HOURS else None


def _short_hours(job: Any) -> bool | None:
    """A short day by the clock; a longer one may still be shortened on request."""
    begin, end = job.work_start, job.work_end
    if begin is None or end is None or end <= begin:
        return None
    return True if (end.hour - begin.hour) * 60 + end.minute - begin.minute <= SHORT_DAY * 60 else None


def _night_shift(job: Any) -> bool | None:
    """Work through midnight."""
    begin, end = job.work_start, job.work_end
    return True if begin and end and MIDNIGHT < end < begin else None


def _full_time(job: Any) -> bool | None:
    """By the hours of a week, else by the employment type."""
    if job.weekly_hours is not None:
        return job.weekly_hours >= FULL_WEEK_HOURS
    return True if job.employment_type == EmploymentType.REGULAR else None


def _stated(code: str) -> Recorded:
    """By begin and end of work; the text may tell of other shifts."""
    return lambda job: code in bands_of(job.work_start, job.work_end) or None


TAGS = (
    Tag(
        Feature.SHORT_HOURS,
        "短時間勤務可",
        GROUP,
        said=(
            r"短時間(?!で)",
            r"時短",
            rf"1日[1-5]時間{_CAN}",
            r"実働[1-5]時間",
            r"[1-5]時間(?:から|以内|程度|未満)の?(?:勤務|働|短|ok|可|パート)",
            r"すきま時間|スキマ時間|隙間時間|空いた時間",
            r"ショートタイム",
        ),
        unless=(r"短時間で(?:終|でき|仕上)",),
        asked=(
            r"短時間(?:の?勤務|労働|の?仕事|ok|可)?",
            r"時短(?:勤務|ok|可)?|時間短縮|短い時間|ショートタイム|(?:すきま|隙間)時間|空いた時間|ちょっとだけ",
            r"(?:1日)?[1-5]時間(?:だけ|以内|から|程度|くらい|ぐらい|勤務|未満|~|ok)*(?=$|\s|の|で(?!き)|パート|勤務|ok|可)",
        ),
        recorded=_short_hours,
        implies=("parenting",),
    ),
    Tag(
        "full_time",
        "フルタイム",
        GROUP,
        said=(r"フルタイム", r"(?<!非)常勤", r"1日8時間|実働[78]時間"),
        asked=(r"(?<!非)常勤|フルタイム(?:勤務|で働ける|で(?!き)|の?仕事)*|フル勤務|1日8時間|8時間勤務",),
        recorded=_full_time,
    ),
    Tag(
        Feature.FLEXIBLE_SHIFT,
        "シフト相談可",
        GROUP,
        said=(
            r"シフト(?:は|の|が|など|時間)?(?:ご)?(?:相談|自由|希望|調整|申告|融通|応相談|自己)",
            r"自由シフト|希望シフト|選べるシフト|シフト提出",
            r"勤務(?:日|曜日|時間|日数)(?:や(?:曜日|時間|日数))?(?:は|の|も)?(?:ご)?(?:応?相談|自由|選べ|調整)",
            r"曜日(?:や時間|・時間|と時間)?(?:は|の|も)?(?:ご)?(?:応?相談|自由|選べ|希望|調整)",
            r"時間(?:や曜日|・曜日)?(?:は|も)(?:応?相談|選べ|自由)",
            r"(?:ご)?都合に(?:合|あ)わせ",
            r"急な(?:お)?休み|希望休|休みの希望|お休みの相談",
        ),
        asked=(
            r"シフト(?:の|が|は)?(?:相談|自由|融通|調整|希望|自己申告|選べ|柔軟|応相談)(?:できる|可|ok|がきく|制|る)*",
            r"自由シフト|シフト自由|シフト融通|融通(?:が|の)?(?:きく|利く|効く)|(?:勤務)?時間(?:応?相談|自由|選べる|の?融通)(?:可)?",
            r"(?:曜日|日数)(?:応?相談|自由|選べる)(?:可)?|好きな(?:時間|日|とき)に?|都合に(?:合わせ|あわせ)て?|急な休み",
        ),
    ),
    Tag(
        "flextime",
        "フレックスタイム制",
        GROUP,
        said=(r"フレックス", r"コアタイム", r"時差出勤"),
        asked=(r"(?:フル|スーパー)?フレックス(?:タイム)?(?:制|勤務|あり)?|時差出勤|コアタイム",),
    ),
    Tag(
        Feature.NO_NIGHT_SHIFT,
        "夜勤なし",
        GROUP,
        said=(
            r"夜勤(?:は|も|が|・当直|・宿直|や当直|業務)*(?:一切|全く|まったく|原則|基本的に)?(?:なし|無し|無(?!い)|ありません|ございません|ない|無い|免除|していません|しません)",
            r"日勤(?:帯)?(?:のみ|だけ|専従|専門|常勤|パート|の仕事|のお仕事|限定|の勤務)",
            r"夜間(?:の)?(?:勤務|対応|業務)(?:は|も)?(?:なし|無し|ありません|ない)",
            r"深夜(?:勤務|帯)?(?:は|の勤務は)?(?:なし|無し|ありません)",
        ),
        unless=(r"夜勤がない月", r"夜勤のない日"),
        asked=(
            r"夜勤(?:が|は|の|も)?(?:なし|無し|無|ない|無い|免除|できない|不可|したくない|嫌)(?:の?仕事)?",
            r"日勤(?:帯)?(?:のみ|だけ|専従|専門|常勤|限定)?(?:の仕事)?|昼間(?:だけ|のみ)?|日中(?:だけ|のみ)?|昼(?:だけ|のみ)|ノー夜勤",
        ),
        is_absence=True,
    ),
    Tag(
        "night_shift",
        "夜勤・深夜勤務あり",
        GROUP,
        said=(
            r"夜勤(?!手当|明け|補助金|(?:専任|者)の)",
            r"深夜(?:勤務|シフト|帯|の時間|の仕事|時間帯)",
            r"夜間(?:勤務|の勤務|シフト|警備|の警備|作業|専従)",
            r"[23]交替|[23]交代|当直|宿直",
            r"22時(?:~|から)(?:翌|5|6|7|8)|23時(?:~|から)翌",
        ),
        recorded=_night_shift,
        asked=(
            r"夜勤(?:あり|有り|できる|ok|可|の仕事)*",
            r"深夜(?:帯|勤務|シフト|の仕事)?|夜間(?:勤務|の仕事)?|夜中|ナイト(?:ワーク|勤務|シフト)|オールナイト",
        ),
    ),
    Tag(
        "night_only",
        "夜勤専従",
        GROUP,
        said=(r"夜勤(?:専従|専属|専門|のみ|だけ)", r"夜間(?:専従|のみ|だけ)", r"深夜(?:のみ|だけ|専門)"),
        asked=(
            r"夜勤(?:専従|専属|専門|のみ|だけ)(?:の?仕事|スタッフ|で(?!き))?|(?:夜間|深夜|夜)(?:のみ|だけ|専従)(?:の?仕事)?",
        ),
        implies=("night_shift",),
    ),
    Tag(
        "early_morning",
        "早朝の仕事",
        GROUP,
        said=(r"早朝", r"朝[4-7]時", r"[4-6]時(?:半)?(?:~|から)(?:の?勤務|[7-9]時|1[0-3]時|開始)"),
        asked=(r"早朝(?:勤務|のみ|だけ|の仕事|シフト)?|朝(?:だけ|のみ)|朝活|朝[4-7]時(?:から|~)?",),
        recorded=_stated("early_morning"),
    ),
    Tag(
        "morning_only",
        "午前のみ可",
        GROUP,
        said=(r"午前(?:中)?(?:のみ|だけ)", r"午前中の(?:[2-5]時間|勤務|短時間|仕事)", r"朝(?:のみ|だけ)"),
        unless=(r"(?<!勤務)(?<!仕事)は午前(?:中)?(?:のみ|だけ)",),
        asked=(r"午前(?:中)?(?:のみ|だけ|ok|の仕事|勤務|で終わる)?|昼まで|お昼まで",),
        recorded=_stated("morning_only"),
    ),
    Tag(
        "afternoon_only",
        "午後のみ可",
        GROUP,
        said=(r"午後(?:のみ|だけ|からの勤務|から勤務)", r"昼から", r"13時(?:~|から)の勤務"),
        asked=(r"午後(?:のみ|だけ|から|の仕事|勤務)?|昼から|お昼から",),
        recorded=_stated("afternoon_only"),
    ),
    Tag(
        "evening",
        "夕方からの仕事",
        GROUP,
        said=(r"夕方", r"1[6-9]時(?:半)?(?:~|から)(?:の?勤務|2[0-4]時)", r"学校(?:帰り|が終わ)", r"仕事帰り"),
        unless=(r"夕方(?:まで|には|に(?:帰|終))", r"朝から夕方", r"夕方4時まで"),
        asked=(
            r"夕方(?:から|以降|のみ|だけ|の仕事|勤務)*|1[6-9]時(?:から|以降)|夜の(?:仕事|バイト|時間)|学校帰り|仕事帰り|放課後(?!児童|等|デイ|キッズ)",
        ),
        recorded=_stated("evening"),
    ),
    Tag(
        "few_days",
        "週1～3日から可",
        GROUP,
        said=(
            r"週[1-3]日?(?:~|から|・|より)",
            r"週[1-3](?:日|回)(?:の?勤務|程度|以上|以内|のみ|だけ|出勤|で(?!き)|も|ok|の(?:パート|仕事|シフト|出勤))",
            r"週[1-3](?:ok|可)",
            r"月[1-9]日(?:~|から|程度)の?(?:勤務|ok|可)",
        ),
        unless=(
            r"週[1-3](?:日|回)(?:まで|は|以内|程度)?(?:の?在宅|テレワーク|リモート|は?休)",
            r"週休[1-3]",
            r"再雇用\([^)]{0,16}",
        ),
        asked=(
            rf"週[1-3](?:日|回)?{_OK}",
            r"週に?[1-3](?:日|回)(?:だけ|から|程度|くらい|ぐらい|ok|勤務|の仕事)*|少ない日数|たまに|月に?[1-9]日",
        ),
    ),
    Tag(
        "few_days_4",
        "週4日可",
        GROUP,
        said=(
            r"週4日?(?:~|から|以内|程度|勤務|で(?!き)|も|ok|可|の)",
            r"週[1-3]日?(?:~|から|・|より)[4-6]?日?",
            r"週休3日",
        ),
        asked=(rf"週に?4(?:日|回)?{_OK}|週休3日(?:制)?",),
    ),
    Tag(
        "weekend_only",
        "土日のみ可",
        GROUP,
        said=(
            r"土日(?:祝)?(?:日)?(?:のみ|だけ|限定)",
            r"週末(?:のみ|だけ|限定)",
            r"土(?:曜|・)日?曜?(?:のみ|だけ)",
            r"土日(?:祝)?(?:の|に)(?:勤務|働|入れる)",
        ),
        asked=(
            r"(?:土日祝?日?|週末|休日|日曜|土曜)(?:のみ|だけ|限定)(?:の?(?:勤務|仕事|ok|可))*|土日(?:祝)?(?:勤務|働ける|出勤|できる|の仕事|ok)",
        ),
    ),
    Tag(
        "weekday_only",
        "平日のみ",
        GROUP,
        said=(r"平日(?:の)?(?:のみ|だけ|限定|勤務|[2-4]日|週|日中)", r"月曜?(?:日)?(?:~|から)金曜?"),
        asked=(r"平日(?:のみ|だけ|限定|勤務|休み以外)?(?:の仕事|ok|可)?|月~金|月から金",),
        recorded=lambda job: True if job.working_days and set(job.working_days) <= set("12345") else None,
    ),
    Tag(
        "no_overtime",
        "残業なし",
        GROUP,
        said=(
            r"残業(?:は|も|が)?(?:一切|ほぼ|ほとんど|原則|基本|基本的に|全く|まったく|原則として)?(?:なし|無し|無(?!い)|ゼロ|0(?!\d)(?:時間)?|ありません|ございません|ない|無い)",
            r"時間外(?:労働|勤務)?(?:は|も)?(?:なし|無し|ありません)",
            r"定時(?:で|に)(?:帰|退社|上が|終)",
            r"定時(?:退社|帰り|上がり)",
            r"ノー残業",
        ),
        unless=(r"残業(?:が|の)?ない(?:日|月)",),
        asked=(
            r"残業(?:が|は|の|も)?(?:なし|無し|無|ない|無い|ゼロ|0(?!\d)|したくない|できない|したくない|嫌)(?:の仕事)?",
            r"(?:ノー|ゼロ)残業|定時(?:で|に)?(?:帰れる|帰り|帰りたい|退社|退勤|上がり|あがり|終わる|終わり)?",
        ),
        recorded=_no_overtime,
        is_absence=True,
        implies=("little_overtime",),
    ),
    Tag(
        "little_overtime",
        "残業少なめ",
        GROUP,
        said=(
            r"残業(?:は|が|も)?(?:月平均|月)?(?:に)?(?:約|平均)?\d時間(?!\d)",
            r"残業(?:は|が|も|の)?(?:ほぼ|ほとんど|比較的|とても|かなり)?(?:少|すくな|わずか|ほとんど)",
            r"時間外(?:労働|勤務)?(?:は|が)?(?:月)?(?:平均)?(?:少|\d時間)",
        ),
        asked=(
            r"残業(?:が|は|の|も)?(?:少ない|少なめ|少なく|すくない|すくなめ|あまりない|ほとんどない|ほぼなし|月?[1-3]?\d時間(?:以内|以下|未満|まで))(?:の仕事)?|残業控えめ",
        ),
        recorded=_little_overtime,
        is_absence=True,
    ),
)
