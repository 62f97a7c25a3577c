"""Who gets the jobs of consenting employers, by name; rooms above this one know them."""

from __future__ import annotations

from wagtail import hooks

HOOK = "register_open_data_recipients"
"""Apps register a function `() -> Iterable[str]` that names job sites."""


def recipients() -> list[str]:
    """Names of the cooperating job sites, each once."""
    return sorted({name for collect in hooks.get_hooks(HOOK) for name in collect()})
