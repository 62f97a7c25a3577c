"""Rows of 143 valid texts by the thousand: every code, every form, the shortest and the longest values.

The same seed gives the same rows. Rows of one company share its part, rows of one place its living
information, as rows of real files do. `places()` are the municipalities they lie in, one of each prefecture.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path

from stdnum.jp import cn

from recruitment.nationaldata.columns import columns_of
from recruitment.nationaldata.formats import Format
from recruitment.nationaldata.item import Item
from recruitment.nationaldata.validation import GRANT_MARK
from recruitment.vocabulary.enums import AgeLimitExemption, EmploymentType, PayUnit
from recruitment.vocabulary.prefectures import PREFECTURES

FILE = Path(__file__).resolve().parents[3] / "fixtures" / "reference" / "municipalities.tsv"
JOBS_OF_A_COMPANY = 5
LONG = 50
"""Every so manieth row has the longest values allowed; as many others only what is required."""
FULL_WIDTH = "株式会社港町製作所川上本田アイウエオかきくけこＡＢＣ１２３・（）ー々〇"
LINE = FULL_WIDTH + "abc XYZ 019,.'\"<>&;|%#~ｱｲｳ①㈱é𠮷🌊が"
BODY = LINE + "\n\t●◆■※→…"
HIRAGANA = "あいうえおがぎぐげごぱんゃゅょっーゝゞ・　ゔ"
ASCII = "abcXYZ019-_~"
PAY_LIMITS = {"0": 9_999_999, "1": 79_999_999, "2": 399_999_999, "3": 1_999_999_999, "4": 9_999_999_999}
"""Highest pay by unit whose monthly value a database can hold."""
MAJORS = "ABCDEFGHIJKLMNOPQRST"
BODIES = frozenset({"PR_TEXT", "REMARKS", "DESCRIPTION", "OFFICE_ATMOSPHERE", "RECEPTION_METHOD", "WELFARE"})
SMALLEST = {"RETIREMENT_AGE": 60}
LARGEST = {"RETIREMENT_AGE": 99, "AVERAGE_ANNUAL_INCOME": 2_147_483_647, "EMPLOYEES": 99_999_999}


@cache
def places() -> tuple[tuple[str, str, str], ...]:
    """Code, prefecture and name of a city of each prefecture."""
    found: dict[str, tuple[str, str, str]] = {}
    with FILE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["kind"] == "city":
                prefecture = row["code"][:2]
                found.setdefault(prefecture, (row["code"], PREFECTURES[prefecture], row["name"]))
    return tuple(found.values())


def rows(number: int, seed: int = 0) -> Iterator[list[str]]:
    """So many rows."""
    for serial in range(number):
        yield row(seed, serial)


def row(seed: int, serial: int) -> list[str]:
    """The row with this serial number, from 0."""
    make = _Values(random.Random(f"{seed}/job/{serial}"), serial)
    company = _company(seed, serial // JOBS_OF_A_COMPANY)
    place = places()[make.rng.randrange(len(places()))]
    job = _job(make, serial, company[0], place)
    return [*company, *job, *_living(seed, place)]


class _Values:
    """Draws values; `lean` and `long` rows have the fewest and the longest ones."""

    def __init__(self, rng: random.Random, serial: int) -> None:
        self.rng, self.serial = rng, serial
        self.long, self.lean = serial % LONG == 1, serial % LONG == 2

    def text(self, letters: str, limit: int) -> str:
        """So many bytes at most, exactly as many where values are long; no space or sign at either end."""
        wanted = limit if self.long else min(limit, self.rng.choice((3, 12, 60, 240)))
        pool = _pool(letters)
        start = self.rng.randrange(len(pool) - wanted)
        text = pool[start : start + wanted].encode()[:wanted].decode(errors="ignore").lstrip()
        solid = letters[0]
        spare = len(solid.encode())
        text = solid + text[1:-1].rstrip() + solid if len(text) > 1 else solid
        while len(text.encode()) > limit:
            text = text[:-2] + solid
        return text + solid * ((wanted - len(text.encode())) // spare)

    def digits(self, most: int, least: int = 0) -> int:
        """A number, the largest one where values are long."""
        return most if self.long else self.rng.randint(least, min(most, least + 10 ** self.rng.randint(1, 6)))

    def day(self) -> date:
        """A day of the last years."""
        return date(2020, 1, 1) + timedelta(days=self.rng.randrange(2_400))

    def url(self, limit: int, scheme: str = "https") -> str:
        """An address."""
        start = f"{scheme}://w{self.rng.randrange(1000)}.example/"
        return start + self.text(ASCII, limit - len(start))

    def phone(self) -> str:
        """A phone number, 13 bytes where values are long."""
        return (
            "090-1234-5678" if self.long else f"0{self.rng.randint(10, 99)}-{self.rng.randint(1, 999)}-0123"
        )

    def of(self, item: Item) -> str:
        """A value of the item's form."""
        if item.name == "WORKING_HOURS":
            return f"{self.rng.choice((8, 160))}.{self.rng.randrange(100):02}"
        make = _FORMS.get(item.format)
        if make:
            return make(self, item)
        return self.text(BODY if item.name.endswith("NOTE") or item.name in BODIES else LINE, item.max_bytes)


