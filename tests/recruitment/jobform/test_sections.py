"""The declaration of the form: what is asked when. Pure, but for building jobs in memory."""

import pytest

from recruitment.jobform.forms import JobForm
from recruitment.jobform.samples import SAMPLES
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job
from recruitment.vocabulary.enums import JobKind

NOT_ASKED = {"kind", "company", "created_at", "live", "id", "hourly_pay_min", "monthly_pay_min"}


def asked(**answers) -> set[str]:
    return set(JOB_SECTIONS.names) - set(JOB_SECTIONS.idle(Job(**answers)))


def test_every_item_of_the_record_has_its_place_once():
    assert len(set(JOB_SECTIONS.names)) == len(JOB_SECTIONS.names)
    wagtail = ("live", "latest", "lock", "expire", "go_", "first_", "last_", "has_")
    own = {field.name for field in Job._meta.concrete_fields if field.editable} - NOT_ASKED
    assert {name for name in own if not name.startswith(wagtail)} == set(JOB_SECTIONS.names)


@pytest.mark.parametrize(
    ("answers", "wanted", "idle"),
    [
        ({"fixed_overtime": True}, {"fixed_overtime_pay", "fixed_overtime_excess"}, set()),
        ({"fixed_overtime": False}, set(), {"fixed_overtime_pay", "fixed_overtime_hours"}),
        ({"employment_period": "1"}, {"period_start", "renewal"}, {"renewal_criteria", "renewal_limit"}),
        ({"employment_period": "1", "renewal": "possible"}, {"renewal_criteria", "renewal_limit"}, set()),
        ({"employment_period": "1", "renewal": "auto"}, {"renewal_limit"}, {"renewal_criteria"}),
        ({"employment_period": "0", "renewal": "possible"}, set(), {"renewal_limit", "period_end"}),
        ({"retirement": True}, {"retirement_age"}, set()),
        ({"age_limit": False}, set(), {"age_limit_reason"}),
        ({"bonus": False}, {"bonus_note"}, set()),
        (
            {"kind": JobKind.HIGH_SCHOOL},
            {"hello_work_number"},
            {"internship_programme", "application_form_url"},
        ),
        ({"kind": JobKind.INTERNSHIP}, {"internship_programme"}, {"hello_work_number"}),
        ({"kind": JobKind.REGULAR}, {"application_form_url"}, {"hello_work_number", "internship_days"}),
        ({"pay_unit": "0"}, set(), {"scheduled_hours"}),
    ],
)
def test_answers_decide_what_is_asked(answers, wanted, idle):
    assert wanted <= asked(**answers)
    assert not idle & asked(**answers)


def test_clearing_follows_chains_of_conditions():
    job = Job(
        employment_period="0",
        renewal="possible",
        renewal_criteria="勤務成績",
        pay_unit="0",
        scheduled_hours=8,
    )
    JOB_SECTIONS.clear_idle(job)
    assert (job.renewal, job.renewal_criteria, job.scheduled_hours) == ("", "", None)


def test_a_no_where_the_question_does_not_arise_is_no_change():
    job = Job(employment_type="100", dispatched=False)
    JOB_SECTIONS.clear_idle(job)
    assert job.dispatched is False


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_samples_hold_only_what_their_kind_asks(sample):
    job = Job(kind=sample.kind, **sample.values)
    assert JOB_SECTIONS.idle_with_values(job) == []
    assert set(sample.values) <= set(JobForm.base_fields)
    given = [name for name in sample.values if sample.values[name] not in ("", None)]
    job.clean_fields(exclude={field.name for field in Job._meta.fields} - set(given))
