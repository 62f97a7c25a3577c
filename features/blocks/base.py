"""What the blocks of an article share."""

from typing import Any

GROUP_WRITE = "書く"
GROUP_SHOW = "見せる"
GROUP_AUTOMATIC = "自動で入る"


def article_of(context: dict[str, Any] | None) -> Any:
    """The article a block stands in; None in the preview of a single block."""
    return (context or {}).get("page")
