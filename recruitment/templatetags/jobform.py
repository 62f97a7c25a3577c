"""Filters of the forms of records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from recruitment.checks.findings import Severity
from recruitment.jobform.kit.shown import LABELS

register = template.Library()


@register.filter
def severity_label(severity: str) -> str:
    """The weight of a finding in a word."""
    return LABELS[Severity(severity)]


@register.filter
def described(attributes: Mapping[str, Any]) -> str:
    """Ids of the texts that describe a field."""
    return str(attributes.get("aria-describedby", ""))


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> str:
    """Value of a key, empty for an unknown one."""
    return str(mapping.get(key, ""))
