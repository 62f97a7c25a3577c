"""The job record, one file per section."""

from recruitment.models.job.job import Job, JobPhoto

__all__ = ["Job", "JobPhoto"]
