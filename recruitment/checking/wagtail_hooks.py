"""Registration of the operators' words in the admin."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks

from core.desk import DeskLink
from recruitment.checking.viewsets import CheckingViewSetGroup


@hooks.register("register_admin_viewset")
def register_checking() -> CheckingViewSetGroup:
    """The menu 点検の言葉."""
    return CheckingViewSetGroup()


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """The words for those who keep them."""
    if not request.user.has_perm("checking.change_checkword"):
        return []
    words = reverse("check_words:index")
    return [DeskLink("点検の言葉を直す", "求人の文で指摘する言葉と、その試し方", words, "warning", 80)]
