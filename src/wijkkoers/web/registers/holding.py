"""Holding the rows that a file will change, so that what is read of them stays so until they are written."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import QuerySet

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Hold


def hold_by_number(known: Callable[[Viewer], QuerySet[Any]]) -> Hold:
    """Return what holds those of the known rows whose `number` a file names."""

    def hold(viewer: Viewer, numbers: Collection[str]) -> None:
        rows = known(viewer)
        hold_ids(rows, [pk for pk, number in rows.order_by().values_list("pk", "number") if str(number) in numbers])

    return hold


def hold_ids(rows: QuerySet[Any], ids: Collection[int]) -> None:
    """Hold the rows of this model with these ids until the end of the transaction.

    In the order of their id, as two lists that share rows must not wait for each other.
    """
    held: Any = getattr(rows.model, "objects")  # noqa: B009  the type checker knows no manager of any model
    list(held.select_for_update().filter(pk__in=list(ids)).order_by("pk").values_list("pk"))
