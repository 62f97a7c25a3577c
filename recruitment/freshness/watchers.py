"""Who wants to know that a job was hidden: people who saved it, for instance.

Higher apps register a function `(jobs: list[Job]) -> dict[int, list[str]]` for the hook
`register_listing_watchers`: mail addresses by the key of the job. It is asked once for all jobs of a company.
"""

from __future__ import annotations

from wagtail import hooks

from recruitment.models import Job

HOOK = "register_listing_watchers"


def watchers_of(jobs: list[Job]) -> dict[int, list[str]]:
    """Addresses by job, each once, from all apps that know any."""
    found: dict[int, dict[str, None]] = {}
    for find in hooks.get_hooks(HOOK):
        for pk, addresses in find(jobs).items():
            found.setdefault(pk, {}).update(dict.fromkeys(addresses))
    return {pk: list(addresses) for pk, addresses in found.items()}
