"""Wagtail's users with our views."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """The users of the admin; who looks at them is recorded."""

    user_viewset = "accounts.user_admin.viewset.UserViewSet"
