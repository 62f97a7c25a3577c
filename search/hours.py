"""What stated working hours say: early in the morning, mornings only, in the evening."""

import datetime

DAY = 24 * 60


def bands_of(start: datetime.time | None, end: datetime.time | None) -> set[str]:
    """Conditions of work (codes of tags) that a working day meets; none when it is not stated."""
    if start is None or end is None:
        return set()
    begin, finish = _minutes(start), _minutes(end)
    if finish <= begin:
        finish += DAY
    tests = {
        "early_morning": 4 * 60 <= begin < 7 * 60,
        "morning_only": begin >= 5 * 60 and finish <= 13 * 60,
        "afternoon_only": begin >= 12 * 60 and finish <= 19 * 60,
        "evening": 16 * 60 <= begin < 22 * 60,
    }
    return {code for code, is_met in tests.items() if is_met}


def _minutes(time: datetime.time) -> int:
    return time.hour * 60 + time.minute
