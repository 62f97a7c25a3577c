"""Who provides the data, as the settings of the site say, and where its terms stand."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from wagtail import hooks

from core.links import absolute_url
from recruitment.vocabulary.prefectures import PREFECTURES


@dataclass(frozen=True)
class Provider:
    """Names that the terms, the mails and the head of every file use."""

    site: str
    municipality: str = ""
    office: str = ""
    phone: str = ""
    email: str = ""

    @property
    def prefecture(self) -> str:
        """The prefecture whose code begins the job numbers."""
        return PREFECTURES.get(settings.PREFECTURE_CODE[:2], "")

    @property
    def owner(self) -> str:
        """Whose data it is; a site without a name of its municipality speaks for its operator."""
        return self.municipality or self.office or "本サイトの運営者"

    @property
    def terms_title(self) -> str:
        """Title of the terms (別添2)."""
        return f"{self.municipality}求人情報等オープンデータ利用規約"

    @property
    def notice_subject(self) -> str:
        """Subject of the notice to the national office (利用規約 2)."""
        return f"{self.prefecture}求人情報等オープンデータの利用について"


def current_provider() -> Provider:
    """Names as stored; hook `data_provider`: `() -> dict` with the fields of `Provider`. One query."""
    names: dict[str, str] = {"site": settings.WAGTAIL_SITE_NAME}
    for provide in hooks.get_hooks("data_provider"):
        names |= {name: value for name, value in provide().items() if value}
    return Provider(**names)


def terms_url() -> str:
    """Full address of the terms."""
    return absolute_url("opendata:terms")
