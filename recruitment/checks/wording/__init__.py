"""Rules of wording: what may not, should not or need not be said in an advertisement."""

from recruitment.checks.wording.age import AGE_RULES
from recruitment.checks.wording.claims import CLAIM_RULES
from recruitment.checks.wording.contacts import CONTACT_RULES
from recruitment.checks.wording.engine import Hit, WordingRule, hits_of
from recruitment.checks.wording.fairness import FAIRNESS_RULES
from recruitment.checks.wording.gender import GENDER_RULES
from recruitment.checks.wording.labour import LABOUR_RULES

WORDING_RULES: tuple[WordingRule, ...] = (
    *GENDER_RULES,
    *FAIRNESS_RULES,
    *CLAIM_RULES,
    *LABOUR_RULES,
    *CONTACT_RULES,
)
"""Rules that hold for every record; those about age depend on the answers of a job."""

__all__ = ["AGE_RULES", "WORDING_RULES", "Hit", "WordingRule", "hits_of"]
