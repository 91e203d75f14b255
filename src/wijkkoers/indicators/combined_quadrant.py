"""State beside trend for several indicators at once: one weighted score for each, never without the parts and their weights.

Each part is judged on its own years first (`quadrant`); its two standard scores are then weighed as in `composite`. Too little of the
weight behind either score, and there is no judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.composite import Component, Composite, compose
from wijkkoers.indicators.quadrant import LEAST_AREAS, Field, Quadrant, field_of
from wijkkoers.indicators.spread import Spread

Judged = Mapping[str, Mapping[str, Quadrant]]
"""Indicator -> area -> its place on that indicator alone."""


class Uncovered(StrEnum):
    """Why there is no combined judgement: too little of the weight rests on figures of one year, or on years enough for a trend."""

    STATE = "stand"
    TREND = "richting"


@dataclass(frozen=True, slots=True)
class CombinedQuadrant:
    """The field of one area on all parts together; `state` and `trend` show every part with its weight, score and contribution."""

    field: Field
    state: Composite
    trend: Composite
    gap: Uncovered | None

    @property
    def marks(self) -> frozenset[Mark]:
        """The marks of all figures used."""
        return self.state.marks | self.trend.marks

    @property
    def number(self) -> int:
        """How many parts stand behind both scores."""
        missing = {*self.state.missing, *self.trend.missing}
        return sum(part.indicator not in missing for part in self.state.components)


def combine_quadrants(components: Sequence[Component], judged: Judged, least_areas: int = LEAST_AREAS) -> dict[str, CombinedQuadrant]:
    """Return the combined field of every area; raises ValueError as `compose` does, among others for a neutral indicator.

    An indicator that fewer than `least_areas` areas have is missing for all: its mean says too little.
    """
    areas = dict.fromkeys(area for places in judged.values() for area in places)
    states = {name: spread for name, places in judged.items() if (spread := _shared(_states(places), least_areas))}
    trends = {name: spread for name, places in judged.items() if (spread := _shared(_trends(places), least_areas))}
    own = {area: {name: places[area] for name, places in judged.items() if area in places} for area in areas}
    return {area: _combine(components, places, states, trends) for area, places in own.items()}


def _combine(
    components: Sequence[Component], own: Mapping[str, Quadrant], states: Mapping[str, Spread], trends: Mapping[str, Spread]
) -> CombinedQuadrant:
    state = compose(components, {name: _figure(place.value, place) for name, place in own.items()}, states)
    trend = compose(components, {name: _figure(place.slope_per_year, place) for name, place in own.items()}, trends)
    gap = Uncovered.STATE if state.score is None else Uncovered.TREND if trend.score is None else None
    return CombinedQuadrant(field_of(state.score, trend.score, "hoog"), state, trend, gap)


def _states(places: Mapping[str, Quadrant]) -> Iterable[Spread | None]:
    return (place.states for place in places.values())


def _trends(places: Mapping[str, Quadrant]) -> Iterable[Spread | None]:
    return (place.trends for place in places.values())


def _shared(spreads: Iterable[Spread | None], least_areas: int) -> Spread | None:
    """Return the one spread that all areas were judged by, when enough of them have a value."""
    found = next((spread for spread in spreads if spread is not None), None)
    return found if found is not None and found.number >= least_areas else None


def _figure(value: float | None, place: Quadrant) -> Figure:
    return absent(Status.UNAVAILABLE) if value is None else present(value, *place.marks)
