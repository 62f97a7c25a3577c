"""An index made by other rules is noticed and mended by a rebuild."""

import pytest
from django.core.management import call_command
from wagtail import hooks

from search import checks
from search.documents.rules import documents_are_current, remember_rules_of_no_documents
from search.models import IndexState
from search.state import index_is_current, remember_rules_of_empty_index

pytestmark = pytest.mark.django_db
READINESS = "register_readiness_check"


def advice() -> str:
    """What `/readyz` says of the index; it never takes the server out of service."""
    found = {name: (ok, detail) for name, ok, detail in (check() for check in hooks.get_hooks(READINESS))}
    ok, detail = found["search_index"]
    assert ok
    return detail


def test_a_new_database_is_current(db):
    IndexState.objects.all().delete()
    remember_rules_of_empty_index(sender=None)
    remember_rules_of_no_documents(sender=None)
    assert index_is_current()
    assert documents_are_current()
    assert advice() == ""
    assert checks.check_index_is_current(None, databases=["default"]) == []


def test_an_index_of_older_rules_is_reported_until_rebuilt(pages):
    IndexState.objects.update(fingerprint="0:older")
    assert advice() == checks.REBUILD
    (warning,) = checks.check_index_is_current(None, databases=["default"])
    assert "update_index" in warning.hint
    assert checks.check_index_is_current(None) == []
    call_command("update_index", verbosity=0)
    assert advice() == ""


def test_entries_of_unknown_rules_are_not_taken_for_current(pages):
    IndexState.objects.all().delete()
    remember_rules_of_empty_index(sender=None)
    assert not index_is_current()


def test_the_dictionary_works():
    assert checks.check_dictionary(None) == []
