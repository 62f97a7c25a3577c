"""What operators read of the searches, and how they answer."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from search.jobs import JobSearch
from search.journal import actions, proposals
from search.journal.effect import before_and_after
from search.journal.models import Decision, Search, SearchWeek, week_of
from search.journal.periodic import forget
from search.journal.report import hits_now, trend_text
from search.language.rewriting import rewrite_text
from search.query import JobQuery
from search.words import synonyms
from search.words.models import Synonym
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db
REPORT = "/cms/reports/searches/"
THIS_WEEK = datetime.date(2026, 11, 16)


def week(words: str, back: int = 0, **numbers: int) -> SearchWeek:
    monday = THIS_WEEK - datetime.timedelta(weeks=back)
    return SearchWeek.objects.create(week=monday, words=words, **numbers)


def searched(words: str, next_words: str = "", times: int = 2, day: datetime.date | None = None) -> None:
    Search.objects.bulk_create(
        Search(day=day or timezone.localdate(), words=words, hits=0, next_words=next_words)
        for _ in range(times)
    )


@pytest.fixture(autouse=True)
def no_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposals, "corrected", {"看護氏": "看護師"}.get)


def words_shown(client: Client, query: str = "") -> list[str]:
    response = client.get(REPORT + query)
    assert response.status_code == 200
    return [row.words for row in response.context["object_list"]]


def test_the_report_shows_the_latest_week_by_what_went_wrong(client_for: Callable[[str], Client]) -> None:
    week("事務", searches=30, clicked=20, left=5)
    week("宇宙", searches=6, zero=6, left=4)
    week("通訊", searches=9, few=2, clicked=1, left=1)
    week("", searches=99, left=99)
    week("先週の言葉", back=1, searches=50, zero=50)
    client = client_for("operator")

    assert words_shown(client) == ["事務", "通訊", "宇宙"]
    assert words_shown(client, "?show=zero") == ["宇宙"]
    assert words_shown(client, "?show=few") == ["通訊"]
    assert words_shown(client, "?show=abandoned") == ["宇宙", "通訊"]
    assert words_shown(client, "?week=2026-11-09") == ["先週の言葉"]


def test_proposals_come_from_what_helped_and_from_spelling() -> None:
    searched("おたすけ係", "看護師")
    searched("おたすけ係", "保育士", times=1)
    searched("事務", "事務 パート")
    searched("経理 苫小牧", "経理")

    found = proposals.proposals_for(["おたすけ係", "事務", "経理 苫小牧", "看護氏"])

    assert [(each.words, each.alternative, each.why) for row in found.values() for each in row] == [
        ("おたすけ係", "看護師", "続けて2回検索"),
        ("看護氏", "看護師", "表記や読みが近い"),
    ]


def test_what_is_known_or_decided_is_not_proposed_again(user_for: Callable[[str], Any]) -> None:
    Synonym.objects.filter(word="看護婦").delete()
    searched("看護婦", "看護師")
    searched("保母", "保育士")
    actions.turn_down(user_for("operator"), "保母", "保育士")
    actions.accept(user_for("operator"), "看護婦", "看護師")

    assert proposals.proposals_for(["看護婦", "保母"]) == {}


def test_one_click_makes_a_synonym_and_tells_the_effect(client_for: Callable[[str], Client]) -> None:
    Synonym.objects.filter(word="ひめゆり係").delete()
    data = {"words": "ひめゆり係", "alternative": "受付", "decision": "accept", "back": "show=zero"}

    response = client_for("operator").post(f"{REPORT}decide/", data, follow=True)

    assert response.redirect_chain == [(f"{REPORT}?show=zero", 302)]
    assert "「ひめゆり係」で「受付」も探すようにしました" in response.content.decode()
    synonym = Synonym.objects.get(word="ひめゆり係")
    assert synonym.others == "受付"
    assert ModelLogEntry.objects.filter(action="wagtail.create", object_id=str(synonym.pk)).exists()
    assert Decision.objects.get().is_accepted


def test_a_polite_word_works_as_a_synonym_too(user_for: Callable[[str], Any]) -> None:
    actions.accept(user_for("operator"), "お手伝い係", "清掃")
    assert "清掃" in str(rewrite_text("お手伝い係", table=synonyms.table()))


def test_a_further_word_is_added_and_nonsense_is_refused(client_for: Callable[[str], Client]) -> None:
    Synonym.objects.update_or_create(word="係", defaults={"others": "担当"})
    client = client_for("administrator")
    for alternative in ("受付", "。"):
        data = {"words": "係", "alternative": alternative, "decision": "accept"}
        client.post(f"{REPORT}decide/", data)

    assert Synonym.objects.get(word="係").others == "担当、受付"
    assert Decision.objects.count() == 1


def test_rights_are_asked_twice(client_for: Callable[[str], Client], user_for: Callable[[str], Any]) -> None:
    week("宇宙", searches=6, zero=6)
    searched("宇宙", "天文台")
    html = client_for("supervisor").get(REPORT).content.decode()

    assert "天文台" in html
    assert "search-proposal" not in html
    data = {"words": "宇宙", "alternative": "天文台", "decision": "accept"}
    client_for("supervisor").post(f"{REPORT}decide/", data)
    with pytest.raises(PermissionDenied):
        actions.accept(user_for("supervisor"), "宇宙", "天文台")
    with pytest.raises(PermissionDenied):
        actions.turn_down(user_for("editor"), "宇宙", "天文台")
    assert not Synonym.objects.filter(word="宇宙").exists()


def test_the_effect_is_shown_by_week(client_for: Callable[[str], Client], at: Any) -> None:
    at(2026, 11, 21, 9)
    for back, numbers in (
        (2, {"zero": 5, "left": 5}),
        (1, {"zero": 3, "left": 3}),
        (0, {"clicked": 4, "left": 1}),
    ):
        week("看護婦", back, searches=5, **numbers)
    Decision.objects.create(words="看護婦", alternative="看護師", is_accepted=True)
    html = client_for("supervisor").get(f"{REPORT}synonyms/").content.decode()

    assert "検索10回・0件8回・求人を開いた割合0%" in html
    assert "検索5回・0件0回・求人を開いた割合80%" in html
    assert "11/9 0%・11/16 80%" in html


def test_periods_without_searches_say_so() -> None:
    before, after = before_and_after([], THIS_WEEK)
    assert (before.text, after.text) == ("検索なし", "検索なし")


def test_the_trend_compares_with_four_weeks() -> None:
    rows = [SearchWeek(week=THIS_WEEK - datetime.timedelta(weeks=back), searches=back) for back in (1, 3)]
    assert trend_text(SearchWeek(week=THIS_WEEK, searches=5), rows) == "0・3・0・1 ↑"
    assert trend_text(SearchWeek(week=THIS_WEEK, searches=1), rows) == "0・3・0・1 →"
    assert trend_text(SearchWeek(week=THIS_WEEK, searches=0), rows) == "0・3・0・1 ↓"


def test_what_is_searched_instead_counts_as_nothing_found() -> None:
    JobFactory(open=True, title="海の監視員")
    assert hits_now("監視員") == 1
    assert JobSearch(JobQuery(q="監視員 熱気球")).total == 1
    assert hits_now("監視員 熱気球") == 0


def test_spreadsheets_run_nothing(client_for: Callable[[str], Client]) -> None:
    week("=1+1", searches=3, clicked=1, left=1)
    response = client_for("operator").get(f"{REPORT}?export=csv")
    text = b"".join(response.streaming_content).decode("utf-8-sig")

    assert text.splitlines()[1].split(",")[1:3] == ["'=1+1", "3"]


def test_old_searches_become_sums_of_frequent_words(at: Any) -> None:
    at(2026, 11, 21, 4, 30)
    old, kept = datetime.date(2026, 8, 10), datetime.date(2026, 8, 24)
    for day in (old, kept):
        searched("事務", day=day)
        for words, searches in (("事務", 3), ("まれな言葉", 2), ("", 1)):
            SearchWeek.objects.create(week=week_of(day), words=words, searches=searches, left=1)

    forget()
    assert forget() == ""

    assert set(Search.objects.values_list("day", flat=True)) == {kept}
    rows = set(SearchWeek.objects.filter(week=old).values_list("words", "searches", "left"))
    assert rows == {("事務", 3, 1), ("", 3, 2)}
    assert SearchWeek.objects.filter(week=kept, words="まれな言葉").exists()
