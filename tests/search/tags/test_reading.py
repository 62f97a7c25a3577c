"""Which conditions records and texts say."""

import datetime
from decimal import Decimal

import pytest

from recruitment.models import Job
from recruitment.vocabulary.enums import Feature
from search.language.folding import fold
from search.tags import TAGS, tags_of
from search.tags.reading import digest

SAID = (
    ("dormitory", "単身者向けの寮があります。"),
    ("dormitory", "借上社宅制度（家賃の半額を会社が負担）"),
    ("dormitory", "住込み可"),
    ("meals", "まかないは一食二百円です。"),
    ("meals", "昼食代の補助があります。"),
    ("childcare", "院内保育室（生後六か月から）を使えます。"),
    ("childcare", "保育料の補助を月に一万円まで行います。"),
    ("car", "クルマ通勤OK（駐車場は会社が用意します）"),
    ("car", "無料駐車場を完備しています。"),
    ("remote", "週３日までリモート勤務ができます。"),
    ("remote", "自宅での仕事が中心です。"),
    ("weekends_off", "完全週休２日（土・日）、祝日"),
    ("weekends_off", "カレンダーどおりのお休みです。"),
    ("two_days_off", "４週８休のシフト制"),
    ("many_holidays", "年間休日１２８日"),
    ("no_night_shift", "夜勤は一切ありません。"),
    ("no_night_shift", "日勤専従の募集です。"),
    ("no_overtime", "残業はほぼゼロで、定時に帰れます。"),
    ("little_overtime", "残業は月平均５時間です。"),
    ("night_shift", "二交代制です（夜勤は月四回）。"),
    ("night_only", "夜勤専従の看護師を募集します。"),
    ("no_transfer", "転居を伴う異動はありません。"),
    ("side_job", "Ｗワークの方も歓迎します。"),
    ("no_experience", "経験は問いません。"),
    ("no_experience", "未経験でも心配ありません。先輩が付きます。"),
    ("no_experience", "必要な経験：不問"),
    ("no_license", "資格がなくても働けます。"),
    ("no_education", "学歴・年齢不問"),
    ("blank", "子育てで仕事を離れていた方の職場復帰を応援します。"),
    ("senior", "六十五歳以上の方も働いています。"),
    ("senior", "定年なし"),
    ("women", "女性社員が六割の会社です。"),
    ("dependent", "年収の壁（１０３万円）を超えないように組めます。"),
    ("short_hours", "一日三時間から相談できます。"),
    ("few_days", "週二日からOK"),
    ("daily_pay", "日払い制度があります。"),
    ("to_regular", "正社員への登用実績が毎年あります。"),
    ("license_support", "働きながら資格を取る方の受験料は会社が負担します。"),
    ("disability", "障害者手帳をお持ちの方の応募も歓迎します。"),
    ("high_school_student", "高校生アルバイトも活躍しています。"),
    ("parental_leave", "男性の育休取得も進んでいます。"),
    ("many_holidays", "年間休日は百二十日です。"),
    ("flextime", "フレックスタイム制（コアタイム十時から十五時）"),
)
NOT_SAID = (
    ("dormitory", "寮はありません。"),
    ("dormitory", "社宅・寮はご用意していません。"),
    ("dormitory", "寮：なし"),
    ("dormitory", "寮母さんが料理を作ります。"),
    ("dormitory", "学生寮の食堂での仕事です。"),
    ("meals", "社員食堂の調理スタッフを募集します。"),
    ("meals", "賄いはありません。"),
    ("childcare", "託児所はありません。"),
    ("childcare", "保育園で働く仕事です。"),
    ("childcare", "近くに保育園があります。"),
    ("car", "車通勤はできません。"),
    ("car", "営業車を運転します。"),
    ("car", "お客様用の駐車場を掃除します。"),
    ("remote", "在宅勤務はできません。"),
    ("remote", "在宅医療を支える仕事です。"),
    ("remote", "在宅介護の相談を受けます。"),
    ("weekends_off", "土日祝は忙しく、休みは平日です。"),
    ("no_night_shift", "夜勤手当は一回五千円です。"),
    ("no_night_shift", "夜勤は月に四回です。"),
    ("night_shift", "夜勤はありません。"),
    ("night_shift", "夜勤手当の規定があります。"),
    ("no_overtime", "残業代は一分から支払います。"),
    ("no_overtime", "残業は月に二十時間ほどあります。"),
    ("no_transfer", "転勤の際は引っ越し代を出します。"),
    ("side_job", "副業は禁止です。"),
    ("no_experience", "経験者のみの募集です。未経験の方はご遠慮ください。"),
    ("no_license", "資格手当があります。"),
    ("bonus", "賞与はありません。"),
    ("retirement_allowance", "退職金制度なし"),
    ("uniform", "制服はありませんので私服でお越しください。"),
    ("dependent", "扶養手当を支給します。"),
    ("senior", "高齢者の介護をする仕事です。"),
    ("senior", "65歳まで全員を再雇用、その後も本人と相談"),
    ("few_days", "希望者は70歳まで再雇用（週3日からの勤務も可）"),
    ("high_pay", "高額の振込を急ぐお客様に声をかけます。"),
    ("morning_only", "注湯は午前中だけ、夏は7時始まりです。"),
    ("young", "理由を若手に聞くと、資格が増えるからだそうです。"),
    ("parenting", "深夜に電話が鳴り、お迎えに上がります。"),
    ("short_term", "冬の間だけ、温かい飲み物を会社が出します。"),
    ("senior", "定年は六十歳です。"),
    ("student", "大学生に勉強を教えます。"),
    ("student", "衛生管理の仕事です。"),
    ("insurance", "社会保険労務士事務所です。"),
    ("parental_leave", "育児介護休業の規程があります。"),
    ("parenting", "子育て支援センターの職員を募集します。"),
    ("short_term", "短期入所の利用者を支えます。"),
    ("full_time", "非常勤の講師です。"),
    ("training", "研修医の宿舎を管理します。"),
)


