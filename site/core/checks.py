"""System checks that hold the house rules at boot.

core.E001  a block of a StreamField lacks its template or its Japanese label
core.E002  a revisioned model has a plain many-to-many field (drafts would lose it)
core.E003  a revisioned model protects its foreign key (its drafts could not be opened)
"""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error, register
from django.db import models
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from modelcluster.fields import ParentalManyToManyField
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.models import RevisionMixin

from core.fields import StreamField

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def blocks_below(block: Block) -> Iterator[Block]:
    """The block and every block inside it."""
    yield block
    if isinstance(block, ListBlock):
        yield from blocks_below(block.child_block)
    if isinstance(block, StreamBlock | StructBlock):
        for child in block.child_blocks.values():
            yield from blocks_below(child)


def has_template(block: Block) -> bool:
    """Whether the template the block names can be loaded."""
    try:
        get_template(getattr(block.meta, "template", None) or "")
    except TemplateDoesNotExist:
        return False
    return True


def block_faults(block: Block) -> Iterator[str]:
    """What is wrong with one block."""
    if not JAPANESE.search(str(block.label)):
        yield "has no Japanese label"
    if isinstance(block, StructBlock) and not has_template(block):
        yield f"has no template ({getattr(block.meta, 'template', None)})"


def check_blocks(app_configs: list[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check the blocks of every StreamField (core.E001)."""
    errors: list[CheckMessage] = []
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if not isinstance(field, StreamField):
                continue
            for child in field.stream_block.child_blocks.values():
                errors.extend(
                    Error(f"{field}: block «{block.name}» {fault}.", obj=model, id="core.E001")
                    for block in blocks_below(child)
                    for fault in block_faults(block)
                    if block.name or isinstance(block, StructBlock)
                )
    return errors


def relation_errors(model: type[models.Model]) -> Iterator[CheckMessage]:
    """Relations of one revisioned model that drafts cannot carry."""
    for field in model._meta.local_many_to_many:
        if not isinstance(field, ParentalManyToManyField):
            yield Error(
                f"{field} must be a ParentalManyToManyField.",
                hint="A plain many-to-many field is dropped from drafts.",
                obj=model,
                id="core.E002",
            )
    for field in model._meta.local_fields:
        remote = field.remote_field
        if remote is not None and remote.on_delete in (models.PROTECT, models.RESTRICT):
            yield Error(
                f"{field} must not use PROTECT or RESTRICT.",
                hint="A draft pointing to a deleted row could not be opened. Use SET_NULL.",
                obj=model,
                id="core.E003",
            )


def check_relations(app_configs: list[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check the relations of our own revisioned models (core.E002, core.E003)."""
    return [
        error
        for model in apps.get_models()
        if issubclass(model, RevisionMixin) and not model.__module__.startswith("wagtail.")
        for error in relation_errors(model)
    ]


def connect() -> None:
    """Register the checks; called once when the app is ready."""
    register(check_blocks)
    register(check_relations)
