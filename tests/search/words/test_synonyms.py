"""The synonyms operators keep."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from search.jobs import JobSearch
from search.language.synonyms import Entry, shipped_entries, terms_of
from search.query import JobQuery
from search.words import synonyms
from search.words.models import Synonym
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def others(word: str) -> set[str]:
    return {"".join(terms) for terms in synonyms.table().get(terms_of(word), ())}


def titles(words: str) -> list[str]:
    return [job.title for job in JobSearch(JobQuery(q=words)).first(10)]


def test_the_product_brings_three_hundred_words_and_more():
    assert Synonym.objects.filter(origin=Synonym.Origin.SHIPPED).count() == len(shipped_entries()) >= 300
    assert others("看護婦") == {"看護師"}
    for entry in Synonym.objects.all():
        entry.full_clean()


def test_one_direction_and_no_chains():
    Synonym.objects.create(word="甲の仕事", others="乙の仕事")
    Synonym.objects.create(word="乙の仕事", others="丙の仕事")
    assert others("甲の仕事") == {"乙仕事"}
    assert "看護婦" not in others("看護師")


def test_an_edit_counts_at_once_and_without_a_rebuild():
    JobFactory(open=True, title="納棺の係")
    assert titles("おくりびと") == []
    entry = Synonym.objects.create(word="おくりびと", others="納棺")
    assert titles("おくりびと") == ["納棺の係"]
    entry.active = False
    entry.save()
    assert titles("おくりびと") == []


def test_a_change_that_is_rolled_back_leaves_nothing():
    before = synonyms.table()
    with transaction.atomic():
        Synonym.objects.create(word="まぼろし", others="幻影")
        assert others("まぼろし")
        transaction.set_rollback(True)
    assert synonyms.table() == before


@pytest.mark.parametrize(
    ("word", "other", "field"),
    [
        ("!!!", "看護師", "word"),
        ("看護婦", "看護師", "word"),  # there already
        ("ナースさん", "", "others"),
        ("ナースさん", "ナースさん", "others"),
        ("サーバ", "サーバー", "others"),  # the analyser takes them for the same
        ("ナースさん", "一、二、三、四、五、六、七、八、九、十、百", "others"),
    ],
)
def test_entries_that_change_nothing_are_refused(word, other, field):
    with pytest.raises(ValidationError) as refused:
        Synonym(word=word, others=other).full_clean()
    assert field in refused.value.message_dict


def test_what_operators_did_stays_when_the_product_brings_news():
    edited, removed, renewed = (Synonym.objects.get(word=word) for word in ("看護婦", "保母", "土方"))
    edited.others = "看護師、助産師"
    edited.save()
    removed.delete()
    Synonym.objects.create(word="新語", others="運営の考え")
    kept = [entry for entry in shipped_entries() if entry.word not in ("土方", "鳶")]
    news = [Entry("土方", "土木作業員"), Entry("新語", "製品の考え"), Entry("あたらしい", "新規")]
    assert synonyms.bring_shipped([*kept, *news]) == 3  # 土方 renewed, あたらしい added, 鳶 taken back
    assert synonyms.bring_shipped([*kept, *news]) == 0
    now = dict(Synonym.objects.values_list("word", "others"))
    assert now["看護婦"] == "看護師、助産師"
    assert now["新語"] == "運営の考え"
    assert now["土方"] == "土木作業員"
    assert "保母" not in now
    assert "鳶" not in now
    assert now["あたらしい"] == "新規"
