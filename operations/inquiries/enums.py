"""Words of the ledger: who asks, about what, by which way, and how far it has come."""

from __future__ import annotations

from django.db import models


class Audience(models.TextChoices):
    """Who asks; each has a form of its own."""

    SEEKER = "seeker", "お仕事を探している方"
    EMPLOYER = "employer", "企業の方"
    GENERAL = "general", "その他の方"


class Channel(models.TextChoices):
    """How an inquiry came in."""

    FORM = "form", "フォーム"
    PHONE = "phone", "電話"
    MAIL = "mail", "メール"
    COUNTER = "counter", "窓口"


class Status(models.TextChoices):
    """How far an inquiry has come."""

    OPEN = "open", "未対応"
    WORKING = "working", "対応中"
    ANSWERED = "answered", "回答済み"
    CLOSED = "closed", "完了"
    SPAM = "spam", "迷惑"


UNANSWERED = frozenset({Status.OPEN, Status.WORKING})
"""Somebody is waiting for the city."""
FINISHED = frozenset({Status.CLOSED, Status.SPAM})
"""Nobody waits any more; the time of storage runs."""


class Category(models.TextChoices):
    """What an inquiry is about."""

    JOB = "job", "求人の内容について"
    APPLICATION = "application", "応募・面接について"
    COUNSELLING = "counselling", "就職の相談・セミナーについて"
    MIGRATION = "migration", "移住・UIJターンについて"
    REGISTRATION = "registration", "企業登録について"
    PUBLICATION = "publication", "求人の掲載・確認について"
    PICTURES = "pictures", "写真・文章の作り方について"
    GRANT = "grant", "移住支援金について"
    SITE = "site", "サイトの使い方・不具合について"
    ACCESSIBILITY = "accessibility", "見やすさ・使いやすさについて"
    SUGGESTION = "suggestion", "改善のご提案"
    PRIVACY = "privacy", "個人情報の取り扱いについて"
    PRESS = "press", "取材・視察について"
    OTHER = "other", "その他"


CATEGORIES: dict[str, tuple[Category, ...]] = {
    Audience.SEEKER: (
        Category.JOB,
        Category.APPLICATION,
        Category.COUNSELLING,
        Category.MIGRATION,
        Category.SITE,
        Category.SUGGESTION,
        Category.OTHER,
    ),
    Audience.EMPLOYER: (
        Category.REGISTRATION,
        Category.PUBLICATION,
        Category.PICTURES,
        Category.GRANT,
        Category.SITE,
        Category.SUGGESTION,
        Category.OTHER,
    ),
    Audience.GENERAL: (
        Category.SITE,
        Category.ACCESSIBILITY,
        Category.SUGGESTION,
        Category.PRIVACY,
        Category.PRESS,
        Category.OTHER,
    ),
}
"""What each form offers."""


class EventKind(models.TextChoices):
    """What happened to an inquiry."""

    RECEIVED = "received", "受付"
    ASSIGNED = "assigned", "担当の変更"
    NOTE = "note", "内部メモ"
    ANSWERED = "answered", "回答"
    REPLY = "reply", "追加の連絡"
    STATUS = "status", "状態の変更"
    CHANGED = "changed", "記録の変更"
    ERASED = "erased", "個人情報の消去"
