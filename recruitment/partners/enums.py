"""The words of this room."""

from django.db import models


class Auth(models.TextChoices):
    """How a partner recognises us."""

    NONE = "none", "なし"
    BEARER = "bearer", "Bearerトークン"
    HEADER = "header", "APIキーのヘッダー"
    BASIC = "basic", "Basic認証"


class Envelope(models.TextChoices):
    """What one request holds."""

    BATCH = "batch", "まとめて送る"
    SINGLE = "single", "求人1件ずつ送る"


class AnswerKind(models.TextChoices):
    """What counts as the partner's word that it has a record."""

    AUTO = "auto", "求人ごとの結果があれば読む（標準）"
    RESULTS = "results", "求人ごとの結果が必ずある"
    STATUS = "status", "HTTPステータスだけを読む"


class Empty(models.TextChoices):
    """How an empty value is written."""

    TEXT = "text", "空の文字列にする"
    NULL = "null", "null にする"
    OMIT = "omit", "項目ごと省く"


class Schedule(models.TextChoices):
    """When changes are sent."""

    INTERVAL = "interval", "一定の間隔で"
    DAILY = "daily", "毎日決まった時刻に"


class Kind(models.TextChoices):
    """What a record says: have it, or take it away. What a partner holds is said in the same words."""

    PUBLISHED = "published", "掲載"
    WITHDRAWN = "withdrawn", "取り下げ"


class JobState(models.TextChoices):
    """Where one job stands with one partner."""

    WAITING = "waiting", "送信待ち"
    CURRENT = "current", "届いています"
    DEAD = "dead", "送れませんでした"


class Outcome(models.TextChoices):
    """How one attempt to deliver one record ended."""

    ACCEPTED = "accepted", "受け付けられました"
    REFUSED = "refused", "断られました"
    AGAIN = "again", "あとで送り直します"
    UNCLEAR = "unclear", "届いたか分かりません（送り直します）"
    BLOCKED = "blocked", "相手先全体で止まっています"
    SPLIT = "split", "1件ずつに分けて送り直します"
