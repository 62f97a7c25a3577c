"""What banners and notices add to the admin and to the pages of other apps."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.desk import DeskLink
from home.banners.admin import BannerGroup
from home.banners.desk import banner_links
from home.banners.enums import Placement
from home.banners.shown import banners_for

register_snippet(BannerGroup)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Putting up an urgent notice, on the dashboard."""
    return banner_links(request.user)


@hooks.register("outlet_job_search_end")
def banners_below_search(context: Any) -> str:
    """Banners under the list of jobs."""
    return render_to_string("banners/strip.html", {"cards": banners_for(Placement.SEARCH)})
