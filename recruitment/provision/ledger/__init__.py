"""Keeps the ledger in step with the records."""

from recruitment.provision.ledger.following import catch_up, due, sweep
from recruitment.provision.ledger.later import refresh_later
from recruitment.provision.ledger.writing import mark_outdated, refresh

__all__ = ["catch_up", "due", "mark_outdated", "refresh", "refresh_later", "sweep"]