@cache
def _pool(letters: str) -> str:
    return "".join(random.Random(letters).choices(letters, k=60_000))


def _number(make: _Values, item: Item) -> str:
    digits = {Format.DIGITS_15: 15, Format.DIGITS_10: 10, Format.DIGITS_8: 8, Format.DIGITS_2: 2}[item.format]
    return str(make.digits(LARGEST.get(item.name, 10**digits - 1), SMALLEST.get(item.name, 0)))


def _code_set(codes: str) -> Callable[[_Values, Item], str]:
    def make(values: _Values, item: Item) -> str:
        wanted = values.serial % (2 ** len(codes) - 2) + 1  # there is no room for all of them at once
        return "".join(code for place, code in enumerate(codes) if wanted >> place & 1)

    return make


_FORMS: dict[Format, Callable[[_Values, Item], str]] = {
    Format.FULL_WIDTH: lambda make, item: make.text(FULL_WIDTH, item.max_bytes),
    Format.HIRAGANA: lambda make, item: make.text(HIRAGANA, item.max_bytes),
    Format.ASCII: lambda make, item: make.text("ABC xyz,.&()'-", item.max_bytes),
    Format.POSTAL_CODE: lambda make, item: f"{make.rng.randrange(10**7):07}",
    Format.BLOCK: lambda make, item: make.text("1234567890", item.max_bytes - 2) + "-1",
    Format.DIGITS_15: _number,
    Format.DIGITS_10: _number,
    Format.DIGITS_8: _number,
    Format.DIGITS_2: _number,
    Format.SIGNED_10: lambda make, item: str(make.rng.choice((-999_999_999, -1, 0, 9_999_999_999))),
    Format.DATE: lambda make, item: make.day().isoformat(),
    Format.YEAR_MONTH: lambda make, item: f"{make.day():%Y-%m}",
    Format.TIME: lambda make, item: f"{make.rng.randrange(24):02}:{make.rng.randrange(60):02}",
    Format.INDUSTRY: lambda make, item: f"{MAJORS[make.serial % 20]}{make.rng.randrange(10_000):04}",
    Format.OCCUPATION: lambda make, item: f"{make.serial % 1000:03}",
    Format.FLAG: lambda make, item: str(make.rng.randrange(2)),
    Format.STOCK_CODE: lambda make, item: f"{make.rng.randrange(10**5):05}",
    Format.DECIMAL_2_1: lambda make, item: f"{make.rng.randrange(1000) / 10:.1f}",
    Format.DECIMAL_3_1: lambda make, item: f"{make.rng.randrange(1001) / 10:.1f}",
    Format.DECIMAL_3_2: lambda make, item: f"{make.rng.randrange(100_000) / 100:.2f}",
    Format.PHONE: lambda make, item: make.phone(),
    Format.HTTPS_URL: lambda make, item: make.url(item.max_bytes),
    Format.URL: lambda make, item: make.url(item.max_bytes, make.rng.choice(("http", "https"))),
    Format.PAGE_URL: lambda make, item: make.url(item.max_bytes),
    Format.MAIL: lambda make, item: f"a{make.text('abc019', min(item.max_bytes, 64) - 20)}@example.jp",
    Format.EMPLOYMENT_TYPE: lambda make, item: EmploymentType.values[make.serial % 9],
    Format.WORKING_DAYS: _code_set("12345679"),
    Format.HOLIDAYS: _code_set("123456789"),
    Format.PAY_UNIT: lambda make, item: PayUnit.values[make.serial % 5],
    Format.AGE_LIMIT_EXEMPTION: lambda make, item: AgeLimitExemption.values[make.serial % 6],
}


