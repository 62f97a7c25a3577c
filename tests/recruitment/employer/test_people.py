"""The people of a company: invitations, roles, and never without an owner."""

import datetime
import threading

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.outbox.models import OutboxMessage
from recruitment.employer import actions, invitations
from recruitment.employer.models import Invitation, MembershipAction, MembershipEvent
from recruitment.models import Membership
from recruitment.vocabulary.enums import MembershipRole
from tests.recruitment.factories import CompanyFactory, MembershipFactory

pytestmark = pytest.mark.django_db
PASSWORD = "shiosai-no-machi-2026"


@pytest.fixture
def owner(user_for) -> Membership:
    """The employer owns a company."""
    return MembershipFactory(user=user_for("employer"))


def member_of(company, **values) -> Membership:
    return MembershipFactory(company=company, role=MembershipRole.MEMBER, **values)


def test_invite_mail_and_join_with_a_new_account(
    client, client_for, owner, django_capture_on_commit_callbacks
):
    """The link in the mail makes the account, signs in and opens the company."""
    url = reverse("employer:invite", args=[owner.company_id])
    with django_capture_on_commit_callbacks(execute=True):
        client_for("employer").post(url, {"email": "New.Person@Example.jp", "role": "member"})
    invitation = Invitation.objects.get()
    assert invitation.email == "new.person@example.jp"
    letter = mail.outbox[0]
    assert letter.to == ["new.person@example.jp"]
    assert invitation.url in letter.body
    page = client.get(invitation.url).content.decode()
    assert owner.company.name in page
    weak = client.post(invitation.url, {"last_name": "錦", "first_name": "岡", "password": "short"})
    assert weak.status_code == 200
    assert not User.objects.filter(email=invitation.email).exists()
    answer = {"last_name": "錦岡", "first_name": "梢", "password": PASSWORD}
    with django_capture_on_commit_callbacks(execute=True):
        joined = client.post(invitation.url, answer, follow=True)
    assert [letter.to for letter in mail.outbox[1:]] == [[owner.user.email]]
    assert "担当者になりました" in joined.content.decode()
    person = User.objects.get(email=invitation.email)
    assert person.check_password(PASSWORD)
    assert person.memberships.get().role == MembershipRole.MEMBER
    assert client.get(invitation.url).status_code == 302  # again: simply there
    assert client_for("seeker").get(invitation.url).status_code == 410


def test_join_with_an_account(client, client_for, user_for, owner):
    """Signed out: to the sign-in first. The wrong account gets a sentence, the right one a button."""
    invitation = invitations.invite(owner.company, owner.user, user_for("seeker").email, "owner")
    assert "ログインして参加する" in client.get(invitation.url).content.decode()
    wrong = client_for("employer")
    assert "別のアカウント" in wrong.get(invitation.url).content.decode()
    wrong.post(invitation.url)
    assert not user_for("seeker").memberships.exists()
    right = client_for("seeker")
    assert right.post(invitation.url).headers["Location"].endswith(f"/employer/{owner.company_id}/")
    right.post(invitation.url)
    assert user_for("seeker").memberships.get().role == MembershipRole.OWNER


def test_links_end(client, owner, at):
    """Forged, withdrawn and old links get their own sentences; sending again makes an old one good."""
    assert client.get(reverse("employer:invitation", args=["abc-def"])).status_code == 404
    invitation = invitations.invite(owner.company, owner.user, "new@example.jp", "member")
    at(2030, 1, 1)
    assert "期限" in client.get(invitation.url).content.decode()
    invitations.resend(invitation, owner.user)
    assert client.get(invitation.url).status_code == 200
    invitations.revoke(invitation, owner.user)
    assert client.get(invitation.url).status_code == 410
    with pytest.raises(ValidationError):
        invitations.revoke(invitation, owner.user)


def test_pressing_twice_sends_once_and_there_is_an_end(owner):
    """A double click writes one mail; nobody floods the world in a company's name."""
    first = invitations.invite(owner.company, owner.user, "new@example.jp", "member")
    invitations.invite(owner.company, owner.user, "new@example.jp", "member")
    invitations.resend(first, owner.user)
    assert OutboxMessage.objects.filter(kind="employer.invitation").count() == 1
    Invitation.objects.bulk_create(
        Invitation(company=owner.company, email=f"x{number}@example.jp")
        for number in range(invitations.MOST_PENDING - 1)
    )
    with pytest.raises(ValidationError, match="招待中の方が30人"):
        invitations.invite(owner.company, owner.user, "one.more@example.jp", "member")


