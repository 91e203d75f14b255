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
from wijkkoers.web.datasets.models import Gebied, PostcodeShare, ReleaseState
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
        """Return the buurten of a postcode with their shares of its addresses; see `sources.places.Places`."""
        start = postcode[:2]
        if start not in self._postcodes:
            self._postcodes[start] = self._load_postcodes(start)
        return self._postcodes[start].get(postcode, {})

    @cached_property
    def postcode_year(self) -> int | None:
        """The newest boundary year of the postcodes in use."""
        years = PostcodeShare.objects.filter(release__state=ReleaseState.IN_USE).order_by("-gebied__boundary_year")
        return years.values_list("gebied__boundary_year", flat=True).first()

    @cached_property
    def boundary_year(self) -> int | None:
        """The newest year in which buurten have boundaries."""
        drawn = Gebied.objects.filter(level=AreaLevel.BUURT, is_in_use=True, shape__isnull=False)
        return drawn.order_by("-boundary_year").values_list("boundary_year", flat=True).first()

    @cached_property
    def _postcodes(self) -> dict[str, dict[str, Mapping[str, float]]]:
        """Postcodes by their first two digits, loaded when first asked for: a file is mostly about one region."""
        return {}

    def _load_postcodes(self, start: str) -> dict[str, Mapping[str, float]]:
        """Return the shares of all postcodes that start so; of a postcode in several releases the newest one tells."""
        if self.postcode_year is None or not start.isdecimal():
            return {}
        rows = PostcodeShare.objects.filter(release__state=ReleaseState.IN_USE, gebied__boundary_year=self.postcode_year)
        ranged = rows.filter(postcode__gte=start).order_by("release__imported_at", "release_id")
        ranged = ranged.filter(postcode__lt=str(int(start) + 1)) if start < "99" else ranged
        newest: dict[str, tuple[int, dict[str, int]]] = {}
        for release_id, postcode, code, addresses in ranged.values_list("release_id", "postcode", "gebied__code", "addresses").iterator():
            known = newest.get(postcode)
            if known is None or known[0] != release_id:
                known = newest[postcode] = (release_id, {})
            known[1][code] = addresses
        alone: dict[str, Mapping[str, float]] = {}
        return {postcode: _shares(counted, alone) for postcode, (_release_id, counted) in newest.items()}

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


def _shares(counted: Mapping[str, int], alone: dict[str, Mapping[str, float]]) -> Mapping[str, float]:
    """Return counts as shares; postcodes that lie wholly in one buurt share one answer."""
    if len(counted) == 1:
        code = next(iter(counted))
        return alone.setdefault(code, {code: 1.0})
    total = sum(counted.values())
    return {code: number / total for code, number in counted.items()}


def _distance(year: int, asked: int | None) -> int:
    return -year if asked is None else abs(year - asked)
