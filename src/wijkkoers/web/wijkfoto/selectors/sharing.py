"""Figures that the wijkfotos of one gemeente have in common: found once when many are made in a row, and kept for the next page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from threading import Lock

from wijkkoers.handbook.schema import Handbook
from wijkkoers.web.datasets.selectors import GebiedRow, store_version
from wijkkoers.web.datasets.selectors.viewing import viewer
from wijkkoers.web.wijkfoto.selectors.series import Series, series_now, series_of_each

Found = dict[int, Series]
Asked = tuple[frozenset[int], frozenset[int], frozenset[str] | None]
"""Areas, periods and indicators."""
MOST_KEPT = 12


class _Kept:
    """What was found last for peers and maps, per version of the store and per viewer: people look at one gemeente for a while."""

    def __init__(self) -> None:
        self._found: OrderedDict[tuple[object, ...], Found] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[object, ...]) -> Found | None:
        """Return what was kept, and keep it longer."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
            return self._found.get(key)

    def put(self, key: tuple[object, ...], found: Found) -> None:
        """Keep this, and let the oldest go."""
        with self._lock:
            self._found[key] = found
            while len(self._found) > MOST_KEPT:
                self._found.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._found.clear()


KEPT = _Kept()


class Shared:
    """What was found for gemeente, country and peers; lives as long as one piece of work."""

    def __init__(self) -> None:
        self._over_years: dict[int, Series] = {}
        self._now: dict[Asked, Found] = {}
        self._version: tuple[object, ...] | None = None

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
    ) -> Found:
        """Return the series of many areas for the periods asked, by area id; of all indicators, or of these."""
        asked = frozenset(periods)
        key = (frozenset(area.id for area in areas), asked, indicators)
        if key not in self._now:
            self._now[key] = self._found_before(handbook, areas, key) if areas else {}
        return self._now[key]

    def _found_before(self, handbook: Handbook, areas: Sequence[GebiedRow], key: Asked) -> Found:
        self._version = self._version or (*store_version(), handbook.version)
        whole = (*self._version, viewer(), *key)
        found = KEPT.get(whole)
        if found is None:
            found = series_now(handbook, areas, key[1], key[2])
            KEPT.put(whole, found)
        return found
