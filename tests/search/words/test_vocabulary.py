"""The words that lead to open jobs, and the address that completes what is typed."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from search.words import spelling, vocabulary
from search.words.models import VocabularyEntry
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs():
    return [
        JobFactory(open=True, title="病棟看護師（日勤のみ）", company__name="有限会社しおかぜ荘"),
        JobFactory(open=True, title="【急募】看護師／未経験歓迎"),
        JobFactory(title="潜水士"),
    ]


@pytest.fixture
def words(jobs) -> set[tuple[str, str]]:
    vocabulary.refresh()
    return set(VocabularyEntry.objects.values_list("kind", "text"))


def test_update_index_collects_them_for_suggestions_and_corrections(jobs):
    call_command("update_index", verbosity=0)
    assert VocabularyEntry.objects.filter(text="病棟看護師").exists()
    assert spelling.corrected("病棟看護氏") == "病棟看護師"


def test_words_come_from_open_jobs_only(words):
    assert ("occupation", "看護師") in words
    assert ("occupation", "病棟看護師") in words
    assert ("company", "有限会社しおかぜ荘") in words
    assert not {text for kind, text in words if "潜水" in text and kind == "occupation"}
    assert not {text for kind, text in words if "歓迎" in text and kind == "occupation"}


def test_a_second_look_changes_nothing_and_a_closed_job_takes_its_words_along(words, jobs):
    assert vocabulary.refresh() == 0
    before = vocabulary.current()
    assert vocabulary.current() is before
    jobs[0].listing.delete()
    assert vocabulary.refresh() > 0
    assert "病棟看護師" not in {item.text for item in vocabulary.current().items}


def test_corrections_know_the_words(words):
    assert spelling.corrected("看護氏") == "看護師"
    assert spelling.corrected("しおかぜそう") == "有限会社しおかぜ荘"
    assert spelling.corrected("看護師") is None


def test_the_address_gives_words_or_what_they_are(client, words, max_queries):
    address = reverse("search:suggest")
    vocabulary.current()
    with max_queries(2):
        assert client.get(address, {"q": "かん"}).json()[0] == "看護師"
    detailed = client.get(address, {"q": "しおかぜ", "detail": "1"}).json()
    assert detailed == [{"text": "有限会社しおかぜ荘", "kind": "company", "label": "会社"}]
    assert client.get(address, {"q": "看護\x00" * 500}).status_code == 200
