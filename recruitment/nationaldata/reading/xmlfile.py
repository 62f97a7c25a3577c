"""XML: DB names as tags, in sections or flat, under any root; read as a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.reading.building import Builder
from recruitment.nationaldata.reading.headers import MOST_KEYS
from recruitment.nationaldata.reading.limits import Limits
from recruitment.nationaldata.reading.objects import Members, row_of_members
from recruitment.nationaldata.reading.result import RawRow
from recruitment.nationaldata.reading.unreadable import Unreadable
from recruitment.nationaldata.table import SECTIONS

_NAMES = frozenset(column.name for column in COLUMNS)
_DEEPEST = 16
_DECLARATION = (
    "XMLに文書型や実体の宣言（<!DOCTYPE …>、<!ENTITY …>）があるため、安全のため読み込みを止めました。"
    "その宣言を消して、もう一度選んでください。"
)
_NO_JOBS = "XMLの中に求人がありません。1件ごとのタグの中に、DB名（TITLEなど）のタグで項目を入れてください。"


def rows(pieces: Iterable[str], builder: Builder) -> Iterator[RawRow]:
    """The jobs one by one.

    Raises:
        Unreadable: not well-formed, cut off, with declarations, or without jobs.
    """
    jobs = _Jobs(builder.limits)
    parser = DefusedXMLParser(target=jobs, forbid_dtd=True)
    try:
        for piece in _with_end(pieces):
            if piece:
                jobs.waiting += len(piece)
                parser.feed(piece)
                jobs.check_waiting()
            else:
                parser.close()
            for members in jobs.done:
                yield row_of_members(members, builder.count + 1, builder)
            jobs.done.clear()
    except DefusedXmlException as error:
        raise Unreadable(_DECLARATION) from error
    except ParseError as error:
        line = error.position[0]
        raise Unreadable(
            f"XMLの書き方が{line}行目で正しくありません（タグの閉じ忘れ、&や<の書き方、"
            "途中で切れていないか、使えない文字がないかを確かめてください）。直して、もう一度選んでください。"
        ) from error
    if not builder.count:
        raise Unreadable(_NO_JOBS)


def _with_end(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces without blanks before the first tag, then an empty one that stands for the end."""
    has_begun = False
    for piece in pieces:
        if not has_begun:
            piece = piece.lstrip(" \t\r\n\ufeff")
        if piece:
            has_begun = True
            yield piece
    yield ""


class _Jobs:
    """Target of the parser: finds out which element is a job and collects its fields.

    The first element named like an item of the format decides: it lies in a job, or in a section of one.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.done: list[Members] = []
        self.path: list[str] = []
        self.job: tuple[int, str] | None = None
        self.fields = Members()
        self.text: list[str] = []
        self.size = 0
        self.waiting = 0
        self.is_leaf = False

    def check_waiting(self) -> None:
        """Refuse a tag or comment that does not end within the limit."""
        if self.waiting > self.limits.record:
            raise Unreadable(
                f"XMLに{self.limits.record:,}文字を超えるタグかコメントがあります。短くしてください。"
            )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        del attributes
        self.path.append(tag.rpartition("}")[2])
        if len(self.path) > _DEEPEST:
            raise Unreadable("XMLのタグの中のタグが深すぎます。求人・区分・項目の3段で書いてください。")
        self._begin_text(is_leaf=True)

    def data(self, text: str) -> None:
        """A part of an element's text."""
        self.waiting = 0
        self.size += len(text)
        if self.size > self.limits.cell:
            raise Unreadable(
                f"「{self.path[-1][:100]}」が{self.limits.cell:,}文字を超えています。短くしてください。"
            )
        self.text.append(text)

    def end(self, tag: str) -> None:
        """An element ends: a field, a section, or a job."""
        del tag
        depth, name = len(self.path) - 1, self.path[-1]
        if self.is_leaf:
            self._field(depth, name)
        self.path.pop()
        if (depth, name) == self.job:
            self.done.append(self.fields)
            self.fields = Members()
        self._begin_text(is_leaf=False)

    def close(self) -> None:
        """The document has ended."""

    def _begin_text(self, *, is_leaf: bool) -> None:
        self.waiting = 0
        self.is_leaf = is_leaf
        self.size = 0
        self.text.clear()

    def _field(self, depth: int, name: str) -> None:
        if self.job is None and name in _NAMES and depth:
            # <jobs><job> is a job; in <job_data><company> the section lies in one.
            is_section = self.path[depth - 1] in SECTIONS and (depth > 2 or self.path[depth - 1] != "job")
            place = depth - 2 if is_section and depth > 1 else depth - 1
            self.job = (place, self.path[place])
        if self.job is None:
            return
        if depth <= self.job[0] or self.path[self.job[0]] != self.job[1]:
            if name in _NAMES:
                raise Unreadable(
                    f"XMLの「{name}」が、求人のタグ<{self.job[1][:100]}>の外にあります。"
                    "どの求人も同じタグで囲んで、もう一度選んでください。"
                )
            return
        between = self.path[self.job[0] + 1 : depth]
        text = "".join(self.text)
        if len(between) == 1 and between[0] in SECTIONS:
            self.fields.append((between[0], Members([(name, text)])))
        else:
            self.fields.append(("/".join([*between, name]), text))
        if len(self.fields) > MOST_KEYS:
            raise Unreadable(f"XMLの1件の求人に{MOST_KEYS:,}を超えるタグがあります。1件ずつ分けてください。")
