"""Every kind of file, in the order in which a file is tried: who recognises it, who reads it, and what comes first in a batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wijkkoers.sources import boundaries, kwb_flat, kwb_workbook, own_table
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample

BOUNDARIES, KEYS, FIGURES, ADDRESSES = range(4)
"""Order within a batch: figures by name or place need the areas, files per address need the keys too."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file; `recognise` returns None for a file of another kind. `takes_zip`: it wants a whole zip, not its members."""

    id: str
    recognise: Callable[[Sample], Recognition | None]
    read: Callable[[Request], ReadResult]
    order: int = FIGURES
    takes_zip: bool = False


ALL: tuple[Kind, ...] = (
    Kind(boundaries.GEOPACKAGE_KIND, boundaries.recognise_geopackage, boundaries.read_geopackage_boundaries, BOUNDARIES),
    Kind(boundaries.GEOJSON_KIND, boundaries.recognise_geojson, boundaries.read_geojson_boundaries, BOUNDARIES),
    Kind(own_table.KIND, own_table.recognise_own_table, own_table.read_own_table),
    Kind(kwb_workbook.KIND, kwb_workbook.recognise_kwb_workbook, kwb_workbook.read_kwb_workbook),
    Kind(kwb_flat.KIND, kwb_flat.recognise_kwb_flat, kwb_flat.read_kwb_flat),
)
"""The kinds; a particular one stands before a general one."""
KINDS: dict[str, Kind] = {kind.id: kind for kind in ALL}
