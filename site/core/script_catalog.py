"""Words of the admin's scripts: Wagtail's own translation, completed by `site/locale/`."""

from __future__ import annotations

from django.conf import settings
from django.views.i18n import JavaScriptCatalog


class AdminScriptCatalog(JavaScriptCatalog):
    """Serves what Wagtail's scripts ask `gettext` for; our words win over Wagtail's."""

    packages = ["wagtail.admin"]

    def get_paths(self, packages: list[str]) -> list[str]:
        """Folders of translations, the last one wins."""
        return [*super().get_paths(packages), *map(str, settings.LOCALE_PATHS)]
