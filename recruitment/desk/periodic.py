"""What is due by the clock for the desk."""

from datetime import timedelta

from core.periodic import periodic_job
from recruitment.desk.upkeep import refresh

AT_ONCE = 5000


@periodic_job("desk.refresh", every=timedelta(minutes=2))
def bring_up_to_date() -> str:
    """Make the entries of new versions; the desk does a few itself when somebody looks."""
    number = refresh(AT_ONCE)
    return f"{number} 件の索引を作り直した" if number else ""
