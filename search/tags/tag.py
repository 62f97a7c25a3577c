"""What one condition is: its code, how records and texts say it, how seekers ask for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from search.language.folding import fold_expression

Recorded = Callable[[Any], bool | None]
"""What the items of a job say of a condition: yes, no, or (None) nothing."""

_DENIED = (
    r"[^。、,!\n()「」・あ]{0,8}?(?<!問題)(?<!心配)(?<!支障)(?<!不安)(?<!問題は)(?<!心配は)(?<!問題が)"
    r"(?:なし|無し|無(?!料|理|期|休|垢)|ない(?!方)|無い(?!方)|ありません|ございません|御座いません"
    r"|できません|出来ません|できない|不可|おりません|いません|ご遠慮|お断り|対象外|難しい|難しく|ng|×)"
)
_BARE_DENIAL = r"(?:[・/][^\s。、・/]{1,6})?[\s:()]*(?:なし|無し|無|不可|×)(?!料|理|期)"
_DENIAL = re.compile(f"(?:{fold_expression(_BARE_DENIAL)}|{fold_expression(_DENIED)})")
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

    def is_said(self, folded: str) -> bool:
        """Whether a folded text says that the job has it."""
        return any(
            self._is_meant(folded, found) for saying in self._sayings for found in saying.finditer(folded)
        )

    def _is_meant(self, folded: str, found: re.Match[str]) -> bool:
        """Whether an occurrence is neither taken back nor part of another word."""
        begin, end = found.span()
        if not self.is_absence and _DENIAL.match(folded, end):
            return False
        if self._others is None:
            return True
        around = self._others.finditer(folded, max(0, begin - 12), end + 12)
        return not any(other.start() <= begin < other.end() for other in around)
