"""Gesprekken, schouwen with their points, werken and opgaven, each also as drafts of the partner."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import Any

from PIL import Image
from tests.web.seeding.sizes import Sowing, dropped, extra
from tests.web.seeding.words import prose, task

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.fieldwork.kinds import Connection, Nature, Urgency, Verdict, WerkKind
from wijkkoers.web.fieldwork.models import (
    Gesprek,
    Opgave,
    Photo,
    Quote,
    Route,
    RoutePoint,
    Schouw,
    Schouwpunt,
    Signaal,
    Verbindingsbesluit,
    Werk,
)
from wijkkoers.web.fieldwork.states import PuntStatus, SchouwStatus
from wijkkoers.web.parties.models import Partij

LONGITUDE, LATITUDE = 4.6940, 51.8305
"""Where the made-up town of the tests lies."""
DRAFTS = 6
"""One in so many rows is a draft of the partner."""


def seed_fieldwork(sowing: Sowing, partijen: list[Partij]) -> dict[str, list[Any]]:
    """Fill what people heard and saw; returns the shared rows by the word of their thing."""
    gesprekken = Gesprek.objects.bulk_create(_gesprek(sowing, partijen, place) for place in range(sowing.sizes.gesprekken))
    shared = [row for row in gesprekken if row.released_at]
    Quote.objects.bulk_create(Quote(gesprek=row, text=prose(sowing.draw, 1, 1), agreed_on=row.held_on) for row in gesprekken)
    signalen = Signaal.objects.bulk_create(
        Signaal(gesprek=shared[place % len(shared)], text=prose(sowing.draw, 1, 1)[:200], theme=theme(place))
        for place in range(2 * sowing.sizes.gesprekken)
    )
    punten = _seed_schouwen(sowing, partijen)
    werken = Werk.objects.bulk_create(_werk(sowing, partijen, place) for place in _with_dropped(sowing.sizes.werken))
    opgaven = Opgave.objects.bulk_create(_opgave(sowing, partijen, place) for place in _with_dropped(sowing.sizes.opgaven))
    found = {"signaal": signalen, "schouwpunt": punten, "werk": _shared(werken), "opgave": _shared(opgaven)}
    _decide(sowing, found)
    return found


def theme(place: int) -> str:
    """Return a theme of the catalogue; of one in seven rows nobody said it."""
    catalogue = load_process().catalogue
    return "" if place % 7 == 6 else catalogue[place % len(catalogue)].id


def owned(sowing: Sowing, place: int, numbers: count[int]) -> dict[str, Any]:
    """Return whose a row is: of the corporatie and shared, or a draft of the gemeente without a number."""
    if place % DRAFTS == 1:
        return {"organisation": sowing.world.gemeente, "released_at": None, "number": None, "added_by": sowing.world.gemeente_redacteur}
    return {
        "organisation": sowing.world.corporatie,
        "released_at": sowing.moment(),
        "number": next(numbers),
        "added_by": sowing.world.redacteur,
    }


def point(sowing: Sowing) -> dict[str, Any]:
    """Return a place in the town."""
    return {
        "type": "Point",
        "coordinates": [round(LONGITUDE + sowing.draw.uniform(0, 0.014), 6), round(LATITUDE + sowing.draw.uniform(0, 0.009), 6)],
    }


def _with_dropped(number: int) -> range:
    return range(number + extra(number))


def _shared(rows: list[Any]) -> list[Any]:
    return [row for row in rows if row.released_at and row.dropped_at is None]


def _numbers(sowing: Sowing, name: str) -> count[int]:
    return sowing.counters.setdefault(name, count(1))


def _gesprek(sowing: Sowing, partijen: list[Partij], place: int) -> Gesprek:
    return Gesprek(
        dossier=sowing.dossier,
        title=task(sowing.draw, place),
        with_role="bewoner",
        partij=partijen[place % len(partijen)] if place % 3 == 0 else None,
        held_on=sowing.day(-600, -1),
        notes=prose(sowing.draw),
        geometry=point(sowing) if place % 2 else None,
        **owned(sowing, place, _numbers(sowing, "gesprek")),
    )


def _seed_schouwen(sowing: Sowing, partijen: list[Partij]) -> list[Schouwpunt]:
    """Walk one route again and again: every schouw sees its fixed points and more beside them."""
    route = Route.objects.create(dossier=sowing.dossier, title="Vaste ronde", line=None)
    Route.objects.create(dossier=sowing.dossier, title="Oude ronde", dropped_at=sowing.moment(), dropped_reason="Loopt dood.")
    fixed = RoutePoint.objects.bulk_create(
        RoutePoint(route=route, number=place + 1, label=f"Punt {place + 1}", geometry=point(sowing)) for place in range(8)
    )
    schouwen = []
    for place in range(sowing.sizes.schouwen):
        schouwen.append(
            Schouw.objects.create(
                dossier=sowing.dossier,
                title=f"Schouw {place + 1}",
                route=route,
                held_on=sowing.day(-900, -1),
                previous=schouwen[-1] if schouwen else None,
                status=(SchouwStatus.LOOPT if place == 0 else SchouwStatus.AFGEROND).value,
                **owned(sowing, place, _numbers(sowing, "schouw")),
            )
        )
    shared = [row for row in schouwen if row.released_at]
    punten = Schouwpunt.objects.bulk_create(
        _punt(sowing, (shared[place % len(shared)], fixed, partijen), place) for place in range(sowing.sizes.punten)
    )
    digest = _photo_file()
    Photo.objects.bulk_create(
        Photo(
            schouwpunt=row,
            digest=digest,
            shown_digest=digest if place % 2 else "",
            width=800,
            height=600,
            size_bytes=90_000,
            caption="Stoep",
        )
        for place, row in enumerate(punten[:: max(1, len(punten) // 40)])
    )
    return punten


def _punt(sowing: Sowing, walk: tuple[Schouw, list[RoutePoint], list[Partij]], place: int) -> Schouwpunt:
    schouw, fixed, partijen = walk
    at = fixed[place % len(fixed)] if place < len(fixed) * sowing.sizes.schouwen else None
    return Schouwpunt(
        schouw=schouw,
        number=place + 1,
        route_point=at,
        geometry=None if at else point(sowing),
        theme=theme(place),
        verdict=list(Verdict)[place % 3].value,
        is_urgent=place % 11 == 0,
        note=prose(sowing.draw, 1, 1),
        holder_partij=partijen[place % len(partijen)] if place % 2 else None,
        status=list(PuntStatus)[place % 4].value,
        feedback=prose(sowing.draw, 1, 1) if place % 4 == 2 else "",
        feedback_on=sowing.day(-60, -1) if place % 4 == 2 else None,
        **sowing.period(place),
    )


def _when(sowing: Sowing, place: int) -> dict[str, Any]:
    if place % 5 == 4:
        return {}
    start = sowing.day(-200, 1500)
    end = start.replace(year=start.year + 1, day=1)
    return {"start_from": start, "start_to": start, "end_from": end, "end_to": end}


def _werk(sowing: Sowing, partijen: list[Partij], place: int) -> Werk:
    return Werk(
        dossier=sowing.dossier,
        title=task(sowing.draw, place),
        kind=list(WerkKind)[place % len(WerkKind)].value,
        partij=partijen[place % len(partijen)],
        geometry=point(sowing) if place % 8 else None,
        **_when(sowing, place),
        **owned(sowing, place, _numbers(sowing, "werk")),
        **dropped(sowing, place, sowing.sizes.werken),
    )


def _opgave(sowing: Sowing, partijen: list[Partij], place: int) -> Opgave:
    domains = load_process().domains
    return Opgave(
        dossier=sowing.dossier,
        title=task(sowing.draw, place),
        description=prose(sowing.draw),
        nature=list(Nature)[place % 3].value,
        sporen=("A", "B", "AB", "")[place % 4],
        theme=theme(place),
        urgency=(*(urgency.value for urgency in Urgency), "")[place % 4],
        brought_by="bewoners",
        owner=sowing.person(place) if place % 3 else None,
        owner_partij=partijen[place % len(partijen)] if place % 2 else None,
        domains=[domains[place % len(domains)].id],
        outside_partijen=[partijen[(place + 1) % len(partijen)].pk],
        chances=prose(sowing.draw, 1, 1),
        risks=prose(sowing.draw, 1, 1),
        geometry=point(sowing) if place % 5 else None,
        **_when(sowing, place),
        **owned(sowing, place, _numbers(sowing, "opgave")),
        **dropped(sowing, place, sowing.sizes.opgaven),
    )


def _decide(sowing: Sowing, found: dict[str, list[Any]]) -> None:
    """Decide on some opgaven alone and on some pairs with a work."""
    Verbindingsbesluit.objects.bulk_create(
        Verbindingsbesluit(
            dossier=sowing.dossier,
            left=f"opgave:{opgave.pk}",
            right=f"werk:{found['werk'][place % len(found['werk'])].pk}" if place % 2 else "",
            outcome=list(Connection)[place % 4].value,
            reason=prose(sowing.draw, 1, 1),
            decided_on=sowing.day(-100, -1),
            decided_by="kernteam",
        )
        for place, opgave in enumerate(found["opgave"][::4])
    )


def _photo_file() -> str:
    """Keep one small photo, which stands for all of them, and return its digest."""
    held = BytesIO()
    Image.new("RGB", (8, 6), "grey").save(held, "JPEG")
    digest = sha256(held.getvalue()).hexdigest()
    path = path_of(digest)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(held.getvalue())
    return digest
