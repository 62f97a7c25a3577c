"""Wagtail's database search made to understand Japanese; one setting serves both databases.

`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends"}}`
"""

from importlib import import_module
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from modelsearch.backends.base import BaseSearchBackend

MODULES = {"sqlite": "search.backends.sqlite", "postgresql": "search.backends.postgres"}


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # the name Wagtail looks for
    """Backend of the default database; each module imports tables only that database has."""
    try:
        module = import_module(MODULES[connection.vendor])
    except KeyError as error:
        raise ImproperlyConfigured(f"検索は {connection.vendor} に対応していません。") from error
    backend: BaseSearchBackend = module.SearchBackend(params)
    return backend
