"""What services of opgaven and werken check of values that come from a form or a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import Period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.fieldwork.opgave_values import points_of
from wijkkoers.web.fieldwork.services.cleaning import clean_text
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.ui.places import Geometry, check_place

TITLE_LIMIT, NAME_LIMIT, SOURCE_LIMIT = 200, 120, 300


def require_known(value: str, known: Iterable[str], code: str) -> str:
    """Return a value that is one of these; InputError with this code for another."""
    if value not in {str(name) for name in known}:
        raise InputError(code)
    return str(value)


def check_partijen(dossier: Dossier, ids: Sequence[int], held: Collection[int] = ()) -> list[int]:
    """Return the partijen that take part in this dossier, each once and in order; those that the row has already may have left.

    Raises InputError `partij-onbekend-hier`.
    """
    wanted = list(dict.fromkeys(ids))
    asked = [number for number in wanted if number not in held]
    if asked and Partij.objects.filter(dossier=dossier, pk__in=asked, dropped_at=None).count() < len(asked):
        raise InputError("partij-onbekend-hier")
    return sorted(wanted)


def check_partij(dossier: Dossier, partij_id: int | None, held_id: int | None = None) -> int | None:
    """Return the partij if it takes part in this dossier or the row has it already; InputError `partij-onbekend-hier` for another."""
    if partij_id is not None and partij_id != held_id:
        check_partijen(dossier, [partij_id])
    return partij_id


def set_place(row: Any, geometry: Geometry | None) -> None:
    """Put a place on a row, checked as the field of a form checks it."""
    row.geometry = check_place(geometry) if geometry else None


def set_times(row: Any, start: Period | None, end: Period | None) -> None:
    """Put start and end on a row; InputError `einde-voor-begin` for an end that lies wholly before the start."""
    if start and end and end.end < start.start:
        raise InputError("einde-voor-begin")
    row.start_from, row.start_to = (start.start, start.end) if start else (None, None)
    row.end_from, row.end_to = (end.start, end.end) if end else (None, None)


def clean_points(text: str) -> str:
    """Return a text with one point on each line; raises as `clean_text` does."""
    return "\n".join(points_of(clean_text(text)))
