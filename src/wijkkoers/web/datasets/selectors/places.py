"""Where a name, a point or a postcode lies, as far as the store knows; given to readers of files without codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.places import AreaKey
from wijkkoers.web.datasets.models import Gebied
from wijkkoers.web.datasets.selectors.gebieden import simplify_name


class StorePlaces:
    """The areas of the store; loaded when first asked for, and kept while one file is read."""

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
        """Return the areas with this name, each code once; see `sources.places.Places`."""
        rows = self._names.get((level.value, simplify_name(name)), ())
        nearest: dict[str, int] = {}
        for code, found_year, gemeente in rows:
            if gemeente_code and gemeente != gemeente_code:
                continue
            if code not in nearest or _distance(found_year, year) < _distance(nearest[code], year):
                nearest[code] = found_year
        return sorted(nearest.items(), key=lambda key: (_distance(key[1], year), key[0]))

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        """Return the code of the buurt at each point (RD New, metres); empty where none is known."""
        found = np.full(len(x), "", dtype=object)
        codes, tree = self._shapes
        if not len(codes) or not len(x):
            return found
        points, shapes = tree.query(shapely.points(x, y), predicate="intersects")
        found[points[::-1]] = codes[shapes[::-1]]
        return found

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        """Return nothing yet: no postcodes are kept."""
        return {}

    @cached_property
    def boundary_year(self) -> int | None:
        """The newest year in which buurten have boundaries."""
        drawn = Gebied.objects.filter(level=AreaLevel.BUURT, is_in_use=True, shape__isnull=False)
        return drawn.order_by("-boundary_year").values_list("boundary_year", flat=True).first()

    @cached_property
    def _names(self) -> Mapping[tuple[str, str], Sequence[tuple[str, int, str]]]:
        names: dict[tuple[str, str], list[tuple[str, int, str]]] = defaultdict(list)
        rows = Gebied.objects.filter(is_in_use=True).exclude(search_name="")
        for level, name, code, year, gemeente in rows.values_list("level", "search_name", "code", "boundary_year", "gemeente_code"):
            names[level, name].append((code, year, gemeente))
        return names

    @cached_property
    def _shapes(self) -> tuple[NDArray[np.object_], shapely.STRtree]:
        codes, shapes = np.array([], dtype=object), np.array([], dtype=object)
        if self.boundary_year is not None:
            drawn = Gebied.objects.filter(level=AreaLevel.BUURT, is_in_use=True, boundary_year=self.boundary_year, shape__isnull=False)
            rows = [(code, wkb) for code, wkb in drawn.order_by("code").values_list("code", "shape__geometry") if wkb is not None]
            codes = np.array([code for code, _wkb in rows], dtype=object)
            shapes = np.array([shapely.from_wkb(bytes(wkb)) for _code, wkb in rows], dtype=object)
        return codes, shapely.STRtree(shapes)


def _distance(year: int, asked: int | None) -> int:
    return -year if asked is None else abs(year - asked)
