"""Where a registration of data stands, and what becomes of each of its rows."""

from __future__ import annotations

from django.db import models


class BatchState(models.TextChoices):
    """Stages of a registration."""

    RECEIVED = "received", "確認待ち"
    CHECKING = "checking", "確認中"
    UNREADABLE = "unreadable", "読み取れません"
    CHECKED = "checked", "確認済み（未登録）"
    QUEUED = "queued", "登録待ち"
    APPLIED = "applied", "登録済み"
    UNDOING = "undoing", "取り消し待ち"
    UNDONE = "undone", "取り消し済み"
    DISCARDED = "discarded", "とりやめ"


IN_WORK = (BatchState.RECEIVED, BatchState.CHECKING, BatchState.QUEUED, BatchState.UNDOING)
"""States in which the product has something to do; a page waits for it."""

PENDING = (BatchState.RECEIVED, BatchState.CHECKING, BatchState.CHECKED, BatchState.QUEUED)
"""States before anything was written."""

ENDED = (BatchState.APPLIED, BatchState.UNDONE, BatchState.UNREADABLE, BatchState.CHECKED)
"""States in which nothing moves unless a person does something; in time what they hold is deleted."""

DISCARDABLE = (BatchState.RECEIVED, BatchState.CHECKING, BatchState.CHECKED)
"""States in which a person may call it off."""


class RowKind(models.TextChoices):
    """What a row of the file means for our records."""

    WAITING = "waiting", "確認前"
    NEW = "new", "新しい求人"
    CHANGED = "changed", "変更"
    UNCHANGED = "unchanged", "変更なし"
    WITHDRAWN = "withdrawn", "掲載終了"
    REFUSED = "refused", "登録できない"


class Outcome(models.TextChoices):
    """What was done with a row when the registration was applied."""

    NONE = "", "―"
    PUBLISHED = "published", "公開した"
    SUBMITTED = "submitted", "審査に回した"
    DRAFTED = "drafted", "下書きにした"
    CLOSED = "closed", "掲載を終えた"
    OLDER = "older", "画面の変更を残した"
    NO_COMPANY = "nocompany", "会社を登録しなかったため見送った"
    LEFT = "left", "日付だけの違いのため、そのままにした"


IDLE = (Outcome.NONE, Outcome.OLDER, Outcome.NO_COMPANY, Outcome.LEFT)
"""Outcomes of rows that changed nothing."""


class Undone(models.TextChoices):
    """What undoing the registration did with a row."""

    NONE = "", "―"
    ENDED = "ended", "取り消した（掲載を終えた）"
    REMOVED = "removed", "取り消した（下書きを削除した）"
    RESTORED = "restored", "取り消した（前の内容に戻した）"
    CHANGED = "changed", "そのままにした（登録のあとに変わったため）"
    GONE = "gone", "そのままにした（求人が削除されているため）"


class Way(models.TextChoices):
    """How registered records reach the public."""

    REVIEW = "review", "審査を通す"
    PUBLISH = "publish", "すぐ公開する"


class Scope(models.TextChoices):
    """What a file says about jobs that it does not name."""

    WHOLE = "whole", "提供元の全件（ファイルにない求人は掲載を終える）"
    PART = "part", "一部だけ（ファイルにない求人はそのまま）"
