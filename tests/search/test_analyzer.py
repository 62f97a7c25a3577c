"""What the analyser makes of Japanese text, without a database."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.language.analyzer import autocomplete_text, index_text, reading_term
from search.language.normalise import MAX_CHUNK_BYTES, chunks, normalise, squeeze


def terms(text: str) -> list[str]:
    return index_text(text, label=False).split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﾊﾟｰﾄ", "パート"),
        ("ＩＴ", "it"),
        ("コンピュータ", "コンピューター"),
        ("コンピュ―タ", "コンピュータ"),
        ("サーバ", "サーバー"),
        ("受付", "受け付け"),
        ("問合せ", "問い合わせ"),
        ("子ども", "子供"),
        ("Web", "ウェブ"),
        ("週休二日", "週休２日"),
        ("引越", "引っ越し"),
    ],
)
def test_spellings_of_one_word_become_the_same_terms(one, other):
    assert terms(one) == terms(other)


def test_a_verb_and_its_noun_meet_without_okurigana():
    assert terms("引っ越しスタッフ")[0] == terms("引越作業")[0] == "引っ越"


def test_compounds_are_cut_into_short_units():
    assert terms("東京都の介護職員") == ["東京", "都", "介護", "職員", "yトウキョウ"]
    assert "京都" not in terms("東京都")


def test_particles_and_symbols_are_no_terms():
    assert terms("港の、と！★") == ["港"]


def test_readings_of_places_anywhere_and_of_every_word_in_a_label():
    assert "yトマコマイ" in terms("苫小牧市で働く")
    assert "yカイゴ" not in terms("苫小牧市で介護の仕事")
    assert "yカイゴ" in index_text("介護の仕事", label=True).split()


def test_long_vowel_marks_do_not_count_in_readings():
    assert reading_term("どらいばー") == reading_term("ドライバ") == "yドライバ"
    assert reading_term("driver") == ""


def test_autocomplete_knows_written_forms_of_short_and_long_units():
    found = autocomplete_text("看護師").split()
    assert {"看護", "師", "看護師", "yカンゴ", "yカンゴシ"} <= set(found)


def test_terms_hold_only_letters_and_digits():
    assert terms("3.5t C++ a_b 'x\"") == ["3", "5", "t", "c", "a", "b", "x"]


def test_newlines_separate_and_control_characters_vanish():
    assert normalise("看護\x00師\ud800\n募集") == "看護 師。募集"
    assert squeeze("  ｹｱ\u3000マネ \n") == "ケア マネ"


def test_long_text_is_cut_at_sentence_ends_below_the_limit_of_the_dictionary():
    text = "苫小牧で働きます。" * 4000
    parts = list(chunks(text))
    assert "".join(parts) == text
    assert len(parts) > 1
    assert all(part.endswith("。") and len(part.encode()) <= MAX_CHUNK_BYTES for part in parts)


def test_a_text_without_sentences_is_analysed_as_well():
    assert terms("港" * 60_000)


def test_several_threads_analyse_at_once():
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: found.append(terms("苫小牧港の荷役 " * 300))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert found.count(found[0]) == 4


@given(st.text(alphabet=st.characters(categories=None), max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_clean_terms(text):
    for term in index_text(text).split():
        assert term.isalnum() or any(character.isalnum() for character in term)
        assert "\x00" not in term
        term.encode()


def test_words_of_other_matters_are_kept_whole():
    terms = index_text("営業所での営業。育児介護休業、介護の仕事。事務所で事務", label=False).split()
    assert terms == ["営業所", "営業", "育児介護休業", "介護", "仕事", "事務所", "事務"]
