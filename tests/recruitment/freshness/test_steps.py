"""What is due for a job on which day: facts in, steps out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from recruitment.freshness.models import FreshnessSettings
from recruitment.freshness.steps import Facts, Step, due_steps

FRESH = date(2026, 9, 1)
JOB = Facts(listing_id=1, job_id=1, company_id=1, fresh_on=FRESH)
LIMITS = FreshnessSettings()


def life_of(facts: Facts, days: int, run_on=lambda day: True, until=None) -> dict[int, list[Step]]:
    """The steps of each day on which the product ran, each noted as the run notes it."""
    found = {}
    for number in range(days):
        today = FRESH + timedelta(days=number)
        if not run_on(number):
            continue
        for step in due_steps(facts, LIMITS, today):
            found.setdefault(number, []).append(step)
            about = facts.publication_end if step in (Step.END_FIRST, Step.END_LAST, Step.ENDED) else FRESH
            facts = replace(facts, **{step.value: about})
            if step in (Step.ASK, Step.MARK):
                facts = replace(facts, **{"asked_on" if step is Step.ASK else "marked_on": today})
            if step is Step.HIDE:
                return found
    return found


def test_a_job_nobody_confirms_is_asked_twice_marked_and_hidden():
    assert life_of(JOB, 100) == {30: [Step.ASK], 37: [Step.ASK_AGAIN], 45: [Step.MARK], 60: [Step.HIDE]}


def test_nothing_is_done_twice_and_nothing_left_out_when_days_are_missed():
    assert life_of(JOB, 120, run_on=lambda day: day % 10 == 9) == {
        39: [Step.ASK],
        49: [Step.MARK],
        69: [Step.HIDE],
    }


def test_whoever_was_never_asked_is_never_hidden_at_once():
    first = life_of(JOB, 400, run_on=lambda day: day >= 200)
    assert first == {200: [Step.ASK], 207: [Step.MARK], 214: [Step.HIDE]}


def test_imported_jobs_have_limits_of_their_own_and_are_asked_about_once():
    steps = life_of(replace(JOB, source="import", publication_end=FRESH + timedelta(days=80)), 100)
    assert steps == {14: [Step.ASK], 30: [Step.MARK], 60: [Step.HIDE]}


def test_reminders_before_the_end_and_the_word_that_it_came():
    facts = replace(JOB, publication_end=FRESH + timedelta(days=25))
    assert life_of(facts, 60) == {11: [Step.END_FIRST], 22: [Step.END_LAST], 26: [Step.ENDED]}


def test_a_short_publication_gets_one_reminder():
    assert life_of(replace(JOB, publication_end=FRESH + timedelta(days=2)), 10) == {
        0: [Step.END_LAST],
        3: [Step.ENDED],
    }


def test_a_job_at_the_moderators_is_left_alone():
    assert life_of(replace(JOB, is_waiting=True), 100) == {}


def test_a_new_end_is_reminded_of_anew():
    facts = replace(JOB, publication_end=FRESH + timedelta(days=10), end_first_for=FRESH, end_last_for=FRESH)
    assert due_steps(facts, LIMITS, FRESH) == [Step.END_FIRST]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"end_first": 3, "end_last": 3}, "end_last"),
        ({"ask_after": 45}, "mark_after"),
        ({"mark_after": 60}, "hide_after"),
        ({"import_mark_after": 10}, "import_mark_after"),
        ({"import_hide_after": 30}, "import_hide_after"),
        ({"ask_again_after": 30}, "ask_again_after"),
        ({"hide_after": 0}, "hide_after"),
        ({"hide_after": 5000}, "hide_after"),
    ],
)
def test_limits_in_a_wrong_order_are_refused_at_their_field(values, field):
    with pytest.raises(ValidationError) as refused:
        FreshnessSettings(**values).full_clean()
    assert field in refused.value.message_dict
