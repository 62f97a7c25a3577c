"""What the demo's employers see in their portal: colleagues, an invitation, a change that waits, remarks."""

from __future__ import annotations

import datetime

from django.utils import timezone

from accounts.models import User
from recruitment import actions
from recruitment.demo.texts import companies
from recruitment.employer.models import Invitation, MembershipAction, MembershipEvent
from recruitment.models import Company, Job, Listing, ListingTransition, Membership, Review, ReviewComment
from recruitment.vocabulary.enums import MembershipRole

FIRST, SECOND = "shiroha", "kumoori"
RETURNED = "工場見学の案内係（週3日）"
REMARKS = {
    "work_time_note": "見学のある日とない日で時間が変わるようです。それぞれの時間を書き添えてください。",
    "pay_note": "見学が休日にあるときの手当があれば、金額を書いてください。",
    "working_days": "「週3日」の曜日を選んでください。決まっていない場合は、備考に書いてください。",
}
CHANGED = "紙の品質検査スタッフ（日勤）"
ENDING = "古紙・チップの原料受入れ担当"
DATES = {"submit": "submitted_at", "return": "decided_at", "reject": "decided_at"}
"""Where a submission keeps the date of a step."""


def load_portal(people: dict[str, User]) -> None:
    """Put the colleagues and their doings in, once."""
    employer, colleague = people.get("employer"), people.get("employer2")
    first, second = _company(FIRST), _company(SECOND)
    if not (employer and colleague and first) or MembershipEvent.objects.filter(company=first).exists():
        return
    _join(colleague, first, MembershipRole.MEMBER, by=employer, days=38)
    if second:
        _join(colleague, second, MembershipRole.OWNER, by=None, days=120)
        _join(employer, second, MembershipRole.MEMBER, by=colleague, days=21)
        _record(second, colleague)
    _invite(first, employer)
    _remarks(first)
    _change(first, employer)
    Review.objects.filter(company=first, submitted_by=None).update(submitted_by=employer)
    _date_back(first, employer)
    Listing.objects.filter(job__company=first, job__title=ENDING).update(
        publication_end=timezone.localdate() + datetime.timedelta(days=4),
        confirmed_on=timezone.localdate() - datetime.timedelta(days=41),
    )


def _company(slug: str) -> Company | None:
    text = companies().get(slug)
    return Company.objects.filter(name=text["name"]).first() if text else None


def _join(person: User, company: Company, role: str, *, by: User | None, days: int) -> None:
    since = timezone.now() - datetime.timedelta(days=days)
    membership, created = Membership.objects.get_or_create(
        user=person, company=company, defaults={"role": role}
    )
    if created:
        Membership.objects.filter(pk=membership.pk).update(created_at=since)
        MembershipEvent.objects.create(
            company=company,
            at=since,
            by=by,
            action=MembershipAction.JOINED,
            person=str(person),
            detail=MembershipRole(role).label,
        )


def _invite(company: Company, by: User) -> None:
    """An invitation on its way; nobody reads the mail of a demo, so none is written."""
    invitation, created = Invitation.objects.get_or_create(
        company=company, email="komaki@demo.example", defaults={"invited_by": by}
    )
    if created:
        MembershipEvent.objects.create(
            company=company, by=by, action=MembershipAction.INVITED, person=invitation.email
        )


def _record(company: Company, by: User) -> None:
    """A change of the company's own record that waits for its review."""
    draft = company.get_latest_revision_as_object()
    draft.catchphrase = "50枚から引き受ける、北海道の食の箱"
    draft.web_url = "https://kumoori.demo.example/"
    actions.save_company_draft(draft, by)
    actions.submit_company(company, by)


def _date_back(company: Company, by: User) -> None:
    """Spread what the loading did within a minute over the last weeks, and give it a doer."""
    steps = ListingTransition.objects.filter(listing__job__company=company).select_related("listing")
    for number, step in enumerate(steps.order_by("-pk")):
        published = step.listing.first_published_at
        days, later = divmod(number, 2)
        moment = timezone.now() - datetime.timedelta(days=1 + days, hours=5 * later + days % 3)
        if step.action == "publish" and published:
            moment = published
        elif published:
            moment = min(max(moment, published + datetime.timedelta(hours=3)), timezone.now())
        done_by = step.by_id if step.by_id or step.action == "publish" else by.pk
        ListingTransition.objects.filter(pk=step.pk).update(at=moment, by_id=done_by)
        if step.action == "close":
            Listing.objects.filter(pk=step.listing_id).update(closed_at=moment)
        elif date := DATES.get(step.action):
            decided = Review.objects.filter(job__listing=step.listing_id, decided_at__isnull=False)
            decided.update(**{date: moment})
    invited = timezone.now() - datetime.timedelta(days=2, hours=3)
    MembershipEvent.objects.filter(company=company, action=MembershipAction.INVITED).update(at=invited)
    Membership.objects.filter(company=company, user=by).update(
        created_at=timezone.now() - datetime.timedelta(days=160)
    )


def _remarks(company: Company) -> None:
    """What the moderators wrote at the fields of the returned job."""
    review = Review.objects.filter(company=company, job__title=RETURNED).order_by("-pk").first()
    if review and not review.comments.exists():
        ReviewComment.objects.bulk_create(
            ReviewComment(review=review, field=field, text=text) for field, text in REMARKS.items()
        )


def _change(company: Company, by: User) -> None:
    """A public job with a raise that waits for its review."""
    job = Job.objects.filter(company=company, title=CHANGED, live=True).first()
    if job is None or job.listing.is_waiting or job.pay_max is None:
        return
    draft = job.get_latest_revision_as_object()
    draft.pay_min, draft.pay_max = job.pay_min + 6_000, job.pay_max + 9_000
    draft.pay_rise_note = "年1回（4月）"
    actions.save_draft(draft, by)
    actions.submit(job, by)
