"""Landing pages of the demo city; texts are in fixtures/demo/landing/.

The markup is that of home/demo/markup.py and, each alone on its line:
!jobs search state | heading | number     !industries search state | heading
!calendar, !route, !grant-check, !living, !contact, each with its heading
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils import timezone

from features.fiscal_year import FiscalYear
from home.demo.markup import Block, Reader
from home.landing import conditions
from home.landing.blocks.migration import GRANT_TEXT
from home.landing.blocks.school import ROUTE_RULE, ROUTE_STEPS
from home.landing.grant import Amounts
from home.landing.school_calendar import DEFAULT_DATES
from recruitment.vocabulary.models import LivingInformation, Municipality

FOLDER = settings.BASE_DIR / "fixtures" / "demo" / "landing"
CALLOUTS = ("info", "success", "warning")
CITY = "012131"

LIVING_FIGURES = [
    ("人口", "約17万人", "道内で5番目に大きなまち"),
    ("通勤の目安", "車で15分前後", "工業地域と港は市街のすぐ隣"),
    ("家賃の目安", "2LDKで5万円台から", "2026年 市内の不動産店への聞き取り"),
    ("空港まで", "車で約30分", "東京まで飛行機で約1時間40分"),
    ("いちばん寒い月", "平均 氷点下3度", "雪は道内では少なめ"),
    ("いちばん暑い月", "平均 21度", "海霧の涼しい朝が多い"),
]


def read_landing() -> list[dict[str, Any]]:
    """Entries of all files in the order of the files."""
    paths = sorted(FOLDER.glob("*.toml"))
    return [entry for path in paths for entry in tomllib.loads(path.read_text(encoding="utf-8"))["landing"]]


def read_jobs(rest: str) -> Block:
    """`state | heading | number`."""
    state, heading, number = (part.strip() for part in rest.split("|"))
    return {"heading": heading, "text": "", "conditions": conditions.clean(state), "number": int(number)}


def read_industries(rest: str) -> Block:
    """`state | heading`."""
    state, heading = (part.strip() for part in rest.split("|"))
    return {"heading": heading, "text": "", "conditions": conditions.clean(state)}


def read_calendar(heading: str) -> Block:
    """The dates of the whole country, checked this year."""
    year = FiscalYear.of(timezone.localdate()).year
    return {"heading": heading, "dates": DEFAULT_DATES, "checked_year": year}


def read_route(heading: str) -> Block:
    """The usual steps."""
    return {"heading": heading, "steps": ROUTE_STEPS, "rule": ROUTE_RULE}


def read_grant_check(heading: str) -> Block:
    """The amounts of the whole country."""
    most = Amounts()
    return {
        "heading": heading,
        "text": GRANT_TEXT,
        "family": most.family,
        "single": most.single,
        "child": most.child,
    }


def read_living(heading: str) -> Block:
    """Figures of the demo city."""
    names = ("label", "value", "note")
    figures = [dict(zip(names, figure, strict=True)) for figure in LIVING_FIGURES]
    return {"heading": heading, "figures": figures}


def read_contact(heading: str) -> Block:
    """The desk of the settings."""
    return {"heading": heading, "text": "相談は無料です。予約がなくても大丈夫です。"}


BLOCKS: dict[str, tuple[str, Callable[[str], Block]]] = {
    "jobs": ("job_list", read_jobs),
    "industries": ("jobs_by_industry", read_industries),
    "calendar": ("school_calendar", read_calendar),
    "route": ("school_route", read_route),
    "grant-check": ("grant_check", read_grant_check),
    "living": ("living_figures", read_living),
    "contact": ("contact_box", read_contact),
}


class LandingReader(Reader):
    """Also knows the blocks of landing pages. Raises ValueError, naming the line, for any other mark."""

    def add_callout(self, lines: list[str]) -> None:
        for line in lines:
            name, _, rest = line.removeprefix("!").partition(" ")
            if name in CALLOUTS:
                super().add_callout([line])
            elif name in BLOCKS and rest.strip():
                kind, read = BLOCKS[name]
                self.blocks.append((kind, read(rest.strip())))
            else:
                raise ValueError(f"unknown or empty mark: {line}")


def build_living() -> None:
    """Where to read on about living in the city, unless somebody entered that already."""
    city = Municipality.objects.filter(pk=CITY).first()
    if city is not None:
        LivingInformation.objects.get_or_create(
            municipality=city,
            defaults={
                "prefecture_recruiting_site_name": "北海道のしごと・移住ナビ",
                "prefecture_recruiting_site_url": "https://jobs.pref.demo.example/",
                "prefecture_promotion_site_name": "北海道でくらす",
                "prefecture_promotion_site_url": "https://life.pref.demo.example/",
                "local_promotion_site_name": "とまこまいで暮らす",
                "local_promotion_site_url": "https://life.city.demo.example/",
            },
        )
