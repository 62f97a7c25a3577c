"""Tells the editors what a reader answered."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import User
from accounts.roles import Role
from core.links import absolute_url
from core.outbox.actions import enqueue
from core.outbox.kinds import MailKind, Variable, register_mail
from home.sharing.models import PreviewAnswer

ANSWERED = register_mail(
    MailKind(
        name="sharing.answered",
        label="確認用リンクに回答があったとき",
        audience="リンクを作った人と編集者",
        variables={
            "in_words": Variable("回答の短い言い方", "同意あり（11月20日 三浦 拓也様）"),
            "title": Variable("ページの題名", "漁師町のパン屋を継ぐ"),
            "recipient": Variable("確認をお願いした方", "株式会社ゆうふつ 三浦様"),
            "decision": Variable("回答", "この内容で掲載してよい"),
            "name": Variable("回答した方のお名前", "三浦 拓也"),
            "answered_at": Variable("回答の日時", "2026年11月20日 14:05"),
            "comment": Variable("ご意見", "写真がとてもよいです。このままお願いします。"),
            "url": Variable("回答の記録のアドレス", "https://shigoto.example.jp/cms/pages/12/sharing/"),
        },
    )
)


def tell_editors(answer: PreviewAnswer) -> None:
    """Write to the maker of the link and to the editors, in the transaction of the answer."""
    link = answer.link
    readers = User.objects.filter(
        Q(pk=link.created_by_id) | Q(groups__name=Role.EDITOR.label), is_active=True
    )
    context = {
        "in_words": answer.in_words,
        "title": link.title,
        "recipient": link.recipient,
        "decision": answer.get_decision_display(),
        "name": answer.name,
        "answered_at": date_format(timezone.localtime(answer.answered_at), "Y年n月j日 G:i"),
        "comment": answer.comment or "（ありません）",
        "url": absolute_url("sharing_page", link.page_id),
    }
    enqueue(ANSWERED.name, readers.values_list("email", flat=True).distinct(), context, about=answer)
