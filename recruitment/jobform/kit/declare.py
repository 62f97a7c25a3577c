"""The declaration of a form: sections, their items, and when an item applies. Pure.

One declaration drives the page, the script that shows and hides, and the cleaning on the server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from recruitment.models.fields import CodeSetField, split_codes

Answers = Mapping[str, frozenset[str]]
"""What is answered now: per field the chosen values as a form posts them."""


@dataclass(frozen=True)
class When:
    """Applies while `field` holds one of `values`."""

    field: str
    values: frozenset[str]

    def holds(self, answers: Answers) -> bool:
        """Whether one of the values is chosen."""
        return bool(self.values & answers.get(self.field, frozenset()))

    def __str__(self) -> str:
        """The form the script reads: `renewal=auto,possible`."""
        return f"{self.field}={','.join(sorted(self.values))}"


def when(name: str, *values: Any) -> When:
    """A condition; without values: answered with yes."""
    return When(name, frozenset(str(value) for value in values or (True,)))


@dataclass(frozen=True)
class Item:
    """One field of the record in the form.

    `required` is needed only where the model cannot say it: an item that must be answered once it applies.
    `css` sets the width: `short`, `half` or nothing.
    """

    name: str
    when: tuple[When, ...] = ()
    required: bool = False
    css: str = ""

    def applies(self, answers: Answers) -> bool:
        """Whether the answers ask for this item."""
        return all(condition.holds(answers) for condition in self.when)


@dataclass(frozen=True)
class Section:
    """A part of the form with a heading; `extra` names a template shown below its items."""

    key: str
    title: str
    lead: str = ""
    items: tuple[Item, ...] = ()
    when: tuple[When, ...] = ()
    extra: str = ""

    def applies(self, answers: Answers) -> bool:
        """Whether the answers ask for this section."""
        return all(condition.holds(answers) for condition in self.when)


@dataclass(frozen=True)
class Sections:
    """All sections of one form, in their order."""

    parts: tuple[Section, ...]
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        names = tuple(item.name for part in self.parts for item in part.items)
        object.__setattr__(self, "names", names)

    def __iter__(self) -> Iterator[Section]:
        return iter(self.parts)

    def items(self) -> Iterator[tuple[Section, Item]]:
        """Every item with its section."""
        return ((part, item) for part in self.parts for item in part.items)

    def steering(self) -> frozenset[str]:
        """Fields on whose answer something depends."""
        conditions: Iterable[When] = (
            condition for part, item in self.items() for condition in (*part.when, *item.when)
        )
        return frozenset(condition.field for condition in conditions)

    def answers(self, record: Any) -> dict[str, frozenset[str]]:
        """What a record answers to the steering fields."""
        return {name: chosen(record, name) for name in self.steering()}

    def idle(self, record: Any) -> list[str]:
        """Fields that do not apply to what the record answers."""
        answers = self.answers(record)
        return [
            item.name for part, item in self.items() if not (part.applies(answers) and item.applies(answers))
        ]

    def idle_with_values(self, record: Any) -> list[str]:
        """Fields that do not apply and yet hold an answer."""
        return [name for name in self.idle(record) if getattr(record, name) not in (None, "")]

    def clear_idle(self, record: Any) -> None:
        """Empty the fields that do not apply (in memory); again while that makes others idle.

        A "no" stays: it is true where the question does not arise, and emptying it would be a change.
        """
        cleared: set[str] = set()
        while names := [name for name in self.idle(record) if name not in cleared]:
            for name in names:
                model_field = record._meta.get_field(name)
                if getattr(record, model_field.attname) is not False:
                    setattr(record, model_field.attname, model_field.get_default())
            cleared.update(names)


def chosen(record: Any, name: str) -> frozenset[str]:
    """The values a record holds at a field, as a form posts them."""
    value = getattr(record, name)
    model_field = record._meta.get_field(name)
    if isinstance(model_field, CodeSetField):
        return frozenset(split_codes(value or "", model_field.wrap))
    return frozenset() if value in (None, "") else frozenset({str(value)})
