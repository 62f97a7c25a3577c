"""Form of the text: too short, shouted, or with characters that not every screen shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from recruitment.checks.corpus import Corpus
from recruitment.checks.findings import Finding, Severity

SHORT_DESCRIPTION, SHOWN_DESCRIPTION = 60, 200
SHORT_TITLE = 5
SHOUTS = 4
GROUND = "運営の掲載基準（読みやすさ）"
REPLACEMENTS = {
    "㈱": "株式会社",
    "㈲": "有限会社",
    "㈹": "代表",
    "㈳": "社団法人",
    "㈶": "財団法人",
    "℡": "電話",
    "№": "No.",
    "㍻": "平成",
    "㍼": "昭和",
    "㍽": "大正",
    "㍾": "明治",
    "㋿": "令和",
    "㌔": "キロ",
    "㌢": "センチ",
    "㍍": "メートル",
    "㌘": "グラム",
    "㍑": "リットル",
    "㌧": "トン",
}
_ODD = re.compile("[" + "".join(REPLACEMENTS) + "]")
_PICTURES = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u2604\u260e\u2614\u2615\u263a\u2700-\u27bf\ue000-\uf8ff\ufe0f]"
)
_SHOUT = re.compile("[！!‼❗⁉]")
_ORNAMENT = re.compile(r"([★☆●○◎◆◇■□▲△▼▽♪♡♥※＊*＼／\\/|=＝~〜～・])\1{2,}")
_LETTER = re.compile(r"\w")
_KATAKANA = re.compile("[ァ-ヶー]")


def style_findings(corpus: Corpus) -> Iterator[Finding]:
    """Findings on each text, at most one of a sort for a field."""
    for part in corpus.parts:
        yield from _text(part.field, part.folded.source)


def _note(field: str, sentence: str, rule: str) -> Finding:
    return Finding(Severity.NOTE, field, sentence, GROUND, rule)


def _text(field: str, text: str) -> Iterator[Finding]:
    if odd := _ODD.search(text):
        sentence = (
            f"機種により読めないことのある文字「{odd[0]}」が使われています。"
            f"「{REPLACEMENTS[odd[0]]}」と書いてください。"
        )
        yield _note(field, sentence, "style.odd_character")
    if picture := _PICTURES.search(text):
        sentence = (
            f"絵文字や外字「{picture[0]}」は、読み上げや印刷で正しく伝わりません。言葉で書いてください。"
        )
        yield _note(field, sentence, "style.picture")
    shouts = len(_SHOUT.findall(text))
    if shouts >= SHOUTS or re.search(r"[！!]{3,}", text):
        sentence = f"「！」が{shouts}回使われています。強調は1～2回までにすると、落ち着いて読めます。"
        yield _note(field, sentence, "style.shouting")
    if ornament := _ORNAMENT.search(text):
        sentence = (
            f"飾りの記号「{ornament[0][:6]}」は読み上げの妨げになります。消すか、改行で区切ってください。"
        )
        yield _note(field, sentence, "style.ornament")
    letters = len(_LETTER.findall(text))
    if letters >= 12 and len(_KATAKANA.findall(text)) / letters > 0.95:
        sentence = "ほとんどがカタカナで書かれています。漢字とひらがなを交えると読みやすくなります。"
        yield _note(field, sentence, "style.katakana")


def length_findings(job: Any) -> Iterator[Finding]:
    """A title or a story too short to choose by."""
    title = (job.title or "").strip()
    if title and len(title) < SHORT_TITLE:
        sentence = (
            f"求人名が{len(title)}文字です。職種と職場が分かるように書き足してください。"
            f"例：紙製品の検査スタッフ（日勤）"
        )
        yield Finding(Severity.SHOULD, "title", sentence, GROUND, "style.short_title")
    text = re.sub(r"\s", "", job.description or "")
    if text and len(set(text)) < 8 <= len(text):
        sentence = "仕事の内容が同じ文字の繰り返しになっています。実際の仕事を書いてください。"
        yield Finding(Severity.SHOULD, "description", sentence, GROUND, "style.filler")
    elif text and len(text) < SHORT_DESCRIPTION:
        sentence = (
            f"仕事の内容が{len(text)}文字です。一日の流れや使う道具、"
            f"教わり方を書き足してください（200文字以上が目安です）。"
        )
        yield Finding(Severity.SHOULD, "description", sentence, GROUND, "style.short")
    elif text and len(text) < SHOWN_DESCRIPTION:
        sentence = f"仕事の内容は{len(text)}文字です。200文字以上あると、働く姿がよく伝わります。"
        yield Finding(Severity.NOTE, "description", sentence, GROUND, "style.rather_short")
