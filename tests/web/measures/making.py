"""Maatregelen and pakketten for tests, made through the services."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from itertools import count
from typing import Any
from unittest import mock

from django.db.models import QuerySet
from tests.web.participation.making import make_shared_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.measures import services
from wijkkoers.web.measures.kinds import Vat
from wijkkoers.web.measures.models import Maatregel, Pakket
from wijkkoers.web.measures.values import Bandwidth, MaatregelValues, PakketValues, ShareValue
from wijkkoers.web.parties.models import Partij

__all__ = ("make_shared_dossier",)
_numbers = count(1)
FORM = {"name": "Bomen planten", "kind": "fysiek", "vat": "onbekend"}


def band(low: int, mid: int | None = None, high: int | None = None) -> Bandwidth:
    """Return an amount with its range; one number for an amount without."""
    return Bandwidth(Decimal(low), Decimal(low if mid is None else mid), Decimal(low if high is None else high))


def shares(**told: int) -> tuple[ShareValue, ...]:
    """Return shares by payer; an underscore in a name stands for a space."""
    return tuple(ShareValue(name.replace("_", " "), Decimal(share)) for name, share in told.items())


def costed(low: int, mid: int | None = None, high: int | None = None, **values: Any) -> dict[str, Any]:
    """Return values of a maatregel that is known in full: cost once, none per year, a payer, a start."""
    known = {"once": band(low, mid, high), "yearly": band(0), "price_year": 2025, "vat": Vat.EXCLUSIEF}
    return {**known, "start_year": 2027, "duration_years": 10, "shares": shares(Fonds=100), **values}


def make_maatregel(world: World, dossier: Dossier, actor: User | None = None, **values: Any) -> Maatregel:
    """Add a maatregel; a partner's is a draft."""
    told = {"name": f"Maatregel {next(_numbers)}", **values}
    return services.add_maatregel(actor=actor or world.redacteur, dossier=dossier, values=MaatregelValues(**told))


def make_pakket(world: World, dossier: Dossier, *rows: Maatregel, actor: User | None = None, name: str = "") -> Pakket:
    """Make a pakket with these maatregelen."""
    who = actor or world.redacteur
    pakket = services.add_pakket(actor=who, dossier=dossier, values=PakketValues(name or f"Pakket {next(_numbers)}"))
    return services.add_lines(actor=who, pakket=pakket, start_years=dict.fromkeys(row.pk for row in rows)) if rows else pakket


def make_partij(dossier: Dossier, name: str, organisation: Any = None, kind: str = "gemeente") -> Partij:
    """Put a partij in the dossier."""
    return Partij.objects.create(dossier=dossier, name=name, kind=kind, organisation=organisation)


def looking(user: User, dossier: Dossier) -> Viewer:
    """Return who looks."""
    return viewer_of(user, dossier)


@contextmanager
def held_first() -> Iterator[list[list[int]]]:
    """Gather the maatregelen that acts hold, by the query that holds them; SQLite holds nothing, so the queries themselves tell."""
    held: list[list[int]] = []
    fetch: Any = getattr(QuerySet, "_fetch_all")  # noqa: B009  no public name

    def gather(rows: Any) -> None:
        is_new = rows._result_cache is None
        fetch(rows)
        if is_new and rows.model is Maatregel and rows.query.select_for_update:
            held.append([row.pk for row in rows._result_cache])

    with mock.patch.object(QuerySet, "_fetch_all", gather):
        yield held
