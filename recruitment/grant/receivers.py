"""Every way of publishing a record ends in Wagtail's signal: there older decisions are looked at again."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import published

from recruitment.grant.actions import recheck_company, recheck_job
from recruitment.models import Company, Job


@receiver(published, sender=Job, dispatch_uid="grant.job_published")
def job_published(sender: type[Job], instance: Job, **kwargs: Any) -> None:
    """Hours, period or workplace may be others now."""
    recheck_job(instance)


@receiver(published, sender=Company, dispatch_uid="grant.company_published")
def company_published(sender: type[Company], instance: Company, **kwargs: Any) -> None:
    """Capital, head office or industry may be others now."""
    recheck_company(instance)
