"""What one condition is: its code, how records and texts say it, how seekers ask for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from search.language.folding import fold_expression

Recorded = Callable[[Any], bool | None]
"""What the items of a job say of a condition: yes, no, or (None) nothing."""

_NOTHING = (
    r"(?:なし(?=$|[^ぁ-ん]|です|でも|と|の|ため|だ)|無し|無(?=$|[^一-龥])"
    r"|(?<!少)(?:ない|無い)(?!方|人)|ありません|ございません)"
)
_REFUSED = (
    r"(?:(?:でき|出来|いただけ|頂け|受けられ|認められ|もらえ)(?:ない|ません)|不可|お受けしていません|おりません"
    r"|(?<!限って)いません|遠慮|お断り|控え|対象外|別の求人|難しい|難しく|禁止|認めていません|ng(?![a-z])|×)"
)
_HARMLESS = r"(?<!問題)(?<!心配)(?<!支障)(?<!不安)(?<!問題は)(?<!心配は)(?<!問題が)(?<!不安は)"
_BESIDE = r"(?:[・/や][^\s。、・/()]{1,6})*"
_DENIAL = re.compile(
    fold_expression(
        rf"{_BESIDE}(?:[\s:()]*(?:なし|無し|無|不可|×)(?![一-龥ぁ-ん])"
        rf"|[^。、,!\n()「」・あ]{{0,8}}?{_HARMLESS}(?:{_NOTHING}|{_REFUSED}))"
    )
)
"""What takes back the words before it within the clause: 寮はありません, 社宅(なし)."""


def pattern(sources: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern over folded text from expressions written in any kana."""
    return re.compile("|".join(map(fold_expression, sources))) if sources else None


@dataclass(frozen=True)
class Tag:
    """A condition of work. Expressions may be written naturally: they are folded before use."""

    code: str
    """Value of the facet `feature`."""
    label: str
    group: str
    """Heading under which pages show it."""
    said: tuple[str, ...] = ()
    """Expressions in texts of jobs that have it, each beginning with plain characters (fast to find)."""
    asked: tuple[str, ...] = ()
    """Expressions in what seekers type."""
    unless: tuple[str, ...] = ()
    """Longer expressions that contain a saying but mean something else."""
    denied: tuple[str, ...] = ()
    """Expressions that say anywhere in the text that the job does not have it."""
    recorded: Recorded | None = field(default=None, compare=False)
    is_absence: bool = False
    """Whether the sayings name what the job does not have: 「なし」 then takes nothing back."""
    implies: tuple[str, ...] = ()
    """Codes of wider conditions that hold, too."""

    @cached_property
    def _sayings(self) -> list[re.Pattern[str]]:
        """The sayings, one by one: a pattern with a plain beginning is found without trying each place."""
        return [re.compile(fold_expression(source)) for source in self.said]

    @cached_property
    def _others(self) -> re.Pattern[str] | None:
        return pattern(self.unless)

    @cached_property
    def asking(self) -> re.Pattern[str] | None:
        """Pattern for folded typed text."""
        return pattern(self.asked)

    @cached_property
    def _denials(self) -> re.Pattern[str] | None:
        return pattern(self.denied)

    def is_said(self, folded: str) -> bool:
        """Whether a folded text says that the job has it."""
        said = any(
            self._is_meant(folded, found) for saying in self._sayings for found in saying.finditer(folded)
        )
        return said and not (self._denials and self._denials.search(folded))

    def _is_meant(self, folded: str, found: re.Match[str]) -> bool:
        """Whether an occurrence is neither taken back nor part of another word."""
        begin, end = found.span()
        if not self.is_absence and _DENIAL.match(folded, end):
            return False
        if self._others is None:
            return True
        around = self._others.finditer(folded, max(0, begin - 12), end + 12)
        return not any(other.start() <= begin < other.end() for other in around)
