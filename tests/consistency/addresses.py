"""Every address of the site, made concrete with objects that exist."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from wagtail.models import Collection, Site, Task, Workflow

from accounts.access.models import AddressRange
from core.outbox.models import OutboxMessage
from home.models import SocialPost
from recruitment.checking.models import CheckWord
from recruitment.dataimport.models import ImportBatch
from recruitment.models import GuidelineItem
from recruitment.opendata.models import ApiConsumer
from recruitment.registration import links
from search.words.models import LocalWord, Synonym
from tests.home.banners.factories import BannerFactory, SiteNoticeFactory
from tests.home.events.factories import EventPageFactory
from tests.home.factories import ContentPageFactory, NewsCategoryFactory, library_picture, top_page
from tests.home.signage.factories import SignageScreenFactory
from tests.operations.inquiries.factories import AnswerTemplateFactory, receive
from tests.recruitment.factories import JobFactory, MembershipFactory
from tests.recruitment.grant.factories import DisadvantagedAreaFactory, GrantApplicationFactory
from tests.recruitment.moderation.factories import handed_in
from tests.recruitment.opendata.factories import UsageNotificationFactory
from tests.recruitment.partners.factories import partner_id
from tests.recruitment.registration.factories import RegistrationFactory
from tests.search.places.factories import SpotFactory
from tests.vocabulary.factories import LivingInformationFactory, MinimumWageFactory

# Patterns that cannot be reversed, by their route.
UNNAMED = {
    "_util/login/": "/_util/login/",
    "cms/login/": "/cms/login/",
    "cms/jsi18n/": "/cms/jsi18n/",
    "cms/test404/": "/cms/test404/",
    "cms/^.*/$": "/cms/no-such-page/",
}


@dataclass(frozen=True)
class Address:
    """One URL pattern: the name that the table of permissions knows, and a path that it matches."""

    label: str
    path: str


@dataclass(frozen=True)
class Pattern:
    """One URL pattern as Django holds it."""

    namespace: str
    name: str | None
    route: str
    parameters: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return `namespace:name`, or the route of a pattern without a name."""
        return ":".join(filter(None, (self.namespace, self.name))) if self.name else self.route


def patterns(resolver: URLResolver | None = None, namespace: str = "", route: str = "") -> Iterator[Pattern]:
    """Yield every pattern of the site."""
    for entry in (resolver or get_resolver()).url_patterns:
        below = route + str(entry.pattern)
        if isinstance(entry, URLPattern):
            groups = entry.pattern.regex.groups
            names = tuple(entry.pattern.regex.groupindex) or ("",) * groups
            yield Pattern(namespace, entry.name, below, names)
        else:
            inside = ":".join(filter(None, (namespace, entry.namespace)))
            yield from patterns(entry, inside, below)


def addresses(samples: dict[str, Any]) -> list[Address]:
    """Return all addresses; raises NoReverseMatch for a pattern whose parameters have no sample."""
    return [Address(pattern.label, _path(pattern, samples)) for pattern in patterns()]


def _path(pattern: Pattern, samples: dict[str, Any]) -> str:
    """Return a path for a pattern, by name and parameters."""
    if pattern.name is None:
        return UNNAMED[pattern.route]
    if pattern.label == "wagtail_serve":
        return "/"
    if "" in pattern.parameters:
        return reverse(pattern.label, args=samples[pattern.label])
    values = {
        name: samples.get(
            f"{pattern.label}.{name}", samples.get(f"{pattern.namespace}.{name}", samples.get(name))
        )
        for name in _all_parameters(pattern)
    }
    try:
        return reverse(pattern.label, kwargs=values)
    except NoReverseMatch as error:
        raise NoReverseMatch(f"{pattern.label} {values}: add samples for its parameters") from error


def _all_parameters(pattern: Pattern) -> list[str]:
    """Return the parameters of a pattern and of the prefixes it stands under."""
    inside = [piece.split(">")[0] for piece in pattern.route.split("<")[1:]]
    return [piece.split(":")[-1] for piece in inside]


