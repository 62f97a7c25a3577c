"""Who may do what (E1): roles are groups, and this table is the one place that gives them rights.

A permission is `app_label.codename`; `*` stands for any run of characters in it. Rights on pages
hold from the root of the page tree, rights on images, documents and collections from the root
collection; those on images are named after Wagtail's own model, whatever model the site uses.
`accounts.groups` writes the table into the database after every `migrate`.
Seekers and employers have no role here: they never enter the Wagtail admin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

ADMIN_ACCESS = "wagtailadmin.access_admin"


class Role(models.TextChoices):
    """The roles of staff; the label is the name of the group."""

    EDITOR = "editor", "編集者"
    CONTRACTOR_EDITOR = "contractor-editor", "委託編集者"
    MODERATOR = "moderator", "審査担当者"
    OPERATOR = "operator", "運営担当者"
    SUPERVISOR = "supervisor", "市の監督者"
    COUNSELLOR = "counsellor", "相談員"
    ADMINISTRATOR = "administrator", "システム管理者"


@dataclass(frozen=True)
class Rights:
    """What one role may do."""

    models: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    media: tuple[str, ...] = ()


WRITE_PAGES = ("add_page", "change_page")
PUBLISH_PAGES = (*WRITE_PAGES, "publish_page", "lock_page", "unlock_page")
ADD_MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.choose_document",
)
KEEP_MEDIA = (*ADD_MEDIA, "wagtailimages.change_image", "wagtaildocs.change_document")
READ_RECORDS = (
    "recruitment.view_company",
    "recruitment.view_job",
    "recruitment.view_listing",
    "vocabulary.view_*",
)

RIGHTS: dict[Role, Rights] = {
    Role.EDITOR: Rights(
        models=(
            ADMIN_ACCESS,
            "banners.*",
            "home.*",
            "features.*",
            "signage.*",
            "sharing.*",
            "visits.view_pageview",
            "wagtailredirects.*",
        ),
        pages=PUBLISH_PAGES,
        media=KEEP_MEDIA,
    ),
    Role.CONTRACTOR_EDITOR: Rights(models=(ADMIN_ACCESS,), pages=WRITE_PAGES, media=ADD_MEDIA),
    Role.MODERATOR: Rights(
        models=(
            ADMIN_ACCESS,
            "desk.read_desk",
            *READ_RECORDS,
            "recruitment.change_company",
            "recruitment.change_job",
            "recruitment.publish_company",
            "recruitment.lock_*",
            "recruitment.unlock_*",
            "recruitment.moderate_job",
            "recruitment.decide_grant",
            "grant.view_*",
            "checking.view_checkword",
        ),
        media=("wagtailimages.choose_image",),
    ),
    Role.OPERATOR: Rights(
        models=(
            ADMIN_ACCESS,
            "desk.*",
            *READ_RECORDS,
            "checking.*_checkword",
            "dataimport.*",
            "display.*_displayitem",
            "inquiries.add_inquiry",
            "inquiries.change_inquiry",
            "inquiries.view_inquiry",
            "inquiries.*_answertemplate",
            "opendata.*",
            "provision.*_providedjob",
            "freshness.change_freshnesssettings",
            "freshness.view_freshnessrecord",
            "search_journal.decide_synonym",
            "search_journal.view_searchweek",
            "search_server.view_serverstate",
            "visits.view_pageview",
            "recruitment.add_company",
            "recruitment.add_job",
            "recruitment.change_company",
            "recruitment.change_job",
            "recruitment.publish_*",
            "recruitment.lock_*",
            "recruitment.unlock_*",
            "recruitment.moderate_job",
            "recruitment.decide_grant",
            "recruitment.change_companystanding",
            "recruitment.*_guidelineitem",
            "registration.view_registration",
            "registration.review_registration",
            "grant.view_*",
            "grant.*_disadvantagedarea",
            "recruitment.*_membership",
            "vocabulary.add_livinginformation",
            "vocabulary.change_livinginformation",
            "vocabulary.add_minimumwage",
            "vocabulary.change_minimumwage",
            "outbox.view_*",
            "outbox.change_*",
            "partners.view_*",
            "partners.add_partner",
            "partners.change_partner",
            "search_places.*_spot",
            "search_words.*_synonym",
            "search_words.*_localword",
        ),
        media=KEEP_MEDIA,
    ),
    Role.SUPERVISOR: Rights(
        models=(
            ADMIN_ACCESS,
            *READ_RECORDS,
            "access.view_accesslogentry",
            "dataimport.view_importbatch",
            "features.view_coverage",
            "inquiries.view_inquiry",
            "freshness.view_freshnessrecord",
            "opendata.view_apiuse",
            "opendata.view_usagenotification",
            "outbox.view_*",
            "partners.view_*",
            "provision.view_providedjob",
            "search_journal.view_searchweek",
            "visits.view_pageview",
        )
    ),
    Role.COUNSELLOR: Rights(models=(ADMIN_ACCESS, *READ_RECORDS)),
    Role.ADMINISTRATOR: Rights(
        models=(
            ADMIN_ACCESS,
            "desk.*",
            "access.*",
            "accounts.*_user",
            "approval.*",
            "banners.*",
            "core.*",
            "checking.*",
            "dataimport.*",
            "display.*",
            "freshness.*",
            "home.*",
            "features.*",
            "inquiries.*",
            "opendata.*",
            "outbox.*",
            "partners.view_*",
            "partners.add_partner",
            "partners.change_partner",
            "provision.*_providedjob",
            "recruitment.*",
            "registration.*",
            "grant.*",
            "search_places.*_spot",
            "search_words.*_synonym",
            "search_words.*_localword",
            "sharing.*",
            "signage.*",
            "search_journal.*",
            "search_server.view_serverstate",
            "visits.view_pageview",
            "vocabulary.*",
            "wagtailcore.*_site",
            "wagtailcore.*_task",
            "wagtailcore.*_workflow",
            "wagtailcore.*_groupapprovaltask",
            "wagtailredirects.*",
        ),
        pages=(*PUBLISH_PAGES, "bulk_delete_page"),
        media=(
            *KEEP_MEDIA,
            "wagtailimages.delete_image",
            "wagtaildocs.delete_document",
            "wagtailcore.add_collection",
            "wagtailcore.change_collection",
            "wagtailcore.delete_collection",
        ),
    ),
}


def roles_of(user: User | AnonymousUser) -> frozenset[Role]:
    """Return the roles a user holds; asks the database once for each user object."""
    if not user.is_authenticated:
        return frozenset()
    cached: frozenset[Role] | None = getattr(user, "_roles", None)
    if cached is None:
        names = set(user.groups.values_list("name", flat=True))
        cached = frozenset(role for role in Role if role.label in names)
        user._roles = cached
    return cached


def is_staff_member(user: User | AnonymousUser) -> bool:
    """Tell whether the user may enter the admin at all (and so needs a second factor)."""
    return user.is_authenticated and user.is_active and user.has_perm(ADMIN_ACCESS)
