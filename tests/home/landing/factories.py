"""Landing pages in the tree of a test."""

from typing import Any

import factory
import wagtail_factories

from home.landing.models import LandingPage
from tests.home.factories import top_page


class LandingPageFactory(wagtail_factories.PageFactory):
    """A public landing page below the top page."""

    class Meta:
        model = LandingPage

    parent = factory.LazyFunction(top_page)
    title = factory.Sequence(lambda n: f"高校生のみなさんへ{n}")
    slug = factory.Sequence(lambda n: f"landing-{n}")


def body(*blocks: tuple[str, Any]) -> Any:
    """A body of these blocks; what a value leaves out is the block's default."""
    stream_block = LandingPage._meta.get_field("body").stream_block
    raw = []
    for number, (kind, value) in enumerate(blocks):
        block = stream_block.child_blocks[kind]
        if isinstance(value, dict):
            value = {**block.get_prep_value(block.get_default()), **value}
        raw.append({"type": kind, "value": value, "id": f"id-{number}"})
    return stream_block.to_python(raw)


def job_list(conditions: str = "", **values: Any) -> tuple[str, dict[str, Any]]:
    """A list of jobs."""
    return "job_list", {"heading": "求人", "text": "", "conditions": conditions, "number": 6, **values}