def samples(user_id: int) -> dict[str, Any]:
    """Make one object of each kind and return values for all parameters, by namespace or for any pattern."""
    job = JobFactory(open=True)
    MembershipFactory(company=job.company)
    page, image, category = ContentPageFactory(parent=top_page()), library_picture(), NewsCategoryFactory()
    banner = BannerFactory(image=image)
    post = SocialPost.objects.create(account="x", text="新着です。", url="https://x.example/1")
    screen = SignageScreenFactory()
    collection = Collection.get_first_root_node().add_child(name="試験")
    task = Task.objects.first() or Task.objects.create(name="確認", content_type=_content_type(Task))
    workflow = Workflow.objects.first() or Workflow.objects.create(name="確認")
    template = AnswerTemplateFactory()
    by_namespace = {
        "wagtailsnippets_recruitment_job": job.pk,
        "wagtailsnippetchoosers_recruitment_job": job.pk,
        "wagtailsnippets_recruitment_company": job.company.pk,
        "wagtailsnippetchoosers_recruitment_company": job.company.pk,
        "banners": banner.pk,
        "wagtailsnippets_inquiries_answertemplate": template.pk,
        "wagtailsnippetchoosers_inquiries_answertemplate": template.pk,
        "wagtailsnippets_banners_banner": banner.pk,
        "wagtailsnippetchoosers_banners_banner": banner.pk,
        "wagtailsnippets_banners_sitenotice": SiteNoticeFactory().pk,
        "wagtailsnippets_home_newscategory": category.pk,
        "wagtailsnippets_home_socialpost": post.pk,
        "wagtailsnippetchoosers_home_socialpost": post.pk,
        "wagtailsnippetchoosers_home_newscategory": category.pk,
        "wagtailsnippets_signage_signagescreen": screen.pk,
        "wagtailadmin_api:pages": page.pk,
        "wagtailadmin_api:images": image.pk,
        "wagtailimages_chooser": image.pk,
        "wagtailadmin_collections": collection.pk,
        "wagtailadmin_workflows": workflow.pk,
        "wagtailsites": Site.objects.get().pk,
        "wagtailusers_users": user_id,
        "wagtailusers_groups": Group.objects.first().pk,
        "address_ranges": _unused_range().pk,
        "disadvantaged_areas": DisadvantagedAreaFactory().pk,
        "guideline_items": GuidelineItem.objects.first().pk,
        "minimum_wages": MinimumWageFactory().pk,
        "check_words": CheckWord.objects.first().pk,
        "spots": SpotFactory().pk,
        "synonyms": Synonym.objects.first().pk,
        "opendata_consumers": ApiConsumer.objects.create(name="しごと情報").pk,
        "local_words": LocalWord.objects.create(word="ゆめみらい公園", reading="ユメミライコウエン").pk,
        "living_information": LivingInformationFactory().pk,
        "municipality_chooser": job.company.municipality_id,
        "municipalities": job.company.municipality_id,
        "industry_chooser": job.company.industry_id,
        "industries": job.company.industry_id,
        "occupation_chooser": job.occupation_id,
        "occupations": job.occupation_id,
    }
    pages = ("page_id", "parent_page_id", "page_to_move_id", "page_pk", "page_view_restriction_id")
    registration = RegistrationFactory(waiting=True)
    return {
        **{f"{namespace}.pk": value for namespace, value in by_namespace.items()},
        **dict.fromkeys(pages, page.pk),
        "destination_id": page.get_parent().pk,
        "wagtailadmin_workflows:edit_task.pk": task.pk,
        "workflow_pk": workflow.pk,
        "instance_pk": job.company.memberships.first().pk,
        "screen_id": screen.pk,
        "image_id": image.pk,
        "collection_id": collection.pk,
        "revision_id": page.save_revision().pk,
        "company_id": job.company.pk,
        "review_id": handed_in().pk,
        "member_id": job.company.memberships.first().pk,
        "number": job.listing.number,
        "code": job.company.code,
        "search:landing.place": job.workplace_municipality_id,
        "search:landing.occupation": job.occupation.code,
        "content_type_app_name": "home",
        "content_type_model_name": "contentpage",
        "app_label": "home",
        "model_name": "contentpage",
        "app_name": "home",
        "action_name": "approve",
        "freshness:thanks.what": "confirm",
        "action": "delete",
        "filter_spec": "width-100",
        "events:ical.slug": EventPageFactory().slug,
        "inquiries:write.audience": "seeker",
        "batch_id": ImportBatch.objects.create(source="県", name="jobs.json", state="undone").pk,
        "desk_advice.company_id": job.company.pk,
        "desk": "jobs",
        "desk_print.kind": "list",
        "sheets.size": "pc",
        "operation": "close",
        "inquiry_detail.pk": receive().pk,
        "section": "pages",
        "manual_chapter.slug": "start",
        "opendata:jobs.name": "jobs.json",
        "opendata:snapshot.name": "jobs.json",
        "usage_notification.pk": UsageNotificationFactory().pk,
        "share_card.kind": "page",
        "display_items.kind": "regular",
        **dict.fromkeys(PARTNER_PAGES, partner_id()),
        "outbox_message.pk": OutboxMessage.objects.create(
            kind="sharing.answered", to="a@example.jp", body="本文", state="cancelled"
        ).pk,
        "mail_text.name": "sharing.answered",
        "share_card.version": "0",
        "registration_review.pk": registration.pk,
        "grant_review.pk": GrantApplicationFactory(company=job.company).pk,
        "registration:sent.token": links.SENT.sign(f"{registration.pk}"),
        "registration:verify.token": links.VERIFY.sign(f"{registration.pk}"),
        "registration:status.token": links.STATUS.sign(f"{registration.pk}"),
        "path": "none.png",
        "wagtaildocs_serve": (1, "none.pdf"),
        **OTHERS,
    }


