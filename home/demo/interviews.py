"""Themes and interviews of the demo city; texts are in fixtures/demo/features/.

The markup is that of home/demo/markup.py without tables, steps, questions and buttons, and
Q question                A answer, one paragraph a line
@@ name name | caption    pictures side by side
!day heading              - 8:30 what ：details, one a line below
!data   !jobs heading   !video address heading   !message name / role, words below
"""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from features.blocks import InterviewBodyBlock
from features.models import FeatureIndexPage, FeatureSeriesPage, InterviewPage
from home.demo.markup import MARKS, Block, Reader, paragraph, read
from home.demo.publishing import publish
from home.demo.sections import picture
from recruitment.demo.pictures import image as library_image
from recruitment.demo.texts import companies
from recruitment.models import Company

FOLDER = settings.BASE_DIR / "fixtures" / "demo" / "features"
ENTRY = re.compile(r"^- (?P<time>\d{1,2}:\d\d) (?P<what>[^：]+)(：(?P<detail>.+))?$")
NOON = time(12, 0)
CREDIT = "取材・文　しごと応援課"


class InterviewReader(Reader):
    """Knows the template of articles. Raises ValueError, naming the line, for any other mark."""

    marks = {"@@ ": "gallery", "Q ": "ask", "A ": "reply"} | MARKS

    def add(self, kind: str, lines: list[str]) -> None:
        """Refuse what the template of articles does not hold."""
        if kind in {"table", "caption", "step", "question", "button"}:
            raise ValueError(f"not part of an article: {lines[0]}")
        super().add(kind, lines)

    def add_ask(self, lines: list[str]) -> None:
        if len(lines) > 1:
            raise ValueError(f"a question without an answer: {lines[0]}")
        question = lines[0].removeprefix("Q ")
        self.blocks.append(("answer", {"question": question, "answer": "", "portrait": None}))

    def add_reply(self, lines: list[str]) -> None:
        kind, value = self.blocks[-1] if self.blocks else ("", None)
        if kind != "answer":
            raise ValueError(f"an answer without a question: {lines[0]}")
        value["answer"] += "".join(paragraph([line.removeprefix("A ")]) for line in lines)

    def add_gallery(self, lines: list[str]) -> None:
        for line in lines:
            names, _, caption = line.removeprefix("@@ ").partition(" | ")
            images = [{"image": name, "caption": "", "credit": ""} for name in names.split()]
            images[-1]["caption"] = caption.strip()
            self.blocks.append(("gallery", {"heading": "", "images": images}))

    def add_list(self, lines: list[str]) -> None:
        kind, value = self.blocks[-1] if self.blocks else ("", None)
        if kind != "day" or value["entries"]:
            super().add_list(lines)
            return
        for line in lines:
            match = ENTRY.match(line)
            if match is None:
                raise ValueError(f"not a time and what happens then: {line}")
            entry = match.groupdict(default="")
            value["entries"].append({name: text.strip() for name, text in entry.items()})

    def add_text(self, lines: list[str]) -> None:
        kind, value = self.blocks[-1] if self.blocks else ("", None)
        if kind == "message" and not value["text"]:
            value["text"] = "".join(lines)
        else:
            super().add_text(lines)

    def add_callout(self, lines: list[str]) -> None:
        for line in lines:
            mark, _, rest = line.removeprefix("!").partition(" ")
            self.blocks.append(self.special(mark, rest.strip(), line))

    def special(self, mark: str, rest: str, line: str) -> tuple[str, Block]:
        """A block whose line begins with an exclamation mark."""
        if mark == "day":
            return "day", {"heading": rest or "ある一日の流れ", "entries": []}
        if mark == "data":
            return "data_box", {"heading": rest or "会社の基本情報", "note": ""}
        if mark == "jobs":
            return "jobs", {"heading": rest or "この会社で募集中の求人"}
        if mark == "message":
            name, _, role = rest.partition(" / ")
            return "message", {"name": name, "role": role, "text": ""}
        if mark == "video":
            url, _, heading = rest.partition(" ")
            return "video", {"heading": heading, "url": url, "poster": None}
        raise ValueError(f"unknown mark: {line}")


