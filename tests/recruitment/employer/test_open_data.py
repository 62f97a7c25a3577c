"""The employer's consent to external provision (O13): at once, by owners, and no draft brings it back."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.models import Revision

from accounts.roles import Role
from recruitment import actions
from recruitment.employer.views.open_data import GIVEN_BEFORE
from recruitment.models import Company, ConsentEvent, Membership
from recruitment.opendata.models import UsageNotification
from recruitment.provision import ledger
from recruitment.provision.models import ProvidedJob
from recruitment.vocabulary.enums import MembershipRole
from tests.recruitment.factories import MembershipFactory
from tests.recruitment.opendata.factories import UsageNotificationFactory
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(user_for) -> Membership:
    """The employer owns a company with a job that is passed on."""
    job = sayable_job()
    ledger.refresh([job.pk])
    assert ProvidedJob.objects.public().exists()
    return MembershipFactory(company=Company.objects.get(pk=job.company_id), user=user_for("employer"))


@pytest.fixture
def pages(owner) -> tuple[str, str]:
    """The page, and the one that asks before withdrawing."""
    names = ("employer:open_data", "employer:open_data_withdraw")
    return tuple(reverse(name, args=[owner.company_id]) for name in names)


def is_consented(company) -> bool:
    return Company.objects.get(pk=company.pk).open_data_consent


def test_withdrawing_empties_the_feed_at_once_and_consenting_fills_it(
    client_for, owner, pages, django_capture_on_commit_callbacks
):
    """Gone with the commit; the ledger follows, and recipients are told numbers only."""
    client, (page, withdrawal) = client_for("employer"), pages
    assert "同意を取り消しますか" in client.get(withdrawal).content.decode()
    with django_capture_on_commit_callbacks() as callbacks:
        client.post(withdrawal)
        assert not ProvidedJob.objects.public().exists()
    for callback in callbacks:
        callback()
    row = ProvidedJob.objects.once_public().get()
    assert (row.consented, is_consented(owner.company)) == (False, False)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(page)
    assert ProvidedJob.objects.public().get().position > row.position


def test_doing_it_twice_is_noted_once(client_for, owner, pages):
    """A double click and a page opened long ago tell how things stand."""
    client, (page, withdrawal) = client_for("employer"), pages
    assert GIVEN_BEFORE in client.post(page, follow=True).content.decode()
    client.post(withdrawal)
    client.post(withdrawal)
    assert client.get(withdrawal).headers["Location"] == page
    assert list(ConsentEvent.objects.values_list("consented", "by")) == [(False, owner.user_id)]


def test_members_read_it_and_owners_change_it(client_for, owner, pages):
    """No button for members; a post of theirs is refused with the sentence why."""
    Membership.objects.filter(pk=owner.pk).update(role=MembershipRole.MEMBER)
    client, (page, withdrawal) = client_for("employer"), pages
    assert withdrawal not in client.get(page).content.decode()
    assert client.get(withdrawal).status_code == 403
    refused = client.post(withdrawal)
    assert (refused.status_code, "代表担当者だけ" in refused.content.decode()) == (403, True)
    assert client.post(page).status_code == 403
    assert is_consented(owner.company)


def test_the_page_tells_who_when_and_to_whom(client_for, owner, pages):
    """Listed sites by name; the step stands in the history, staff without their names."""
    UsageNotificationFactory(site_name="みなと求人ナビ", site_url="https://minato.example/", is_listed=True)
    UsageNotification.objects.update(is_listed=True)
    client, (page, _) = client_for("employer"), pages
    before = client.get(page).content.decode()
    assert "みなと求人ナビ" in before
    assert "記録が残っていません" in before
    actions.set_open_data_consent(owner.company, False, by=owner.user, reason="")
    after = client.get(page).content.decode()
    assert "同意していません" in after
    assert f"（{owner.user}）" in after
    history = client.get(reverse("employer:history", args=[owner.company_id]), {"kind": "record"})
    assert "外部提供への同意を取り消しました" in history.content.decode()
    home = client.get(reverse("employer:company_home", args=[owner.company_id])).content.decode()
    assert page in home


def test_no_draft_brings_the_former_word_back(owner, user_for):
    """T10: no older draft published, no record read before and stored after, no change undone."""
    company, operator = owner.company, user_for(Role.OPERATOR)
    draft = Company.objects.get(pk=company.pk)
    draft.catchphrase = "まちの暮らしを支えています"
    revision = draft.save_revision(clean=False)
    before = actions.company_snapshot(company)
    read_before = Company.objects.get(pk=company.pk)
    actions.set_open_data_consent(company, False, by=owner.user)
    revision = Revision.objects.get(pk=revision.pk)
    assert revision.as_object().open_data_consent is False
    revision.publish(skip_permission_checks=True)
    assert is_consented(company) is False
    Company.objects.filter(pk=company.pk).update(live=False)
    read_before.live = False
    actions.save_company_draft(read_before, owner.user)
    assert is_consented(company) is False
    actions.put_company_back(Company.objects.get(pk=company.pk), operator, before)
    assert is_consented(company) is False
    # A revision of the time when revisions still held it.
    Revision.objects.update(content={**revision.content, "open_data_consent": True})
    Revision.objects.get(pk=revision.pk).publish(skip_permission_checks=True)
    assert is_consented(company) is False


def test_publishing_what_was_read_before_leaves_the_consent_alone(owner):
    """The admin's own button takes no lock: the record may have been read before the consent ended."""
    company = owner.company
    revision = company.save_revision(clean=False)
    assert revision.content_object.open_data_consent
    actions.set_open_data_consent(company, False, by=owner.user)
    revision.publish(skip_permission_checks=True)
    assert not is_consented(company)
    stored = Company.objects.get(pk=company.pk)
    stored.open_data_consent = True
    stored.save()
    assert stored.open_data_consent is False


