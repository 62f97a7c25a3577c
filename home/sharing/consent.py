"""Whether those whom a page is about agree to what it says now (A13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.models import Page

from core.content_check import Finding, Severity
from core.revisions import content_hash
from features.enums import InterviewKind
from features.models import InterviewPage
from home.sharing.models import Decision, PreviewLink, Purpose, newest

NOT_ASKED, WAITING, OUTDATED = "未依頼", "確認待ち", "内容が変わったため、もう一度確認が必要"


@dataclass(frozen=True)
class Consent:
    """Where the consent to the newest draft stands: in words, and whether it is there."""

    text: str
    given: bool = False
    asked: bool = True


def consent_for(page: Page, links: Iterable[PreviewLink] | None = None) -> Consent:
    """Return where the consent stands; `links` are those of the page, if they are at hand."""
    if links is None:
        links = PreviewLink.objects.filter(page_id=page.pk).with_answers()
    asked = [link for link in links if link.purpose == Purpose.CONSENT]
    if not asked:
        return Consent(NOT_ASKED, asked=False)
    revision = page.get_latest_revision()
    present = content_hash(revision.content) if revision else ""
    current = [link for link in asked if link.content_hash == present]
    answer = newest(answer for link in current for answer in link.answers.all())
    if answer:
        return Consent(answer.in_words, given=answer.decision == Decision.AGREED)
    if any(link.is_usable for link in current):
        return Consent(WAITING)
    return Consent(NOT_ASKED if current else OUTDATED)


def needs_consent(page: Page) -> bool:
    """Whether pages of this kind are shown to the company before publication."""
    return isinstance(page, InterviewPage) and page.kind == InterviewKind.COMPANY


def consent_findings(page: Page) -> list[Finding]:
    """Tell of a consent, or warn before a page is published without it (hook of the content checker)."""
    consent = consent_for(page)
    if consent.given:
        return [Finding(Severity.NOTE, "consent", f"掲載の確認：{consent.text}")]
    if not (consent.asked or needs_consent(page)):
        return []
    message = (
        f"掲載の同意がまだありません（{consent.text}）。"
        "画面の下のメニューの「確認用リンク」から、掲載される方に確認をお願いしてください。"
    )
    return [Finding(Severity.WARNING, "consent", message)]
