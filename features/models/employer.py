"""The company an article is about, and what is kept of it when it leaves the site."""

from __future__ import annotations

from django.db import models
from django.utils.functional import cached_property

from recruitment.models import Company, Job
from recruitment.vocabulary.enums import EmploymentType, SizeClass


class AboutCompany(models.Model):
    """Ties an article to a company record and keeps the facts that outlive it.

    The kept facts are taken whenever the article is saved while the company is public.
    """

    company = models.ForeignKey(
        Company,
        verbose_name="会社",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="feature_articles",
        help_text="選ぶと、会社の基本情報と募集中の求人が記事に自動で入ります。",
    )
    company_name = models.CharField("会社名（控え）", max_length=150, blank=True, editable=False)
    company_code = models.CharField(
        "企業コード（控え）", max_length=13, blank=True, editable=False, db_index=True
    )
    company_industry = models.CharField("業種の大分類（控え）", max_length=1, blank=True, editable=False)
    company_industry_name = models.CharField("業種（控え）", max_length=100, blank=True, editable=False)
    company_place = models.CharField("所在地（控え）", max_length=40, blank=True, editable=False)
    company_size = models.CharField(
        "規模（控え）", max_length=8, blank=True, choices=SizeClass.choices, editable=False
    )
    company_employment_types = models.CharField(
        "募集していた雇用形態（控え）", max_length=60, blank=True, editable=False
    )

    class Meta:
        abstract = True

    def keep_company_facts(self) -> None:
        """Take the facts from the record; nothing changes once the company is gone."""
        company = self.company
        if company is None or (not company.live and self.company_code and company.code == self.company_code):
            return
        industry, size = company.industry, company.size_class
        self.company_name = company.name
        self.company_code = company.code or ""
        self.company_industry = industry.major_code if industry else ""
        self.company_industry_name = industry.name if industry else ""
        self.company_place = company.municipality.name if company.municipality else ""
        self.company_size = size.value if size else ""
        types = Job.objects.open().for_company(company).values_list("employment_type", flat=True).distinct()
        self.company_employment_types = ",".join(sorted(filter(None, types.order_by())))

    def forget_company(self) -> None:
        """Drop the kept facts, when an editor takes the company out of the article."""
        for field in self._meta.get_fields():
            if field.name.startswith("company_"):
                setattr(self, field.name, "")

    @property
    def employment_types(self) -> list[str]:
        """Codes of the employment types the company was hiring for."""
        return [code for code in self.company_employment_types.split(",") if code in EmploymentType.values]

    @cached_property
    def public_company(self) -> Company | None:
        """The record, while the public may see it."""
        if self.company_id is None:
            return None
        found = Company.objects.public().filter(pk=self.company_id)
        return found.select_related("industry", "municipality").first()

    @property
    def shown_company_name(self) -> str:
        """The name of today, else the name of then."""
        return self.public_company.name if self.public_company else self.company_name
