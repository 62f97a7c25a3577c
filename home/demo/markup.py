"""A small markup for the texts of the demo city, turned into the raw data of a StreamField.

## heading, ### smaller heading          paragraphs apart by an empty line
- list item        1. step ：explanation
= caption          of the table below; without it the nearest heading above is the caption
| cell | cell |    first row = headings
> words — who / role                     !info title, text below (info, success, warning)
?? question, answer below                [label](/address/) alone on a line = button
    @ name caption     = a picture of the demo library
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.html import escape

Block = dict[str, Any]

MARKS = {
    "## ": "heading",
    "### ": "subheading",
    "- ": "list",
    "| ": "table",
    "= ": "caption",
    "> ": "quote",
    "!": "callout",
    "?? ": "question",
    "@ ": "picture",
    "[": "button",
}
STEP = re.compile(r"^\d+\. ")
BUTTON = re.compile(r"^\[(?P<label>[^]]+)\]\((?P<url>[^)]+)\)$")


def kind_of(line: str, marks: dict[str, str]) -> str:
    """What a line begins; plain text continues what stands above it."""
    if STEP.match(line):
        return "step"
    return next((kind for mark, kind in marks.items() if line.startswith(mark)), "text")


def paragraph(lines: list[str]) -> str:
    """Lines as one paragraph of rich text."""
    return f"<p>{escape(''.join(lines))}</p>"


def chunks(text: str, marks: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Groups of lines that belong together, with their kind."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    for lines in (part.splitlines() for part in paragraphs):
        for kind, group in groupby(lines, key=partial(kind_of, marks=marks)):
            yield kind, list(group)


def read_table(lines: list[str], caption: str) -> Block:
    """Rows between bars; the first one holds the headings."""
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    return {
        "columns": [{"type": "text", "heading": heading} for heading in rows[0]],
        "rows": [{"values": row} for row in rows[1:]],
        "caption": caption,
    }


def read_quote(line: str) -> Block:
    """Words, and after the dash who said them and in which role."""
    words, _, person = line.removeprefix("> ").partition(" — ")
    speaker, _, role = person.partition(" / ")
    return {"text": words, "speaker": speaker, "role": role}


def read_step(line: str) -> Block:
    """What to do, and after the colon how."""
    title, _, text = STEP.sub("", line).partition("：")
    return {"title": title.strip(), "text": paragraph([text]) if text else ""}


def read_button(line: str) -> Block:
    """A link alone on its line."""
    match = BUTTON.match(line)
    if match is None:
        raise ValueError(f"not a link: {line}")
    return {"label": match["label"], "page": None, "url": match["url"], "style": "primary"}


class Reader:
    """Collects the blocks of one text; a subclass may know further marks."""

    marks = MARKS

    def __init__(self) -> None:
        self.blocks: list[tuple[str, Any]] = []
        self.caption = ""

    def add(self, kind: str, lines: list[str]) -> None:
        """Turn one group of lines into blocks, or into a part of the block before it."""
        getattr(self, f"add_{kind}")(lines)

    def add_heading(self, lines: list[str]) -> None:
        self.caption = lines[0].removeprefix("## ")
        self.blocks.append(("heading", {"text": self.caption, "level": "h2"}))

    def add_subheading(self, lines: list[str]) -> None:
        self.blocks.append(("heading", {"text": lines[0].removeprefix("### "), "level": "h3"}))

    def add_text(self, lines: list[str]) -> None:
        kind, value = self.blocks[-1] if self.blocks else ("", None)
        if kind == "callout" and not value["text"]:
            value["text"] = paragraph(lines)
        elif kind == "accordion" and not value["items"][-1]["answer"]:
            value["items"][-1]["answer"] = paragraph(lines)
        else:
            self.blocks.append(("paragraph", paragraph(lines)))

    def add_list(self, lines: list[str]) -> None:
        items = "".join(f"<li>{escape(line.removeprefix('- '))}</li>" for line in lines)
        self.blocks.append(("paragraph", f"<ul>{items}</ul>"))

    def add_step(self, lines: list[str]) -> None:
        steps = [read_step(line) for line in lines]
        self.blocks.append(("steps", {"heading": "", "steps": steps}))

    def add_caption(self, lines: list[str]) -> None:
        self.caption = lines[0].removeprefix("= ")

    def add_table(self, lines: list[str]) -> None:
        self.blocks.append(("table", read_table(lines, self.caption or "一覧")))

    def add_quote(self, lines: list[str]) -> None:
        self.blocks.extend(("quote", read_quote(line)) for line in lines)

    def add_picture(self, lines: list[str]) -> None:
        for line in lines:
            name, _, caption = line.removeprefix("@ ").partition(" ")
            self.blocks.append(("image", {"image": name, "caption": caption, "credit": ""}))

    def add_callout(self, lines: list[str]) -> None:
        kind, _, heading = lines[0].removeprefix("!").partition(" ")
        self.blocks.append(("callout", {"kind": kind, "heading": heading, "text": ""}))

    def add_question(self, lines: list[str]) -> None:
        item = {"question": lines[0].removeprefix("?? "), "answer": ""}
        if self.blocks and self.blocks[-1][0] == "accordion":
            self.blocks[-1][1]["items"].append(item)
        else:
            self.blocks.append(("accordion", {"heading": "", "items": [item]}))

    def add_button(self, lines: list[str]) -> None:
        self.blocks.extend(("button", read_button(line)) for line in lines)


def read(text: str, name: str, reader: Reader | None = None) -> list[Block]:
    """Raw stream data of a text; `name` makes the ids of its blocks the same every time."""
    reader = reader or Reader()
    for kind, lines in chunks(text, reader.marks):
        reader.add(kind, lines)
    return [
        {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"{name}#{number}"))}
        for number, (kind, value) in enumerate(reader.blocks)
    ]
