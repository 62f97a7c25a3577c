"""App configuration."""

from django.apps import AppConfig


class SearchPlacesConfig(AppConfig):
    """Points on the map: stations, districts, facilities; distance and commute."""

    name = "search.places"
    label = "search_places"
    verbose_name = "検索の地点"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect what tells of changed spots."""
        from search.places import receivers  # noqa: F401, PLC0415 - models exist only from here on
