"""How typed words become a tree of index terms, without a database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modelsearch.query import MATCH_ALL, And, Boost, Not, Or, Phrase, PlainText, SearchQuery

from search.backends.terms import FTS5, TSQUERY, write
from search.language import synonyms
from search.language.analyzer import index_text
from search.language.rewriting import MAX_TERMS, rewrite_query, rewrite_start, rewrite_text


def fts(query: SearchQuery | None, **options: bool) -> str:
    assert query is not None
    return write(query, FTS5, **options)


def test_a_long_unit_stays_together():
    assert fts(rewrite_text("看護師", table={})) == '"看護 師"'


def test_an_unspaced_compound_is_cut_where_words_end():
    assert fts(rewrite_text("札幌看護師", table={})) == '("札幌" AND "看護 師")'


def test_kana_is_searched_by_its_reading_and_as_katakana():
    assert fts(rewrite_text("ふぉーくりふと", table={})).endswith('"yフォクリフト" OR "フォークリフト")')


SOME = synonyms.table_of(synonyms.parse(["看護婦 => 看護師"]))


@pytest.mark.parametrize(
    ("typed", "wider"),
    [
        ("営業職", '("営業 職" OR "営業")'),
        ("警備員", '("警備 員" OR "警備")'),
        ("調理スタッフ", '"調理"'),
        ("お弁当屋", '("弁当 屋" OR "弁当")'),
        ("駅員", '"駅員"'),
        ("看護師", '"看護 師"'),
    ],
)
def test_the_work_itself_is_asked_for_behind_a_role(typed: str, wider: str):
    assert fts(rewrite_text(typed, table=SOME)) == wider


def test_kana_may_be_the_readings_of_two_words():
    assert '("yイリョウ" AND "yジム")' in fts(rewrite_text("いりょうじむ", table=SOME))


def test_names_written_in_another_kana_are_found_by_their_reading():
    assert fts(rewrite_text("マルカモメ水産", table=SOME)).endswith('"yマルカモメスイサン")')
    assert "yマルカモメスイサン" in index_text("まるかもめすいさん", label=True).split()


def test_quoted_words_stand_side_by_side():
    assert fts(rewrite_text('"調理 補助" 看護婦', table={})) == '("調理 補助" AND "看護 婦")'


def test_one_of_the_words_written_together_may_be_enough():
    assert fts(rewrite_text("牛の世話", operator="or", table={})) == '("牛" OR "世話")'


def test_synonyms_widen_in_one_direction():
    table = synonyms.table_of(synonyms.parse(["看護婦 => 看護師", "# 師 => 士", "", "こわれた行"]))
    assert fts(rewrite_text("看護婦", table=table)) == '("看護 婦" OR "看護 師")'
    assert fts(rewrite_text("看護師", table=table)) == '"看護 師"'


def test_a_synonym_may_span_two_long_units():
    table = synonyms.table_of(synonyms.parse(["調理補助 => キッチン"]))
    assert fts(rewrite_text("調理補助", table=table)) == '(("調理" AND "補助") OR "キッチン")'


def test_the_shipped_list_is_read():
    assert synonyms.shipped()[("看護", "婦")] == (("看護", "師"),)


@pytest.mark.parametrize("text", ["", " \u3000", "!!!", "\x00", "\ud800", '"', "。", "の"])
def test_nothing_searchable_gives_no_query_or_a_harmless_one(text):
    query = rewrite_text(text, table={})
    assert query is None or fts(query) == '"yノ"'


def test_too_many_words_are_dropped():
    query = rewrite_text("介護 " * 100, table={})
    assert isinstance(query, And)
    assert len(query.subqueries) == MAX_TERMS


def test_the_last_word_of_autocomplete_is_unfinished():
    assert fts(rewrite_start("札幌 看"), prefix=True).startswith('("札幌" AND ("看"*')
    assert '"yカイ"*' in fts(rewrite_start("かい"), prefix=True)


def test_trees_are_rewritten_leaf_by_leaf():
    tree = And([Or([PlainText("京都"), PlainText("!!")]), Not(Phrase("看護師")), Boost(MATCH_ALL, 2)])
    query = rewrite_query(tree)
    assert fts(query) == '("京都" NOT "看護 師")'
    assert write(query, TSQUERY) == "(('京都') & !('看護' <-> '師'))"


def test_alternatives_keep_their_parentheses():
    tree = rewrite_query(And([Or([PlainText("京都"), PlainText("東京")]), PlainText("介護")]))
    assert fts(tree) == '(("京都" OR "東京") AND "介護")'


def test_a_single_character_stands_beside_the_word_before_it():
    assert fts(rewrite_text("工場長", table={})) == '"工場 長"'
    assert fts(rewrite_text("清掃院", table={("清掃",): (("掃除",),)})) == '"清掃 院"'


def test_a_negated_alternative_is_refused_with_advice():
    with pytest.raises(NotImplementedError, match="And"):
        write(Or([Phrase("京都"), Not(Phrase("東京"))]), FTS5)


@given(st.text(alphabet=st.characters(categories=None), max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_becomes_a_query_without_stray_quotes(text):
    for query in (rewrite_text(text), rewrite_start(text)):
        if query is not None:
            assert "'" not in fts(query).replace('"', "")
            assert fts(query).count('"') % 2 == 0