@lru_cache(maxsize=2_000)
def _company(seed: int, serial: int) -> tuple[str, ...]:
    make = _Values(random.Random(f"{seed}/company/{serial}"), serial)
    code, prefecture, city = places()[serial % len(places())]
    start = f"{900_000_000_000 + seed * 1_000_000 + serial}"
    given = {
        "CORPORATION_ID": cn.calc_check_digit(start) + start,
        "LOCAL_GOVERNMENT_CODE": code,
        "PREFECTURE": prefecture,
        "CITY": city,
        "BRANCH": "、".join(make.text(FULL_WIDTH, 96) for _ in range(make.rng.randint(1, 3))),
    }
    return tuple(_filled(make, "company", given, {"NAME"}))


@lru_cache(maxsize=200)
def _living(seed: int, place: tuple[str, str, str]) -> tuple[str, ...]:
    code, prefecture, city = place
    make = _Values(random.Random(f"{seed}/living/{code}"), int(code[:2]))
    given = {"LOCAL_GOVERNMENT_CODE": code, "ADDRESS_PREFECTURE": prefecture, "ADDRESS_CITY": city}
    required = {"RECRUITING_SITE_PREFECTURE", "RECRUITING_URL_PREFECTURE"}
    return tuple(_filled(make, "living", given, required))


def _job(make: _Values, serial: int, number: str, place: tuple[str, str, str]) -> list[str]:
    rng, code, prefecture, city = make.rng, *place
    start = datetime(2026, 1, 1) + timedelta(minutes=rng.randrange(400_000))
    grant, unit = str(serial % 3 // 2), PayUnit.values[serial % 5]
    flags = dict(zip(("EMPLOYMENT_PERIOD_CODE", "FLEX_TIME", "SUBSIDY"), f"{serial % 8:03b}", strict=True))
    given = {
        "JOB_ID": f"{code[:2]}0006-{serial + 1:06}" if not make.long else f"010006-9{serial:012}",
        "CORPORATION_ID": number,
        "START_DATE": start.isoformat(),
        "UPDATED_DATE": (start + timedelta(hours=rng.randrange(2_000))).isoformat(),
        "END_DATE": rng.choice(("", "2099-03-31T23:59:59", "2098-12-31T23:59:59")),
        "STATUS": "1",
        "TITLE": _title(make, grant),
        "LOCAL_GOVERNMENT_CODE": code,
        "WORK_LOCATION_PREFECTURE": prefecture,
        "WORK_LOCATION_CITY": city,
        "SUBSIDY_IMMIGRATION": grant,
        "SALARY_TYPE_CODE": unit,
        "AGE_LIMIT": str(serial % 4 // 3),
        "TRIAL_PERIOD": str(serial % 2),
        **flags,
        **_pay(make, unit),
        **_period(make, flags["EMPLOYMENT_PERIOD_CODE"]),
    }
    return _filled(make, "job", given, set())


def _title(make: _Values, grant: str) -> str:
    mark = GRANT_MARK if grant == "1" else ""
    return make.text(FULL_WIDTH, 300 - len(mark.encode())) + mark


def _pay(make: _Values, unit: str) -> dict[str, str]:
    most = PAY_LIMITS[unit] if make.long else make.rng.randint(1, 400_000)
    least = make.rng.randint(0, most)
    low, high = sorted((make.digits(9_999_999_999), make.rng.randint(0, 1_000_000)))
    return {
        "SALARY_MAX": str(most),
        "SALARY_MIN": str(least),
        "SALARY_MAX_TRAINING": str(most - make.rng.randint(0, most - least)),
        "SALARY_MIN_TRAINING": str(least),
        "SUBSIDY_MIN": str(low),
        "SUBSIDY_MAX": str(high),
    }


def _period(make: _Values, fixed: str) -> dict[str, str]:
    if fixed == "0":
        return {"EMPLOYMENT_PERIOD_START": "", "EMPLOYMENT_PERIOD_END": ""}
    first = make.day()
    last = first + timedelta(days=make.rng.randrange(1_000))
    return {"EMPLOYMENT_PERIOD_START": first.isoformat(), "EMPLOYMENT_PERIOD_END": last.isoformat()}


def _filled(make: _Values, section: str, given: dict[str, str], required: set[str]) -> list[str]:
    """Values of a section: what is given, what must be there, and of the rest all, none or some."""
    values = dict(given)
    for column in columns_of(section):
        item = column.item
        if item.name in values:
            continue
        must = item.required is True or item.name in required
        wanted = make.long or (not make.lean and make.rng.random() < 0.6)
        values[item.name] = make.of(item) if must or wanted else ""
    for column in columns_of(section):  # what another value asks for
        item = column.item
        asked = not isinstance(item.required, bool) and item.required.holds(values.__getitem__)
        if asked and not values[item.name]:
            values[item.name] = make.of(item)
    return [values[column.name] for column in columns_of(section)]
