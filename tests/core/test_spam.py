"""The guard of public forms: programs are held back, people never lose what they typed."""

import json
from io import BytesIO
from urllib.error import HTTPError, URLError

import pytest
from django import forms
from django.test import RequestFactory, override_settings
from django.views.generic import FormView
from hypothesis import given
from hypothesis import strategies as st

from core.spam.forms import SpamProtectedFormMixin, SpamProtectedViewMixin
from core.spam.guard import ANSWER, TOKEN, TRAP, Verdict
from core.spam.proofs import ComputedProof
from core.spam.question import is_right, numbers
from core.spam.token import FormToken
from tests.core.human import form_token, human, proof

KEYS = override_settings(RECAPTCHA_PUBLIC_KEY="public", RECAPTCHA_PRIVATE_KEY="private")
PROOF = ComputedProof.name


class Letter(SpamProtectedFormMixin, forms.Form):
    text = forms.CharField()


class LetterView(SpamProtectedViewMixin, FormView):
    form_class = Letter
    template_name = "429.html"


def letter(address="192.0.2.1", **data):
    request = RequestFactory().post("/", REMOTE_ADDR=address)
    return Letter({"text": "こんにちは", **data}, request=request)


def right_answer(signed):
    return str(sum(numbers(FormToken.read("Letter", signed).nonce)))


def test_a_person_with_a_script_notices_nothing():
    form = letter(**human("Letter"))
    assert form.is_valid()
    assert form.guard.verdict is Verdict.PASSED


@pytest.mark.parametrize(
    "change",
    [
        {TRAP: "http://spam.example"},
        {PROOF: ""},
        {PROOF: "-"},
        {PROOF: "e30="},
        {PROOF: "あ\x00"},
        {TOKEN: ""},
        {TOKEN: "forged:token"},
        {TOKEN: lambda: form_token("Letter", age=0)},
        {TOKEN: lambda: form_token("Letter", age=25 * 3600)},
        {TOKEN: lambda: form_token("AnotherForm")},
    ],
)
def test_every_trap_says_the_same_and_keeps_what_was_typed(change):
    change = {name: value() if callable(value) else value for name, value in change.items()}
    form = letter(**(human("Letter") | change))
    assert not form.is_valid()
    assert form.non_field_errors() == [Verdict.ASK.value]
    assert form["text"].value() == "こんにちは"
    shown = str(form.guard)
    assert "確認の質問" in shown
    assert "<noscript>" not in shown
    assert "spam.example" not in shown


@pytest.mark.parametrize("change", [{TRAP: "x"}, {PROOF: ""}])
def test_the_right_answer_lets_a_person_through(change):
    data = human("Letter") | change
    assert letter(**data, **{ANSWER: right_answer(data[TOKEN])}).is_valid()


def test_a_wrong_answer_does_not():
    data = human("Letter") | {PROOF: ""}
    assert not letter(**data, **{ANSWER: "99"}).is_valid()


def test_without_a_script_the_question_stands_there_from_the_start():
    shown = str(Letter(request=RequestFactory().get("/")).guard)
    assert "<noscript>" in shown
    assert "確認の質問" in shown


def test_guessing_ends_after_a_while(settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "public_form_question": "2/h/ip"}
    for _ in range(2):
        assert not letter(**(human("Letter") | {PROOF: "", ANSWER: "99"})).is_valid()
    data = human("Letter") | {PROOF: ""}
    assert not letter(**data, **{ANSWER: right_answer(data[TOKEN])}).is_valid()


def test_many_submissions_from_one_address_have_to_wait(settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "public_form": "1/h/ip"}
    assert letter(**human("Letter")).is_valid()
    form = letter(**human("Letter"))
    assert form.non_field_errors() == [Verdict.WAIT.value]
    assert letter("192.0.2.2", **human("Letter")).is_valid()
    post = RequestFactory().post("/", {"text": "もう一通", **human("Letter")}, REMOTE_ADDR="192.0.2.1")
    assert LetterView.as_view()(post).status_code == 429


def test_a_form_counts_once_and_gets_a_new_token():
    data = human("Letter")
    assert letter(**data).is_valid()
    again = letter(**(data | {PROOF: proof()}))
    assert again.non_field_errors() == [Verdict.AGAIN.value]
    assert data[TOKEN] not in str(again.guard)


def test_faults_in_the_fields_use_nothing_up():
    data = human("Letter")
    assert not letter(**(data | {"text": ""})).is_valid()
    assert letter(**data).is_valid()


@given(st.text(max_size=30))
def test_any_answer_is_right_or_wrong_and_nothing_else(text):
    assert is_right("nonce", text) in (True, False)


@pytest.mark.parametrize("written", ["{}", "{}です。", " {} "])
def test_answers_in_usual_spellings_are_right(written):
    total = sum(numbers("nonce"))
    kanji = (
        "〇一二三四五六七八九"[total] if total < 10 else "十" + "一二三四五六七八九"[total - 11 : total - 10]
    )
    wide = "".join("０１２３４５６７８９"[int(digit)] for digit in str(total))
    assert all(is_right("nonce", written.format(spelling)) for spelling in (total, wide, kanji))


class Google:
    """Stands for the other side of reCAPTCHA."""

    def __init__(self, **answer):
        self.answer = answer

    def __call__(self, params):
        self.asked = params.decode()
        if isinstance(self.answer.get("trouble"), Exception):
            raise self.answer["trouble"]
        return BytesIO(json.dumps(self.answer).encode())


@pytest.fixture
def google(monkeypatch):
    def answer(**what):
        fake = Google(**what)
        monkeypatch.setattr("django_recaptcha.client.recaptcha_request", fake)
        return fake

    return answer


@KEYS
def test_recaptcha_decides_where_its_keys_are_set(google):
    data = human("Letter") | {"g-recaptcha-response": "token"}
    fake = google(success=True)
    assert letter(**data).is_valid()
    assert "remoteip=&" in fake.asked + "&"
    google(success=False)
    assert not letter(**(data | {TOKEN: form_token("Letter")})).is_valid()
    assert not letter(**human("Letter")).is_valid()


@KEYS
@pytest.mark.parametrize(
    "trouble", [URLError("away"), TimeoutError(), HTTPError("https://x.example", 503, "away", {}, None)]
)
def test_recaptcha_being_away_blocks_nobody(google, caplog, trouble):
    google(trouble=trouble)
    assert letter(**human("Letter"), **{"g-recaptcha-response": "token"}).is_valid()
    assert "went on without it" in caplog.text


@KEYS
def test_recaptcha_is_loaded_on_the_form_and_allowed_there_only(client):
    response = LetterView.as_view()(RequestFactory().get("/"))
    assert "https://www.google.com/recaptcha/" in response._csp_config["script-src"]
    assert "recaptcha/api.js" in str(Letter(request=RequestFactory().get("/")).guard)


def test_no_third_party_without_keys():
    response = LetterView.as_view()(RequestFactory().get("/"))
    assert not hasattr(response, "_csp_config")
    assert "google" not in str(Letter(request=RequestFactory().get("/")).guard)