def test_who_may_be_invited(client_for, owner):
    """Nobody twice; inviting again sends again; members may not invite."""
    again = invitations.invite(owner.company, owner.user, "new@example.jp", "member")
    assert invitations.invite(owner.company, owner.user, "NEW@example.jp", "owner").pk == again.pk
    url = reverse("employer:invite", args=[owner.company_id])
    page = client_for("employer").post(url, {"email": owner.user.email, "role": "member"})
    assert "すでに担当者です" in page.content.decode()
    owner.role = MembershipRole.MEMBER
    owner.save()
    refused = client_for("employer").post(url, {"email": "x@example.jp", "role": "member"})
    assert refused.status_code == 403
    assert "代表担当者だけ" in refused.content.decode()
    with pytest.raises(PermissionDenied):
        invitations.invite(owner.company, owner.user, "x@example.jp", "member")


def test_never_without_an_owner(client_for, owner):
    """The last owner neither steps down nor leaves; after handing over, both work."""
    other = member_of(owner.company)
    client = client_for("employer")
    remove = reverse("employer:member_remove", args=[owner.company_id, owner.pk])
    role = reverse("employer:member_role", args=[owner.company_id, owner.pk])
    assert "代表担当者がいなくなる" in client.post(remove).content.decode()
    assert "代表担当者がいなくなる" in client.post(role, {"role": "member"}).content.decode()
    assert (
        client.post(reverse("employer:member_hand_over", args=[owner.company_id, other.pk])).status_code
        == 302
    )
    other.refresh_from_db()
    owner.refresh_from_db()
    assert (other.role, owner.role) == (MembershipRole.OWNER, MembershipRole.MEMBER)
    assert client.post(remove).headers["Location"] == reverse("employer:home")
    assert list(owner.company.memberships.all()) == [other]
    assert set(MembershipEvent.objects.values_list("action", flat=True)) == {
        MembershipAction.HANDED_OVER,
        MembershipAction.LEFT,
    }


def test_members_leave_but_remove_nobody(client_for, owner):
    """A member may go; others are the owners' business."""
    other = member_of(owner.company)
    owner.role = MembershipRole.MEMBER
    owner.save()
    MembershipFactory(company=owner.company)
    client = client_for("employer")
    for step in ("member_remove", "member_role", "member_hand_over"):
        assert client.post(reverse(f"employer:{step}", args=[owner.company_id, other.pk])).status_code == 403
    client.post(reverse("employer:member_remove", args=[owner.company_id, owner.pk]))
    assert not Membership.objects.filter(pk=owner.pk).exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite locks the whole file")
def test_two_owners_cannot_leave_at_the_same_moment():
    """Each is the other's last chance: one of them stays."""
    company = CompanyFactory()
    people = [MembershipFactory(company=company), MembershipFactory(company=company)]
    start, refused = threading.Barrier(2), []

    def leave(membership: Membership) -> None:
        start.wait()
        try:
            actions.remove_member(membership, membership.user)
        except ValidationError as error:
            refused.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=leave, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == ["last_owner"]
    assert company.memberships.count() == 1


def test_operators_keep_to_the_same_rule(client_for, owner):
    """The table in the admin takes no company its last owner, neither by role nor by removal."""
    client, address = client_for("operator"), "/cms/recruitment/membership/"
    data = {"company": owner.company_id, "user": owner.user.email, "role": "member"}
    assert "代表担当者がいなくなる" in client.post(f"{address}edit/{owner.pk}/", data).content.decode()
    client.post(f"{address}delete/{owner.pk}/")
    assert Membership.objects.filter(pk=owner.pk, role=MembershipRole.OWNER).exists()
    second = MembershipFactory(company=owner.company)
    client.post(f"{address}delete/{owner.pk}/")
    assert list(owner.company.memberships.all()) == [second]
    assert MembershipEvent.objects.filter(action=MembershipAction.REMOVED).exists()
    assert OutboxMessage.objects.get(kind="employer.removed").to == owner.user.email


def test_list_of_people(client_for, owner, max_queries):
    """Twenty people and ten invitations, a fixed number of questions."""
    for number in range(20):
        member_of(owner.company, user=User.objects.create_user(f"p{number}@example.jp"))
    Invitation.objects.bulk_create(
        Invitation(company=owner.company, email=f"i{number}@example.jp", key=str(number))
        for number in range(10)
    )
    Invitation.objects.update(expires_at=timezone.now() - datetime.timedelta(days=1))
    client = client_for("employer")
    client.get("/")
    with max_queries(15):
        page = client.get(reverse("employer:members", args=[owner.company_id])).content.decode()
    assert "p19@example.jp" in page
    assert "期限切れ" in page
