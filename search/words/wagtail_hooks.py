"""Registration of the operators' words in the admin."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks

from core.desk import DeskLink
from search.words.viewsets import WordsViewSetGroup


@hooks.register("register_admin_viewset")
def register_words() -> WordsViewSetGroup:
    """The menu 検索のことば."""
    return WordsViewSetGroup()


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """The synonyms for those who keep them."""
    if not request.user.has_perm("search_words.change_synonym"):
        return []
    explanation = "ふだんのことばで探しても求人が見つかるようにします"
    return [DeskLink("検索のことばを直す", explanation, reverse("synonyms:index"), "search", 84)]
