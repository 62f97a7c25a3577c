"""How much one file may hold."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Upper bounds that keep memory and time small whatever is sent.

    `sent` and `unpacked` count bytes, `cell` and `record` characters; `ratio` is unpacked bytes to
    one sent byte, asked of archives from `ratio_from` unpacked bytes on.
    """

    sent: int = 200 * MEGABYTE
    unpacked: int = 1000 * MEGABYTE
    rows: int = 200_000
    cell: int = 100_000
    record: int = 1_000_000
    ratio: int = 300
    ratio_from: int = 20 * MEGABYTE
    entries: int = 1000
    directory: int = 1 * MEGABYTE
