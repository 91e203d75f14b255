"""Many rows at once with one prepared statement: half a million take seconds, where model objects take a minute."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import Model


def insert_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of plain values in the order of `columns` (names of the table's columns); the caller holds the transaction."""
    quote = connection.ops.quote_name
    names, places = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
    _run(f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})", rows)  # noqa: S608  (names of our own)


def update_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Update rows by id: each row holds the values of `columns` and then the id; the caller holds the transaction."""
    quote = connection.ops.quote_name
    changes = ", ".join(f"{quote(name)} = %s" for name in columns)
    _run(f"UPDATE {quote(model._meta.db_table)} SET {changes} WHERE {quote('id')} = %s", rows)  # noqa: S608  (names of our own)


@contextmanager
def paused_collection() -> Iterator[None]:
    """Make many objects without the collector of cycles looking through all of them again and again; they hold no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _run(statement: str, rows: Iterable[Sequence[Any]]) -> None:
    kept = rows if isinstance(rows, list) else list(rows)
    if kept:
        with connection.cursor() as cursor:
            cursor.executemany(statement, kept)
