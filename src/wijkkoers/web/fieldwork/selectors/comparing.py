"""The same fixed points in more schouwen: what changed, and what was not visited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.timezone import localdate

from wijkkoers.web.dossiers.selectors import Viewer, visible
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import RoutePoint, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.selectors.schouw import standing_punten, with_photos
from wijkkoers.web.fieldwork.wording_talks import VERDICT_ORDER, Change


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen at one fixed point in one schouw; without points it was not visited."""

    schouw: Schouw
    punten: tuple[Schouwpunt, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict: the worst one when people wrote more than one, so that no trouble hides behind a good word."""
        found = {Verdict(punt.verdict) for punt in self.punten}
        return next((verdict for verdict in VERDICT_ORDER if verdict in found), None)

    @property
    def is_urgent(self) -> bool:
        """Whether it was urgent."""
        return any(punt.is_urgent for punt in self.punten)


@dataclass(frozen=True, slots=True)
class PointHistory:
    """One fixed point in every schouw that is compared, the oldest first."""

    point: RoutePoint
    seen: tuple[Seen, ...]

    @property
    def then(self) -> Seen | None:
        """The last time but one; None when there is one schouw only."""
        return self.seen[-2] if len(self.seen) > 1 else None

    @property
    def now(self) -> Seen:
        """The last time."""
        return self.seen[-1]

    @property
    def change(self) -> Change:
        """How it stands beside the time before."""
        return change_between(self.then.verdict if self.then else None, self.now.verdict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every fixed point over the schouwen that are compared."""

    schouwen: tuple[Schouw, ...]
    rows: tuple[PointHistory, ...]
    counts: Mapping[Change, int] = field(default_factory=dict)


def change_between(then: Verdict | None, now: Verdict | None) -> Change:
    """Return how a verdict changed; a point that was not visited now is that, whatever it was, and never counts as good."""
    if now is None:
        return Change.NIET_GEZIEN
    if then is None:
        return Change.NIEUW
    steps = VERDICT_ORDER.index(now) - VERDICT_ORDER.index(then)
    if steps == 0:
        return Change.GELIJK
    return Change.BETER if steps > 0 else Change.SLECHTER


def schouwen_on_route(viewer: Viewer, schouw: Schouw) -> list[Schouw]:
    """Return the schouwen along the same route that this person may know of, the oldest first, those without a day last."""
    rows = visible(Schouw.objects.filter(route_id=schouw.route_id, dropped_at=None), viewer) if schouw.route_id else ()
    return sorted(rows, key=lambda row: (row.held_on is None, row.held_on or localdate(row.added_at), row.pk))


def compare(viewer: Viewer, schouwen: Sequence[Schouw], points: Iterable[RoutePoint]) -> Comparison:
    """Return what was seen at each of these points in each of these schouwen; in two queries, whatever their number."""
    found: dict[tuple[int, int], list[Schouwpunt]] = {}
    punten = standing_punten(viewer).filter(schouw__in=[row.pk for row in schouwen], route_point__isnull=False)
    for punt in with_photos(punten.select_related("holder_partij")).order_by("number"):
        found.setdefault((punt.schouw_id, punt.route_point_id or 0), []).append(punt)
    rows = tuple(
        PointHistory(point, tuple(Seen(schouw, tuple(found.get((schouw.pk, point.pk), ()))) for schouw in schouwen)) for point in points
    )
    counts = Counter(row.change for row in rows)
    return Comparison(tuple(schouwen), rows, {change: counts[change] for change in Change})
