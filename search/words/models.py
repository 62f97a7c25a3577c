"""Words operators keep for the search, and what is worked out from them."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from search.language import user_dictionary
from search.language.normalise import is_kana, squeeze, to_katakana
from search.language.synonyms import MAX_ALTERNATIVES, separate, terms_of


class Synonym(models.Model):
    """What else is looked for when somebody types a word. One direction only."""

    class Origin(models.TextChoices):
        """Who wrote an entry first."""

        SHIPPED = "shipped", "標準"
        OPERATOR = "operator", "運営"

    word = models.CharField(
        "検索されることば",
        max_length=60,
        unique=True,
        help_text="探す方が入力することばです。例：看護婦",
        error_messages={"unique": "このことばは、すでに登録されています。"},
    )
    others = models.CharField(
        "いっしょに探すことば",
        max_length=300,
        help_text="求人に書かれていることばです。「、」で区切って6つまで入力できます。例：看護師、准看護師",
    )
    active = models.BooleanField("有効", default=True)
    note = models.CharField("メモ", max_length=200, blank=True, default="")
    origin = models.CharField(
        "登録", max_length=8, choices=Origin.choices, default=Origin.OPERATOR, editable=False
    )

    class Meta:
        verbose_name = "言いかえのことば"
        verbose_name_plural = "言いかえのことば"
        ordering = ["word"]

    def __str__(self) -> str:
        return f"{self.word} → {self.others}"

    def clean(self) -> None:
        """Refuse an entry that would change nothing, or that the search would cut."""
        super().clean()
        self.word = squeeze(self.word)
        others = list(dict.fromkeys(squeeze(other) for other in separate(self.others)))
        self.others = "、".join(others)
        key = terms_of(self.word)
        if not key:
            raise ValidationError({"word": "記号や助詞だけでは探せません。ほかのことばを入力してください。"})
        if not 0 < len(others) <= MAX_ALTERNATIVES:
            raise ValidationError({"others": f"ことばを1つから{MAX_ALTERNATIVES}つまで入力してください。"})
        if same := [other for other in others if terms_of(other) in ((), key)]:
            sentence = f"「{same[0]}」は「{self.word}」と同じものとして探されるか、検索に使えないことばです。"
            raise ValidationError({"others": sentence})


class ShippedSynonym(models.Model):
    """An entry as the product last brought it: tells what operators changed or deleted since."""

    word = models.CharField(max_length=60, primary_key=True)
    others = models.CharField(max_length=300)


class LocalWord(models.Model):
    """A local name the dictionary does not know: kept together in queries and found by its reading."""

    word = models.CharField(
        "ことば",
        max_length=60,
        unique=True,
        help_text="施設、地区、バス停、地元での呼び名などです。例：ゆめみらい公園",
        error_messages={"unique": "このことばは、すでに登録されています。"},
    )
    reading = models.CharField(
        "よみ",
        max_length=100,
        help_text="ひらがなかカタカナで入力してください。例：ゆめみらいこうえん",
    )
    note = models.CharField("メモ", max_length=200, blank=True, default="")

    class Meta:
        verbose_name = "地元のことば"
        verbose_name_plural = "地元のことば"
        ordering = ["reading", "word"]

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        """Refuse what no dictionary can hold, with a sentence beside the field."""
        super().clean()
        self.word = squeeze(self.word)
        self.reading = to_katakana(squeeze(self.reading))
        faults = {}
        if fault := user_dictionary.fault_of(self.word):
            faults["word"] = fault
        if not is_kana(self.reading):
            faults["reading"] = "よみは、ひらがなかカタカナだけで入力してください。"
        if faults:
            raise ValidationError(faults)


class VocabularyEntry(models.Model):
    """A word that leads to open jobs: what suggestions and corrections choose from."""

    class Kind(models.TextChoices):
        """What a word is, as suggestions group it; in their order."""

        OCCUPATION = "occupation", "職種"
        PLACE = "place", "勤務地"
        COMPANY = "company", "会社"
        CONDITION = "condition", "条件"
        POPULAR = "popular", "よく検索されることば"
        WORD = "word", "ことば"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    text = models.CharField(max_length=80)
    reading = models.CharField(max_length=160, blank=True, default="")
    """Katakana without long-vowel marks; empty where there is none."""
    weight = models.PositiveIntegerField(default=0)
    """Open jobs it leads to, or how often it was searched for."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "text"], name="one_entry_of_a_kind")]


class WordsVersion(models.Model):
    """A token that changes with each change of a list; every process compares it with the one it knows.

    Tokens are random and not counted up: a change that was rolled back leaves no number to be used again.
    """

    name = models.CharField(max_length=20, primary_key=True)
    token = models.CharField(max_length=32)
