"""Changing what pages show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.log_actions import log

from recruitment.display.catalogue import PARTS, Item, Kind, items_of
from recruitment.display.models import DisplayItem

if TYPE_CHECKING:
    from accounts.models import User

LONGEST_LABEL = 30


@transaction.atomic
def arrange(
    kind: str,
    by: User | None,
    *,
    shown: frozenset[str],
    labels: Mapping[str, str],
    order: Sequence[str],
) -> None:
    """Store which items a kind shows, under which names, in which order; only departures are kept.

    `order` may leave items out: they keep their usual place behind the named ones of their section.
    Raises ValidationError by item for an empty name or a statutory item switched off.
    """
    _require(by)
    known = items_of(kind)
    errors: dict[str, list[str]] = {}
    for item in known.values():
        if found := _fault(item, item.id in shown, labels.get(item.id, item.label).strip()):
            errors[item.id] = [found]
    if errors:
        raise ValidationError(errors)
    positions = _positions(kind, order)
    stored = {row.item: row for row in DisplayItem.objects.select_for_update().filter(kind=kind)}
    for item in known.values():
        label = labels.get(item.id, item.label).strip()
        wanted = DisplayItem(
            kind=kind,
            item=item.id,
            label="" if label == item.label else label,
            hidden=item.id not in shown,
            position=positions.get(item.id),
        )
        _keep(wanted, stored.pop(item.id, None), by)


@transaction.atomic
def reset(kind: str, by: User | None) -> None:
    """Back to the usual display of a kind."""
    _require(by)
    for row in DisplayItem.objects.filter(kind=kind):
        log(instance=row, action="wagtail.delete", user=by, deleted=True)
        row.delete()


def _require(by: User | None) -> None:
    if by is not None and not by.has_perm("display.change_displayitem"):
        raise PermissionDenied


def _fault(item: Item, is_shown: bool, label: str) -> str:
    if item.law and not is_shown:
        return f"「{item.label}」は{item.law}により、必ず表示します。表示しない設定にはできません。"
    if not label:
        return f"「{item.label}」の表示名を入力してください。元の名前に戻すには「{item.label}」と入力します。"
    if len(label) > LONGEST_LABEL:
        return f"「{item.label}」の表示名は{LONGEST_LABEL}文字以内にしてください。"
    if "\0" in label:
        return f"「{item.label}」の表示名に使えない文字が含まれています。入力し直してください。"
    return ""


def _positions(kind: str, order: Sequence[str]) -> dict[str, int]:
    """Positions of the sections whose order is not the usual one."""
    named = {item: place for place, item in enumerate(dict.fromkeys(order))}
    found: dict[str, int] = {}
    for part in PARTS[kind]:
        usual = [item.id for item in part.items]
        wanted = sorted(usual, key=lambda item: (named.get(item, len(named)), usual.index(item)))
        if wanted != usual:
            found |= {item: place for place, item in enumerate(wanted)}
    return found


def _keep(wanted: DisplayItem, stored: DisplayItem | None, by: User | None) -> None:
    """Write a departure, or drop it when there is none any more."""
    departs = bool(wanted.label or wanted.hidden or wanted.position is not None)
    facts = (wanted.label, wanted.hidden, wanted.position)
    if stored is None:
        if departs:
            wanted.save()
            log(instance=wanted, action="wagtail.create", user=by)
        return
    if not departs:
        log(instance=stored, action="wagtail.delete", user=by, deleted=True)
        stored.delete()
    elif facts != (stored.label, stored.hidden, stored.position):
        stored.label, stored.hidden, stored.position = facts
        stored.save()
        log(instance=stored, action="wagtail.edit", user=by)


def is_kind(kind: str) -> bool:
    """Whether there is such a kind of page."""
    return kind in Kind.values
