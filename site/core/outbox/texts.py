"""The words of a mail: the files of the product or what the city wrote instead, and the filling of gaps.

A text knows one thing besides words: `{{ name }}`. It is no template language, so that whoever may edit a
text can neither read what is not meant for it nor break the sending.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import get_template
from wagtail import hooks

from core.outbox.kinds import MailKind, mail_kind
from core.outbox.mails import SIGNATURE
from core.outbox.models import MailTemplate

GAP = re.compile(r"\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}")
BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
WRAPPER = re.compile(r"\{% (autoescape off|endautoescape) %\}")
"""May stand in a file of ours, as in other templates of plain text; it has no meaning here."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
EMPTY_LINES = re.compile(r"\n{3,}")
SUBJECT_LENGTH = 300


@dataclass(frozen=True)
class Text:
    """Subject and body, with gaps or filled."""

    subject: str
    body: str


def default_text(kind: MailKind) -> Text:
    """Return the words of the product. Raises TemplateDoesNotExist when a file is missing."""
    subject = _source(f"{kind.template}_subject.txt") if kind.has_subject else ""
    return Text(" ".join(subject.split()), _source(f"{kind.template}_body.txt").strip() + "\n")


def current_text(kind: MailKind) -> Text:
    """Return the words in force: the city's own, or those of the product."""
    return _current_texts(kind)[0]


def _current_texts(*kinds: MailKind) -> list[Text]:
    rows = MailTemplate.objects.filter(kind__in=[kind.name for kind in kinds])
    own = {row.kind: Text(row.subject, row.body) for row in rows}
    return [own.get(kind.name) or default_text(kind) for kind in kinds]


def compose(name: str, context: Mapping[str, str]) -> Text:
    """Return the finished mail of a kind, with the signature below it.

    Raises KeyError for an unknown kind, and for a variable that the context does not name.
    """
    kind = mail_kind(name)
    missing = kind.variables.keys() - context.keys()
    if missing:
        raise KeyError(f"{name}: no value for {', '.join(sorted(missing))}")
    text, signature = _current_texts(kind, SIGNATURE)
    return _finish(text, signature, context)


def finish(text: Text, context: Mapping[str, str]) -> Text:
    """Fill the gaps of a text that is not in force and put the signature below it."""
    return _finish(text, current_text(SIGNATURE), context)


def _finish(text: Text, signature_text: Text, context: Mapping[str, str]) -> Text:
    site = {"site_name": site_name(), "site_url": settings.SITE_URL}
    signature = fill(signature_text.body, site)
    subject = " ".join(fill(text.subject, context).split())[:SUBJECT_LENGTH]
    return Text(subject, f"{fill(text.body, context)}\n{signature}")


def site_name() -> str:
    """What visitors call the site: hook `site_name_for_mails`, `() -> str`; else its name in the admin."""
    names = (provide() for provide in hooks.get_hooks("site_name_for_mails"))
    return next(filter(None, names), str(settings.WAGTAIL_SITE_NAME))


def fill(text: str, context: Mapping[str, str]) -> str:
    """Put the values into the gaps; a line of nothing but gaps that stay empty is left out.

    What a value says is never read as a gap. Unknown gaps stay, so that a mistake is seen.
    """
    values = {name: printable(str(value)) for name, value in context.items()}
    lines = []
    for line in printable(text).split("\n"):
        filled = GAP.sub(lambda gap: values.get(gap[1], gap[0]), line)
        if filled.strip() or not line.strip():
            lines.append(filled.rstrip())
    return EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip() + "\n"


def printable(value: str) -> str:
    """Return a value without what no mail and no database can hold."""
    whole = value.replace("\r\n", "\n").replace("\r", "\n").encode(errors="replace").decode()
    return UNPRINTABLE.sub("", whole)


def gap(name: str) -> str:
    """Return how a variable is written in a text."""
    return f"{{{{ {name} }}}}"


def variables_in(text: str) -> set[str]:
    """Return the names of the gaps of a text."""
    return set(GAP.findall(text))


def faults(text: str, kind: MailKind) -> list[str]:
    """Return what is wrong with the gaps of a text, each as a sentence that says how to mend it."""
    usable = "、".join(gap(name) for name in kind.variables)
    found = [
        f"「{gap(name)}」という差し込みはありません。使えるのは {usable} です。"
        for name in sorted(variables_in(text) - kind.variables.keys())
    ]
    broken = BRACES.search(GAP.sub("", text))
    if broken:
        found.append(
            f"「{broken[0]}」の書き方が正しくありません。差し込みは {{{{ 名前 }}}} の形だけで書いてください。"
        )
    return found


def missing_links(body: str, kind: MailKind) -> list[str]:
    """Return a sentence for each address of the product's text that this body leaves out."""
    needed = variables_in(default_text(kind).body) - variables_in(body)
    return [
        f"「{gap(name)}」（{variable.label}）が本文にありません。受け取った方が次へ進めるように、入れてください。"
        for name, variable in kind.variables.items()
        if name in needed and variable.is_link and not variable.may_be_left_out
    ]


def _source(name: str) -> str:
    return WRAPPER.sub("", get_template(name).template.source)
