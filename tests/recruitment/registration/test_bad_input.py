"""Whatever is typed or forged ends in a sentence or a 404, never in an error of the server."""

import pytest
from django.urls import reverse

from recruitment.grant.models import GrantApplication
from recruitment.registration import links
from recruitment.registration.models import Registration
from tests.core.human import human
from tests.recruitment.factories import MembershipFactory
from tests.recruitment.grant.factories import GOOD_ANSWERS, GrantApplicationFactory
from tests.recruitment.registration.factories import RegistrationFactory

pytestmark = pytest.mark.django_db
BAD = ("\0", "\U0001f600\u2028", "x" * 10_000, "9" * 400, "-1", "' OR 1=1", "<script>")
FIELDS = (
    "corporate_number",
    "company_name",
    "company_kana",
    "postal_code",
    "municipality",
    "town",
    "block",
    "building",
    "tel",
    "web_url",
    "industry",
    "last_name",
    "first_name",
    "person_kana",
    "position",
    "email",
    "email_again",
)


@pytest.mark.parametrize("bad", BAD)
def test_applicants(client, bad):
    everything = dict.fromkeys(FIELDS, bad)
    apply = reverse("registration:apply")
    asked = RegistrationFactory(asked=True)
    status = links.status_path(asked)

    assert client.post(apply, human("ApplicationForm", **everything)).status_code == 200
    for button in ("number", "postal"):
        assert client.post(apply, {**everything, "fill": button}).status_code == 200
    for name, parameter in (("lookup", "number"), ("postal", "code")):
        assert client.get(reverse(f"registration:{name}"), {parameter: bad}).status_code == 200
    assert client.post(status, {**everything, "answer": bad}).status_code == 200
    assert Registration.objects.get().state == "asked_back"


@pytest.mark.parametrize("bad", BAD)
def test_staff(client_for, bad):
    registration, application = RegistrationFactory(waiting=True), GrantApplicationFactory()
    client = client_for("operator")
    review = reverse("registration_review", args=[registration.pk])
    decide = reverse("grant_review", args=[application.pk])

    for action in ("approve", bad):
        assert client.post(review, {"action": action, "items": [bad]}).status_code == 200
    assert client.post(review, {"action": "refuse", "kind": bad, "reason": bad}).status_code == 200
    assert client.post(decide, {"eligible": bad, "reason": bad, "valid_until": bad}).status_code == 200
    for name in ("registration_queue", "grant_queue", "grant_jobs", "grant_without_job"):
        found = client.get(reverse(name), {"q": bad, "state": bad, "show": bad, "ordering": bad, "p": bad})
        assert found.status_code in (200, 302, 404)
    registration.refresh_from_db()
    assert registration.state == "waiting"
    assert client.get(f"/cms/registrations/{'9' * 30}/").status_code == 404


@pytest.mark.parametrize("bad", BAD)
def test_employers(client, bad):
    member = MembershipFactory()
    client.force_login(member.user, backend="django.contrib.auth.backends.ModelBackend")
    page = reverse("grant:company", args=[member.company.pk])

    assert client.post(page, {**GOOD_ANSWERS, "C1": bad, "name": "代表", "sworn": "on"}).status_code == 200
    client.post(page, {**GOOD_ANSWERS, "name": bad, "sworn": "on"})
    assert all(len(stored.declared_name) <= 100 for stored in GrantApplication.objects.all())
