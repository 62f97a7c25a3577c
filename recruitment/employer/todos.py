"""What an employer should do now: the hook of the portal's first page, and the portal's own answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count
from django.urls import reverse
from wagtail import hooks

from core.todos import Todo
from recruitment.employer.board import Tab, board_of, tab_condition
from recruitment.models import Company, Review, ReviewState
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User

HOOK = "register_employer_todos"
"""Apps register a function `(company, user) -> list[Todo]`; it may ask a fixed number of questions."""

KINDS = {"urgent": "お急ぎください", "todo": "していただくこと", "advice": "おすすめ"}
SHOWN = 5
"""Jobs named one by one; the rest is behind a link to the list."""


def collect_todos(company: Company, user: User) -> list[tuple[str, str, list[Todo]]]:
    """Groups in the order of `KINDS`, as kind, title and things to do; empty groups are left out."""
    todos = [todo for collect in hooks.get_hooks(HOOK) for todo in collect(company, user)]
    todos.sort(key=lambda todo: (todo.order, todo.title))
    groups = ((kind, title, [todo for todo in todos if todo.kind == kind]) for kind, title in KINDS.items())
    return [group for group in groups if group[2]]


def portal_todos(company: Company, user: User) -> list[Todo]:
    """What was sent back, what was begun, and the company's own record."""
    return [*_sent_back(company), *_drafts(company), *_record(company)]


def _sent_back(company: Company) -> list[Todo]:
    jobs = list(board_of(company).filter(tab_condition(Tab.RETURNED)).order_by("-pk")[: SHOWN + 1])
    newest = Review.objects.filter(job__in=jobs).annotate(points=Count("comments"))
    comments = {review.job_id: review.points for review in newest.order_by("submitted_at", "pk")}
    todos = []
    for job in jobs[:SHOWN]:
        refused = job.listing.state == ListingState.REJECTED
        points = comments.get(job.pk, 0)
        note = f"直していただきたい点が{points}か所あります。" if points else "連絡の内容をご確認ください。"
        todos.append(
            Todo(
                title=f"「{job}」は掲載できませんでした" if refused else f"「{job}」が差し戻されました",
                note="理由をご確認ください。" if refused else note,
                url=reverse("employer:job", args=[company.pk, job.number]),
                kind="urgent",
                order=10,
            )
        )
    if len(jobs) > SHOWN:
        todos.append(_more(company, Tab.RETURNED, "ほかにも差し戻された求人があります", "urgent", 11))
    return todos


def _drafts(company: Company) -> list[Todo]:
    jobs = list(board_of(company).filter(tab_condition(Tab.DRAFT)).order_by("-pk")[:4])
    todos = [
        Todo(
            title=f"「{job}」は書きかけです",
            note="続きを書いて提出すると、確認のあとに掲載されます。",
            url=reverse("employer:job", args=[company.pk, job.number]),
            order=60,
        )
        for job in jobs[:3]
    ]
    if len(jobs) > len(todos):
        todos.append(_more(company, Tab.DRAFT, "ほかにも書きかけの求人があります", "todo", 61))
    return todos


def _more(company: Company, tab: Tab, title: str, kind: str, order: int) -> Todo:
    url = f"{reverse('employer:jobs', args=[company.pk])}?tab={tab.value}"
    return Todo(title=title, note="一覧でご確認ください。", url=url, kind=kind, order=order)


ADVICE = (
    (
        "pr_text",
        "会社の紹介文を書きましょう",
        "仕事のようすが伝わると、応募につながりやすくなります。",
    ),
    ("catchphrase", "ひとこと紹介を加えましょう", "会社の一覧で、名前のすぐ下に表示されます。"),
    ("logo_id", "ロゴを登録しましょう", "一覧や求人のページで、会社を見つけてもらいやすくなります。"),
    ("employees", "従業員数を書きましょう", "求職者がよく確かめる項目です。"),
)


def _record(company: Company) -> list[Todo]:
    url = reverse("jobform:company_edit", args=[company.pk])
    review = Review.objects.filter(company=company, job=None).order_by("-submitted_at", "-pk").first()
    state = review.state if review else ""
    if state in (ReviewState.RETURNED, ReviewState.REJECTED):
        return [
            Todo("企業情報が差し戻されました", "直していただきたい点をご確認ください。", url, "urgent", 5)
        ]
    if state == ReviewState.WAITING:
        return [_under_review(company, url)]
    if not company.live:
        return [
            Todo(
                "企業情報を書いて提出してください",
                "企業情報が公開されるまで、求人もサイトに表示されません。",
                url,
                "urgent",
                6,
            )
        ]
    missing = [(title, note) for field, title, note in ADVICE if not getattr(company, field)]
    advice = [Todo(title, note, url, "advice", 100) for title, note in missing[:2]]
    if company.jobs.exists():
        return advice
    first = Todo(
        "はじめての求人をつくりましょう",
        "ひな形から始めて、貴社のことばに書き換えられます。途中まで書いて、続きをあとで書くこともできます。",
        reverse("jobform:job_new", args=[company.pk]),
        order=7,
    )
    return [first, *advice]


def _under_review(company: Company, url: str) -> Todo:
    """The record cannot be edited now, so no advice about it; who has no job yet can begin one."""
    if company.jobs.exists():
        note = "結果はメールでお知らせします。直したいところがあるときは、提出を取り下げてください。"
        return Todo("企業情報は審査中です", note, url, "advice", 90)
    return Todo(
        "企業情報は審査中です。待つあいだに、求人を書きはじめられます",
        "企業情報が公開されてから、求人も掲載されます。結果はメールでお知らせします。",
        reverse("jobform:job_new", args=[company.pk]),
        "advice",
        90,
    )
