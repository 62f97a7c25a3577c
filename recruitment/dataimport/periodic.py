"""What is due by the clock for registrations."""

from datetime import timedelta

from django.utils import timezone

from core.periodic import periodic_job
from recruitment.dataimport.actions import prune
from recruitment.dataimport.work import work_on_all

KEPT_DAYS = 90
"""Days files and former contents are kept; until then a registration can be undone."""


@periodic_job("dataimport.work", every=timedelta(seconds=50))
def go_on() -> str:
    """Check, apply and undo what people have ordered."""
    batches = work_on_all()
    return "、".join(f"{batch}：{batch.get_state_display()}" for batch in batches)


@periodic_job("dataimport.prune", every=timedelta(days=1))
def forget() -> str:
    """Delete what is not needed any more: it names people."""
    number = prune(timezone.now() - timedelta(days=KEPT_DAYS))
    return f"{number} 件の登録のファイルを消した" if number else ""
