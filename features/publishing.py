"""What an article needs before the public may read it; drafts may be incomplete."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from features.enums import KINDS_ABOUT_A_COMPANY, KINDS_ABOUT_A_PERSON, InterviewKind

if TYPE_CHECKING:
    from features.models import InterviewPage

WRITTEN_FIELDS = ("title", "slug", "lead", "search_description", "seo_title", "credit")
PICTURE_KEYS = ("image", "portrait", "poster")
HONORIFICS = re.compile("(さん|さま|様|氏)$")


def unpublishable(page: InterviewPage) -> dict[str, str]:
    """Fields that keep the article from being published, each with a sentence that says how to mend it."""
    return dict([*_hidden_face(page), *_hidden_name(page), *_consent(page), *_missing(page), *_gaps(page)])


def refuse_unpublishable(page: InterviewPage) -> None:
    """Raise ValidationError when the article must not go public as it is."""
    if found := unpublishable(page):
        raise ValidationError(found)


def _missing(page: InterviewPage) -> Iterator[tuple[str, str]]:
    """What every article of its kind has."""
    if not page.lead:
        yield "lead", "リード文を入力してください。"
    if page.cover_id is None:
        yield "cover", "表紙の写真を選んでください。"
    if page.kind in KINDS_ABOUT_A_COMPANY and not page.company_name:
        yield "company", "会社を選んでください。"
    elif page.company and not page.company.live and not page.company_code:
        yield "company", "この会社はまだ公開されていません。会社が公開されてから記事を公開してください。"
    if page.kind in KINDS_ABOUT_A_PERSON and not page.person:
        yield "person", "話した人のお名前を入力してください。伏せて掲載することもできます。"
    if not len(page.body):
        yield "body", "本文を書いてください。"


def _gaps(page: InterviewPage) -> Iterator[tuple[str, str]]:
    """Blocks of the template nobody has filled in yet."""
    try:
        page.body.stream_block.clean(page.body)
    except ValidationError:
        yield "body", "本文に、まだ書かれていない欄があります。書くか、使わない欄を削除してください。"


def _consent(page: InterviewPage) -> Iterator[tuple[str, str]]:
    """A success story needs a recorded consent of the person (A12)."""
    if page.kind != InterviewKind.STORY:
        return
    if page.consent_on is None:
        yield "consent_on", "ご本人の同意をいただいた日を入力してください。同意がない体験談は公開できません。"
    elif page.consent_on > timezone.localdate():
        yield "consent_on", "同意をいただいた日は、今日かそれより前の日にしてください。"
    if not page.consent_method:
        yield "consent_method", "同意をどのように確認したかを選んでください。"


def _hidden_name(page: InterviewPage) -> Iterator[tuple[str, str]]:
    """A name to be withheld stands nowhere else."""
    if not page.name_withheld:
        return
    texts = {name: getattr(page, name) for name in WRITTEN_FIELDS}
    texts["body"] = json.dumps(page.body.get_prep_value(), ensure_ascii=False)
    if page.cover:
        texts["cover"] = page.cover.description
    for field, text in texts.items():
        if found := next((name for name in _names(page.person) if name in text), None):
            yield field, f"お名前を伏せる設定ですが、「{found}」とあります。消すか、呼び方を変えてください。"


def _names(person: str) -> list[str]:
    """Surname, given name and both together; one character alone occurs in too many words."""
    parts = [HONORIFICS.sub("", part) for part in person.split()]
    return [name for name in {*parts, "".join(parts)} if len(name) > 1]


def _hidden_face(page: InterviewPage) -> Iterator[tuple[str, str]]:
    """A face to be withheld is not shown by another field."""
    if not page.face_withheld or page.portrait_id is None:
        return
    sentence = "お顔を伏せる設定ですが、話した人の写真が使われています。ほかの写真を選んでください。"
    for field in ("cover", "og_image"):
        if page.hides(getattr(page, f"{field}_id")):
            yield field, sentence
    if page.portrait_id in set(_picture_ids(page.body.get_prep_value())):
        yield "body", sentence


def _picture_ids(value: Any) -> Iterator[int]:
    """Keys of all pictures in the raw data of a stream."""
    if isinstance(value, list):
        for item in value:
            yield from _picture_ids(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in PICTURE_KEYS and isinstance(item, int):
                yield item
            else:
                yield from _picture_ids(item)
