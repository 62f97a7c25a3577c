"""The job search on records: what is found, in which order, with which counts."""

import datetime

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.utils import timezone

from recruitment.models import Job
from recruitment.vocabulary.enums import EmploymentType, JobKind
from search.hints import hints
from search.jobs import JobSearch
from search.options import groups
from search.query import JobQuery
from search.rescue import rescue
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.vocabulary.factories import MunicipalityFactory, OccupationFactory

pytestmark = pytest.mark.django_db


def found(query_string: str) -> list[str]:
    search = JobSearch(JobQuery.parse(query_string))
    titles = [card.job.title for card in search.page.object_list]
    assert search.total >= len(titles)
    return titles


def counts(query_string: str, name: str) -> dict[str, int]:
    return dict(JobSearch(JobQuery.parse(query_string)).counts(name))


@pytest.fixture
def jobs() -> dict[str, Job]:
    """Four open jobs that differ in everything a condition can ask for, and some nobody may see."""
    chitose = MunicipalityFactory(chitose=True)
    driver = OccupationFactory(driver=True)
    made = {
        "nurse": JobFactory(
            open=True, title="看護師", features=",dormitory,childcare,", working_days="12345",
            pay_min=260_000, pay_max=300_000,
        ),
        "driver": JobFactory(
            open=True, grant=True, title="トラックドライバー", workplace_municipality=chitose,
            occupation=driver, car_commuting=True, features=",dormitory,", pay_min=220_000,
        ),
        "shop": JobFactory(
            open=True, hourly=True, title="レジスタッフ", features=",no_experience,",
            working_days="67", remote_work=False,
        ),
        "pupil": JobFactory(open=True, high_school=True, title="製造スタッフ", remote_work=True),
    }  # fmt: skip
    JobFactory(title="下書きの看護師")
    JobFactory(expired=True, title="終わった看護師")
    JobFactory(suspended=True, title="止めた看護師")
    JobFactory(open=True, title="非公開企業の看護師", company=CompanyFactory(draft=True))
    for days, job in enumerate(made.values()):
        job.listing.first_published_at = timezone.now() - datetime.timedelta(days=days)
        job.listing.publication_end = timezone.localdate() + datetime.timedelta(days=30 - days)
        job.listing.save()
    return made


def test_only_open_jobs_newest_first(jobs):
    assert found("") == ["看護師", "トラックドライバー", "レジスタッフ", "製造スタッフ"]
    assert found("q=看護") == ["看護師"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("place=012246", ["トラックドライバー"]),
        ("place=012246&place=012131", 4),
        ("place=010006", 4),
        ("occupation=13", ["トラックドライバー"]),
        ("occupation=083", ["トラックドライバー"]),
        ("industry=E", 4),
        ("type=120", ["レジスタッフ"]),
        ("pay_min=1500", ["看護師"]),
        ("pay_unit=month&pay_min=220000", ["看護師", "トラックドライバー"]),
        ("pay_unit=year&pay_min=3000000", ["看護師"]),
        ("days=6", ["レジスタッフ"]),
        ("feature=dormitory", ["看護師", "トラックドライバー"]),
        ("feature=dormitory&feature=car", ["トラックドライバー"]),
        ("feature=remote", ["製造スタッフ"]),
        ("kind=high_school", ["製造スタッフ"]),
        ("grant=1", ["トラックドライバー"]),
        ("q=ﾄﾞﾗｲﾊﾞｰ&place=012246&type=100", ["トラックドライバー"]),
        ("place=000000&occupation=99&industry=T&place=012254", []),
        ("occupation=99", 4),
    ],
)
def test_each_condition(jobs, query, expected):
    titles = found(query)
    if isinstance(expected, int):
        assert len(titles) == expected
    elif query.startswith("place=000000"):
        assert len(titles) == 4
    else:
        assert titles == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("sort=new", ["看護師", "トラックドライバー", "レジスタッフ", "製造スタッフ"]),
        ("sort=pay", ["看護師", "トラックドライバー", "レジスタッフ", "製造スタッフ"]),
        ("sort=deadline", ["製造スタッフ", "レジスタッフ", "トラックドライバー", "看護師"]),
    ],
)
def test_orders(jobs, query, expected):
    titles = found(query)
    if query == "sort=pay":
        pay = {job.title: job.hourly_pay_min for job in jobs.values()}
        assert [pay[title] for title in titles] == sorted(pay.values(), reverse=True)
    else:
        assert titles == expected


def test_a_word_in_the_title_outranks_one_in_the_text(jobs):
    JobFactory(open=True, title="受付", description="看護師のとなりで患者さんを案内します。")
    assert found("q=看護師")[0] == "看護師"
    assert found("q=看護師&sort=new")[0] == "受付"


def test_counts_are_those_under_the_other_conditions(jobs):
    assert counts("", "place") == {"012131": 3, "012246": 1, "010006": 4}
    assert counts("place=012246", "place") == {"012131": 3, "012246": 1, "010006": 4}
    assert counts("place=012246", "type") == {EmploymentType.REGULAR: 1}
    assert counts("type=100", "kind") == {JobKind.REGULAR: 2, JobKind.HIGH_SCHOOL: 1}
    ticked = counts("feature=dormitory", "feature")
    assert {name: ticked[name] for name in ("dormitory", "childcare", "car")} == {
        "dormitory": 2,
        "childcare": 1,
        "car": 1,
    }
    assert counts("", "grant") == {"1": 1}
    assert counts("q=看護", "occupation") == {"07": 1, "045": 1}
    assert counts("", "pay_min")["1150"] == 3


