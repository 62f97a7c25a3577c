"""Time actions and print what came of it, with ratios between what was measured in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

type Action = Callable[[str], object]


@dataclass(frozen=True)
class Times:
    """Milliseconds of every call; `skipped` calls did not fit into the time allowed."""

    taken: tuple[float, ...]
    computed: tuple[float, ...] = ()
    """Milliseconds of the processor, ours and those of our session in the database: where others are busy on
    the machine, these tell what the work itself costs."""
    skipped: int = 0

    @property
    def p50(self) -> float:
        """Median."""
        return quantile(self.taken, 0.5)

    @property
    def p95(self) -> float:
        """The time that one call in twenty exceeds."""
        return quantile(self.taken, 0.95)

    @property
    def work(self) -> float:
        """The p95 of the processor's time, which who else is at work hardly changes."""
        return quantile(self.computed, 0.95) if self.computed else self.p95

    def __str__(self) -> str:
        note = f" ({self.skipped} not asked: time was up)" if self.skipped else ""
        computed = f" (processor {self.work:7.2f})" if self.computed else ""
        return f"n {len(self.taken):4}  p50 {self.p50:8.2f}  p95 {self.p95:8.2f} ms{computed}{note}"


def quantile(values: Sequence[float], share: float) -> float:
    """The value that so many of the others do not exceed."""
    return sorted(values)[int(len(values) * share)]


def timed(action: Action, texts: Sequence[str], rounds: int = 10, seconds: float = 30.0) -> Times:
    """Times of an action on every text, some rounds long, after one round to warm up.

    Ends early when the seconds are over, but not before every text was asked once.
    """
    warm = once(action, texts, seconds)
    if warm.skipped:
        return warm
    taken: list[float] = []
    computed: list[float] = []
    until = time.perf_counter() + seconds
    for _ in range(rounds):
        one = once(action, texts)
        taken.extend(one.taken)
        computed.extend(one.computed)
        if time.perf_counter() > until:
            break
    return Times(tuple(taken), tuple(computed))


def once(action: Action, texts: Iterable[str], seconds: float = float("inf")) -> Times:
    """Times of one call for each text, as far as the seconds allow."""
    taken, computed, skipped = [], [], 0
    until = time.perf_counter() + seconds
    for text in texts:
        if time.perf_counter() > until:
            skipped += 1
            continue
        worked, start = processor(), time.perf_counter()
        action(text)
        taken.append((time.perf_counter() - start) * 1000)
        computed.append((processor() - worked) * 1000)
    return Times(tuple(taken), tuple(computed), skipped)


def processor() -> float:
    """Seconds of the processor so far: this process, and our session on a server of the same machine."""
    seconds = time.process_time()
    if connection.vendor == "postgresql" and connection.connection is not None:
        account = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
        if account.exists():
            seconds += int(account.read_text().split()[0]) / 1e9
    return seconds


def line(name: str, times: Times, *notes: str) -> None:
    """One row of the report."""
    print("  ".join([f"  {name:32}{times}", *filter(None, notes)]), flush=True)


def verdict(times: Times, goal: float | None) -> str:
    """Whether the goal for the p95, in milliseconds, was met; or would be if nobody else were at work."""
    if goal is None:
        return ""
    met = "met" if times.p95 <= goal else "MISSED"
    if met == "MISSED" and times.work <= goal:
        met = "met by the processor's time alone"
    return f"goal ≤ {goal:.0f} ms: {met}"
