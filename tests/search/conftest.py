"""Pages with Japanese titles to search in."""

from collections.abc import Callable

import pytest
from wagtail.models import Page

TITLES = [
    "京都の看護師",
    "東京都の介護職員",
    "苫小牧市 フォークリフト運転手",
    "引っ越しスタッフ",
    "データの入力",
    "週休二日制の事務",
]


@pytest.fixture
def add_page(db: None) -> Callable[..., Page]:
    """Make a page below the root of the tree."""

    def add(title: str, **values: object) -> Page:
        root = Page.get_first_root_node()
        return root.add_child(instance=Page(title=title, slug=f"page-{root.numchild}", **values))

    return add


@pytest.fixture
def pages(add_page: Callable[..., Page]) -> dict[str, Page]:
    """One page per title."""
    return {title: add_page(title) for title in TITLES}
