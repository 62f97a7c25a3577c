"""The fingerprint of what a page says."""

import json

from core.revisions import content_hash


def test_it_changes_with_what_is_written_and_with_nothing_else():
    page = {"title": "題名", "pk": 1, "live": False, "go_live_at": None}

    assert content_hash(page) == content_hash({**page, "pk": 2, "live": True, "latest_revision": 7})
    assert content_hash(page) != content_hash({**page, "title": "別の題名"})


def test_the_schedule_counts_only_where_it_is_asked_for():
    page = {"title": "題名", "go_live_at": None}
    later = {**page, "go_live_at": "2026-12-01T00:00:00Z"}

    assert content_hash(page) == content_hash(later)
    assert content_hash(page, with_schedule=True) != content_hash(later, with_schedule=True)


def test_opening_a_text_in_the_editor_changes_nothing():
    def page(text):
        return {"lead": text, "body": json.dumps([{"type": "paragraph", "value": text}])}

    assert content_hash(page("<p>本文</p>")) == content_hash(page('<p data-block-key="a1b2c">本文</p>'))
