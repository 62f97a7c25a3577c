"""Many visitors at once, each waiting for an answer before asking again."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.parts.timing import Times


@dataclass(frozen=True)
class Run:
    """What a crowd of browsers met."""

    times: Times
    seconds: float
    failed: int

    @property
    def rate(self) -> float:
        """Answers per second."""
        return len(self.times.taken) / self.seconds

    def __str__(self) -> str:
        failed = f"  {self.failed} FAILED" if self.failed else ""
        return f"{self.rate:7.1f} requests/s  {self.times}{failed}"


def crowd(port: int, paths: Sequence[Sequence[str]]) -> Run:
    """Let as many browsers as there are lists of paths ask at once, each its own list."""
    return asyncio.run(_crowd(port, paths))


async def _crowd(port: int, paths: Sequence[Sequence[str]]) -> Run:
    start = time.perf_counter()
    answers = await asyncio.gather(*(_browser(port, own) for own in paths))
    seconds = time.perf_counter() - start
    taken = [milliseconds for own in answers for milliseconds, _ in own]
    return Run(Times(tuple(taken)), seconds, sum(not fine for own in answers for _, fine in own))


async def _browser(port: int, paths: Sequence[str]) -> list[tuple[float, bool]]:
    """Milliseconds until the whole answer was there, and whether it was 200, for each path."""
    answers = [await ask(port, path) for path in paths]
    return [(milliseconds, status == 200) for milliseconds, status in answers]


async def ask(port: int, path: str, headers: Mapping[str, str] | None = None) -> tuple[float, int]:
    """Milliseconds until the whole answer was there, and its status."""
    start = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    given = {"Host": "127.0.0.1", "Connection": "close", **(headers or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    writer.write(f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode())
    answer = await reader.read()
    writer.close()
    return (time.perf_counter() - start) * 1000, int(answer[9:12] or 0)


async def scrape(
    port: int,
    path: str,
    headers: Mapping[str, str],
    every: float,
    until: float,
    seen: Counter[int],
    wait: float = 0.0,
) -> None:
    """Ask for the same address in a rhythm (seconds) from a wait on until a moment; counts the statuses."""
    await asyncio.sleep(wait)
    while (begun := time.perf_counter()) < until:
        _, status = await ask(port, path, headers)
        seen[status] += 1
        await asyncio.sleep(max(0.0, begun + every - time.perf_counter()))
