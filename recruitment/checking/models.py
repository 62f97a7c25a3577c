"""NG words and advice words that operators keep (B4)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from recruitment.checks.findings import Severity
from recruitment.checks.words import OperatorWord, pattern_of


class CheckWord(models.Model):
    """Words with one sentence; no patterns but `*`, so that nobody needs to know regular expressions."""

    class Category(models.TextChoices):
        """What an entry is for."""

        NG = "ng", "NGワード"
        ADVICE = "advice", "助言ワード"

    class Place(models.TextChoices):
        """Where an entry counts."""

        ALL = "all", "すべての文"
        TITLE = "title", "求人名・職種名"
        WANTED = "wanted", "応募の条件"

    category = models.CharField("区分", max_length=8, choices=Category.choices, default=Category.ADVICE)
    words = models.TextField(
        "言葉",
        max_length=1000,
        help_text="1行にひとつずつ入力します。全角・半角、大文字・小文字は区別しません。"
        "「*」は10文字までの任意の言葉です。例：急*募集",
    )
    severity = models.CharField(
        "重さ",
        max_length=6,
        default=Severity.SHOULD.value,
        help_text="「掲載できない」は、直すまで提出も公開もできません。",
        choices=[
            (Severity.MUST.value, "掲載できない"),
            (Severity.SHOULD.value, "直してほしい"),
            (Severity.NOTE.value, "助言"),
        ],
    )
    sentence = models.CharField(
        "企業に示す文",
        max_length=200,
        help_text="どう直せばよいかを書きます。「{word}」と書くと、見つかった言葉に置き換わります。",
    )
    replacement = models.CharField(
        "言い換え", max_length=60, blank=True, default="", help_text="例：スタッフ募集"
    )
    exceptions = models.TextField(
        "対象外の言い方",
        max_length=1000,
        blank=True,
        default="",
        help_text="この言い方の中にあるときは指摘しません。1行にひとつずつ入力します。例：営業マンション",
    )
    place = models.CharField("対象の文", max_length=8, choices=Place.choices, default=Place.ALL)
    active = models.BooleanField("有効", default=True)
    note = models.TextField("運営のメモ", max_length=1000, blank=True, default="")

    class Meta:
        verbose_name = "点検の言葉"
        verbose_name_plural = "点検の言葉"
        ordering = ["-category", "pk"]

    def __str__(self) -> str:
        return "、".join(self._lines(self.words)[:3]) or "（言葉なし）"

    def clean(self) -> None:
        """Refuse an entry that would find nothing, or every second sentence."""
        super().clean()
        lines = self._lines(self.words)
        if pattern_of(lines) is None:
            raise ValidationError({"words": "言葉をひとつ以上入力してください。"})
        short = [line for line in lines if len(line.replace("*", "")) < 2]
        if short:
            raise ValidationError(
                {
                    "words": (
                        f"「{short[0]}」は短すぎて、関係のない文でも見つかります。2文字以上にしてください。"
                    )
                }
            )

    def as_rule(self) -> OperatorWord:
        """The entry as the checks read it."""
        return OperatorWord(
            words=self._lines(self.words),
            severity=Severity(self.severity),
            sentence=self.sentence,
            replacement=self.replacement,
            exceptions=self._lines(self.exceptions),
            place=self.place,
            pk=self.pk or 0,
        )

    @staticmethod
    def _lines(text: str) -> tuple[str, ...]:
        return tuple(line.strip().replace("＊", "*") for line in text.splitlines() if line.strip())
