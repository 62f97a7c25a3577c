"""Which jobs of an employer are the same to a seeker: they differ by place, number or decoration only."""

from __future__ import annotations

import re
from hashlib import blake2b

from recruitment.models import Job
from search.language.analyzer import words
from search.language.normalise import normalise

_BRACKETED = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|【[^】]*】|〈[^〉]*〉|《[^》]*》|<[^>]*>|「[^」]*」|『[^』]*』|〔[^〕]*〕"
)


def fold_of(job: Job) -> int:
    """Equal for near-duplicates: same company, occupation, type, and title without what varies."""
    rest = plain_title(job.title)
    same = (job.company_id, job.occupation_id, job.employment_type, rest or f"#{job.pk}")
    return int.from_bytes(blake2b(repr(same).encode(), digest_size=8).digest(), signed=True)


def plain_title(title: str) -> str:
    """Terms of a title without bracketed parts, digits and names of places."""
    found = words(_BRACKETED.sub(" ", normalise(title)))
    terms = [term for word in found if not word.is_place for term in word.terms]
    return " ".join(term for term in terms if not term.isdigit())
