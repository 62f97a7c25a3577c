"""Keeps the ledger in step with the records."""

from recruitment.provision.ledger.following import catch_up, due, learn_of_ends, sweep
from recruitment.provision.ledger.later import refresh_later
from recruitment.provision.ledger.writing import mark_outdated, refresh

__all__ = ["catch_up", "due", "learn_of_ends", "mark_outdated", "refresh", "refresh_later", "sweep"]
