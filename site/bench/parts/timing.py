"""Time actions and print what came of it, with ratios between what was measured in one run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

type Action = Callable[[str], object]


@dataclass(frozen=True)
class Times:
    """Milliseconds of every call; `skipped` calls did not fit into the time allowed."""

    taken: tuple[float, ...]
    skipped: int = 0

    @property
    def p50(self) -> float:
        """Median."""
        return statistics.median(self.taken)

    @property
    def p95(self) -> float:
        """The time that one call in twenty exceeds."""
        return sorted(self.taken)[int(len(self.taken) * 0.95)]

    def __str__(self) -> str:
        note = f" ({self.skipped} not asked: time was up)" if self.skipped else ""
        return f"n {len(self.taken):4}  p50 {self.p50:8.2f}  p95 {self.p95:8.2f} ms{note}"


def timed(action: Action, texts: Sequence[str], rounds: int = 10, seconds: float = 30.0) -> Times:
    """Times of an action on every text, some rounds long, after one round to warm up.

    Ends early when the seconds are over, but not before every text was asked once.
    """
    warm = once(action, texts, seconds)
    if warm.skipped:
        return warm
    taken: list[float] = []
    until = time.perf_counter() + seconds
    for _ in range(rounds):
        taken.extend(once(action, texts).taken)
        if time.perf_counter() > until:
            break
    return Times(tuple(taken))


def once(action: Action, texts: Iterable[str], seconds: float = float("inf")) -> Times:
    """Times of one call for each text, as far as the seconds allow."""
    taken, skipped = [], 0
    until = time.perf_counter() + seconds
    for text in texts:
        if time.perf_counter() > until:
            skipped += 1
            continue
        start = time.perf_counter()
        action(text)
        taken.append((time.perf_counter() - start) * 1000)
    return Times(tuple(taken), skipped)


def line(name: str, times: Times, *notes: str) -> None:
    """One row of the report."""
    print("  ".join([f"  {name:32}{times}", *filter(None, notes)]), flush=True)


def verdict(times: Times, goal: float | None) -> str:
    """Whether the goal for the p95, in milliseconds, was met."""
    if goal is None:
        return ""
    return f"goal ≤ {goal:.0f} ms: {'met' if times.p95 <= goal else 'MISSED'}"