@pytest.mark.parametrize(("code", "text"), SAID)
def test_texts_say_conditions(code: str, text: str) -> None:
    assert code in tags_of(Job(), text)


@pytest.mark.parametrize(("code", "text"), NOT_SAID)
def test_denials_and_other_words_say_nothing(code: str, text: str) -> None:
    assert code not in tags_of(Job(), text)


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ({"features": ",uij,"}, "uij"),
        ({"car_commuting": True}, "car"),
        ({"remote_work": True}, "remote"),
        ({"holidays": "678"}, "weekends_off"),
        ({"annual_holidays": 120}, "many_holidays"),
        ({"overtime": False}, "no_overtime"),
        ({"overtime_hours": Decimal("9.5")}, "little_overtime"),
        ({"bonus": True}, "bonus"),
        ({"insurance_note": "雇用保険、労災保険、健康保険、厚生年金保険"}, "insurance"),
        ({"work_start": datetime.time(9), "work_end": datetime.time(13)}, "short_hours"),
        ({"work_start": datetime.time(17), "work_end": datetime.time(9)}, "night_shift"),
        ({"experience": "不問（入社後に一から教えます）"}, "no_experience"),
        ({"license": "不問"}, "no_license"),
        ({"disability_employment": True}, "disability"),
        ({"workplace_change_scope": "変更なし"}, "no_transfer"),
        ({"pay_note": "給与の週払いもできます。"}, "weekly_pay"),
    ],
)
def test_items_of_the_record_say_conditions(items: dict, code: str) -> None:
    assert code in tags_of(Job(**items), "")
    assert code not in tags_of(Job(), "")


def test_a_no_of_the_record_outweighs_its_text() -> None:
    text = "車通勤OK、在宅勤務あり、残業なし、年間休日120日以上"
    job = Job(car_commuting=False, remote_work=False, overtime=True, annual_holidays=105)
    assert tags_of(job, text).isdisjoint({"car", "remote", "no_overtime", "many_holidays"})


def test_wider_conditions_hold_as_well() -> None:
    assert tags_of(Job(overtime=False), "完全週休2日") >= {"little_overtime", "two_days_off"}


def test_every_ticked_feature_is_a_condition_and_every_condition_can_be_asked_for() -> None:
    assert set(Feature.values) | {"car"} <= set(TAGS)
    assert all(tag.asking and (tag.said or tag.recorded) for tag in TAGS.values())
    assert all(set(tag.implies) <= set(TAGS) for tag in TAGS.values())
    assert len({tag.label for tag in TAGS.values()}) == len(TAGS)


def test_the_label_of_a_condition_asks_for_it() -> None:
    unasked = [tag.label for tag in TAGS.values() if not tag.asking.search(fold(tag.label))]
    assert unasked == []


def test_the_digest_tells_the_rules_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest.__wrapped__()
    monkeypatch.delitem(TAGS, "bonus")
    assert digest.__wrapped__() != before
