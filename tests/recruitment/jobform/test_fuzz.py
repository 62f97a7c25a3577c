"""Random submissions: never a failure, nothing half-written (`HYPOTHESIS_PROFILE=fuzz` sends 5,000)."""

import os
from urllib.parse import quote

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruitment.jobform.forms import JobForm
from recruitment.jobform.kit.values import values_of
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job
from recruitment.models.fields import BodyField, LineField, strip_control
from tests.recruitment.jobform.conftest import newest

EXAMPLES = 5_000 if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else 20
FORM = "application/x-www-form-urlencoded"

WORDS = """
True False 0 1 3 9 100 130 regular high_school auto possible none 1131 195,000円 ２０万 -1 1e9 NaN
Infinity 0.001 40.00
 168 99999999999 999999999999999999999999999999 2027-04-01 2027-02-30 0001-01-01 9999-12-31 8:30 25:61
８時半 24:00 0530018 〒053-0018 0000000 012131 999999 4-5-6 0144-32-1234 https://a.example/x.pdf a@b.example
<script>alert(1)</script> {{7}} OR/**/1=1-- car uij ../../etc/passwd %00 ۱۲۳ ٣ ² Ⅳ
"""
SPECIAL = ["", "\x00", "\ud800", "\ufeff", "\r\n\r\n", "　", "あ" * 400, "𠮷野家" * 60, "x" * 10_001]
VALUES = st.one_of(
    st.sampled_from([*WORDS.split(), *SPECIAL]),
    st.text(max_size=40),
    st.integers(-(10**22), 10**22).map(str),
    st.characters(categories=["Cs", "Cc", "Co"]).map(lambda sign: f"東京{sign}"),
)
NAMES = st.sampled_from(
    [
        *JOB_SECTIONS.names,
        *("token", "company", "live", "kind", "pk", "photo-0-image", "photo-0-remove", "nonsense"),
        *("working_days-shown", "holidays-shown", "features-shown"),
    ]
)
ACTIONS = st.sampled_from(
    ["autosave"] * 7 + ["save", "review", "preview", "postal", "upload", "withdraw", "x"]
)


def encoded(pairs) -> str:
    """The body a careless or hostile program would send, lone surrogates included."""
    return "&".join(f"{quote(name)}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in pairs)


def received(body: str) -> QueryDict:
    return QueryDict(body, encoding="utf-8")


@pytest.mark.usefixtures("company")
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(NAMES, VALUES), max_size=14), action=ACTIONS)
def test_random_submissions_are_stored_as_cleaned_or_not_at_all(member, address, job, pairs, action):
    before = newest(job)
    body = encoded([*pairs, ("action", action)])
    if action == "autosave":
        path, headers = address("job_autosave", job.number), {"accept": "application/json"}
    else:
        path, headers = address("job_edit", job.number), {}
    answer = member.post(path, body, content_type=FORM, headers=headers)
    assert answer.status_code in {200, 302}, answer.content[:500]
    after = newest(job)

    if action == "withdraw":
        assert values_of(after, JOB_SECTIONS.names) == values_of(before, JOB_SECTIONS.names)
        return
    expected = JobForm(received(body), instance=before)
    refused = set() if expected.is_valid() else set(expected.errors)
    address_filled = {"workplace_municipality", "workplace_town"} if action == "postal" else set()
    wanted, stored = values_of(before, JOB_SECTIONS.names), values_of(after, JOB_SECTIONS.names)
    assert {name: stored[name] for name in wanted.keys() - address_filled} == {
        name: wanted[name] for name in wanted.keys() - address_filled
    }
    assert_texts_are_what_was_sent(received(body), refused, stored, address_filled)
    assert_nothing_invalid_is_stored(after)
    assert (after.company_id, after.kind, after.live) == (job.company_id, job.kind, False)


def assert_texts_are_what_was_sent(sent, refused, stored, exempt) -> None:
    """Told without the form: the model's own reading of the last value that was sent."""
    for name in sent.keys() & set(JOB_SECTIONS.names) - refused - exempt:
        field = Job._meta.get_field(name)
        if isinstance(field, LineField | BodyField):
            assert stored[name] == (field.to_python(strip_control(sent[name])) or "")


def assert_nothing_invalid_is_stored(draft: Job) -> None:
    empty = [name for name in JOB_SECTIONS.names if getattr(draft, name) in (None, "")]
    draft.clean_fields(exclude=[*empty, "latest_revision", "live_revision", "company"])
    draft.validate_constraints()


@settings(
    max_examples=EXAMPLES // 5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pairs=st.lists(st.tuples(NAMES, VALUES), max_size=14), kind=st.sampled_from(["regular", "internship"]))
def test_a_new_job_is_made_of_anything(member, address, pairs, kind):
    jobs = Job.objects.count()
    path = address("job_autosave_new", kind=kind)
    answer = member.post(path, encoded(pairs), content_type=FORM, headers={"accept": "application/json"})
    assert answer.status_code in {200, 404, 409}
    assert Job.objects.count() - jobs in {0, 1}
