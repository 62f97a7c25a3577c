"""What is due by the clock for cooperating job sites."""

from datetime import time, timedelta

from core.periodic import periodic_job
from recruitment.partners.models import Delivery
from recruitment.partners.rounds import run

AT_ONCE = 20_000


@periodic_job("partners.send", every=timedelta(seconds=50))
def send_changes() -> str:
    """Serve the partners whose turn it is; each has its own plan."""
    return run()


@periodic_job("partners.forget", daily_at=time(4, 20))
def forget_log() -> str:
    """Delete rows of the log after PARTNER_LOG_DAYS."""
    old = list(Delivery.objects.forgettable().values_list("pk", flat=True)[:AT_ONCE])
    number, _ = Delivery.objects.filter(pk__in=old).delete()
    return f"送信の記録 {number}件を削除" if number else ""
