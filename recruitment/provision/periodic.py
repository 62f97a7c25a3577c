"""What is due by the clock for those who get our data."""

from datetime import time, timedelta

from core.periodic import periodic_job
from recruitment.provision.ledger import catch_up, sweep


@periodic_job("provision.follow", every=timedelta(minutes=1))
def follow() -> str:
    """Write the ledger where the clock or a put-off change asks for it."""
    number = catch_up()
    return f"提供する求人 {number}件を更新" if number else ""


@periodic_job("provision.sweep", daily_at=time(3, 10))
def compare() -> str:
    """Compare every open job with the ledger."""
    return f"提供する求人 {sweep()}件に違いがあり、直した"
