"""The board: all dossiers a person may see, on one page, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Prefetch, Q, QuerySet

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.selectors.access import visible_dossiers
from wijkkoers.web.dossiers.states import Aim, Status, TeamRole


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """What to show and in which order; empty values leave all in. A minus before the order turns it round."""

    text: str = ""
    organisation_id: int | None = None
    status: Status | None = None
    aim: Aim | None = None
    order: str = "naam"


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One dossier on the board."""

    id: int
    name: str
    organisation: str
    areas: tuple[str, ...]
    aim: Aim
    status: Status
    trekkers: tuple[str, ...]
    team_count: int
    last_kind: str
    last_at: datetime


ORDERS: Mapping[str, Callable[[BoardRow], Any]] = {
    "naam": lambda row: row.name.casefold(),
    "organisatie": lambda row: (row.organisation.casefold(), row.name.casefold()),
    "doel": lambda row: (list(Aim).index(row.aim), row.name.casefold()),
    "status": lambda row: (list(Status).index(row.status), row.name.casefold()),
    "trekker": lambda row: (not row.trekkers, [name.casefold() for name in row.trekkers]),
    "laatst": lambda row: row.last_at,
}


def board_rows(user: Actor, wanted: BoardFilter) -> list[BoardRow]:
    """Return the rows of the board for this person; sorted in Python, so that Dutch names sort alike on every database."""
    trekkers = DossierMember.objects.filter(ended_at=None, role=TeamRole.TREKKER).select_related("user")
    dossiers = list(
        _filtered(visible_dossiers(user), wanted)
        .annotate(last_event_id=Max("events__id"))
        .prefetch_related("areas", Prefetch("members", queryset=trekkers, to_attr="trekkers"))
    )
    last = _last_events(dossiers)
    counts = _team_counts(dossiers)
    rows = [_row(dossier, last.get(dossier.id), counts.get(dossier.id, 0)) for dossier in dossiers]
    rows.sort(key=lambda row: (row.name.casefold(), row.id))  # dossiers that are equal in the order asked stand by name
    key = ORDERS.get(wanted.order.removeprefix("-"), ORDERS["naam"])
    return sorted(rows, key=key, reverse=wanted.order.startswith("-"))


def board_choices(user: Actor) -> list[tuple[int, str]]:
    """Return the organisations whose dossiers this person may see, by name."""
    rows = visible_dossiers(user).values_list("organisation_id", "organisation__name").order_by().distinct()
    return sorted(rows, key=lambda row: row[1].casefold())


def has_dossiers(user: Actor) -> bool:
    """Whether this person may see any dossier."""
    return visible_dossiers(user).exists()


def _filtered(dossiers: QuerySet[Dossier], wanted: BoardFilter) -> QuerySet[Dossier]:
    if wanted.text:
        in_area = Dossier.objects.filter(areas__name__icontains=wanted.text).values("id")
        dossiers = dossiers.filter(Q(name__icontains=wanted.text) | Q(summary__icontains=wanted.text) | Q(id__in=in_area))
    if wanted.organisation_id is not None:
        dossiers = dossiers.filter(organisation_id=wanted.organisation_id)
    if wanted.status is not None:
        dossiers = dossiers.filter(status=wanted.status)
    if wanted.aim is not None:
        dossiers = dossiers.filter(aim=wanted.aim)
    return dossiers


def _last_events(dossiers: list[Any]) -> dict[int, tuple[str, datetime]]:
    ids = [dossier.last_event_id for dossier in dossiers]
    rows = Dossier.objects.filter(events__id__in=ids).values_list("id", "events__kind", "events__at")
    return {id_: (kind, at) for id_, kind, at in rows}


def _team_counts(dossiers: list[Any]) -> dict[int, int]:
    rows = DossierMember.objects.filter(dossier__in=dossiers, ended_at=None).order_by().values("dossier_id")
    return {row["dossier_id"]: row["number"] for row in rows.annotate(number=Count("id"))}


def _row(dossier: Any, last: tuple[str, datetime] | None, team_count: int) -> BoardRow:
    return BoardRow(
        id=dossier.id,
        name=dossier.name,
        organisation=dossier.organisation.name,
        areas=tuple(area.name for area in dossier.areas.all()),
        aim=Aim(dossier.aim),
        status=Status(dossier.status),
        trekkers=tuple(sorted((member.user.name or member.user.email for member in dossier.trekkers), key=str.casefold)),
        team_count=team_count,
        last_kind=last[0] if last else "",
        last_at=last[1] if last else dossier.created_at,
    )
