"""All figures of the areas on the map of a wijkfoto, for a file of shapes."""

from __future__ import annotations

import shapely

from wijkkoers.base.missing import Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.reports.geopackage import FiguredArea
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow, shapes_of
from wijkkoers.web.wijkfoto.selectors.series import Series, series_now
from wijkkoers.web.wijkfoto.selectors.subject import Subject


def figured_areas(subject: Subject, foto: Wijkfoto) -> list[FiguredArea]:
    """Return the areas of the map with every figure of the wijkfoto, each of the year that the wijkfoto shows."""
    rows = subject.map_rows()
    years = {line.year for line in foto.lines if line.year is not None}
    wide = years | {year + step for year in years for step in (-1, 1)}
    found = series_now(load_handbook(), rows, wide)
    shapes = shapes_of(rows)
    return [_area(row, shapes.get(row.id), found[row.id], foto) for row in rows]


def shape_of(subject: Subject) -> bytes | None:
    """Return the shape of the subject, its parts taken together; None when a boundary is not known."""
    found = shapes_of(subject.parts)
    if len(found) < len(subject.parts):
        return None
    whole: bytes = shapely.to_wkb(shapely.union_all([shapely.from_wkb(wkb) for wkb, _year in found.values()]))
    return whole


def _area(row: GebiedRow, shape: tuple[bytes, int] | None, series: Series, foto: Wijkfoto) -> FiguredArea:
    reason = absent(Status.NOT_APPLICABLE if row.is_water else Status.UNAVAILABLE)
    figures = {}
    for line in foto.lines:
        if line.year is not None:
            found = series.at(line.indicator, line.year)
            figures[line.indicator] = found.figure if found else reason
    return FiguredArea(row.code, row.label, row.level, row.boundary_year, shape[0] if shape else None, figures)
