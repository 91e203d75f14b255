"""Where a name, a point or a postcode lies: asked by readers of files without codes, answered by whoever keeps the areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel

AreaKey = tuple[str, int]
"""(code, boundary year)"""


class Places(Protocol):
    """What is known of the areas of the Netherlands, or of the part that was read in."""

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
        """Return the areas of a level with this name (capitals, accents and spaces do not matter), nearest to `year` first.

        A code comes once, in the boundary year nearest to `year` (else its newest). More than one code: the name is not unique.
        `gemeente_code` keeps the search inside one gemeente.
        """
        ...

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        """Return the code of the buurt at each point (RD New, metres), empty where none is known; of `boundary_year`."""
        ...

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        """Return the buurten in which a postcode (`3351AB`) lies, each with its share (0-1) of the addresses; of `postcode_year`."""
        ...

    @property
    def boundary_year(self) -> int | None:
        """The boundary year of `buurten_at`; None when no boundaries are known."""
        ...

    @property
    def postcode_year(self) -> int | None:
        """The boundary year of `buurten_of_postcode`; None when no postcodes are known."""
        ...


class _Nowhere:
    """Knows no place at all."""

    boundary_year: int | None = None
    postcode_year: int | None = None

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
        """Return nothing."""
        return ()

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        """Return an empty text per point."""
        return np.full(len(x), "", dtype=object)

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        """Return nothing."""
        return {}


NO_PLACES: Places = _Nowhere()
"""For files that carry codes themselves."""
