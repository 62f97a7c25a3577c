"""What is noted of searches, what never is, and how it reaches the database."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client, RequestFactory
from django.utils import timezone

from search.fallback import Reading
from search.journal import recording, writing
from search.journal.buffer import journal
from search.journal.models import Outcome, Search, SearchWeek
from search.journal.notes import Ending, Shown
from search.journal.pace import Pace
from search.journal.popular import popular
from search.journal.privacy import Censor, conditions_text
from search.journal.recording import record
from search.query import JobQuery
from search.understanding.reading import Understood, Wish
from search.words.models import VocabularyEntry

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari"


class Found:
    """What the journal reads of a job search."""

    def __init__(self, query_string: str, total: int = 5, way: str = "typed") -> None:
        self.query, self.total = JobQuery.parse(query_string), total
        self.typed = Understood(self.query.q, wishes=(Wish("寮", "feature", ("dormitory",), "寮あり"),))
        self.reading = Reading(self.typed, way)


@pytest.fixture(autouse=True)
def nothing_noted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    journal.clear()
    monkeypatch.setattr(recording, "searches_of", Pace(30))
    yield
    journal.clear()


def search(query_string: str, total: int = 5, after: str = "", way: str = "typed", **headers: str) -> str:
    """A person searches; returns the token of the page."""
    headers = {"User-Agent": PHONE, **headers} | ({recording.AFTER: after} if after else {})
    return record(RequestFactory().get("/jobs/", headers=headers), Found(query_string, total, way))


def end(client: Client, token: str, outcome: str, rank: str = "") -> int:
    data = {"token": token, "outcome": outcome, "rank": rank}
    return client.post("/jobs/ending/", data, headers={"User-Agent": PHONE}).status_code


def week(words: str) -> tuple[int, ...]:
    return SearchWeek.objects.values_list(*writing.NUMBERS).get(words=words)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("　ＫＡＮＧＯＳＨＩ　 苫小牧 ", "kangoshi 苫小牧"),
        ("時給1200円以上", "時給1200円以上"),
        ("佐藤 事務", "佐藤 事務"),
        ("山田太郎", ""),
        ("鈴木 一郎 評判", ""),
        ("花子", ""),
        ("taro@example.jp", ""),
        ("拓勇東町3-4-5の近く", ""),
        ("苫小牧市旭町４ー５", ""),
        ("北海道 苫小牧市旭町4丁目5番6号", ""),
        ("旭町 週2-3日 9-17時", "旭町 週2-3日 9-17時"),
        ("０９０-１２３４-５６７８", ""),
        ("0144 32 6111", ""),
        ("https://example.jp/", ""),
        (
            "私は去年まで苫小牧の工場で働いていましたが、腰を痛めて退職し、いまは座ってできる仕事をさがしています。"
            * 2,
            "",
        ),
    ],
)
def test_words_that_tell_of_a_person_are_not_kept(typed: str, kept: str) -> None:
    assert Censor().kept(typed) == kept


def test_where_somebody_lives_is_not_a_condition_to_keep() -> None:
    assert conditions_text([("type", "100"), ("near", "0530018"), ("place", "012131")], 300) == (
        "near place:012131 type:100"
    )
    assert conditions_text([("place", "1" * 6), ("type", "2" * 3)], 14) == "place:111111"


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"Sec-Purpose": "prefetch"},
        {"User-Agent": ""},
    ],
)
def test_machines_are_not_noted(headers: dict[str, str]) -> None:
    assert search("q=看護師", **headers) == ""
    assert journal.is_empty()


def test_a_fault_never_breaks_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "add", None)
    assert search("q=看護師") == ""


def test_who_searches_too_fast_is_not_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "searches_of", Pace(2))
    assert [bool(search("q=a")) for _ in range(3)] == [True, True, False]
    assert recording.searches_of.allows("another caller")


@pytest.mark.django_db
class TestWriting:
    def test_searches_are_noted_in_memory_and_written_together(self, max_queries: Any) -> None:
        with max_queries(0):
            for _ in range(40):
                search("q=看護師&type=100&place=012131", total=2)
            search("q=フォークリフト", total=2)
        journal.flush()
        first = Search.objects.filter(words="看護師").first()

        assert Search.objects.count() == 30
        assert (first.conditions, first.hits, first.outcome) == ("place:012131 type:100", 2, Outcome.UNKNOWN)
        assert (first.understood, first.fallback) == ("feature:dormitory", "")
        assert week("看護師") == (30, 0, 0, 0, 0)

    def test_nothing_and_little_count_where_only_words_were_given(self) -> None:
        search("q=看護婦", total=0)
        search("q=看護婦", total=9, way="corrected")
        search("q=看護婦", total=3)
        search("q=看護婦&page=2", total=0)
        search("q=看護婦&type=100", total=0)
        journal.flush()

        assert week("看護婦") == (4, 2, 1, 0, 0)

    def test_the_first_click_counts(self, client: Client) -> None:
        token = search("q=看護師")
        assert end(client, token, "clicked", "3") == 204
        end(client, token, "clicked", "1")
        end(client, token, "left")
        journal.flush()

        assert Search.objects.values_list("outcome", "rank").get() == (Outcome.CLICKED, 3)
        assert week("看護師") == (1, 0, 0, 1, 0)

    @pytest.mark.parametrize(("rank", "noted"), [("9" * 5000, 999), ("x", None), ("-1", None)])
    def test_a_rank_that_is_none_breaks_nothing(self, client: Client, rank: str, noted: int | None) -> None:
        assert end(client, search("q=看護師"), "clicked", rank) == 204
        journal.flush()
        assert Search.objects.get().rank == noted

    def test_who_comes_back_has_not_left(self, client: Client) -> None:
        token = search("q=看護師")
        end(client, token, "left")
        journal.flush()
        assert week("看護師") == (1, 0, 0, 0, 1)

        end(client, token, "clicked", "2")
        journal.flush()
        assert week("看護師") == (1, 0, 0, 1, 0)

    def test_the_words_tried_next_are_kept_when_they_helped(self) -> None:
        first = search("q=看護婦", total=0)
        second = search("q=山田太郎", total=0, after=first)
        search("q=看護師", total=9, after=second)
        journal.flush()

        found = {row.words: (row.outcome, row.next_words) for row in Search.objects.all()}
        assert found["看護婦"] == (Outcome.WENT_ON, "")
        assert found[""] == (Outcome.WENT_ON, "看護師")

    def test_an_ending_waits_for_its_search(self) -> None:
        row = Search(day=timezone.localdate(), words="事務", hits=4)
        journal.add(Ending(row.token, Outcome.CLICKED, 1))
        journal.flush()
        assert not journal.is_empty()

        journal.add(Shown(row))
        journal.flush()
        assert Search.objects.get().outcome == Outcome.CLICKED
        assert journal.is_empty()

    @pytest.mark.parametrize(
        ("token", "outcome"),
        [("x", "left"), ("0" * 32, "went_on"), ("", ""), ("あ" * 40, "clicked")],
    )
    def test_nonsense_is_answered_and_forgotten(self, client: Client, token: str, outcome: str) -> None:
        assert end(client, token, outcome) == 204
        assert journal.is_empty()

    def test_endings_are_only_posted(self, client: Client) -> None:
        assert client.get("/jobs/ending/").status_code == 405

    def test_a_broken_database_loses_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*args: Any, **kwargs: Any) -> None:
            raise DatabaseError("locked")

        search("q=看護師")
        with monkeypatch.context() as broken:
            broken.setattr(writing, "add_up", fail)
            journal.flush()
        assert not Search.objects.exists()
        journal.flush()

        assert week("看護師") == (1, 0, 0, 0, 0)

    def test_popular_words_found_something_on_several_days_or_often(self) -> None:
        today = timezone.localdate()

        def past(words: str, days: list[int], hits: int = 3) -> None:
            Search.objects.bulk_create(
                Search(day=today - datetime.timedelta(days=day), words=words, hits=hits) for day in days
            )

        past("事務", [0, 1, 2])
        past("清掃", [0] * 5)
        past("保育", [0, 0, 1, 1])
        past("宇宙飛行士", [0, 1, 2, 3, 4], hits=0)
        past("事務 最悪", [0] * 9)
        past("寮あり 清掃", [0] * 2)
        VocabularyEntry.objects.bulk_create(
            VocabularyEntry(kind=kind, text=text)
            for kind, text in (("word", "事務"), ("word", "清掃"), ("word", "保育"), ("popular", "最悪"))
        )
        past("昔の言葉", [40, 41, 42, 43, 44])

        assert popular(10) == ["事務", "清掃"]
        assert popular(1) == ["事務"]


@pytest.mark.django_db
def test_the_page_of_results_carries_its_token(client: Client) -> None:
    html = client.get("/jobs/?q=事務", headers={"User-Agent": PHONE}).content.decode()
    journal.flush()

    assert f'data-journal="{Search.objects.get().pk.hex}" data-journal-to="/jobs/ending/"' in html
    assert "data-journal=" not in client.get("/jobs/?q=事務").content.decode()
