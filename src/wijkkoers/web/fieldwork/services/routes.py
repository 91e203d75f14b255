"""Routes with fixed points: a point keeps its number for ever, its turn in the walk can change."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.fieldwork.log_talks import in_words
from wijkkoers.web.fieldwork.models import Route, RoutePoint
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk
from wijkkoers.web.fieldwork.services.cleaning import clean_text, require_line
from wijkkoers.web.fieldwork.values_talks import RouteValues, route_point_texts, route_texts
from wijkkoers.web.ui.places import Geometry

TITLE_LIMIT = 120
ROUTE = rows.RowKind("route", lambda row: row.title, route_texts, in_words)
ROUTEPUNT = rows.RowKind("routepunt", lambda row: f"{row.number} {row.label}", route_point_texts, in_words)


@transaction.atomic
def add_route(*, actor: Actor, dossier: Dossier, values: RouteValues) -> Route:
    """Lay out a route; InputError `route-titel-leeg`."""
    check_can_add_talk(actor, dossier)
    route = Route(dossier=dossier)
    _fill(route, values)
    route.save()
    rows.log_row(actor, route, ROUTE, "toegevoegd", ({}, {"name": route.title}))
    return route


@transaction.atomic
def change_route(*, actor: Actor, route: Route, values: RouteValues, revision: int | None = None) -> Route:
    """Change a route; InputError `intussen-gewijzigd`, `route-titel-leeg`."""
    held = rows.hold(route)
    check_can_add_talk(actor, held.dossier)
    require_revision(held, revision)
    before = route_texts(held)
    _fill(held, values)
    rows.keep_row(actor, held, ROUTE, before)
    return held


@transaction.atomic
def drop_route(*, actor: Actor, route: Route, reason: str) -> Route:
    """Let a route lapse, with the reason; its schouwen stay."""
    held = rows.hold(route)
    check_can_add_talk(actor, held.dossier)
    rows.drop_row(actor, held, ROUTE, reason)
    return held


@transaction.atomic
def restore_route(*, actor: Actor, route: Route) -> Route:
    """Bring a route back."""
    held = rows.hold(route)
    check_can_add_talk(actor, held.dossier)
    rows.restore_row(actor, held, ROUTE)
    return held


@transaction.atomic
def add_route_point(*, actor: Actor, route: Route, label: str, geometry: Geometry | None) -> RoutePoint:
    """Put a fixed point at the end of the walk, with the next number; InputError `routepunt-naam-leeg`, `routepunt-plaats-leeg`."""
    held = rows.hold(route)
    check_can_add_talk(actor, held.dossier)
    last = held.points.aggregate(number=Max("number"), place=Max("place"))
    point = RoutePoint(route=held, number=(last["number"] or 0) + 1, place=(last["place"] or 0) + 1)
    _fill_point(point, label, geometry)
    point.save()
    rows.log_row(actor, point, ROUTEPUNT, "toegevoegd", ({}, {"name": ROUTEPUNT.name(point)}))
    return point


@transaction.atomic
def change_route_point(
    *, actor: Actor, point: RoutePoint, label: str, geometry: Geometry | None, revision: int | None = None
) -> RoutePoint:
    """Change the name or the place of a fixed point; InputError `intussen-gewijzigd` and as `add_route_point`."""
    held = hold_point(point)
    check_can_add_talk(actor, held.dossier)
    require_revision(held, revision)
    before = route_point_texts(held)
    _fill_point(held, label, geometry)
    rows.keep_row(actor, held, ROUTEPUNT, before)
    return held


@transaction.atomic
def drop_route_point(*, actor: Actor, point: RoutePoint, reason: str) -> RoutePoint:
    """Take a point off the route, with the reason; what was seen there stays, and its number goes to no other point."""
    held = hold_point(point)
    check_can_add_talk(actor, held.dossier)
    rows.drop_row(actor, held, ROUTEPUNT, reason)
    return held


@transaction.atomic
def restore_route_point(*, actor: Actor, point: RoutePoint) -> RoutePoint:
    """Bring a fixed point back, with its number."""
    held = hold_point(point)
    check_can_add_talk(actor, held.dossier)
    rows.restore_row(actor, held, ROUTEPUNT)
    return held


@transaction.atomic
def shift_route_point(*, actor: Actor, point: RoutePoint, is_earlier: bool) -> RoutePoint:
    """Change turns with the point before or after it; the first and the last stay where they are."""
    route = rows.hold(point.route)
    check_can_add_talk(actor, route.dossier)
    walk = list(route.points.filter(dropped_at=None))
    turn = next((turn for turn, row in enumerate(walk) if row.pk == point.pk), -1)
    other = turn - 1 if is_earlier else turn + 1
    if turn < 0 or not 0 <= other < len(walk):
        return point
    walk[turn], walk[other] = walk[other], walk[turn]
    for place, row in enumerate(walk, start=1):
        if row.place != place:
            row.place = place
            row.save(update_fields=["place", *add_revision(row)])
    rows.log_row(actor, route, ROUTE, "volgorde", ({}, {"name": route.title}))
    return point


def hold_point(point: RoutePoint) -> RoutePoint:
    """Return the fixed point as it is now, held until the end of the transaction."""
    return RoutePoint.objects.select_for_update(of=("self",)).select_related("route__dossier__organisation").get(pk=point.pk)


def _fill(route: Route, values: RouteValues) -> None:
    route.title = require_line(values.title, "route-titel-leeg", TITLE_LIMIT)
    route.line, route.note = values.line, clean_text(values.note)


def _fill_point(point: RoutePoint, label: str, geometry: Geometry | None) -> None:
    point.label = require_line(label, "routepunt-naam-leeg", TITLE_LIMIT)
    if geometry is None:
        raise InputError("routepunt-plaats-leeg")
    point.geometry = geometry
