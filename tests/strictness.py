"""What makes the suite strict: undefined template variables and outside connections are failures."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

from django.template.base import FilterExpression, VariableDoesNotExist

TEMPLATES = str(Path(__file__).resolve().parents[1] / "templates")
# Templates that replace one of a package's, fed by that package's views; tolerated like the originals.
FOREIGN = ("wagtailadmin", "wagtailusers", "wagtailimages", "wagtailsnippets")
LOOPBACK = ("127.", "::1", "localhost")


class UndefinedVariableError(AssertionError):
    """A template of ours reads a variable that the view did not give it."""


class LocatedToken(str):
    """The text of a template variable that knows in which of our templates it stands."""

    template = ""


class StrictExpression(FilterExpression):
    """A variable of one of our templates, with its filters; it is looked up once, as in production."""

    __slots__ = ()

    def resolve(self, context: Any, ignore_failures: bool = False) -> Any:
        """The value; raises UndefinedVariableError unless the tag asks to be told of nothing."""
        if ignore_failures:
            return super().resolve(context, ignore_failures=True)
        try:
            value = self.var.resolve(context)
        except VariableDoesNotExist as error:
            raise UndefinedVariableError(f"templates/{self.token.template}: {error}") from error
        if not self.filters:
            return value
        found = FilterExpression.__new__(FilterExpression)
        found.is_var, found.var, found.filters = False, value, self.filters
        return found.resolve(context)


def refuse_undefined_variables() -> None:
    """Make our own templates raise on an undefined variable; packages' templates stay tolerant.

    `{% if name %}` still treats an undefined name as false, which is how optional parameters of
    components are written.
    """
    original = FilterExpression.__init__

    def remember_origin(self: FilterExpression, token: str, parser: Any) -> None:
        original(self, token, parser)
        name = str(getattr(parser.origin, "name", ""))
        relative = name.removeprefix(TEMPLATES).lstrip("/")
        if self.is_var and name.startswith(TEMPLATES) and not relative.startswith(FOREIGN):
            self.token = LocatedToken(token)
            self.token.template = relative
            self.__class__ = StrictExpression

    FilterExpression.__init__ = remember_origin


def refuse_outside_connections() -> None:
    """Make a connection to another machine an error at once: tests must not depend on a network."""
    original = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not str(address[0]).startswith(LOOPBACK):
            raise ConnectionRefusedError(f"tests must not connect to {address[0]}")
        return original(self, address)

    socket.socket.connect = connect
