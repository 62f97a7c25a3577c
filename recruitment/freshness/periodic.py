"""What is due by the clock for the freshness of jobs."""

from datetime import time

from core.periodic import periodic_job
from recruitment.freshness.daily import run


@periodic_job("freshness.daily", daily_at=time(7, 0))
def daily() -> str:
    """Remind, ask, mark and hide; return the numbers. Raises RuntimeError when a company failed."""
    report = run()
    if report.failed:
        raise RuntimeError(f"{report.failed}社の求人の確認を処理できませんでした。ログをご覧ください。")
    counts = {"知らせた": report.reminded, "注意書き": len(report.marked), "外した": len(report.hidden)}
    return "、".join(f"{label} {count}件" for label, count in counts.items() if count)
