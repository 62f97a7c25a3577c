"""Trying a synonym while its form is filled in."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from search.words.models import Synonym
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs():
    return [JobFactory(open=True, title=title) for title in ("湯灌と納棺の係", "葬祭スタッフ", "海の監視員")]


def test_the_form_shows_what_an_entry_changes(client_for, jobs):
    client = client_for("operator")
    form = BeautifulSoup(client.get(reverse("synonyms:add")).content.decode(), "html.parser")
    address = form.select_one("[data-synonym-trial]")["data-synonym-trial"]
    shown = client.get(address, {"word": "おくりびと", "others": "納棺、葬祭"}).content.decode()
    assert "0件" in shown
    assert "湯灌と納棺の係" in shown
    assert "葬祭スタッフ" in shown
    assert "海の監視員" not in shown
    assert not Synonym.objects.filter(word="おくりびと").exists()


@pytest.mark.parametrize(
    "typed", [{}, {"word": "!!!"}, {"word": "\x00", "others": "、、"}, {"word": "あ" * 900}]
)
def test_whatever_is_typed_is_answered(client_for, typed):
    assert client_for("operator").get(reverse("synonym_trial"), typed).status_code == 200


def test_an_operator_adds_a_word(client_for, jobs):
    client = client_for("operator")
    values = {"word": "おくりびと", "others": "納棺", "active": "on", "note": ""}
    assert client.post(reverse("synonyms:add"), values).status_code == 302
    entry = Synonym.objects.get(word="おくりびと")
    assert entry.origin == Synonym.Origin.OPERATOR
    listed = client.get(reverse("synonyms:index"), {"q": "おくり"}).content.decode()
    assert "おくりびと" in listed


def test_words_typed_by_anybody_are_no_formula_in_the_export(client_for):
    Synonym.objects.create(word="=cmd|'/c calc'!a1", others="事務")
    export = client_for("operator").get(reverse("synonyms:index"), {"export": "csv"}).getvalue().decode()
    assert "\"'=cmd|" in export or ",'=cmd|" in export or "\n'=cmd|" in export


def test_the_form_names_entries_that_hold_for_the_same_word(client_for, jobs):
    Synonym.objects.create(word="引っ越し番", others="納棺")
    Synonym.objects.create(word="旅立ち", others="葬祭")
    shown = client_for("operator").get(reverse("synonym_trial"), {"word": "引越番", "others": "葬祭"})
    assert "引っ越し番 → 納棺" in shown.content.decode()
    assert "旅立ち" not in shown.content.decode()


def test_deleting_a_word_says_nothing_of_uses(client_for):
    entry = Synonym.objects.create(word="おくりびと", others="納棺")
    asked = client_for("operator").get(reverse("synonyms:delete", args=[entry.pk])).content.decode()
    assert "回使われています" not in asked
    assert "削除してよろしいですか" in asked
