"""What is on its way in the demo city: an article that waits, one that came back, and interviews shared."""

from __future__ import annotations

from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from features.models import InterviewPage
from home.demo.streams import stream
from home.models import NewsCategory, NewsIndexPage, NewsPage
from home.sharing import actions as sharing
from home.sharing.models import Decision, PreviewLink, Purpose

WAITING = {
    "slug": "night-counter",
    "title": "夜間の就職相談を、木曜日にも始めます",
    "lead": "仕事帰りに寄れる相談窓口を、毎週木曜日にも開きます。予約をいただいた方から順にお話を伺います。",
    "body": "お勤めをしながら次の仕事を考える方から、平日の夜に相談したいという声をいただきました。\n\n"
    "## 場所と時間\n\n"
    "- 駅前交流センター 3階 相談窓口\n- 毎週木曜日 17時30分から20時まで（祝日と年末年始を除く）\n\n"
    "ご予約は電話 0144-00-0123 で承ります。その場でのご相談も、空きがあれば伺います。",
}
RETURNED = {
    "slug": "driver-open-day",
    "title": "バスの運転席に座れる一日",
    "lead": "市内のバス会社が、車庫を開放します。大型二種免許をお持ちでない方も参加できます。",
    "body": "会社が取得費用を負担する養成制度の説明も、あわせて行います。",
}
COMMENT = "開催の日時と申し込み方法が抜けています。会社に確かめて、本文に書き足してください。"


def build_approvals() -> None:
    """Hand two articles in and share two interviews; those that are there stay as they are."""
    contractor = User.objects.filter(email="contractor@demo.example").first()
    editor = User.objects.filter(email="editor@demo.example").first()
    index = NewsIndexPage.objects.first()
    if contractor is None or editor is None or index is None:
        return
    if waiting := _article(index, WAITING, contractor):
        waiting.get_workflow().start(waiting, contractor)
    if returned := _article(index, RETURNED, contractor):
        state = returned.get_workflow().start(returned, contractor)
        task_state = state.current_task_state
        task_state.task.specific.on_action(task_state, editor, "reject", comment=COMMENT)
    if not PreviewLink.objects.exists():
        _share(editor)


def _article(index: NewsIndexPage, text: dict[str, str], author: User) -> NewsPage | None:
    """An article nobody has published, or None when the city has it already."""
    if Page.objects.child_of(index).filter(slug=text["slug"]).exists():
        return None
    article = NewsPage(
        title=text["title"],
        slug=text["slug"],
        lead=text["lead"],
        search_description=text["lead"],
        category=NewsCategory.objects.get(slug="info"),
        body=stream(text["body"], timezone.localdate(), text["slug"]),
        live=False,
        owner=author,
    )
    index.add_child(instance=article)
    article.save_revision(user=author)
    return article


def _share(editor: User) -> None:
    """One company has agreed to its interview, another has not answered yet."""
    agreed, asked = InterviewPage.objects.live().exclude(company=None).order_by("pk")[:2]
    link = sharing.share(
        agreed, editor, recipient=f"{agreed.company} 広報ご担当者様", purpose=Purpose.CONSENT
    )
    sharing.answer(
        link,
        decision=Decision.AGREED,
        name="総務部 広報担当",
        comment="社員も読みました。この内容でお願いします。",
    )
    sharing.share(
        asked, editor, recipient=f"{asked.company} 採用ご担当者様", purpose=Purpose.CONSENT, days=21
    )
