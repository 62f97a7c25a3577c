"""What a job's marks promise, its own sentences keep."""

import re

import pytest

from recruitment.demo.jobs import stated_features
from recruitment.demo.kinds import internship_days
from recruitment.demo.texts import JobText, jobs, pick, read
from recruitment.vocabulary.enums import Feature

NIGHT_WORK = re.compile("夜勤(?!がな|はな|なし|の実際)|宿直は|夜の仕事")
"""Night work spoken of as part of the job, not as absent or as a subject of conversation."""
SATURDAY_WORK = re.compile("土曜[^。]*?(?:月に|隔週|出勤|勤務は)|(?:勤務は|隔週で)土曜")


def own_words(job: JobText) -> str:
    """Everything said about this job alone, the person looked for and its hours included."""
    pattern = read("patterns")[job.values["pattern"]]
    hours = [pattern.get(key, "") for key in ("days_note", "time_note")]
    wanted = pick(job.values["fit"], job.values["position"])
    return "。".join([job.title, job.values["text"], wanted, *hours])


def promising(feature: Feature) -> list[JobText]:
    """Jobs that carry a mark."""
    return [job for job in jobs() if feature in stated_features(job, read("patterns")[job.values["pattern"]])]


@pytest.mark.parametrize(
    ("feature", "broken_by"), [(Feature.NO_NIGHT_SHIFT, NIGHT_WORK), (Feature.WEEKENDS_OFF, SATURDAY_WORK)]
)
def test_a_mark_is_not_taken_back_by_the_text(feature: Feature, broken_by: re.Pattern[str]) -> None:
    marked = promising(feature)
    assert len(marked) > 50
    assert [job.title for job in marked if broken_by.search(own_words(job))] == []


@pytest.mark.parametrize(
    ("broken_by", "text"),
    [
        (NIGHT_WORK, "夜勤明けの朝にちゃんと眠れる生活をつくれる方。"),
        (SATURDAY_WORK, "勤務は土曜が月に二回、午前だけです。"),
        (SATURDAY_WORK, "勤務は8時から17時、土曜は月に一度。"),
    ],
)
def test_a_broken_promise_is_noticed(broken_by: re.Pattern[str], text: str) -> None:
    assert broken_by.search(text)


def test_a_denial_is_no_promise_broken() -> None:
    assert not NIGHT_WORK.search("夜勤がないので家庭との両立がしやすくなります。夜勤はなく、待機だけです。")


def test_programmes_tell_every_day_and_are_not_the_description() -> None:
    for job in jobs():
        if job.values.get("kind") != "インターン":
            continue
        lines = job.values["programme"].splitlines()
        days = [[int(day) for day in re.findall("([0-9]+)日目", line.partition("：")[0])] for line in lines]
        covered = [day for first_last in days for day in range(first_last[0], first_last[-1] + 1)]
        assert covered == list(range(1, internship_days(job) + 1)), job.title
        assert not set(lines) & set(job.values["text"].split("。")), job.title
