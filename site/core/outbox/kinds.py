"""Every kind of mail the product sends, registered once: its name, who gets it, what its text may say.

An app writes `mails.py` and calls `register_mail`; the modules are found when the site starts. The texts
are the files `emails/<app>/<what>_subject.txt` and `_body.txt`, plain words with `{{ variable }}`, which
the city may replace with its own (`core.outbox.texts`); variables are plain strings.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Variable:
    """What one word of a text stands for, with an example for the preview."""

    label: str
    sample: str
    may_be_left_out: bool = False
    """For links: whether a text of the city may do without it."""

    @property
    def is_link(self) -> bool:
        """Whether it is an address to open; a mail that leaves it out leads nowhere."""
        return self.sample.startswith(("https://", "http://"))


@dataclass(frozen=True)
class MailKind:
    """One kind of mail. `name` is `<app>.<what>`; `audience` says in Japanese who gets it.

    Without `has_subject` it is no mail but a piece of others, such as the signature.
    """

    name: str
    label: str
    audience: str
    variables: dict[str, Variable]
    has_subject: bool = True

    @property
    def template(self) -> str:
        """Path of the texts without `_subject.txt` or `_body.txt`."""
        return "emails/" + self.name.replace(".", "/")

    @property
    def samples(self) -> dict[str, str]:
        """An example for each variable."""
        return {name: variable.sample for name, variable in self.variables.items()}


_registry: dict[str, MailKind] = {}


def register_mail(kind: MailKind) -> MailKind:
    """Make a kind known. Raises ValueError for a taken name."""
    if kind.name in _registry:
        raise ValueError(f"the mail {kind.name} is registered twice")
    _registry[kind.name] = kind
    return kind


def mail_kind(name: str) -> MailKind:
    """Return a kind by name. Raises KeyError for an unknown one."""
    return _registry[name]


def mail_kinds() -> list[MailKind]:
    """Return all kinds in the order of their names."""
    return [kind for _, kind in sorted(_registry.items())]


def label_of(name: str) -> str:
    """Return what people call a kind; the name itself when the kind is gone."""
    kind = _registry.get(name)
    return kind.label if kind else name
