"""What the pages add to the admin and offer to other apps."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.desk import DeskLink
from core.seo import SiteIdentity
from home.admin import NewsCategoryViewSet, PageContentChecker, SocialPostViewSet
from home.desk import page_links
from home.menus import identity
from home.site_data import stored_operator, stored_site_name

register_snippet(NewsCategoryViewSet)
register_snippet(SocialPostViewSet)


@hooks.register("site_identity")
def site_identity(request: HttpRequest) -> SiteIdentity:
    """Tell the head of every page who publishes the site."""
    return identity(request)


@hooks.register("site_name_for_mails")
def site_name_for_mails() -> str:
    """Sign mails with the name that visitors know."""
    return stored_site_name()


@hooks.register("data_provider")
def data_provider() -> dict[str, str]:
    """Tell recipients of open data whose it is."""
    return stored_operator()


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Writing news and changing pages, on the dashboard."""
    return page_links(request.user)


@hooks.register("construct_wagtail_userbar")
def check_what_editors_write(request: HttpRequest, items: list[object], page: Page | None) -> None:
    """Check the content of the page only: nobody can mend header and footer in the editor."""
    items[:] = [
        PageContentChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
