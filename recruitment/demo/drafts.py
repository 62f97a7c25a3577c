"""A job the demo's employer has begun to write and not finished, to go on with in the form."""

from __future__ import annotations

from accounts.models import User
from recruitment import actions
from recruitment.demo.texts import companies
from recruitment.jobform.starts import from_sample
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import JobKind

TITLE = "一般事務（受注の入力と電話の対応・土日祝休み）"
DESCRIPTION = (
    "5名の事務所で、紙製品の受注の入力、電話と来客の対応、請求書の作成をお願いします。\n\n"
    "電話は一日15件ほどで、ほとんどが長いお付き合いの取引先です。"
    "月末の3日間は請求書の作業が集まるため、1時間ほどの残業があります。"
)


def load_drafts(people: dict[str, User]) -> None:
    """Put the unfinished job in, once."""
    company = Company.objects.filter(name=companies()["shiroha"]["name"]).first()
    if company is None or Job.objects.filter(company=company, title=TITLE).exists():
        return
    begun = from_sample(company, JobKind.REGULAR, "office")
    begun.title, begun.description, begun.openings = TITLE, DESCRIPTION, "1名"
    names = [field.attname for field in Job._meta.concrete_fields if field.attname != "created_at"]
    kept = {"id", "company_id", "live", "hourly_pay_min", "monthly_pay_min"}
    values = {name: getattr(begun, name) for name in names if name not in kept}
    actions.create_job(company, people.get("employer"), **values)
