"""Working hours as a facet: bands that seekers ask for, read from the stated begin and end."""

import datetime

BANDS = {
    "early": "早朝から（7時より前）",
    "until_13": "午前だけ（13時まで）",
    "until_16": "16時までに終わる",
    "from_12": "昼から（12時以降）",
    "from_17": "夕方から（17時以降）",
    "night": "深夜を含む（22時～5時）",
}
"""Values of the facet `hours`; a job may lie in several."""

DAY = 24 * 60
NIGHT = (22 * 60, 29 * 60)
"""Late-night work of the Labour Standards Act, in minutes; the second figure is five in the morning."""


def bands_of(start: datetime.time | None, end: datetime.time | None) -> list[str]:
    """Bands of a working day; none when its begin or end is not stated."""
    if start is None or end is None:
        return []
    begin, finish = _minutes(start), _minutes(end)
    if finish <= begin:
        finish += DAY
    tests = {
        "early": 4 * 60 <= begin < 7 * 60,
        "until_13": finish <= 13 * 60,
        "until_16": finish <= 16 * 60,
        "from_12": 12 * 60 <= begin < NIGHT[0],
        "from_17": 17 * 60 <= begin < NIGHT[0],
        "night": begin < 5 * 60 or finish > NIGHT[0],
    }
    return [band for band in BANDS if tests[band]]


def hours_tokens(start: datetime.time | None, end: datetime.time | None) -> list[str]:
    """The same as tokens of a search document: `hours:night`."""
    return [f"hours:{band}" for band in bands_of(start, end)]


def _minutes(time: datetime.time) -> int:
    return time.hour * 60 + time.minute
