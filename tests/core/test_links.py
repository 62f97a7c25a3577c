"""Addresses that editors type by hand."""

import pytest
from django.core.exceptions import ValidationError

from core.links import is_external, validate_link


@pytest.mark.parametrize(
    "link",
    ["/", "/jobs/?q=介護", "#top", "https://www.example.jp/a?b=c", "mailto:a@example.jp", "tel:0144-00-0000"],
)
def test_accepts_addresses(link: str) -> None:
    validate_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "jobs/",
        "//evil.example/",
        "/\\evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://a b/",
        "\x00",
    ],
)
def test_refuses_everything_else(link: str) -> None:
    with pytest.raises(ValidationError, match="https://"):
        validate_link(link)


def test_knows_what_leaves_the_site() -> None:
    assert is_external("HTTPS://example.jp/")
    assert not is_external("/https://example.jp/")
