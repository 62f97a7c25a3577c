"""Every change of a company or job: check the right, change, log, notify after commit.

`by` is the person acting; None is the product itself (imports, periodic work, the demo).
Actions raise PermissionDenied without the right and ValidationError, by field, for what must be
mended first; then nothing is stored.
"""

from recruitment.actions.company import create_company, publish_company
from recruitment.actions.drafts import create_job, save_draft
from recruitment.actions.listing import close, confirm_open, decide_grant, renew, restore, suspend
from recruitment.actions.moderation import approve, publish, reject, return_, submit, withdraw

__all__ = [
    "approve",
    "close",
    "confirm_open",
    "create_company",
    "create_job",
    "decide_grant",
    "publish",
    "publish_company",
    "reject",
    "renew",
    "restore",
    "return_",
    "save_draft",
    "submit",
    "suspend",
    "withdraw",
]
