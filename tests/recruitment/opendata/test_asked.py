"""What the query string of the feed may say; no database."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import QueryDict

from recruitment.opendata.feed.asked import LARGEST_PAGE, PAGE, Asked
from recruitment.opendata.feed.coding import accepts_gzip, gzipped, in_blocks
from recruitment.opendata.feed.problems import BAD_PARAMETER, Problem
from recruitment.opendata.feed.ranges import Unsatisfiable, asked_range

NINE = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "since"),
    [
        ({}, None),
        ({"cursor": "0"}, 0),
        ({"cursor": "12"}, 12),
        ({"changed_since": "12"}, 12),
        ({"changed_since": "2026-11-20"}, NINE - timedelta(hours=9)),
        ({"changed_since": "2026-11-20T09:00:00+09:00"}, NINE),
        ({"changed_since": "2026-11-20T09:00:00 09:00"}, NINE),
        ({"changed_since": "2026-11-20T00:00:00Z"}, NINE),
    ],
)
def test_what_is_asked(query, since):
    assert Asked.parse(query) == Asked(since, PAGE)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ({"since": "2026-11-20"}, "changed_since、cursor、limit"),
        ({"cursor": "-1"}, "position"),
        ({"cursor": "９"}, "数字"),
        ({"cursor": "1" * 19}, "数字"),
        ({"cursor": "1", "changed_since": "2026-11-20"}, "どちらか"),
        ({"changed_since": "yesterday"}, "2026-11-20"),
        ({"changed_since": "2026-11-20T09:00:00"}, "時差"),
        ({"changed_since": "2026-13-20"}, "2026-11-20"),
        ({"changed_since": "0001-01-01"}, "2000年"),
        ({"changed_since": "9999-12-31T23:59:59-12:00"}, "2000年"),
        ({"limit": "10"}, "一緒に"),
        ({"cursor": "1", "limit": "0"}, str(LARGEST_PAGE)),
        ({"cursor": "1", "limit": str(LARGEST_PAGE + 1)}, str(LARGEST_PAGE)),
        ({"cursor": "1", "limit": "ten"}, "数字"),
    ],
)
def test_what_cannot_be_read_is_answered_with_how_to_mend_it(query, word):
    with pytest.raises(Problem) as caught:
        Asked.parse(query)
    assert caught.value.kind is BAD_PARAMETER
    assert word in caught.value.detail


def test_a_name_that_is_there_twice_is_not_guessed_at():
    with pytest.raises(Problem) as caught:
        Asked.read(QueryDict("cursor=1&limit=5&cursor=2"))
    assert "cursor" in caught.value.detail
    assert Asked.read(QueryDict("cursor=1")) == Asked(1, PAGE)


@pytest.mark.parametrize(
    ("header", "accepted"),
    [
        ("", False),
        ("identity", False),
        ("gzip", True),
        ("br;q=1.0, gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, br", False),
        ("*", True),
        ("xgzip", False),
    ],
)
def test_accepted_codings(header, accepted):
    assert accepts_gzip(header) is accepted


def test_compression_is_the_same_each_time():
    text = [b"job " * 1000] * 50
    assert b"".join(gzipped(text)) == b"".join(gzipped(in_blocks(text)))
    assert max(map(len, in_blocks(text))) < 80_000


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-", range(100)),
        ("bytes=10-19", range(10, 20)),
        ("bytes=90-500", range(90, 100)),
        ("bytes=-10", range(90, 100)),
        ("bytes=-500", range(100)),
        ("bytes=5-2", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("lines=1-2", None),
        ("", None),
    ],
)
def test_ranges(header, part):
    assert asked_range(header, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=-0"])
def test_a_range_behind_the_end(header):
    with pytest.raises(Unsatisfiable):
        asked_range(header, 100)
