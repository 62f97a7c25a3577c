"""Who may reach which address: the table that test_permissions.py holds every URL pattern against.

A rule names an audience and patterns (`*` stands for anything) of `namespace:name`; the first rule that
matches decides. An address that no rule matches fails the test: decide who may reach it, and add it here.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from accounts.roles import Role

EDITOR, CONTRACTOR, MODERATOR = Role.EDITOR, Role.CONTRACTOR_EDITOR, Role.MODERATOR
OPERATOR, ADMINISTRATOR = Role.OPERATOR, Role.ADMINISTRATOR

STAFF = frozenset(Role.values)
SIGNED_IN = STAFF | {"seeker", "employer"}
EVERYBODY = SIGNED_IN | {"anonymous"}
NOBODY: frozenset[str] = frozenset()

WRITERS = frozenset({EDITOR, CONTRACTOR, ADMINISTRATOR})
PUBLISHERS = frozenset({EDITOR, ADMINISTRATOR})
READERS_OF_RECORDS = STAFF - {EDITOR, CONTRACTOR}
KEEPERS_OF_RECORDS = frozenset({OPERATOR, ADMINISTRATOR})
CHANGERS_OF_RECORDS = KEEPERS_OF_RECORDS | {MODERATOR}
GIVERS_OF_MEDIA = frozenset({EDITOR, CONTRACTOR, OPERATOR, ADMINISTRATOR})
KEEPERS_OF_MEDIA = GIVERS_OF_MEDIA - {CONTRACTOR}
ADMINISTRATORS = frozenset({ADMINISTRATOR})
READERS_OF_COVERAGE = frozenset({EDITOR, Role.SUPERVISOR, ADMINISTRATOR})
READERS_OF_ACCESS_LOG = frozenset({Role.SUPERVISOR, ADMINISTRATOR})
READERS_OF_MAILS = frozenset({OPERATOR, Role.SUPERVISOR, ADMINISTRATOR})
READERS_OF_INQUIRIES = KEEPERS_OF_RECORDS | {Role.SUPERVISOR}
READERS_OF_USE = KEEPERS_OF_RECORDS | {Role.SUPERVISOR}
READERS_OF_FRESHNESS = KEEPERS_OF_RECORDS | {Role.SUPERVISOR}
READERS_OF_IMPORTS = KEEPERS_OF_RECORDS | {Role.SUPERVISOR}
READERS_OF_SEARCHES = KEEPERS_OF_RECORDS | {Role.SUPERVISOR}
READERS_OF_PARTNERS = KEEPERS_OF_RECORDS | {Role.SUPERVISOR}
READERS_OF_VIEWS = frozenset({EDITOR, OPERATOR, Role.SUPERVISOR, ADMINISTRATOR})

RULES: tuple[tuple[frozenset[str], str], ...] = (
    # Visitors
    (EVERYBODY, "healthz readyz metrics robots manifest sitemap sitemap_section news_feed media share_card"),
    (EVERYBODY, "banners:* events:* search:* recruitment:* landing:* wagtail_serve wagtaildocs_serve"),
    (EVERYBODY, "signage:screen"),
    (EVERYBODY, "registration:* freshness:*"),
    (EVERYBODY, "sharing:*"),
    (EVERYBODY, "sheets:*"),
    (EVERYBODY, "opendata:*"),
    # Contact: what a company asked is for its own people; the sample is nobody's
    (NOBODY, "inquiries:company*"),
    (EVERYBODY, "inquiries:*"),
    (EVERYBODY, "employer:invitation"),
    (SIGNED_IN, "employer:*"),
    (SIGNED_IN, "jobform:*"),
    (SIGNED_IN, "grant:company"),
    (
        EVERYBODY,
        "wagtaildocs_authenticate_with_password wagtailcore_authenticate_with_password",
    ),
    # Signing in
    (EVERYBODY, "account_logout account_inactive account_reset_password*"),
    (EVERYBODY, "account_confirm_email account_email_verification_sent"),
    (SIGNED_IN, "account_* mfa_*"),
    # Scripts and doors of the admin
    (
        EVERYBODY,
        "cms/jsi18n/ wagtailadmin_javascript_catalog wagtailadmin_sprite wagtailadmin_password_reset*",
    ),
    (
        STAFF,
        "wagtailadmin_home wagtailadmin_account wagtailadmin_logout wagtailadmin_dismissibles cms/test404/",
    ),
    (STAFF, "wagtailadmin_editing_sessions:* wagtailadmin_block_preview cms/^.*/$ styleguide"),
    (STAFF, "wagtail_modeladmin:javascript_catalog wagtailadmin_tag_* wagtailembeds:*"),
    # Choosers list titles to whoever may write anything; making something there needs the right to add it
    (NOBODY, "municipality_chooser:create industry_chooser:create occupation_chooser:create"),
    (KEEPERS_OF_RECORDS, "wagtailsnippetchoosers_recruitment_*:create"),
    (KEEPERS_OF_RECORDS, "wagtailsnippetchoosers_inquiries_*:create"),
    (
        PUBLISHERS,
        "wagtailsnippetchoosers_home_*:create wagtailsnippetchoosers_banners_*:create"
        " wagtailsnippetchoosers_signage_*:create",
    ),
    (GIVERS_OF_MEDIA, "wagtailimages_chooser:create wagtaildocs_chooser:create"),
    (GIVERS_OF_MEDIA | {MODERATOR}, "wagtailimages_chooser:chosen wagtailimages_chooser:select_format"),
    (STAFF, "wagtailadmin_choose_page* wagtailsnippetchoosers_* *_chooser:*"),
    (STAFF, "wagtailadmin_api:*"),
    # Pages
    (NOBODY, "wagtailadmin_pages:workflow_preview wagtailadmin_pages:revisions_compare"),
    (PUBLISHERS, "wagtailadmin_pages:delete wagtailadmin_pages:unpublish wagtailadmin_pages:move"),
    (PUBLISHERS, "wagtailadmin_pages:set_privacy wagtailadmin_pages:revisions_unschedule"),
    (
        STAFF,
        "wagtailadmin_pages:choose_parent wagtailadmin_pages:move_confirm wagtailadmin_pages:revisions_index",
    ),
    (STAFF, "wagtailadmin_pages:confirm_workflow_cancellation"),
    (WRITERS, "wagtailadmin_explore* wagtailadmin_pages:* wagtail_bulk_action job_conditions content_check"),
    (WRITERS, "sharing_page sharing_revoke"),
    (PUBLISHERS, "sharing_report*"),
    (READERS_OF_VIEWS, "page_views_report"),
    (READERS_OF_MAILS, "outbox_message outbox_messages* mail_text mail_texts"),
    (READERS_OF_ACCESS_LOG, "access_log*"),
    (READERS_OF_FRESHNESS, "closings_report unconfirmed_jobs*"),
    (READERS_OF_SEARCHES, "search_report* search_effects*"),
    (READERS_OF_USE, "opendata_use* usage_notification*"),
    (KEEPERS_OF_RECORDS, "opendata_consumers:*"),
    (READERS_OF_USE, "unexportable_jobs*"),
    (KEEPERS_OF_RECORDS, "national_export"),
    (KEEPERS_OF_RECORDS, "search_decide"),
    (ADMINISTRATORS, "address_ranges:*"),
    (READERS_OF_COVERAGE, "coverage_report*"),
    # Reports on pages; the history shows titles only
    (PUBLISHERS, "wagtailadmin_reports:locked_pages*"),
    (STAFF, "wagtailadmin_reports:site_history*"),
    (WRITERS, "wagtailadmin_reports:*"),
    # Media
    (
        KEEPERS_OF_MEDIA,
        "wagtailimages:edit wagtailimages:delete wagtailimages:preview wagtailimages:image_usage",
    ),
    (KEEPERS_OF_MEDIA, "wagtailimages:url_generator* wagtaildocs:edit"),
    (GIVERS_OF_MEDIA, "wagtailimages:* wagtaildocs:*"),
    # Companies and jobs
    (KEEPERS_OF_RECORDS, "wagtailsnippets_recruitment_*:add wagtailsnippets_recruitment_*:preview_on_add"),
    (KEEPERS_OF_RECORDS, "wagtailsnippets_recruitment_*:copy recruitment_membership_modeladmin_*"),
    (ADMINISTRATORS, "wagtailsnippets_recruitment_*:delete"),
    (READERS_OF_RECORDS, "wagtailsnippets_recruitment_*:list* wagtailsnippets_recruitment_*:inspect"),
    (NOBODY, "wagtailsnippets_recruitment_*:workflow_preview"),
    # The first of these only sends on to the procedure that replaces it, which asks for the right.
    (STAFF, "wagtailsnippets_recruitment_job:unpublish"),
    (STAFF, "wagtailsnippets_recruitment_*:confirm_workflow_cancellation"),
    (CHANGERS_OF_RECORDS, "wagtailsnippets_recruitment_*"),
    (CHANGERS_OF_RECORDS, "moderation_*"),
    (CHANGERS_OF_RECORDS, "grant_queue* grant_review grant_jobs* disadvantaged_areas:index*"),
    (READERS_OF_RECORDS, "grant_without_job*"),
    (KEEPERS_OF_RECORDS, "disadvantaged_areas:*"),
    (KEEPERS_OF_RECORDS, "registration_queue* registration_review guideline_items:*"),
    # The desk
    (CHANGERS_OF_RECORDS, "desk_jobs* desk_companies* desk_completeness desk_advice desk_view_* desk_print"),
    (KEEPERS_OF_RECORDS, "desk_bulk"),
    # Cooperating job sites: the supervisor reads; nobody changes the log
    (READERS_OF_PARTNERS, "partners partners_results partner partners_delivery_modeladmin_index"),
    (NOBODY, "partners_delivery_modeladmin_*"),
    (KEEPERS_OF_RECORDS, "partner_*"),
    # Registration of data
    (KEEPERS_OF_RECORDS, "dataimport_new"),
    (READERS_OF_IMPORTS, "dataimport_*"),
    # Inquiries
    (READERS_OF_INQUIRIES, "inquiry_queue* inquiry_detail"),
    (KEEPERS_OF_RECORDS, "inquiry_new wagtailsnippets_inquiries_*"),
    (CHANGERS_OF_RECORDS, "check_try:index check_words:index*"),
    (KEEPERS_OF_RECORDS, "check_words:*"),
    (KEEPERS_OF_RECORDS, "spots:*"),
    (KEEPERS_OF_RECORDS, "synonyms:* local_words:* synonym_trial"),
    (KEEPERS_OF_RECORDS, "display_home display_items"),
    # Code tables
    (NOBODY, "minimum_wages:delete living_information:delete"),
    (KEEPERS_OF_RECORDS, "living_information:edit living_information:history* living_information:usage"),
    (KEEPERS_OF_RECORDS, "minimum_wages:add minimum_wages:edit minimum_wages:history* minimum_wages:usage"),
    (KEEPERS_OF_RECORDS, "living_information:add"),
    (READERS_OF_RECORDS, "minimum_wages:* living_information:*"),
    (READERS_OF_RECORDS, "municipalities:index* industries:index* occupations:index*"),
    (READERS_OF_RECORDS, "municipalities:inspect industries:inspect occupations:inspect"),
    (NOBODY, "municipalities:* industries:* occupations:*"),
    # Codes of what is public are for everybody on the staff; a page must be one the person sees in the admin
    (WRITERS, "qr_page flyer"),
    (STAFF, "qr_job qr_company manual*"),
    # What only editors keep, and what only administrators keep
    (PUBLISHERS, "wagtailsnippets_signage_* signage_renew"),
    (
        PUBLISHERS,
        "wagtailredirects:* wagtailsnippets:index wagtailsnippets_home_* wagtailsnippets_banners_*"
        " wagtailsettings:*",
    ),
    (ADMINISTRATORS, "wagtailsites:* wagtailusers_users:*"),
    (ADMINISTRATORS, "wagtailadmin_collections:*"),
    # The rights of roles are a table in the code; only a superuser changes groups by hand.
    (NOBODY, "wagtailusers_groups:*"),
    (STAFF, "wagtailadmin_workflows:task_cho*"),
    (ADMINISTRATORS, "wagtailadmin_workflows:*"),
)

# Addresses outside the table: doors that send the signed-in on or to another door, and a page that fails
# on purpose.
DOORS = {
    "account_login",
    "account_signup",
    "account_confirm_login_code",
    "mfa_authenticate",
    "_util/login/",
    "wagtailcore_login",
    "admin_door",
    "wagtailadmin_login",
    "wagtailadmin_error_test",
}


def audience(label: str) -> frozenset[str] | None:
    """Return the roles that may reach an address, or None when no rule names it."""
    for roles, names in RULES:
        if any(fnmatchcase(label, name) for name in names.split()):
            return roles
    return None
