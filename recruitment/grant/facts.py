"""From records to the facts that the rules look at; the rules themselves ask no database."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings

from recruitment.grant.models import DisadvantagedArea, GrantApplication
from recruitment.grant.rules import CompanyFacts, JobFacts, Judged, Scheme, Source, Verdict, judge_all
from recruitment.grant.table import COMPANY_RULES, JOB_RULES
from recruitment.models import Company, Job

COMPANY_LABELS = {
    "capital": "資本金",
    "head_office": "本店の市区町村",
    "industry": "業種",
    "workplaces": "県内の就業地",
}
JOB_LABELS = {
    "weekly_hours": "週の所定労働時間",
    "employment_period": "雇用期間",
    "workplace": "就業場所の市区町村",
}


def scheme() -> Scheme:
    """The rules' settings of this installation; one query."""
    return Scheme(
        prefecture=settings.PREFECTURE_CODE[:2],
        tokyo_area=frozenset(settings.GRANT_TOKYO_AREA),
        industries=frozenset(settings.GRANT_INDUSTRIES),
        disadvantaged=frozenset(DisadvantagedArea.objects.values_list("municipality_id", flat=True)),
    )


def company_facts(company: Company, declared: Mapping[str, str] | None = None) -> CompanyFacts:
    """Facts of a company's record as given."""
    branches = {branch.municipality_id for branch in company.branches.all()}
    jobs = Job.objects.filter(company=company, live=True) if company.pk else Job.objects.none()
    places = {company.municipality_id, *branches, *jobs.values_list("workplace_municipality_id", flat=True)}
    return CompanyFacts(
        capital=company.capital,
        has_capital=bool(company.corporate_number),
        head_office=company.municipality_id or "",
        industry=company.industry.path if company.industry else "",
        workplaces=frozenset(code[:2] for code in places if code),
        declared=declared or {},
    )


def job_facts(job: Job, *, company_eligible: bool) -> JobFacts:
    """Facts of a job's record as given."""
    return JobFacts(
        weekly_hours=job.weekly_hours,
        employment_period=job.employment_period,
        workplace=job.workplace_municipality_id or "",
        company_eligible=company_eligible,
        subsidy_note=job.subsidy_note,
    )


def is_eligible(company: Company) -> bool:
    """Whether a company is decided to be eligible today."""
    return GrantApplication.objects.in_force().filter(company=company).exists()


def judge_company(company: Company, declared: Mapping[str, str] | None = None) -> list[Judged]:
    """Every rule of a company with its outcome."""
    return judge_all(COMPANY_RULES, company_facts(company, declared), scheme())


def judge_job(job: Job, *, company_eligible: bool | None = None, using: Scheme | None = None) -> list[Judged]:
    """Every rule of a job with its outcome; lists hand in what they asked once for all jobs."""
    if company_eligible is None:
        company_eligible = is_eligible(job.company)
    return judge_all(JOB_RULES, job_facts(job, company_eligible=company_eligible), using or scheme())


def obstacles(judged: list[Judged]) -> list[Judged]:
    """Rules that do not hold, or that nobody can answer yet."""
    return [one for one in judged if one.outcome.verdict != Verdict.YES]


def broken_by_data(judged: list[Judged]) -> list[Judged]:
    """Rules that the data say do not hold."""
    return [one for one in judged if one.source == Source.DATA and one.outcome.verdict == Verdict.NO]


def company_snapshot(company: Company) -> dict[str, str]:
    """What was decided about, in words, to notice a later change."""
    here = settings.PREFECTURE_CODE[:2] in company_facts(company).workplaces
    return {
        "capital": "" if company.capital is None else f"{company.capital:,}円",
        "head_office": str(company.municipality or ""),
        "industry": str(company.industry or ""),
        "workplaces": "あり" if here else "なし",
    }


def job_snapshot(job: Job) -> dict[str, str]:
    """What was decided about, in words, to notice a later change."""
    hours = job.weekly_hours
    return {
        "weekly_hours": "" if hours is None else f"{hours.normalize():f}時間",
        "employment_period": str(job.get_employment_period_display()),
        "workplace": str(job.workplace_municipality or ""),
    }


def changed(before: Mapping[str, str], after: Mapping[str, str], labels: Mapping[str, str]) -> list[str]:
    """What differs, in words."""
    return [
        f"{label}：{before[name] or '未入力'} → {after[name] or '未入力'}"
        for name, label in labels.items()
        if name in before and before[name] != after[name]
    ]