PARTNER_PAGES = ("partner.pk", "partner_edit.pk", "partner_items.pk", "partner_trial.pk")
NUMBERS = [
    "pk",
    "object_id",
    "session_id",
    "task_state_id",
    "workflow_state_id",
    "task_id",
    "revision_id_a",
    "revision_id_b",
    "redirect_id",
    "document_id",
    "doc_id",
    "uploaded_file_id",
    "site_pk",
    "invitation_id",
    "restriction_id",
]
OTHERS = dict.fromkeys(NUMBERS, 1) | dict.fromkeys(("token", "key", "uidb36", "uidb64"), "abc-def")


def _unused_range() -> AddressRange:
    """A range that is not in force: it must not turn the clients of the tests away."""
    return AddressRange.objects.create(label="事業所", network="203.0.113.0/24", active=False)


def _content_type(model: type) -> ContentType:
    """Return the content type of a model."""
    return ContentType.objects.get_for_model(model)


def outcome(client: Client, address: Address, method: str = "get") -> str:
    """Ask for an address and tell in one word what happened.

    `in`: served or sent on; `refused`: 403, or sent to the admin's home with a message; `login`: sent to
    the sign-in; `missing`: 404, 405 or 410, which says nothing about rights; `error`: 500.
    """
    cookies = deepcopy(client.cookies)
    response: HttpResponse = getattr(client, method)(address.path)
    client.cookies = cookies  # signing out must not decide what the next address answers
    target = response.headers.get("Location", "")
    if response.status_code >= 500:
        return "error"
    if "/accounts/login/" in target or "/cms/login/" in target:
        return "login"
    if response.status_code == 403 or (target == "/cms/" and address.path != "/cms/"):
        return "refused"
    return "missing" if response.status_code in {404, 405, 410} else "in"
