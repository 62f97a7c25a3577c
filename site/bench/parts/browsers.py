"""Many visitors at once, each waiting for an answer before asking again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
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
    found = []
    for path in paths:
        start = time.perf_counter()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        writer.write(request.encode())
        answer = await reader.read()
        writer.close()
        found.append(((time.perf_counter() - start) * 1000, answer.startswith(b"HTTP/1.1 200")))
    return found
