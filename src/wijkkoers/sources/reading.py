"""Reading a file of a known kind: the one door for the web and the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources import boundaries, kwb_flat, kwb_workbook, own_table
from wijkkoers.sources.limits import check_size
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import Progress, Ranges, ReadResult

Reader = Callable[[Path, str, int | None, Ranges, Progress | None], ReadResult]

READERS: dict[str, Reader] = {
    kwb_workbook.KIND: kwb_workbook.read_kwb_workbook,
    kwb_flat.KIND: kwb_flat.read_kwb_flat,
    boundaries.GEOJSON_KIND: boundaries.read_geojson_boundaries,
    boundaries.GEOPACKAGE_KIND: boundaries.read_geopackage_boundaries,
    own_table.KIND: own_table.read_own_table,
}
"""The reader of each kind of file."""


def read(path: Path, name: str, *, kind: str | None, year: int | None, ranges: Ranges, progress: Progress | None = None) -> ReadResult:
    """Read a file into typed rows.

    `name` is the name as people know it; `kind` None recognises it; `year` None takes the year that the file or its name tells.
    InputError when the file cannot be read, its year is not known (`jaar-onbekend`) or not one row can be used.
    """
    check_size(path, name)
    if kind is not None and kind not in READERS:
        raise InputError("soort-bestaat-niet", Where(file=name), soort=kind, soorten=", ".join(READERS))
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("jaar-buiten-bereik", Where(file=name), jaar=year, van=FIRST_YEAR, tot=LAST_YEAR)
    return READERS[kind or recognise(path, name).kind](path, name, year, ranges, progress)
