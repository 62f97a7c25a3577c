"""Who may do what with reference rows in the admin."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Model
from wagtail.permission_policies import ModelPermissionPolicy


class LimitedPolicy(ModelPermissionPolicy):
    """Grants only the named actions, and those by the rights of the user's groups.

    Records and their drafts point to reference rows, and national tables are changed by
    the ministries alone: what is left out here is refused even to a superuser.
    """

    def __init__(self, model: type[Model], actions: frozenset[str]) -> None:
        super().__init__(model)
        self.actions = actions

    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action in self.actions and super().user_has_permission(user, action)


LOOK = frozenset({"view"})
LOOK_AND_KEEP = frozenset({"view", "add", "change"})
