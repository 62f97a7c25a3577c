"""What keeps the suite quick without taking anything away from a test."""

from __future__ import annotations

from copy import copy
from typing import Any

import django.test.client
from django.template import Context, Template
from django.test.utils import ContextList


def keep_contexts_of_whole_templates() -> None:
    """Let the test client keep what views and widgets give to their templates, not what includes pass on.

    A page of forms includes hundreds of small templates; a copy of the context for each takes longer than
    many a view. `response.templates` names all of them as before.
    """
    django.test.client.store_rendered_templates = _store


def _store(
    store: dict[str, Any], signal: Any, sender: Any, template: Template, context: Context, **_: Any
) -> None:
    """Like Django's; a template that is included or extended is rendered in the context of another one."""
    store.setdefault("templates", []).append(template)
    contexts = store.setdefault("context", ContextList())
    if context.template is template:
        contexts.append(copy(context))
