"""Every change of a company or job: check the right, change, log, notify after commit.

`by` is the person acting; None is the product itself (imports, periodic work, the demo).
Actions raise PermissionDenied without the right and ValidationError, by field, for what must be
mended first; then nothing is stored.
"""

from recruitment.actions.assignment import assign, release
from recruitment.actions.company import create_company, publish_company
from recruitment.actions.consent import set_open_data_consent
from recruitment.actions.drafts import create_job, save_draft
from recruitment.actions.fast_lane import distrust, record_sample, trust
from recruitment.actions.listing import close, confirm_open, decide_grant, renew, restore, suspend
from recruitment.actions.moderation import approve, correct_and_approve, publish, reject, return_
from recruitment.actions.publication import usual_end
from recruitment.actions.reviews import findings_of
from recruitment.actions.submission import (
    discard_changes,
    save_company_draft,
    submit,
    submit_company,
    withdraw,
    withdraw_company,
)
from recruitment.actions.takeover import (
    Origin,
    company_snapshot,
    publish_from,
    put_back,
    put_company_back,
    remove_draft,
    retract_company,
    set_dates,
    snapshot,
    take_over,
)

__all__ = [
    "Origin",
    "approve",
    "assign",
    "close",
    "company_snapshot",
    "confirm_open",
    "correct_and_approve",
    "create_company",
    "create_job",
    "decide_grant",
    "discard_changes",
    "distrust",
    "findings_of",
    "publish",
    "publish_company",
    "publish_from",
    "put_back",
    "put_company_back",
    "record_sample",
    "reject",
    "release",
    "remove_draft",
    "renew",
    "restore",
    "retract_company",
    "return_",
    "save_company_draft",
    "save_draft",
    "set_dates",
    "set_open_data_consent",
    "snapshot",
    "submit",
    "submit_company",
    "suspend",
    "take_over",
    "trust",
    "usual_end",
    "withdraw",
    "withdraw_company",
]
