"""The index on the server: its settings, its fields, and a document as it is sent.

Texts are analysed by us before they are sent, so that the server, SQLite and PostgreSQL hold the same terms:
it only splits at spaces.
"""

from __future__ import annotations

from typing import Any

from search.documents.document import Document

MAX_RESULT_WINDOW = 100_000
"""Hits that can be paged through by offset."""

SETTINGS: dict[str, Any] = {
    "index": {
        "number_of_shards": 1,
        "auto_expand_replicas": "0-1",
        "max_result_window": MAX_RESULT_WINDOW,
    },
    "analysis": {
        "analyzer": {"terms": {"type": "custom", "tokenizer": "whitespace", "filter": ["lowercase"]}},
    },
}

TEXT = {"type": "text", "analyzer": "terms", "norms": False}
PROPERTIES: dict[str, Any] = {
    "job": {"type": "long"},
    "position": {"type": "long"},
    "company": {"type": "long"},
    "fold": {"type": "long"},
    "spot": {"type": "long"},
    "tokens": {"type": "keyword"},
    "hourly_pay": {"type": "integer"},
    "monthly_pay": {"type": "integer"},
    "until": {"type": "date", "format": "strict_date"},
    "applications": {"type": "integer"},
    "head": TEXT,
    "body": TEXT,
}


def index_body(rules: str) -> dict[str, Any]:
    """What a new index is made with; `rules` tells later by which analysis its texts were made."""
    return {
        "settings": SETTINGS,
        "mappings": {"dynamic": "strict", "_meta": {"rules": rules}, "properties": PROPERTIES},
    }


def source(document: Document) -> dict[str, Any]:
    """A document as it is sent; unknown pay is nothing, as in the databases."""
    return {
        "job": document.job,
        "position": document.position,
        "company": document.company,
        "fold": document.fold,
        "spot": document.spot,
        "tokens": sorted(document.tokens),
        "hourly_pay": document.hourly_pay or 0,
        "monthly_pay": document.monthly_pay or 0,
        "until": document.until.isoformat(),
        "applications": document.applications,
        "head": document.head,
        "body": document.body,
    }
