"""Typing a sheet of paper over: all rows or none, each row once, however often it is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.fieldwork.kinds import Way
from wijkkoers.web.fieldwork.models import Schouw, Schouwpunt
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_punt
from wijkkoers.web.fieldwork.services.punten import add_punt
from wijkkoers.web.fieldwork.values_talks import PuntValues


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One row: the number that its page gave it, what it says, and how many points its fixed point had when the page was shown."""

    client_id: UUID
    values: PuntValues
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """What came of a sheet: the points, or why rows cannot be saved, by their place; then nothing was saved."""

    punten: tuple[Schouwpunt, ...] = ()
    refused: tuple[tuple[int, InputError], ...] = ()


def enter_sheet(*, actor: Actor, schouw: Schouw, lines: Sequence[PaperLine]) -> Entered:
    """Save the rows of a sheet, or none of them. A row that was saved before under its number stays as it is.

    A row is refused with `invoer-intussen` when its fixed point got more points since the page was shown, and as `add_punt` refuses.
    """
    made: list[Schouwpunt] = []
    refused: list[tuple[int, InputError]] = []
    with transaction.atomic():
        held = rows.hold(schouw)
        check_can_add_punt(actor, held)
        known = set(held.punten.filter(client_id__in=[line.client_id for line in lines]).values_list("client_id", flat=True))
        for place, line in enumerate(lines):
            try:
                if line.client_id not in known:
                    _require_same_count(held, line)
                made.append(add_punt(actor=actor, schouw=held, values=line.values, way=Way.PAPIER, client_id=line.client_id))
            except InputError as error:
                refused.append((place, error))
        if refused:
            transaction.set_rollback(True)
    return Entered((), tuple(refused)) if refused else Entered(tuple(made))


def _require_same_count(schouw: Schouw, line: PaperLine) -> None:
    point = line.values.route_point_id
    if point is not None and line.seen is not None and schouw.punten.filter(route_point_id=point, dropped_at=None).count() != line.seen:
        raise InputError("invoer-intussen")
