"""What a revision says, apart from what the machinery keeps in it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

# Fields that change without anybody writing anything.
BOOKKEEPING = {
    *("alias_of", "content_type", "depth", "draft_title", "expired", "first_published_at"),
    *("has_unpublished_changes", "last_published_at", "latest_revision", "latest_revision_created_at"),
    *("live", "live_revision", "locale", "locked", "locked_at", "locked_by", "numchild", "owner"),
    *("page_ptr", "path", "pk", "translation_key", "url_path", "wagtail_admin_comments"),
}
# Names that the rich text editor gives to paragraphs when it opens a text; blocks are JSON inside JSON.
EDITOR_KEYS = re.compile(r' data-block-key=\\+"[^"\\]*\\+"')
SCHEDULE = {"go_live_at", "expire_at"}


def content_hash(content: Mapping[str, Any], *, with_schedule: bool = False) -> str:
    """Return a fingerprint of what was written: the same for revisions that say the same.

    Autosave overwrites revisions, so the number of a revision does not stand for its content.
    """
    ignored = BOOKKEEPING if with_schedule else BOOKKEEPING | SCHEDULE
    written = {name: value for name, value in content.items() if name not in ignored}
    text = json.dumps(written, sort_keys=True, ensure_ascii=False, cls=DjangoJSONEncoder)
    text = EDITOR_KEYS.sub("", text)
    return hashlib.sha256(text.encode()).hexdigest()
