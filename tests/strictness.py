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
    """The text of a template variable that knows in which of our templates it stands (None: not ours)."""

    template: str | None = None


def refuse_undefined_variables() -> None:
    """Make our own templates raise on an undefined variable; packages' templates stay tolerant.

    `{% if name %}` still treats an undefined name as false, which is how optional parameters of
    components are written.
    """
    original_init, original_resolve = FilterExpression.__init__, FilterExpression.resolve

    def remember_origin(self: FilterExpression, token: str, parser: Any) -> None:
        original_init(self, token, parser)
        name = str(getattr(parser.origin, "name", ""))
        relative = name.removeprefix(TEMPLATES).lstrip("/")
        ours = name.startswith(TEMPLATES) and not relative.startswith(FOREIGN)
        self.token = LocatedToken(token)
        self.token.template = relative if ours else None

    def resolve(self: FilterExpression, context: Any, ignore_failures: bool = False) -> Any:
        if self.is_var and not ignore_failures and self.token.template:
            try:
                self.var.resolve(context)
            except VariableDoesNotExist as error:
                raise UndefinedVariableError(f"templates/{self.token.template}: {error}") from error
        return original_resolve(self, context, ignore_failures)

    FilterExpression.__init__ = remember_origin
    FilterExpression.resolve = resolve


def refuse_outside_connections() -> None:
    """Make a connection to another machine an error at once: tests must not depend on a network."""
    original = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not str(address[0]).startswith(LOOPBACK):
            raise ConnectionRefusedError(f"tests must not connect to {address[0]}")
        return original(self, address)

    socket.socket.connect = connect
