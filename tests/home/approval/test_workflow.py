"""Writing, submitting, approving: the way of a page from a contractor to the public (A13, E1)."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Workflow, WorkflowState

from accounts.models import User
from accounts.roles import Role
from core.outbox.models import OutboxMessage
from features.models import InterviewPage
from home.approval.models import EditorialTask
from home.approval.readiness import obstacles
from home.approval.setup import make_workflow
from home.models import NewsPage
from home.periodic import run_schedules
from tests.home.approval.forms import FAULTY, GOOD, act, add, decide_in_editor, edit, told
from tests.home.factories import NewsPageFactory, top_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def contractor(client_for: Any) -> Any:
    return client_for("contractor-editor")


@pytest.fixture
def editor(client_for: Any) -> Any:
    return client_for("editor")


@pytest.fixture
def other_editor(client_for: Any) -> Any:
    user = User.objects.create_user("second@example.jp", "x", last_name="第二")
    user.groups.add(Group.objects.get(name=Role.EDITOR.label))
    client = client_for("anonymous")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def waiting(contractor: Any) -> NewsPage:
    """An article that a contractor submitted."""
    return add(contractor, "submit")


def test_the_whole_tree_has_the_workflow_and_only_one():
    make_workflow()

    assert [task.specific.__class__ for task in top_page().get_workflow().tasks] == [EditorialTask]
    assert Workflow.objects.active().count() == 1
    assert EditorialTask.objects.get().groups.get().name == Role.EDITOR.label


def test_what_administrators_changed_stays():
    workflow = top_page().get_workflow()
    workflow.workflow_pages.all().delete()
    workflow.name = "課長の決裁"
    workflow.save()

    make_workflow()

    assert top_page().get_workflow() is None
    assert Workflow.objects.active().get().name == "課長の決裁"


@pytest.mark.parametrize("way", [act, decide_in_editor])
def test_an_editor_approves_and_what_was_submitted_is_public(editor, waiting, way):
    way(editor, waiting, "approve")

    waiting.refresh_from_db()
    assert waiting.live
    assert not waiting.workflow_in_progress


@pytest.mark.parametrize("way", [act, decide_in_editor])
def test_nobody_approves_what_they_submitted(editor, way):
    page = add(editor, "submit")

    response = way(editor, page, "approve")

    page.refresh_from_db()
    assert not page.live
    assert "ほかの編集者が承認します" in told(response)


def test_the_editor_offers_no_approval_of_own_work(editor, other_editor):
    page = add(editor, "submit")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])

    assert 'data-workflow-action-name="approve"' not in editor.get(url).content.decode()
    assert 'data-workflow-action-name="approve"' in other_editor.get(url).content.decode()
    assert "春の説明会" not in panel(editor, "awaiting-review")
    assert "春の説明会" in panel(other_editor, "awaiting-review")


def panel(client: Any, name: str) -> str:
    """Return one panel of the dashboard; empty when it is not there."""
    html = client.get("/cms/").content.decode()
    start = html.find(f'id="{name}')
    return html[start : html.find("</table>", start)] if start >= 0 else ""


def test_mending_and_approving_at_once_is_for_two_people(editor, other_editor, waiting):
    response = decide_in_editor(editor, waiting, "approve", GOOD, title="直した題名")

    waiting.refresh_from_db()
    assert not waiting.live
    assert "ほかの編集者が承認します" in told(response)
    assert waiting.get_latest_revision_as_object().title == "直した題名"

    act(other_editor, waiting, "approve")
    assert NewsPage.objects.get(live=True).title == "直した題名"


def test_a_version_newer_than_the_one_submitted_is_looked_at_first(editor, waiting, user_for):
    draft = waiting.get_latest_revision_as_object()
    draft.title = "提出のあとに変わった題名"
    draft.save_revision(user=user_for("contractor-editor"))

    response = act(editor, waiting, "approve")
    waiting.refresh_from_db()
    assert not waiting.live
    assert "提出のあとに内容が変わっています" in told(response)

    act(editor, waiting, "approve")
    assert NewsPage.objects.get(live=True).title == "提出のあとに変わった題名"


def test_content_changed_inside_the_same_revision_is_noticed(editor, waiting, user_for):
    draft = waiting.get_latest_revision_as_object()
    draft.title = "自動保存で変わった題名"
    draft.save_revision(
        user=user_for("contractor-editor"), overwrite_revision=waiting.get_latest_revision(), clean=False
    )

    response = act(editor, waiting, "approve")

    assert "提出のあとに内容が変わっています" in told(response)
    assert not NewsPage.objects.get().live


def test_an_approval_of_an_ended_submission_is_refused(contractor, editor, waiting):
    state = waiting.current_workflow_task_state
    edit(contractor, waiting, "cancel-workflow")

    url = reverse("wagtailadmin_pages:workflow_action", args=[waiting.pk, "approve", state.pk])
    editor.post(url, {"comment": ""})

    assert not NewsPage.objects.get().live


def test_returning_with_a_comment_reaches_the_author(
    contractor, editor, waiting, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        act(editor, waiting, "reject", comment="日時を入れてください。")

    assert "春の説明会" in panel(contractor, "objects-in-workflow")
    assert "差し戻し" in panel(contractor, "objects-in-workflow")
    page = contractor.get(reverse("wagtailadmin_pages:edit", args=[waiting.pk])).content.decode()
    assert "差し戻されました。編集者のコメント：「日時を入れてください。」" in page
    (message,) = mail.outbox
    assert message.to == ["contractor-editor@example.jp"]
    assert "日時を入れてください。" in message.body
    assert f"/cms/pages/{waiting.pk}/edit/" in message.body


def test_mails_are_japanese_and_their_links_lead_somewhere(
    contractor, editor, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        waiting = add(contractor, "submit")
        act(editor, waiting, "approve")

    submitted, approved = mail.outbox
    assert (submitted.to, approved.to) == (["editor@example.jp"], ["contractor-editor@example.jp"])
    task = EditorialTask.objects.get()
    assert f"/cms/pages/workflow/preview/{waiting.pk}/{task.pk}/" in submitted.body
    assert waiting.full_url in approved.body
    for message in mail.outbox:
        lines = [line for line in f"{message.subject}\n{message.body}".splitlines() if line.strip()]
        assert [line for line in lines if line.isascii() and "http" not in line] == []


def test_a_mail_server_that_is_down_stops_nothing(
    editor, waiting, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)

    with django_capture_on_commit_callbacks(execute=True):
        act(editor, waiting, "approve")

    assert NewsPage.objects.get().live
    assert OutboxMessage.objects.filter(kind="approval.approved", state="waiting", attempts=1).exists()


def test_faults_stop_a_submission_and_the_draft_is_kept(contractor):
    page = add(contractor, "submit", FAULTY)

    assert not page.workflow_in_progress
    response = edit(contractor, page, "submit", FAULTY, title="新しい題名")
    page.refresh_from_db()
    assert not page.workflow_in_progress
    assert "まだ提出していません" in told(response)
    assert "本文 1番目「見出し」" in told(response)
    assert page.get_latest_revision_as_object().title == "新しい題名"


def test_a_returned_page_stays_returned_until_its_faults_are_mended(contractor, editor, waiting):
    act(editor, waiting, "reject", comment="見出しを付けてください。")

    edit(contractor, waiting, "submit", FAULTY)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_NEEDS_CHANGES

    edit(contractor, waiting, "submit", GOOD)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    act(editor, waiting, "approve")
    assert NewsPage.objects.get().live


@pytest.mark.parametrize("way", [act, decide_in_editor])
def test_faults_stop_an_approval(editor, waiting, way, monkeypatch):
    monkeypatch.setattr("home.approval.review.obstacles", lambda page: ["画像に代替テキストがありません。"])

    response = way(editor, waiting, "approve")

    waiting.refresh_from_db()
    assert not waiting.live
    assert waiting.workflow_in_progress
    assert "画像に代替テキストがありません。" in told(response)


def test_a_rule_that_only_saving_asks_is_told_and_undoes_everything(editor, waiting, monkeypatch):
    def refuse(self, *args, **kwargs):
        raise ValidationError("表紙の写真を選んでください。")

    monkeypatch.setattr(NewsPage, "save", refuse)

    assert "表紙の写真を選んでください。" in told(act(editor, waiting, "approve"))
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


def test_an_interview_needs_all_that_its_publication_needs():
    draft = InterviewPage(title="ひな形のまま", slug="draft", kind="company", live=False)
    top_page().add_child(instance=draft)

    assert "「表紙の写真」表紙の写真を選んでください。" in obstacles(draft)


def test_the_dialogue_of_the_dashboard_is_led_to_the_sentence(editor):
    page = add(editor, "submit")
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])

    answer = editor.post(url, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})

    assert answer.json() == {"step": "success", "redirect": f"/cms/pages/{page.pk}/edit/"}


def test_an_approved_page_waits_for_its_time(editor, contractor, at):
    at(2026, 11, 21, 9)
    page = add(contractor, "submit", go_live_at="2026-11-22 09:00")

    act(editor, page, "approve")
    page.refresh_from_db()
    assert (page.live, page.approved_schedule) == (False, True)

    at(2026, 11, 22, 9, 1)
    run_schedules()
    page.refresh_from_db()
    assert page.live


def test_a_page_whose_end_has_passed_is_not_approved(editor, waiting):
    draft = waiting.get_latest_revision()
    draft.content["expire_at"] = (timezone.now() - datetime.timedelta(days=1)).isoformat()
    draft.save()
    waiting.current_workflow_task_state.keep_content()

    assert "掲載を終える日時" in told(act(editor, waiting, "approve"))


def test_the_dashboard_does_not_grow_beyond_its_lines(editor, waiting, max_queries):
    editor.get("/cms/")
    with max_queries(60):
        editor.get("/cms/")


def test_moderators_of_jobs_approve_no_pages(client_for, waiting):
    act(client_for("moderator"), waiting, "approve")

    assert not NewsPage.objects.get().live


def test_a_live_page_stays_as_it_is_while_a_change_waits(contractor, editor, client):
    page = NewsPageFactory(title="前の題名", slug="spring")
    page.save_revision().publish()
    edit(contractor, page, "submit", title="あとの題名")

    assert NewsPage.objects.get().title == "前の題名"
    act(editor, page, "approve")
    assert NewsPage.objects.get().title == "あとの題名"
