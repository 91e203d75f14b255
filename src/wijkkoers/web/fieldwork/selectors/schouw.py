"""Routes, schouwen and schouwpunten, as far as a person may know of them, and what of them still asks for something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, IntegerField, Prefetch, Q, QuerySet, Value, When

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, may_know, shared_with, visible
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Photo, Route, RoutePoint, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.states import PuntStatus, SchouwStatus

UNSETTLED = (PuntStatus.OPEN.value, PuntStatus.OPGEPAKT.value)
AWAITS_FEEDBACK = Q(feedback_on=None) & (Q(verdict=Verdict.SLECHT.value) | Q(is_urgent=True) | ~Q(agreement=""))
"""Points of which residents want to hear what comes of them."""


@dataclass(frozen=True, slots=True)
class PuntWish:
    """Which schouwpunten somebody wants to see; empty for all. `holder` is `partij:3`, or `geen` for nobody."""

    text: str = ""
    verdict: str = ""
    theme: str = ""
    holder: str = ""
    status: str = ""
    is_urgent: bool = False
    awaits_feedback: bool = False
    is_dropped: bool = False

    @property
    def is_any(self) -> bool:
        """Whether anything was asked."""
        return self != PuntWish()


def routes_of(dossier: Dossier, *, dropped: bool = False) -> QuerySet[Route]:
    """Return the routes with the number of their points."""
    there = Count("points", filter=Q(points__dropped_at=None))
    return Route.objects.filter(dossier=dossier, dropped_at__isnull=not dropped).annotate(point_count=there).order_by("id")


def route_of(dossier: Dossier, route_id: int) -> Route | None:
    """Return one route of this dossier, also one that lapsed."""
    return Route.objects.filter(dossier=dossier, pk=route_id).select_related("dossier__organisation").first()


def points_of(route: Route, *, dropped: bool = False) -> list[RoutePoint]:
    """Return the fixed points of a route in the order of the walk."""
    return list(route.points.filter(dropped_at__isnull=not dropped))


def route_point_of(dossier: Dossier, point_id: int) -> RoutePoint | None:
    """Return one fixed point of this dossier."""
    return RoutePoint.objects.filter(route__dossier=dossier, pk=point_id).select_related("route__dossier__organisation").first()


def schouwen_of(viewer: Viewer, *, dropped: bool = False) -> QuerySet[Schouw]:
    """Return the schouwen that this person may know of, newest first, with counts of their points."""
    here = Q(punten__dropped_at=None)
    return (
        visible(Schouw.objects.filter(dropped_at__isnull=not dropped), viewer)
        .select_related("route", "organisation")
        .annotate(
            punt_count=Count("punten", filter=here),
            bad_count=Count("punten", filter=here & Q(punten__verdict=Verdict.SLECHT.value)),
            open_count=Count("punten", filter=here & Q(punten__status__in=UNSETTLED, punten__verdict=Verdict.SLECHT.value)),
        )
        .order_by(F("held_on").desc(nulls_last=True), "-id")
    )


def schouw_of(viewer: Viewer, schouw_id: int) -> Schouw | None:
    """Return one schouw that this person may know of, also one that lapsed."""
    rows = visible(Schouw.objects.filter(pk=schouw_id), viewer)
    return rows.select_related("dossier__organisation", "route", "previous", "organisation").first()


def previous_of(viewer: Viewer, schouw: Schouw) -> Schouw | None:
    """Return the schouw that this one repeats, when this person may know of it: it may be a draft of another organisation."""
    previous = schouw.previous
    return previous if previous is not None and may_know(viewer, previous) else None


def known_punten(viewer: Viewer) -> QuerySet[Schouwpunt]:
    """Return the points of all schouwen that this person may know of, also what lapsed."""
    return Schouwpunt.objects.filter(shared_with(viewer, "schouw__"), schouw__dossier=viewer.dossier)


def standing_punten(viewer: Viewer) -> QuerySet[Schouwpunt]:
    """Return the points that hold, of schouwen that hold."""
    return known_punten(viewer).filter(dropped_at=None, schouw__dropped_at=None)


def punten_of(viewer: Viewer, schouw: Schouw | None = None, wish: PuntWish | None = None) -> QuerySet[Schouwpunt]:
    """Return the points of one schouw, or of all that this person may know of: urgent ones that are not settled first."""
    asked = wish or PuntWish()
    rows = known_punten(viewer).filter(dropped_at__isnull=not asked.is_dropped)
    rows = rows.filter(schouw=schouw) if schouw is not None else rows.filter(schouw__dropped_at=None)
    first = Case(When(is_urgent=True, status__in=UNSETTLED, then=Value(0)), default=Value(1), output_field=IntegerField())
    newest = F("schouw__held_on").desc(nulls_last=True)
    return _asked(rows, asked).order_by(first, newest, "-schouw_id", "number").select_related("schouw", "route_point", "holder_partij")


def punt_of(viewer: Viewer, punt_id: int) -> Schouwpunt | None:
    """Return one point that this person may know of, also one that lapsed."""
    rows = known_punten(viewer).filter(pk=punt_id)
    return rows.select_related("schouw__dossier__organisation", "schouw__route", "route_point", "holder_partij", "added_by").first()


def photos_of(punt: Schouwpunt, *, is_whole: bool, dropped: bool = False) -> list[Photo]:
    """Return the photos of a point: all for who leads the schouw, those that were released for others."""
    rows = punt.photos.filter(dropped_at__isnull=not dropped)
    return list(rows if is_whole else rows.filter(released_at__isnull=False))


def photo_of(viewer: Viewer, photo_id: int) -> Photo | None:
    """Return a photo of a point that this person may know of; whether it may be seen is for who shows it."""
    rows = Photo.objects.filter(shared_with(viewer, "schouwpunt__schouw__"), schouwpunt__schouw__dossier=viewer.dossier, pk=photo_id)
    return rows.select_related("schouwpunt__schouw__dossier__organisation", "schouwpunt__route_point").first()


def with_photos(rows: QuerySet[Schouwpunt]) -> QuerySet[Schouwpunt]:
    """Return the points with their released photos as `shown_photos`."""
    released = Photo.objects.filter(dropped_at=None, released_at__isnull=False)
    return rows.prefetch_related(Prefetch("photos", released, to_attr="shown_photos"))


def actions_of(viewer: Viewer, schouw: Schouw) -> QuerySet[Schouwpunt]:
    """Return the points of a schouw about which residents hear something: an agreement, who acts, or a word back."""
    told = ~Q(agreement="") | ~Q(feedback="") | Q(status=PuntStatus.GEEN_ACTIE.value)
    rows = standing_punten(viewer).filter(told, schouw=schouw)
    return rows.select_related("schouw", "route_point", "holder_partij").order_by("number")


def points_without_feedback(viewer: Viewer) -> QuerySet[Schouwpunt]:
    """Return the points of schouwen that are over, of which residents did not hear what comes of them."""
    rows = standing_punten(viewer).filter(AWAITS_FEEDBACK, schouw__status=SchouwStatus.AFGEROND.value)
    return rows.select_related("schouw", "route_point").order_by("schouw__held_on", "number")


def urgent_open_points(viewer: Viewer) -> QuerySet[Schouwpunt]:
    """Return the urgent points that nobody took up."""
    rows = standing_punten(viewer).filter(is_urgent=True, status=PuntStatus.OPEN.value)
    return rows.select_related("schouw", "route_point").order_by("seen_at", "number")


def schouw_due_again(viewer: Viewer, today: date) -> list[Schouw]:
    """Return the last schouw of every route that was held over a year ago, unless the next one is planned or held."""
    rows = visible(Schouw.objects.filter(dropped_at=None, route__isnull=False, route__dropped_at=None), viewer).select_related("route")
    last: dict[int, Schouw] = {}
    planned = {row.route_id for row in rows if row.held_on is None or row.held_on >= today}
    for row in rows:
        held = last.get(row.route_id or 0)
        if row.held_on is not None and row.held_on < today and (held is None or (held.held_on or row.held_on) < row.held_on):
            last[row.route_id or 0] = row
    year_ago = _year_before(today)
    return [row for route_id, row in last.items() if route_id not in planned and row.held_on is not None and row.held_on < year_ago]


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def _asked(rows: QuerySet[Schouwpunt], asked: PuntWish) -> QuerySet[Schouwpunt]:
    if asked.text:
        said = Q(note__icontains=asked.text) | Q(place_note__icontains=asked.text) | Q(route_point__label__icontains=asked.text)
        rows = rows.filter(said | Q(agreement__icontains=asked.text))
    exact = {"verdict": asked.verdict, "theme": asked.theme, "status": asked.status}
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    if asked.is_urgent:
        rows = rows.filter(is_urgent=True)
    if asked.awaits_feedback:
        rows = rows.filter(AWAITS_FEEDBACK)
    if asked.holder == "geen":
        return rows.filter(holder_partij=None, holder="")
    kind, _, number = asked.holder.partition(":")
    if kind == "partij" and number.isdecimal():
        return rows.filter(holder_partij_id=int(number))
    return rows
