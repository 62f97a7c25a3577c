"""The suite's own rules hold: templates, database and network behave as strictness.py promises."""

import socket

import pytest
from django.contrib.auth.models import Group
from django.template import Context, Engine, Origin, Template
from wagtail.models import Page

from tests.strictness import TEMPLATES, UndefinedVariableError


def render(source: str, folder: str = TEMPLATES) -> str:
    """Render a template as if it lay in the given folder."""
    origin = Origin(name=f"{folder}/pages/example.html", template_name="pages/example.html")
    return Template(source, origin=origin, engine=Engine()).render(Context({"known": "値"}))


def test_undefined_variable_of_ours_fails() -> None:
    with pytest.raises(UndefinedVariableError, match="pages/example.html"):
        render("{{ known }} {{ unknown }}")


def test_undefined_variable_of_a_package_is_tolerated() -> None:
    assert render("{{ known }}{{ unknown }}", folder="/elsewhere") == "値"


def test_optional_parameter_is_written_with_if() -> None:
    assert render("{% if unknown %}{{ unknown }}{% endif %}{{ known }}") == "値"


def test_outside_connection_is_refused() -> None:
    with socket.socket() as client, pytest.raises(ConnectionRefusedError, match="must not connect"):
        client.connect(("192.0.2.1", 80))


@pytest.mark.django_db(transaction=True)
def test_emptied_tables_come_back(django_db_blocker: object) -> None:
    Group.objects.all().delete()
    assert not Group.objects.exists()


@pytest.mark.django_db
def test_rows_of_migrations_are_there() -> None:
    assert Group.objects.exists()
    assert Page.objects.filter(depth=1).exists()