def read_features() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Themes and interviews of all files, in the order of the files."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    parts = (chain.from_iterable(file.get(key, []) for file in files) for key in ("series", "interview"))
    themes, articles = map(list, parts)
    return themes, articles


def article_body(text: str, name: str) -> list[Block]:
    """Raw stream data of an article, pictures by name. Raises ValueError on what cannot be read."""
    blocks = read(text, name, InterviewReader())
    known = InterviewBodyBlock().child_blocks
    if unknown := [block["type"] for block in blocks if block["type"] not in known]:
        raise ValueError(f"{name}: not part of an article: {', '.join(unknown)}")
    return blocks


def with_pictures(blocks: list[Block]) -> str:
    """The same as JSON, with the pictures of the library in place of their names."""
    for block in blocks:
        value = block["value"]
        if block["type"] == "image":
            value["image"] = picture(value["image"])
        elif block["type"] == "gallery":
            for item in value["images"]:
                item["image"] = picture(item["image"])
    return json.dumps(blocks, ensure_ascii=False)


def company_of(slug: str) -> Company:
    """The record of a company of the demo city."""
    return Company.objects.get(name=companies()[slug]["name"])


def days_ago(days: int) -> date:
    """The day that many days before today."""
    return timezone.localdate() - timedelta(days=days)


def build_features(top: Page) -> None:
    """The list, the themes and their articles, oldest first; what is there already stays."""
    index = FeatureIndexPage.objects.first()
    if index is None:
        index = FeatureIndexPage(
            title="特集",
            slug="features",
            intro="求人票では伝えきれない職場の一日を、相談窓口の職員が訪ねて書いています。",
            search_description="市内の会社ではたらく人を訪ねた読みものです。"
            "一日の流れ、入社のきっかけ、職場の写真を紹介します。",
        )
        publish(index, top)
    themes, articles = read_features()
    made = {entry["slug"]: build_series(index, entry) for entry in themes}
    for entry in sorted(articles, key=lambda entry: -entry["published_days_ago"]):
        build_article(made[entry["series"]], entry)


def build_series(index: FeatureIndexPage, entry: dict[str, Any]) -> FeatureSeriesPage:
    """One theme, dated around today."""
    series = FeatureSeriesPage.objects.child_of(index).filter(slug=entry["slug"]).first()
    if series is None:
        starts_on = days_ago(entry["starts_days_ago"])
        series = FeatureSeriesPage(
            title=entry["title"],
            slug=entry["slug"],
            lead=entry["lead"],
            cover=library_image(entry["cover"]),
            starts_on=starts_on,
            ends_on=days_ago(-entry["ends_in_days"]),
            body=with_pictures(read(entry["body"], entry["slug"])),
        )
        publish(series, index, noon(starts_on))
    return series


def build_article(series: FeatureSeriesPage, entry: dict[str, Any]) -> None:
    """One article, published some days ago."""
    if InterviewPage.objects.child_of(series).filter(slug=entry["slug"]).exists():
        return
    consent = entry.get("consent_days_ago")
    article = InterviewPage(
        title=entry["title"],
        slug=entry["slug"],
        kind=entry["kind"],
        company=company_of(entry["company"]) if entry.get("company") else None,
        lead=entry["lead"],
        search_description=entry["description"],
        cover=library_image(entry["cover"]),
        person=entry.get("person", ""),
        person_role=entry.get("role", ""),
        joined_year=entry.get("joined") or None,
        portrait=library_image(entry.get("portrait", "")),
        interviewed_on=days_ago(entry["interviewed_days_ago"]),
        credit=CREDIT,
        name_withheld=entry.get("name_withheld", False),
        face_withheld=entry.get("face_withheld", False),
        consent_on=days_ago(consent) if consent is not None else None,
        consent_method="paper" if consent is not None else "",
        body=with_pictures(article_body(entry["body"], entry["slug"])),
    )
    publish(article, series, noon(days_ago(entry["published_days_ago"])))


def noon(day: date) -> datetime:
    """Noon of a day."""
    return timezone.make_aware(datetime.combine(day, NOON))
