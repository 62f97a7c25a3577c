"""What a file says about itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Head:
    """Address of the terms of use, name of the source, when it was made (ISO 8601), up to which position.

    `position` is that of the ledger, `next` the address of the next page of changes. What is empty or None
    is not written; CSV carries the terms only.
    """

    terms: str = ""
    source: str = ""
    built_at: str = ""
    position: int | None = None
    next: str = ""

    def facts(self) -> dict[str, str]:
        """What there is to say, as texts."""
        return {name: str(value) for name, value in asdict(self).items() if value not in ("", None)}
