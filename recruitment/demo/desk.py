"""Views that the operators of the demo city share, and the index that they search."""

from accounts.models import User
from recruitment.desk.models import Desk, SavedView
from recruitment.desk.upkeep import refresh

VIEWS = (
    (Desk.JOBS, "期限が近い求人", "expiry=7"),
    (Desk.JOBS, "長く確認のない求人", "unconfirmed=yes"),
    (Desk.JOBS, "写真のない掲載中の求人", "state=open&gap=job_picture"),
    (Desk.COMPANIES, "掲載中の求人がない企業", "live=True&jobs=no"),
    (Desk.COMPANIES, "担当者のいない企業", "people=yes"),
)


def load_desk(people: dict[str, User]) -> None:
    """Put in what is missing."""
    for desk, name, query in VIEWS:
        known = {"desk": desk, "name": name, "owner": people["operator"]}
        SavedView.objects.get_or_create(**known, defaults={"query": query, "is_shared": True})
    refresh(5000)
