"""Local words and the dictionary made of them."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from search.language import user_dictionary
from search.language.analyzer import index_text, words
from search.language.fingerprint import fingerprint
from search.words import local, versions
from search.words.models import LocalWord


@pytest.fixture
def dictionaries(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(user_dictionary, "_folder", tmp_path)
    return tmp_path


def surfaces(text: str) -> list[str]:
    return [word.surface for word in words(text)]


@pytest.mark.django_db
def test_a_local_word_is_read_by_every_process_and_asks_for_a_rebuild(
    dictionaries, django_capture_on_commit_callbacks
):
    before = fingerprint()
    assert surfaces("とまチョップ館で働く") != ["とまチョップ館", "働く"]
    with django_capture_on_commit_callbacks(execute=True):
        LocalWord(word="とまチョップ館", reading="トマチョップカン").save()
        LocalWord(word="しおさい総合病院", reading="シオサイソウゴウビョウイン").save()
        LocalWord(word="C++＆☆館", reading="シープラカン").save()
    assert surfaces("とまチョップ館で働く") == ["とまチョップ館", "働く"]
    index = index_text("しおさい総合病院の清掃", label=True).split()
    assert "病院" in index  # parts the system dictionary knows go on being found
    assert "yシオサイソウゴウビョウイン" in index
    assert fingerprint() != before
    made = user_dictionary.source()

    user_dictionary.use([])
    assert fingerprint() == before
    local.follow("another process told")
    assert user_dictionary.source() == made


@pytest.mark.django_db
def test_a_dictionary_that_cannot_be_made_leaves_the_search_as_it_is(dictionaries, monkeypatch, caplog):
    LocalWord.objects.bulk_create([LocalWord(word="しおさい", reading="シオサイ")])

    def fail(*args):
        raise ValueError("broken")

    monkeypatch.setattr(user_dictionary, "build_user_dic", fail)
    local.follow(versions.token(versions.LOCAL) + "x")
    assert user_dictionary.source() is None
    assert "could not be made" in caplog.text
    (dictionaries / "broken.dic").write_bytes(b"no dictionary")
    (dictionaries / "current").symlink_to("broken.dic")
    assert surfaces("看護師") == ["看護", "師"]
    assert "cannot be read" in caplog.text


@pytest.mark.django_db
def test_a_dictionary_in_force_is_not_written_again(dictionaries, monkeypatch, caplog):
    LocalWord.objects.bulk_create([LocalWord(word="しおさい", reading="シオサイ")])
    with monkeypatch.context() as quick:  # what is in it does not matter, and making it takes seconds
        quick.setattr(user_dictionary, "build_user_dic", lambda system, words, file, about: file.touch())
        local.follow("first")
    monkeypatch.setattr(Path, "symlink_to", lambda *args: pytest.fail("the folder may be read only"))
    local.follow("second")
    with local._making:
        local.follow("third")  # another thread is at it
    assert local._followed == "second"
    assert not caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("word", "reading", "field"),
    [
        ("a b", "エービー", "word"),
        ("a,b", "エービー", "word"),
        ("森", "モリ", "word"),
        ("☆☆☆", "ホシ", "word"),
        ("ゆめみらい公園", "夢", "reading"),
    ],
)
def test_what_no_dictionary_can_hold_is_refused_at_its_field(word, reading, field):
    with pytest.raises(ValidationError) as refused:
        LocalWord(word=word, reading=reading).full_clean()
    assert list(refused.value.message_dict) == [field]
