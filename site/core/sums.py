"""Adds to numbers that are in a table, safely for several processes at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import batched
from typing import Any

from django.db import connection, models, transaction

ROWS_PER_STATEMENT = 250


@transaction.atomic
def add_up(
    model: type[models.Model],
    keys: Sequence[str],
    numbers: Sequence[str],
    rows: Mapping[tuple[Any, ...], Sequence[int]],
) -> None:
    """Add `rows` (values of `keys` → what each of `numbers` grows by) to a table, all or nothing.

    `keys` are columns with a unique constraint together. Rows are written in one order everywhere, so that
    processes do not wait for each other.
    """
    name = connection.ops.quote_name
    table, columns = name(model._meta.db_table), ", ".join(map(name, (*keys, *numbers)))
    grown = ", ".join(f"{name(each)} = {table}.{name(each)} + excluded.{name(each)}" for each in numbers)
    place = f"({', '.join(['%s'] * (len(keys) + len(numbers)))})"
    for some in batched(sorted(rows.items()), ROWS_PER_STATEMENT):
        sql = (
            f"INSERT INTO {table} ({columns}) VALUES {', '.join([place] * len(some))} "  # noqa: S608  (names of our own)
            f"ON CONFLICT ({', '.join(map(name, keys))}) DO UPDATE SET {grown}"
        )
        values = [value for key, growth in some for value in (*key, *growth)]
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
