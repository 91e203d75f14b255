"""Figures that the wijkfotos of one gemeente have in common: found once when many are made in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkkoers.handbook.schema import Handbook
from wijkkoers.web.datasets.selectors import GebiedRow
from wijkkoers.web.wijkfoto.selectors.series import Series, series_now, series_of_each


class Shared:
    """What was found for gemeente, country and peers; lives as long as one piece of work, so nothing in it grows old."""

    def __init__(self) -> None:
        self._over_years: dict[int, Series] = {}
        self._now: dict[tuple[frozenset[int], frozenset[int], frozenset[str] | None], dict[int, Series]] = {}

    def over_years(
        self, handbook: Handbook, parts: Sequence[GebiedRow], areas: Sequence[GebiedRow | None]
    ) -> tuple[Series, list[Series | None]]:
        """Return the series of parts taken together, and those of single areas, over the years; of None None."""
        asked = [area for area in areas if area is not None and area.id not in self._over_years]
        own, *found = series_of_each(handbook, [parts, *([area] for area in asked)])
        self._over_years |= {area.id: series for area, series in zip(asked, found, strict=True)}
        return own, [None if area is None else self._over_years[area.id] for area in areas]

    def now(
        self, handbook: Handbook, areas: Sequence[GebiedRow], periods: Iterable[int], indicators: frozenset[str] | None = None
    ) -> dict[int, Series]:
        """Return the series of many areas for the periods asked, by area id; of all indicators, or of these."""
        asked = frozenset(periods)
        key = (frozenset(area.id for area in areas), asked, indicators)
        if key not in self._now:
            self._now[key] = series_now(handbook, areas, asked, indicators)
        return self._now[key]
