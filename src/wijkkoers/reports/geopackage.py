"""The areas of a wijkfoto with all their figures as a GeoPackage: shapes in RD New, one column per indicator, every reason beside them.

Layers: `gebieden` (the areas of the map), `wijkfoto` (the area itself, with the figures of the table), and the tables `definities`
(what each column says, and its source) and `cijfers` (every figure with its status and marks: a column alone cannot tell why it is empty).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pyogrio

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure
from wijkkoers.reports.languages import wording
from wijkkoers.reports.table_rows import Cell, category_text, guarded, marks_text, rounded
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.reports.wording import Wording

RD_NEW = "EPSG:28992"
AREA_COLUMNS = ("code", "naam", "niveau", "grensjaar")
DEFINITION_COLUMNS = ("kolom", "indicator", "naam", "eenheid", "jaar", "definitie", "bron", "uitgave", "peildatum", "adres", "klassen")
FIGURE_COLUMNS = ("code", "kolom", "waarde", "status", "merk", "klasse", "jaar")
WHOLE_NUMBERS = frozenset({"grensjaar", "jaar"})
REAL_NUMBERS = frozenset({"waarde"})


@dataclass(frozen=True, slots=True)
class FiguredArea:
    """An area with its figures by indicator; `geometry` is WKB in RD New, or None when no boundary is known."""

    code: str
    name: str
    level: AreaLevel
    boundary_year: int
    geometry: bytes | None
    figures: Mapping[str, Figure]


def areas_geopackage(foto: Wijkfoto, geometry: bytes | None, areas: Sequence[FiguredArea]) -> bytes:
    """Return the GeoPackage of a wijkfoto: `geometry` is its own shape, `areas` are those of its map; small counts are hidden."""
    words = wording(foto.language)
    lines = [line for line in foto.lines if line.is_read]
    own = FiguredArea(
        foto.area.code, foto.area.name, foto.area.level, foto.area.boundary_year, geometry, {line.indicator: line.figure for line in lines}
    )
    columns = {line.indicator: column_name(line.indicator) for line in lines}
    each = {area.code: area for area in (*areas, own)}
    figures = [row for area in each.values() for row in _figure_rows(area, lines, words)]
    with TemporaryDirectory(prefix="wijkkoers-") as folder:
        path = Path(folder) / "gebieden.gpkg"
        _write_areas(path, "gebieden", areas, lines, columns)
        _write_areas(path, "wijkfoto", [own], lines, columns)
        _write_table(path, "definities", DEFINITION_COLUMNS, [_definition(line, columns[line.indicator]) for line in lines])
        _write_table(path, "cijfers", FIGURE_COLUMNS, figures)
        return path.read_bytes()


def column_name(indicator: str) -> str:
    """Return the name of a column: letters, digits and underscores only, so that every program takes it."""
    return indicator.replace("-", "_")


def _figure_rows(area: FiguredArea, lines: Sequence[Line], words: Wording) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for line in lines:
        if line.indicator in area.figures:
            figure = guarded(line, area.figures[line.indicator])
            head: list[Cell] = [area.code, column_name(line.indicator), rounded(line, figure), words.status[figure.status]]
            rows.append([*head, marks_text(figure.marks, words), category_text(line, figure), line.year])
    return rows


def _definition(line: Line, column: str) -> list[Cell]:
    classes = "; ".join(f"{value:g} = {label}" for value, label in line.categories)
    head: list[Cell] = [column, line.indicator, line.label, line.unit, line.year, line.definition]
    return [*head, line.full_source, line.release, line.peildatum, line.source_url, classes]


def _write_areas(path: Path, layer: str, areas: Sequence[FiguredArea], lines: Sequence[Line], columns: Mapping[str, str]) -> None:
    fixed: list[list[Cell]] = [[area.code, area.name, area.level.value, area.boundary_year] for area in areas]
    data = _columns(AREA_COLUMNS, fixed)
    for line in lines:
        found = [area.figures.get(line.indicator) for area in areas]
        data[columns[line.indicator]] = _numbers([rounded(line, figure and guarded(line, figure)) for figure in found])
    _write(path, layer, data, np.array([area.geometry for area in areas], dtype=object))


def _write_table(path: Path, layer: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    _write(path, layer, _columns(columns, rows), None)


def _columns(names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> dict[str, Any]:
    """Return rows as columns: whole numbers, real numbers, texts."""
    data: dict[str, Any] = {}
    for place, name in enumerate(names):
        cells = [row[place] for row in rows]
        data[name] = _numbers(cells) if name in WHOLE_NUMBERS | REAL_NUMBERS else np.array([cell or "" for cell in cells], dtype=object)
    return data


def _numbers(cells: Sequence[Cell]) -> Any:
    return np.array([np.nan if cell is None else float(cell) for cell in cells], dtype=np.float64)


def _write(path: Path, layer: str, data: Mapping[str, Any], geometry: Any) -> None:
    """Add a layer to the file; a number that is absent becomes NULL."""
    values = [column.astype(np.int32) if name in WHOLE_NUMBERS and not np.isnan(column).any() else column for name, column in data.items()]
    spatial: dict[str, Any] = {"geometry_type": "MultiPolygon", "crs": RD_NEW, "promote_to_multi": True}
    options = spatial if geometry is not None else {"geometry_type": None, "crs": None}
    pyogrio.raw.write(
        str(path), geometry, values, list(data), layer=layer, driver="GPKG", nan_as_null=True, append=path.exists(), **options
    )
