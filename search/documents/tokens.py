"""Facet values of a job, each with the larger ones around it."""

from __future__ import annotations

from recruitment.models import Job
from recruitment.vocabulary.codes import municipality_check_digit
from search.documents.document import EVERY
from search.pay import pay_tokens
from search.tags import tags_of


def tokens_of(job: Job, spot: int | None, text: str) -> tuple[str, ...]:
    """All tokens of a job in a fixed order; `text` is what its conditions are read from."""
    tokens = {
        EVERY,
        *(f"place:{code}" for code in _places(job)),
        *(f"occupation:{code}" for code in _classes(job.occupation)),
        *(f"industry:{code}" for code in _classes(job.industry)),
        *(f"days:{day}" for day in job.working_days),
        *(f"holiday:{day}" for day in job.holidays),
        *(f"feature:{code}" for code in tags_of(job, text)),
        *pay_tokens(job.hourly_pay_min, job.monthly_pay_min),
        f"kind:{job.kind}",
        f"company:{job.company_id}",
    }
    if job.employment_type:
        tokens.add(f"type:{job.employment_type}")
    if job.listing.grant_eligible:
        tokens.add("grant:1")
    if spot is not None:
        tokens.add(f"spot:{spot}")
    return tuple(sorted(tokens))


def prefecture_code(two_digits: str) -> str:
    """Six-digit code of a prefecture: "01" becomes "010006"."""
    five = f"{two_digits}000"
    return five + municipality_check_digit(five)


def _places(job: Job) -> list[str]:
    """The municipality, the city a ward belongs to, and the prefecture."""
    place = job.workplace_municipality
    if place is None:
        return []
    around = [place.parent_id] if place.parent_id else []
    return [place.pk, *around, prefecture_code(place.prefecture_code)]


def _classes(record: object | None) -> list[str]:
    """Codes of a class and of those above it."""
    return record.path.split("/") if record is not None else []