@pytest.mark.parametrize("query", ["", "place=012131", "q=看護師&type=100", "feature=dormitory&pay_min=1300"])
def test_every_count_is_what_choosing_the_option_finds(jobs, query):
    base = JobQuery.parse(query)
    search = JobSearch(base)
    for name in ("place", "occupation", "industry", "type", "days", "holiday", "kind", "grant", "pay_min"):
        for value, count in search.counts(name).items():
            chosen = {"grant": True, "pay_min": int(value) if name == "pay_min" else 0}.get(name, (value,))
            assert JobSearch(base.with_(**{name: chosen})).total == count, (name, value)
    for value, count in search.counts("feature").items():
        assert JobSearch(base.adding("feature", value)).total == count, value


def test_hints_lead_out_of_few_hits(jobs):
    search = JobSearch(JobQuery.parse("q=看護師&place=012246&feature=car"))
    assert search.total == 0
    offered = {hint.label: hint.number.value for hint in hints(search)}
    assert offered["キーワード「看護師」を外す"] == 1
    search = JobSearch(JobQuery.parse("place=012246&type=120"))
    offered = {hint.label: hint.number.value for hint in hints(search)}
    assert offered["勤務地「千歳市」を外す"] == 1
    assert offered["雇用形態「パート・アルバイト」を外す"] == 1
    assert offered["勤務地を北海道全体に広げる"] == 1


def test_words_that_find_nothing_are_searched_in_another_way(jobs):
    search = JobSearch(JobQuery.parse("q=トラックドライバー 宇宙飛行士"))
    assert [card.job.title for card in search.page.object_list] == ["トラックドライバー"]
    assert search.reading.way == "fewer" and search.reading.dropped == ("宇宙飛行士",)
    assert "「宇宙飛行士」を除いて検索しました" in rescue(search).sentence
    exact = JobSearch(JobQuery.parse("q=トラックドライバー 宇宙飛行士&exact=1"))
    assert exact.total == 0 and rescue(exact) is None


def test_most_of_the_words_follow_where_all_together_find_little(jobs):
    newer = [JobFactory(open=True, title=title, description="") for title in ("溶接の検査", "溶接")]
    both = JobFactory(open=True, title="溶接の旋盤", description="")
    search = JobSearch(JobQuery.parse("q=溶接 旋盤"))
    found = [card.job for card in search.page.object_list]
    assert found[0] == both and set(found) == {both, *newer} and search.reading.way == "most"
    assert "一部の言葉を含む求人を後に続けています" in rescue(search).sentence
    assert JobSearch(JobQuery.parse("q=溶接 旋盤&sort=new")).total == 1


def test_conditions_that_leave_nothing_do_not_change_the_words(jobs):
    search = JobSearch(JobQuery.parse("q=看護師 病院&kind=internship"))
    assert search.total == 0
    JobFactory(open=True, title="病院の看護師")
    search = JobSearch(JobQuery.parse("q=看護師 病院&kind=internship"))
    assert (search.total, search.reading.way) == (0, "typed")


def test_a_page_asks_a_handful_of_questions(jobs, max_queries):
    assert found("q=看護")  # reads the names of places once
    with max_queries(14):  # up to four for the hits, in the order of relevance
        search = JobSearch(JobQuery.parse("q=看護&type=100&feature=dormitory&per_page=100"))
        assert groups(search) and search.total == len(search.page.object_list)
    with max_queries(4):
        assert JobSearch(JobQuery.parse("type=100")).first(6)


def test_broad_answers_are_kept_until_a_document_changes(
    jobs, monkeypatch, max_queries, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("search.answers.BROAD", 1)
    assert JobSearch(JobQuery()).total == 4
    with max_queries(1):
        assert JobSearch(JobQuery()).total == 4
    with django_capture_on_commit_callbacks(execute=True):
        jobs["shop"].listing.state = "closed"
        jobs["shop"].listing.save()
    assert JobSearch(JobQuery()).total == 3


def test_a_broken_cache_breaks_no_search(jobs, monkeypatch):
    class Away:
        def get(self, *args):
            raise ConnectionError

        set = get

    monkeypatch.setattr("search.answers.cache", Away())
    monkeypatch.setattr("search.answers.BROAD", 1)
    assert found("q=看護") == ["看護師"]


def test_a_cache_that_is_away_breaks_no_search(monkeypatch, caplog):
    job = JobFactory(open=True, title="苫小牧の溶接工")

    def away(*args, **values):
        raise ConnectionError

    for name in ("get", "set", "add", "delete"):
        monkeypatch.setattr(LocMemCache, name, away)
    found = JobSearch(JobQuery(q="溶接 苫小牧市"))
    assert [card.job for card in found.page.object_list] == [job]
    assert "the cache cannot be read" in caplog.text
