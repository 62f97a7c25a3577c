"""Search through Wagtail's interfaces, on whichever database the tests run."""

import gc

import pytest
from django.db import connection
from modelsearch.query import MATCH_ALL, And, Boost, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from search.models import IndexState
from search.state import index_is_current
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def titles(results) -> list[str]:
    return [page.title for page in results]


SPELLINGS = {
    "京都": "京都の看護師",
    "東京都": "東京都の介護職員",
    "東京": "東京都の介護職員",
    "とまこまい": "苫小牧市 フォークリフト運転手",
    "ﾌｫｰｸﾘﾌﾄ": "苫小牧市 フォークリフト運転手",
    "苫小牧ドライバー": "苫小牧市 フォークリフト運転手",
    "引越": "引っ越しスタッフ",
    "データ入力": "データの入力",
    "週休２日": "週休二日制の事務",
    "看護婦": "京都の看護師",
}
HOSTILE = (
    '"', '京都"', "'", "\x00", "京都\x00", " ", "\u3000", "\ud800", "京都\ud800", "%s", "* OR", "--",
    "NEAR(a b)", "a:b", "介護 " * 200, "港" * 10_000,
)  # fmt: skip


def test_words_are_found_in_any_spelling(pages):
    for query, title in SPELLINGS.items():
        results = Page.objects.search(query)
        assert titles(results) == [title], query
        assert results.count() == 1


def test_no_typed_text_breaks_a_search(pages):
    for query in HOSTILE:
        for results in (Page.objects.search(query), Page.objects.autocomplete(query)):
            assert results.count() == len(list(results)), ascii(query)


def test_nested_conditions_keep_their_order(pages):
    either = Or([PlainText("京都"), PlainText("東京")])
    assert titles(Page.objects.search(And([either, PlainText("介護")]))) == ["東京都の介護職員"]
    assert titles(Page.objects.search(And([either, Not(PlainText("介護"))]))) == ["京都の看護師"]
    assert titles(Page.objects.search(Phrase("看護師"))) == ["京都の看護師"]
    assert titles(Page.objects.search(Boost(PlainText("京都"), 2))) == ["京都の看護師"]
    assert len(Page.objects.search("京都 介護", operator="or")) == 2


def test_negation_and_everything(pages):
    assert "京都の看護師" not in titles(Page.objects.search(Not(PlainText("京都"))))
    assert Page.objects.search(MATCH_ALL).count() == Page.objects.count()
    assert Page.objects.search(Not(MATCH_ALL)).count() == 0


def test_the_better_match_of_two_words_comes_first(add_page):
    add_page("事務", search_description="港")
    both = add_page("港の事務所の事務、港の受付")
    for number in range(3):
        add_page(f"倉庫{number}")
    assert Page.objects.search("港 事務")[0].pk == both.pk
    scored = list(Page.objects.search("港 事務").annotate_score("score"))
    assert [page.score for page in scored] == sorted((p.score for p in scored), reverse=True)


def test_filters_orders_facets_and_slices_work_together(pages):
    query = "京都 介護 引越"
    results = (
        Page.objects.filter(live=True)
        .order_by("title")
        .search(query, operator="or", order_by_relevance=False)
    )
    assert titles(results) == sorted(titles(results))
    assert results.facet("live") == {True: 3}
    assert len(results[:2]) == 2
    assert results[1].title == titles(results)[1]
    assert Page.objects.filter(live=False).search("京都").count() == 0


def test_a_search_may_be_limited_to_titles(pages):
    assert Page.objects.search("京都", fields=["title"]).count() == 1


def test_other_fields_than_titles_are_searched_as_a_whole_instead_of_failing(db):
    job = JobFactory(title="受付", description="港の見える丘です。")
    for fields in (["search_text"], ["title", "search_text"]):
        assert list(Job.objects.search("港", fields=fields)) == [job]
    assert Job.objects.search("港", fields=["title"]).count() == 0


def test_a_word_of_the_title_weighs_more_than_one_of_the_text(db):
    titled = JobFactory(title="港の案内所の係")
    JobFactory(title="受付の手引き", description="港から五分の、港の見える受付です。")
    for number in range(3):
        JobFactory(title=f"倉庫{number}")
    results = Job.objects.search("港")
    assert len(results) == 2
    assert results[0] == titled


def test_a_search_asks_the_index_once_however_many_hits_there_are(pages):
    either = get_search_backend().search(Or([PlainText("京都"), PlainText("東京")]), Page)
    sql = str(either.get_queryset().query)
    asked, ranked = ("@@", "ts_rank(") if connection.vendor == "postgresql" else ("MATCH", "bm25(")
    assert sql.count(asked) == 1
    assert sql.count(ranked) == 1
    assert sql.count("SELECT") == 1


def test_a_failed_rebuild_is_not_taken_for_a_current_index(pages):
    IndexState.objects.update(fingerprint="older")
    backend = get_search_backend()
    rebuilder = backend.atomic_rebuilder_class(backend.get_index_for_model(Page))
    rebuilder.start()
    del rebuilder
    gc.collect()
    assert not index_is_current()


def test_autocomplete_finds_starts_readings_and_earlier_words(pages):
    for query in ("きょ", "看", "京都の看", "京都 看護", "看護師"):
        assert titles(Page.objects.autocomplete(query)) == ["京都の看護師"], query
    assert titles(Page.objects.filter(live=True).autocomplete("ふぉ")) == ["苫小牧市 フォークリフト運転手"]


def test_match_restricts_any_queryset(pages):
    backend = get_search_backend()
    nurse = pages["京都の看護師"]
    inner = Page.objects.filter(pk__in=Page.objects.filter(title__contains="師").values("pk"))
    found = backend.match("看護", inner, score_field="score")
    assert [page.pk for page in found] == [nurse.pk]
    assert found.values_list("score", flat=True)[0] > 0
    assert Page.objects.filter(pk__in=backend.match("看護", inner).values("pk")).count() == 1
    assert backend.match("!!!", Page.objects.all()).count() == 0


def test_saving_a_page_does_not_scan_the_index(pages, django_assert_max_num_queries):
    page = pages["データの入力"]
    page.title = "データの集計"
    with django_assert_max_num_queries(40) as captured:
        page.save()
    assert not any("AVG(" in query["sql"] for query in captured.captured_queries)
    assert titles(Page.objects.search("集計")) == ["データの集計"]


def test_a_deleted_page_is_not_found(pages):
    pages["データの入力"].delete()
    assert Page.objects.search("データ入力").count() == 0


@pytest.mark.skipif(connection.vendor != "postgresql", reason="this plan is for PostgreSQL alone")
def test_hits_are_looked_up_in_the_index_of_the_body(pages):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO wagtailsearch_indexentry (content_type_id, object_id, title, body, autocomplete, "
            "title_norm, title_text, body_text) SELECT (SELECT min(content_type_id) FROM "
            "wagtailsearch_indexentry), 1000000 + n, '', to_tsvector('simple', 'w' || n), '', 1, '', '' "
            "FROM generate_series(1, 5000) n"
        )
        cursor.execute("ANALYZE wagtailsearch_indexentry")
    plan = get_search_backend().search("京都", Page).get_queryset().order_by().explain()
    assert "Index Cond: (body @@ " in plan
    assert "(wagtailsearch_indexentry.object_id)::bigint" in plan
