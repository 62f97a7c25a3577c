"""House rules that stop the start of the product."""

import pytest
from django.db import models
from wagtail import blocks
from wagtail.models import RevisionMixin

from core import checks


class BareBlock(blocks.StructBlock):
    """A block without template and with an English label."""

    name = blocks.CharBlock(label="Name")

    class Meta:
        label = "Bare"


def test_product_obeys_the_rules() -> None:
    assert checks.check_blocks(None) == []
    assert checks.check_relations(None) == []


def test_block_without_template_or_japanese_label_is_reported() -> None:
    faults = [fault for block in checks.blocks_below(BareBlock()) for fault in checks.block_faults(block)]

    assert faults == ["has no Japanese label", "has no template (None)", "has no Japanese label"]


@pytest.fixture
def careless_model() -> type[models.Model]:
    class Careless(RevisionMixin, models.Model):
        """Loses its tags in drafts, and protects its owner."""

        owner = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
        tags = models.ManyToManyField("home.NewsCategory", related_name="+")

        class Meta:
            app_label = "careless"
            managed = False

    return Careless


def test_relations_that_drafts_cannot_carry_are_reported(careless_model: type[models.Model]) -> None:
    assert sorted(error.id for error in checks.relation_errors(careless_model)) == ["core.E002", "core.E003"]
