"""Nobody reaches another company's records through the portal, whatever address they write."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from recruitment.employer.models import Invitation
from tests.consistency.addresses import Pattern, patterns
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db

SCOPED = [
    pattern
    for pattern in patterns()
    if "<int:company_id>" in pattern.route and not pattern.route.startswith("cms/")
]


@pytest.fixture
def foreign(user_for: Callable[[str], object]) -> dict[str, object]:
    """Values for every parameter, all of a company that is not the employer's own."""
    MembershipFactory(user=user_for("employer"))
    job = JobFactory(open=True)
    member = MembershipFactory(company=job.company)
    invitation = Invitation.objects.create(company=job.company, email="new@example.jp")
    return {
        "company_id": job.company.pk,
        "number": job.listing.number,
        "member_id": member.pk,
        "invitation_id": invitation.pk,
    }


def path_of(pattern: Pattern, values: dict[str, object]) -> str:
    """The address with these values; parameters we do not know get a one."""
    names = [piece.split(">")[0].split(":")[-1] for piece in pattern.route.split("<")[1:]]
    return reverse(pattern.label, kwargs={name: values.get(name, 1) for name in names})


def test_another_companys_pages_are_not_there(client_for, foreign) -> None:
    """Every address below a company, asked for and posted to: 404, or 405 where nothing is posted.

    New addresses are covered by themselves.
    """
    assert len(SCOPED) >= 17
    client = client_for("employer")
    answers = {
        (method, pattern.label): getattr(client, method)(path_of(pattern, foreign)).status_code
        for pattern in SCOPED
        for method in ("get", "post")
    }
    assert {place for place, status in answers.items() if status not in (404, 405)} == set()


def test_foreign_parts_under_the_own_company_are_not_there(client_for, user_for, foreign) -> None:
    """The own company's number with another company's job, person or invitation: 404 or back to the list."""
    own = user_for("employer").memberships.get().company
    client = client_for("employer")
    mixed = {**foreign, "company_id": own.pk}
    parts = [
        p for p in SCOPED if any(f":{name}>" in p.route for name in ("number", "member_id", "invitation_id"))
    ]
    assert len(parts) >= 12
    for pattern in parts:
        assert client.post(path_of(pattern, mixed)).status_code in (404, 405), pattern.label


def test_the_signed_out_go_to_the_sign_in_and_come_back(client: Client) -> None:
    """A page leads back to itself; a post to a page that can be opened."""
    job = JobFactory(open=True)

    def sent_to(name: str, *args: object, method: str = "post") -> str:
        path = reverse(f"employer:{name}", args=[job.company_id, *args])
        return str(getattr(client, method)(path).headers["Location"].split("?next=")[1])

    assert sent_to("jobs", method="get") == reverse("employer:jobs", args=[job.company_id])
    assert sent_to("job_confirm", job.number) == reverse(
        "employer:job_confirm", args=[job.company_id, job.number]
    )
    assert sent_to("invite") == reverse("employer:members", args=[job.company_id])
    assert sent_to("company_home") == reverse("employer:company_home", args=[job.company_id])


def test_portal_pages_are_kept_nowhere(client_for, user_for) -> None:
    """The back button after signing out shows nothing; the header of the site leads to the portal."""
    membership = MembershipFactory(user=user_for("employer"))
    response = client_for("employer").get(reverse("employer:jobs", args=[membership.company_id]))
    assert response.headers["Cache-Control"] == "private, no-store"
    top = client_for("employer").get(reverse("recruitment:company_list")).content.decode()
    assert reverse("employer:home") in top
    assert (
        reverse("employer:home")
        not in client_for("seeker").get(reverse("recruitment:company_list")).content.decode()
    )


def test_home_leads_on(client_for, user_for) -> None:
    """No company: how to begin; one: there; several: a choice."""
    client, user = client_for("employer"), user_for("employer")
    home = reverse("employer:home")
    assert reverse("registration:apply") in client.get(home).content.decode()
    first = MembershipFactory(user=user)
    assert client.get(home).headers["Location"] == reverse("employer:company_home", args=[first.company_id])
    second = MembershipFactory(user=user)
    page = client.get(home).content.decode()
    assert first.company.name in page
    assert second.company.name in page


def test_an_invitation_waits_at_home(client_for, user_for) -> None:
    """Whoever is invited finds the way in after the sign-in, too."""
    Invitation.objects.create(company=CompanyFactory(name="ことり工房"), email=user_for("employer").email)
    page = client_for("employer").get(reverse("employer:home")).content.decode()
    assert "ことり工房" in page
    assert "招待" in page


def test_numbers_no_database_holds_are_nobodys(client_for, foreign) -> None:
    """Not an error, wherever they stand."""
    client = client_for("employer")
    absurd = {**foreign, "company_id": 10**25}
    for pattern in SCOPED:
        assert client.get(path_of(pattern, absurd)).status_code in (404, 405), pattern.label
    for wanted in (10**25, "9" * 5000):
        assert (
            client.get(f"{reverse('inquiries:write', args=['employer'])}?company={wanted}").status_code == 200
        )