def test_a_company_may_be_stored_under_a_chosen_key():
    """As from a dump: there is no stored consent to keep yet."""
    Company(pk=7070, name="株式会社みなと", open_data_consent=True).save()
    assert Company.objects.get(pk=7070).open_data_consent


def test_a_changed_consent_is_no_change_to_hand_in(owner):
    """Nothing of it waits for moderation, and the record does not seem to differ from what is public."""
    company = owner.company
    company.save_revision(clean=False).publish(skip_permission_checks=True)
    actions.set_open_data_consent(company, False, by=owner.user)
    company = Company.objects.get(pk=company.pk)
    assert company.has_unpublished_changes is False
    with pytest.raises(ValidationError, match="変わっているところがありません"):
        actions.submit_company(company, owner.user)


def test_the_company_is_told_what_the_office_wrote_down(owner, user_for, django_capture_on_commit_callbacks):
    """After the commit; nothing for what was so already."""
    company, operator = owner.company, user_for(Role.OPERATOR)
    with django_capture_on_commit_callbacks(execute=True):
        actions.set_open_data_consent(company, False, by=owner.user, is_told=False)
        actions.set_open_data_consent(company, False, by=operator, reason="電話")
        assert not mail.outbox
        actions.set_open_data_consent(company, True, by=operator, reason="11月20日付の同意書")
        assert not mail.outbox
        actions.set_open_data_consent(company, False, by=operator, reason="11月21日付の申出書")
    given, withdrawn = mail.outbox
    assert given.to == withdrawn.to == [owner.user.email]
    assert "同意いただいたことを記録しました" in given.subject
    assert "確認の方法：11月20日付の同意書" in given.body
    assert reverse("employer:open_data", args=[company.pk]) in given.body
    assert "取り消し" in withdrawn.subject
    assert "もう一度同意いただくときは、代表担当者の方が" in withdrawn.body
    assert "確認の方法：11月21日付の申出書" in withdrawn.body


def test_all_people_of_the_company_get_a_confirmation(
    client_for, owner, pages, django_capture_on_commit_callbacks
):
    """Of a step that one of them took, with the name; those who are gone get none."""
    colleague = MembershipFactory(company=owner.company, role=MembershipRole.MEMBER).user
    gone = MembershipFactory(company=owner.company).user
    gone.is_active = False
    gone.save()
    client, (page, withdrawal) = client_for("employer"), pages
    assert "確認のメール" in client.get(withdrawal).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        told = client.post(withdrawal, follow=True).content.decode()
        client.post(withdrawal)
        assert not mail.outbox
    assert "確認のメールをお送りします" in told
    assert sorted(message.to[0] for message in mail.outbox) == sorted([owner.user.email, colleague.email])
    assert gone.email not in {message.to[0] for message in mail.outbox}
    assert {message.subject for message in mail.outbox} == {
        "求人情報の外部提供への同意の取り消しを受け付けました"
    }
    assert f"{owner.user}様のお手続きにより" in mail.outbox[0].body
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(page)
    assert "外部提供への同意を受け付けました" in mail.outbox[0].subject


def test_operators_record_what_they_were_told(client_for, owner, user_for):
    """On a page of its own, with how they know; the editor's form does not have it."""
    company = owner.company
    client = client_for(Role.OPERATOR)
    company.save_revision(clean=False)
    page = f"/cms/snippets/recruitment/company/consent/{company.pk}/"
    editor = client.get(f"/cms/snippets/recruitment/company/edit/{company.pk}/").content.decode()
    assert page in editor
    assert 'name="open_data_consent"' not in editor
    assert client.post(page, {"consented": "no"}).status_code == 200  # how they know is missing
    assert is_consented(company)
    recorded = client.post(page, {"consented": "no", "reason": "11月20日付の申出書"}, follow=True)
    assert "外部提供への同意の取り消しを記録しました" in recorded.content.decode()
    event = ConsentEvent.objects.get()
    assert (event.consented, event.by, event.reason) == (False, user_for(Role.OPERATOR), "11月20日付の申出書")
    portal = client_for("employer").get(reverse("employer:open_data", args=[company.pk])).content.decode()
    assert "運営の担当者" in portal
    assert str(user_for(Role.OPERATOR)) not in portal
    with pytest.raises(PermissionDenied):
        actions.set_open_data_consent(company, True, by=user_for("seeker"))
