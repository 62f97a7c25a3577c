"""The spots in the admin, and what an operator is told about the routing engine."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks

from core.desk import DeskLink
from search.places.routing import trouble
from search.places.viewsets import SpotViewSet


@hooks.register("register_admin_viewset")
def register_spots() -> SpotViewSet:
    """The list 検索の地点."""
    return SpotViewSet("spots")


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """The spots for those who keep them; says so while the routing engine does not answer."""
    if not request.user.has_perm("search_places.change_spot"):
        return []
    explanation = "駅、町、施設の位置。求人までの距離と所要時間、地図に使います"
    if trouble():
        explanation = "経路計算のサーバーが応答しないため、所要時間は概算でお見せしています"
    return [DeskLink("検索の地点を直す", explanation, reverse("spots:index"), "globe", 85)]
