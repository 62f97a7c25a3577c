"""Writes the table of roles into groups and their rights, after every `migrate` and by `sync_roles`."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from accounts.roles import RIGHTS, Rights


def sync_groups() -> None:
    """Create the groups and give each exactly the rights of the table; may run any number of times.

    Rights that a person needs beyond a role go into another group: what is added by hand to a
    role's group is taken away again, so that the table stays true. Rights on sections of the page
    tree or on single collections are left alone.
    """
    catalogue = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }
    root_page = Page.objects.filter(depth=1).first()
    root_collection = Collection.objects.filter(depth=1).first()
    with transaction.atomic():
        for role, rights in RIGHTS.items():
            group, _ = Group.objects.get_or_create(name=role.label)
            group.permissions.set(matching(rights.models, catalogue))
            if root_page:
                _sync_pages(group, root_page, rights, catalogue)
            if root_collection:
                _sync_media(group, root_collection, rights, catalogue)


def matching(patterns: tuple[str, ...], catalogue: dict[str, Permission]) -> list[Permission]:
    """Return the permissions that any of the patterns names; unknown names match nothing."""
    return [
        permission
        for name, permission in catalogue.items()
        if any(fnmatchcase(name, pattern) for pattern in patterns)
    ]


def _sync_pages(group: Group, root: Page, rights: Rights, catalogue: dict[str, Permission]) -> None:
    wanted = matching(tuple(f"wagtailcore.{name}" for name in rights.pages), catalogue)
    held = GroupPagePermission.objects.filter(group=group, page=root)
    held.exclude(permission__in=wanted).delete()
    for permission in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _sync_media(group: Group, root: Collection, rights: Rights, catalogue: dict[str, Permission]) -> None:
    wanted = matching(rights.media, catalogue)
    held = GroupCollectionPermission.objects.filter(group=group, collection=root)
    held.exclude(permission__in=wanted).delete()
    for permission in wanted:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def sync_after_migrate(sender: AppConfig, **kwargs: Any) -> None:
    """Give the rights once the last app has its permissions.

    Permissions (those for publishing and locking snippets too) are made by `post_migrate` of
    their app, so a migration alone would come too early on a fresh database.
    """
    with_models = [config for config in apps.get_app_configs() if config.models_module]
    if sender is with_models[-1]:
        sync_groups()
