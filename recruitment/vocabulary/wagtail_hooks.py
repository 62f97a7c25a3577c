"""Registration of the reference tables in the admin."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from recruitment.vocabulary.models import (
    Industry,
    LivingInformation,
    MinimumWage,
    Municipality,
    Occupation,
)
from recruitment.vocabulary.policies import LOOK, LOOK_AND_KEEP, LimitedPolicy
from recruitment.vocabulary.viewsets import VocabularyViewSetGroup

for national_table in (Municipality, Industry, Occupation):
    register_permission_policy(national_table, LimitedPolicy(national_table, LOOK))
for own_table in (MinimumWage, LivingInformation):
    register_permission_policy(own_table, LimitedPolicy(own_table, LOOK_AND_KEEP))


@hooks.register("register_admin_viewset")
def register_reference_tables() -> VocabularyViewSetGroup:
    """The menu コード表."""
    return VocabularyViewSetGroup()
