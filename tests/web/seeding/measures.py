"""The longlist with payers, effects, relations and support, and pakketten with a nulalternatief and budgets."""

from __future__ import annotations

from decimal import Decimal
from itertools import count
from typing import Any

from tests.web.seeding.fieldwork import owned, point, theme
from tests.web.seeding.sizes import Sowing, extra
from tests.web.seeding.words import prose, task

from wijkkoers.web.measures.kinds import Direction, MaatregelKind, Position, RelationKind, Scale, Vat
from wijkkoers.web.measures.models import Budget, Effect, Maatregel, Pakket, PakketMaatregel, PayerShare, Relation, Support
from wijkkoers.web.measures.states import MaatregelStatus
from wijkkoers.web.parties.models import Partij

YEARS = range(2026, 2032)


def seed_measures(sowing: Sowing, partijen: list[Partij]) -> dict[str, list[Any]]:
    """Fill the longlist and bundle it; returns the shared rows by the word of their thing."""
    number = sowing.sizes.maatregelen
    rows = Maatregel.objects.bulk_create(_maatregel(sowing, place, number) for place in range(number + extra(number)))
    shared = [row for row in rows if row.released_at and row.dropped_at is None]
    PayerShare.objects.bulk_create(
        PayerShare(maatregel=row, partij=partijen[(place + part) % len(partijen)], share_pct=Decimal(share))
        for place, row in enumerate(rows)
        if place % 3
        for part, share in enumerate((60, 40))
    )
    Effect.objects.bulk_create(
        Effect(maatregel=row, indicator="gasverbruik", direction=list(Direction)[place % 3].value, low=1, high=4, unit="m3")
        for place, row in enumerate(rows)
    )
    kinds = list(RelationKind)
    Relation.objects.bulk_create(
        Relation(maatregel=row, other=shared[place - 1], kind=kinds[place // 4 % 2].value)
        for place, row in enumerate(shared)
        if place % 4 == 1
    )
    Support.objects.bulk_create(
        Support(maatregel=row, partij=partij, position=list(Position)[(place + side) % 4].value, said_on=sowing.day(-90, -1))
        for place, row in enumerate(rows)
        for side, partij in enumerate(partijen[:2])
    )
    return {"maatregel": shared, "pakket": _seed_pakketten(sowing, shared, partijen)}


def _maatregel(sowing: Sowing, place: int, number: int) -> Maatregel:
    is_known = place % 4 != 3
    low = Decimal(sowing.draw.randint(1, 400) * 1000)
    cost = {"once_low_eur": low, "once_mid_eur": low * 2, "once_high_eur": low * 3, "price_year": 2026, "vat": Vat.INCLUSIEF.value}
    status = MaatregelStatus.AFGEVALLEN if place >= number else (MaatregelStatus.LONGLIST, MaatregelStatus.SHORTLIST)[place % 2]
    is_out = status is MaatregelStatus.AFGEVALLEN
    return Maatregel(
        dossier=sowing.dossier,
        name=task(sowing.draw, place),
        description=prose(sowing.draw),
        kind=list(MaatregelKind)[place % 5].value,
        theme=theme(place),
        scale=list(Scale)[place % 6].value,
        start_year=YEARS[place % len(YEARS)] if place % 5 else None,
        duration_years=10,
        executor="gemeente",
        geometry=point(sowing) if place % 3 == 0 else None,
        status=status.value,
        dropped_at=sowing.moment(-60) if is_out else None,
        dropped_reason="Te duur." if is_out else "",
        **(cost if is_known else {}),
        **owned(sowing, place, sowing.counters.setdefault("maatregel", count(1))),
    )


def _seed_pakketten(sowing: Sowing, shared: list[Maatregel], partijen: list[Partij]) -> list[Pakket]:
    numbers = sowing.counters.setdefault("pakket", count(1))
    made = [
        Pakket(
            dossier=sowing.dossier,
            name=f"Pakket {place}",
            is_null=place == 0,
            organisation=sowing.world.corporatie,
            released_at=sowing.moment(),
            number=next(numbers),
        )
        for place in range(sowing.sizes.pakketten + 1)
    ]
    made.append(Pakket(dossier=sowing.dossier, name="Pakket van de gemeente", organisation=sowing.world.gemeente))
    rows = Pakket.objects.bulk_create(made)
    step = max(1, len(shared) // 60)
    PakketMaatregel.objects.bulk_create(
        PakketMaatregel(pakket=row, maatregel=maatregel)
        for place, row in enumerate(rows[1:-1])
        for maatregel in shared[place % step :: step]
    )
    Budget.objects.bulk_create(
        Budget(dossier=sowing.dossier, partij=partij, year=year, amount_eur=Decimal(500_000), price_year=2026, vat=Vat.INCLUSIEF.value)
        for partij in partijen[:4]
        for year in YEARS
    )
    return rows[:-1]
