"""What is due by the clock for those who get our data."""

from datetime import time, timedelta

from core.periodic import periodic_job
from recruitment.provision import files
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


@periodic_job("provision.publish", every=timedelta(minutes=1))
def publish() -> str:
    """Build the public files when they are due, after the ledger has followed; old ones go."""
    files.remove_old()
    if not files.is_due():
        return ""
    built = files.build()
    return f"公開ファイル {built.rows}件を作成（{built.seconds:.1f}秒）"
