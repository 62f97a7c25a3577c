"""Words operators keep, the test box, and what the service reads."""

from __future__ import annotations

import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.roles import Role
from recruitment.checking.models import CheckWord
from recruitment.checking.service import check_company, check_job, check_jobs, refuse_unpublishable
from recruitment.checks.corpus import Corpus
from recruitment.checks.job import findings_of
from recruitment.checks.texts import wording_hits
from recruitment.checks.twins import fingerprint, likeness
from tests.recruitment.checks.records import CONTEXT, a_company, a_job
from tests.recruitment.factories import CompanyFactory, JobFactory

TRY = "/cms/checking/try/"


def rules(job):
    return {finding.rule for finding in check_job(job)}


@pytest.mark.django_db
def test_a_word_holds_at_once_and_can_be_switched_off():
    word = CheckWord.objects.create(
        words="ばりばり\n急＊増員",
        sentence="「{word}」は様子を書きましょう。",
        severity="must",
        exceptions="ばりばり機",
    )
    job = JobFactory(welfare="バリバリ機の見学。ばりばり働けます。急な増員です。")
    found = [finding for finding in check_job(job) if finding.rule == f"word.{word.pk}"]
    assert [finding.sentence[:8] for finding in found] == ["「ばりばり」は様", "「急な増員」は様"]
    with pytest.raises(ValidationError, match="ばりばり"):
        refuse_unpublishable(job)
    CheckWord.objects.filter(pk=word.pk).update(active=False)
    refuse_unpublishable(job)


@pytest.mark.django_db
def test_words_count_only_where_they_are_meant():
    word = CheckWord.objects.create(words="ＳＯＳ", sentence="題名には書きません。", place="title")
    assert f"word.{word.pk}" in rules(JobFactory(title="sosの検査スタッフ"))
    assert f"word.{word.pk}" not in rules(JobFactory(welfare="SOS"))


@pytest.mark.parametrize("words", ["", " \n ", "*", "あ", "の*"])
def test_words_that_find_nothing_or_everything_are_refused(words):
    with pytest.raises(ValidationError):
        CheckWord(words=words, sentence="だめ").full_clean()


@pytest.mark.django_db
def test_default_words_are_sound():
    assert CheckWord.objects.count() >= 40
    for word in CheckWord.objects.all():
        word.full_clean()


@pytest.mark.django_db
def test_the_test_box_marks_what_it_finds(client_for):
    client = client_for(Role.OPERATOR)
    page = client.post(TRY, {"field": "title", "text": "ｳｪｲﾄﾚｽ<b>急募</b>"}).content.decode()
    assert 'trial__hit--must">ｳｪｲﾄﾚｽ<sup>' in page
    assert "「ホールスタッフ」などに言い換えて" in page
    assert "&lt;b&gt;" in page
    assert "根拠：男女雇用機会均等法第5条" in page
    assert (
        "指摘はありません"
        in client.post(TRY, {"field": "description", "text": "紙の検査です。"}).content.decode()
    )
    for bad in ("", "\0", "あ" * 10_001):
        assert client.post(TRY, {"field": "title", "text": bad}).status_code == 200


@pytest.mark.django_db
def test_words_are_kept_by_operators_and_read_by_moderators(client_for):
    assert "アットホーム" in client_for(Role.MODERATOR).get("/cms/check_words/?p=1").content.decode()
    assert client_for(Role.MODERATOR).get("/cms/check_words/new/").status_code == 302
    values = {"category": "ng", "words": "あぶない仕事", "severity": "should", "place": "all", "active": "on"}
    answer = client_for(Role.OPERATOR).post("/cms/check_words/new/", {**values, "sentence": "書きません。"})
    assert answer.status_code == 302
    assert CheckWord.objects.filter(words="あぶない仕事").exists()


@pytest.mark.django_db
def test_the_service_asks_at_most_six_queries_however_many_jobs(max_queries):
    company = CompanyFactory()
    jobs = [JobFactory(company=company, open=True) for _ in range(5)]
    with max_queries(6):
        check_job(jobs[0])
    with max_queries(6):
        assert len(check_jobs(jobs)) == 5
    with max_queries(4):
        check_company(company)


@pytest.mark.django_db
def test_a_copy_of_a_job_is_noticed():
    story = "".join(chr(0x4E00 + place) for place in range(300))
    job = JobFactory(open=True, description=story)
    same = {"company": job.company, "workplace_municipality": job.workplace_municipality}
    copy = JobFactory(**same, title=job.title, description=story + "よろしくお願いします。")
    assert "duplicate.same" in rules(copy)
    assert not {rule for rule in rules(JobFactory(**same)) if rule.startswith("duplicate")}


def test_likeness_is_estimated_well():
    text = "".join(chr(0x4E00 + place) for place in range(600))
    half = text[:300] + "".join(chr(0x6E00 + place) for place in range(300))
    assert likeness(fingerprint(text), fingerprint(text)) == 1
    assert likeness(fingerprint(text), fingerprint(half)) == pytest.approx(1 / 3, abs=0.15)
    assert likeness(fingerprint(""), fingerprint("")) == 0


def test_a_long_job_is_checked_fast():
    text = "紙の検査をします。8:30に始まり、道具をそろえます。ABC-12の機械で0.5mmの差を見ます。" * 150
    job = a_job(description=text[:10_000], personality=text[:2000], welcome=text[:1000])
    findings_of(job, CONTEXT)
    times = []
    for _ in range(5):
        begun = time.process_time()
        findings_of(job, CONTEXT)
        times.append(time.process_time() - begun)
    assert min(times) < 0.02  # half of it on a quiet machine


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=60), st.text(alphabet="歳0123456789-@.ﾞ時給円代女性まで㈱\n\ud800", max_size=60))
def test_no_text_makes_a_check_fail(one, other):
    values = dict.fromkeys(("title", "description", "personality", "break_note", "trial_period_note"), one)
    findings_of(a_job(**values, pay_note=other, age_limit_detail=other, workplace_town=one), CONTEXT)
    findings_of(a_job(age_limit=True, age_limit_exemption="4", age_limit_detail=other), CONTEXT)
    for start, end, _ in wording_hits(Corpus([("title", one + other), ("welcome", other)]), ()):
        assert start < end
    a_company(pr_text=other)
