"""Holding the rows that a file will change, so that what is read of them stays so until they are written."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet


def hold_rows(rows: QuerySet[Any], numbers: Collection[str], *, number: str = "number") -> None:
    """Hold those of these rows that have one of these numbers (the texts of a file; the field `number`) until the end of the transaction.

    In the order of their id, as two lists that share rows must not wait for each other.
    """
    wanted = [pk for pk, found in rows.order_by().values_list("pk", number) if str(found) in numbers]
    hold_ids(rows, wanted)


def hold_ids(rows: QuerySet[Any], ids: Collection[int]) -> None:
    """Hold the rows of this model with these ids until the end of the transaction."""
    held: Any = getattr(rows.model, "objects")  # noqa: B009  the type checker knows no manager of any model
    list(held.select_for_update().filter(pk__in=list(ids)).order_by("pk").values_list("pk"))
