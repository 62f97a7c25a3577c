"""Preview links in the admin: making, revoking, the state of consent, the report (A13)."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from core.content_check import Severity, check_page
from features.enums import InterviewKind
from features.models import InterviewPage
from home.sharing.actions import answer, revoke, share
from home.sharing.consent import consent_for, needs_consent
from home.sharing.models import PreviewLink, Purpose
from home.sharing.periodic import forget
from tests.home.factories import NewsPageFactory

pytestmark = pytest.mark.django_db
FORM = {"recipient": "株式会社ゆうふつ 三浦様", "purpose": "consent", "email": "", "days": "14"}


@pytest.fixture
def draft() -> Any:
    draft = NewsPageFactory(draft=True)
    draft.save_revision(clean=False)
    return draft


@pytest.fixture
def link(draft: Any, user_for: Any) -> PreviewLink:
    return share(draft, user_for("editor"), recipient="三浦様", purpose=Purpose.CONSENT)


def address(draft: Any) -> str:
    return reverse("sharing_page", args=[draft.pk])


@pytest.mark.parametrize("role", ["editor", "contractor-editor"])
def test_writers_make_a_link(client_for, client, draft, role):
    writer = client_for(role)

    html = writer.post(address(draft), FORM, follow=True).content.decode()

    link = PreviewLink.objects.get()
    assert (link.expires_at - timezone.now()).days == 13
    assert link.get_absolute_url() in html
    assert "掲載前のページ" in html
    assert client.get(link.get_absolute_url()).status_code == 200


def test_the_editor_leads_to_the_links(client_for, draft):
    html = client_for("editor").get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()

    assert address(draft) in html


@pytest.mark.parametrize("role", ["moderator", "operator", "supervisor", "seeker", "anonymous"])
def test_nobody_else_does(client_for, draft, role, link):
    other = client_for(role)

    assert other.get(address(draft)).status_code in {302, 403}
    other.post(address(draft), FORM)
    other.post(reverse("sharing_revoke", args=[link.pk]))
    assert PreviewLink.objects.usable().count() == 1


def test_the_action_asks_for_the_right_itself(draft, link, user_for):
    with pytest.raises(PermissionDenied):
        share(draft, user_for("operator"), recipient="x", purpose=Purpose.REVIEW)
    with pytest.raises(PermissionDenied):
        revoke(link, user_for("operator"))
    with pytest.raises(ValidationError):
        share(draft, user_for("editor"), recipient="x", purpose=Purpose.REVIEW, days=91)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"recipient": ""}, "確認する方のお名前を入力してください"),
        ({"days": "0"}, "1日以上にしてください"),
        ({"days": "91"}, "90日以内にしてください"),
        ({"days": "半月"}, "日数を数字で入力してください"),
        ({"purpose": "other"}, "選択してください"),
        ({"email": "miura"}, "メールアドレス"),
    ],
)
def test_mistakes_are_told_at_the_field(client_for, draft, wrong, sentence):
    response = client_for("editor").post(address(draft), {**FORM, **wrong})

    assert sentence in response.content.decode()
    assert not PreviewLink.objects.exists()


def test_revoking_closes_it_and_twice_is_once(client_for, link, client):
    editor = client_for("editor")
    for _ in range(2):
        editor.post(reverse("sharing_revoke", args=[link.pk]))

    assert client.get(link.get_absolute_url()).status_code == 410
    assert PreviewLink.objects.get().state == "取り消し"


def test_consent_follows_the_content(draft, link, user_for):
    assert consent_for(draft).text == "確認待ち"

    answer(link, decision="changes", name="三浦", comment="社名")
    assert "修正の依頼" in consent_for(draft).text
    answer(link, decision="agreed", name="三浦")
    assert consent_for(draft).given

    draft.go_live_at = timezone.now()
    draft.save_revision(clean=False)
    assert consent_for(draft).given
    draft.title = "書き直した題名"
    draft.save_revision(clean=False)
    assert consent_for(draft).text == "内容が変わったため、もう一度確認が必要"

    share(draft, user_for("editor"), recipient="三浦様", purpose=Purpose.CONSENT)
    assert consent_for(draft).text == "確認待ち"


def test_a_look_is_not_a_consent(draft, user_for):
    answer(
        share(draft, user_for("editor"), recipient="上司", purpose=Purpose.REVIEW),
        decision="agreed",
        name="上司",
    )

    assert consent_for(draft).text == "未依頼"


def test_the_checker_warns_until_there_is_consent(draft, link):
    (finding,) = check_page(draft)
    assert (finding.severity, finding.rule) == (Severity.WARNING, "consent")

    answer(link, decision="agreed", name="三浦")
    (finding,) = check_page(draft)
    assert finding.severity is Severity.NOTE
    assert "同意あり" in finding.message


def test_interviews_of_companies_need_consent():
    assert needs_consent(InterviewPage(kind=InterviewKind.COMPANY))
    assert not needs_consent(InterviewPage(kind=InterviewKind.EMPLOYEE))
    assert not needs_consent(NewsPageFactory())


def test_the_report_lists_and_finds(client_for, draft, link, user_for):
    share(draft, user_for("editor"), recipient="錦多様", purpose=Purpose.REVIEW)
    editor = client_for("editor")

    html = editor.get(reverse("sharing_report")).content.decode()
    assert "三浦様" in html
    assert "確認待ち" in html
    found = editor.get(reverse("sharing_report_results"), {"q": "錦多"}).content.decode()
    assert "錦多様" in found
    assert "三浦様" not in found
    assert client_for("contractor-editor").get(reverse("sharing_report")).status_code == 302


def test_the_export_reads_well_and_runs_nothing(client_for, draft, user_for):
    share(draft, user_for("editor"), recipient="=cmd()", purpose=Purpose.REVIEW)

    csv = b"".join(client_for("editor").get(reverse("sharing_report"), {"export": "csv"}))

    assert csv.startswith(b"\xef\xbb\xbf")
    assert ",'=cmd()," in csv.decode()


def test_lists_do_not_grow_with_rows(client_for, draft, user_for, max_queries):
    editor = client_for("editor")
    for number in range(20):
        answer(
            share(draft, user_for("editor"), recipient=f"{number}様", purpose=Purpose.CONSENT),
            decision="agreed",
            name="三浦",
        )
    editor.get(address(draft))

    with max_queries(30):
        editor.get(address(draft))
    with max_queries(20):
        editor.get(reverse("sharing_report"))


def test_a_year_after_its_end_only_the_record_of_the_answer_is_kept(draft, link, user_for):
    answer(link, decision="agreed", name="三浦")
    fresh = share(draft, user_for("editor"), recipient="錦多様", purpose=Purpose.REVIEW, email="a@example.jp")
    then = timezone.now() - timedelta(days=400)
    PreviewLink.objects.filter(pk=link.pk).update(created_at=then, expires_at=then + timedelta(days=14))

    forget()

    link, fresh = PreviewLink.objects.get(pk=link.pk), PreviewLink.objects.get(pk=fresh.pk)
    assert (link.content, link.email) == ({}, "")
    assert link.content_hash
    assert link.answer.name == "三浦"
    assert fresh.content
