"""The wijkfoto as table: csv for the Dutch spreadsheet, xlsx with real numbers, GeoJSON for a map elsewhere."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import shapely
import xlsxwriter
from numpy.typing import NDArray

from wijkkoers.reports.languages import wording
from wijkkoers.reports.table_rows import (
    AREA_COLUMNS,
    FIGURE_COLUMNS,
    SOURCE_COLUMNS,
    TREND_COLUMNS,
    Cell,
    area_rows,
    figure_rows,
    guarded,
    headings,
    marks_text,
    rounded,
    source_rows,
    trend_rows,
)
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wijkfoto import Line, MapArea, Wijkfoto
from wijkkoers.reports.wording import Wording

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
DEGREES = 6
WIDEST, NARROWEST = 60, 8
YEARS = frozenset({"year", "boundary_year"})

ToWgs84 = Callable[[NDArray[np.float64]], NDArray[np.float64]]
"""Takes points in RD (n x 2, metres) and returns longitude and latitude (n x 2, degrees)."""


def table_csv(foto: Wijkfoto) -> bytes:
    """Return the figures as csv: UTF-8 with BOM, `;`, decimal comma; a text that a spreadsheet would read as formula gets an apostrophe."""
    words = wording(foto.language)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings(FIGURE_COLUMNS, words))
    writer.writerows([csv_cell(cell) for cell in row] for row in figure_rows(foto, words))
    return (BOM + out.getvalue()).encode("utf-8")


def table_xlsx(foto: Wijkfoto) -> bytes:
    """Return a workbook with figures, trend, areas and sources; numbers are numbers, and the same wijkfoto gives the same bytes."""
    words = wording(foto.language)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties(
        {"title": foto.area.name, "author": "Wijkkoers", "created": datetime.fromisoformat(foto.made_on).replace(tzinfo=UTC)}
    )
    formats = sheet_formats(book)
    notes = [words.say("fictional")] if foto.is_fictional else []
    for name, columns, rows in (
        ("sheet_figures", FIGURE_COLUMNS, figure_rows(foto, words)),
        ("sheet_trend", TREND_COLUMNS, trend_rows(foto, words)),
        ("sheet_areas", AREA_COLUMNS, area_rows(foto, words)),
        ("sheet_sources", SOURCE_COLUMNS, source_rows(foto)),
    ):
        sheet = book.add_worksheet(words.say(name))
        table = Table(columns, headings(columns, words), rows, {line.indicator: line.decimals for line in foto.lines})
        write_sheet(sheet, table, formats)
        for number, note in enumerate([*notes, *foto.remarks] if name == "sheet_sources" else []):
            sheet.write_string(len(rows) + 2 + number, 0, note)
    book.close()
    return out.getvalue()


def areas_geojson(foto: Wijkfoto, to_wgs84: ToWgs84) -> str:
    """Return the areas of the map as GeoJSON (RFC 7946: WGS84, 6 decimals) with value, status, marks and source.

    `to_wgs84` turns RD points into longitude and latitude. An area without boundary is a feature without geometry.
    """
    words = wording(foto.language)
    line = foto.line(foto.map_indicator)
    features = [_feature(area, line, words, to_wgs84) for area in foto.map_areas]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))


def csv_cell(cell: Cell) -> str:
    """Return a cell as csv holds it: a decimal comma, and no text that a spreadsheet runs as a formula."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutral(cell)
    return str(cell).replace(".", ",")


def neutral(text: str) -> str:
    """Return a text that no spreadsheet reads as a formula."""
    return "'" + text if text.lstrip(" \N{NO-BREAK SPACE}").startswith(FORMULA_STARTS) else text


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: names of the columns, their headings, the rows, and the decimals of every indicator."""

    columns: tuple[str, ...]
    heads: list[str]
    rows: list[list[Cell]]
    decimals: Mapping[str, int]


def sheet_formats(book: Any) -> dict[str, Any]:
    """Return the formats of a workbook: head, year, and numbers with 0 to 3 decimals."""
    head = {"bold": True, "bg_color": colour("paper-deep"), "font_color": colour("ink"), "bottom": 1, "text_wrap": True, "valign": "top"}
    formats = {"head": book.add_format(head), "year": book.add_format({"num_format": "0"})}
    return formats | {
        str(decimals): book.add_format({"num_format": "#,##0" + "." * bool(decimals) + "0" * decimals}) for decimals in range(4)
    }


def write_sheet(sheet: Any, table: Table, formats: Mapping[str, Any]) -> None:
    """Write one sheet with a frozen head and a filter; numbers are numbers."""
    sheet.freeze_panes(1, 0)
    for column, head in enumerate(table.heads):
        sheet.write_string(0, column, head, formats["head"])
        longest = max([len(head), *(len(str(row[column])) for row in table.rows if row[column] is not None)])
        sheet.set_column(column, column, min(max(longest + 2, NARROWEST), WIDEST))
    place = table.columns.index("indicator") if "indicator" in table.columns else None
    for number, row in enumerate(table.rows, start=1):
        decimals = str(table.decimals[str(row[place])]) if place is not None else "0"
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell)
            elif cell is not None:
                sheet.write_number(number, column, cell, formats["year" if table.columns[column] in YEARS else decimals])
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)


def _feature(area: MapArea, line: Line | None, words: Wording, to_wgs84: ToWgs84) -> dict[str, Any]:
    figure = guarded(line, area.figure) if line else area.figure
    properties: dict[str, Any] = {"code": area.code, "name": area.name, "is_focus": area.is_focus, "is_water": area.is_water}
    if line is not None:
        properties |= {"indicator": line.indicator, "label": line.label, "unit": line.unit, "year": line.year, "source": line.full_source}
        properties |= {"value": rounded(line, figure), "status": words.status[figure.status], "marks": marks_text(figure.marks, words)}
    return {"type": "Feature", "id": area.code, "properties": properties, "geometry": _geometry(area, to_wgs84)}


def _geometry(area: MapArea, to_wgs84: ToWgs84) -> dict[str, Any] | None:
    if area.geometry is None:
        return None
    shape = shapely.transform(shapely.from_wkb(area.geometry), lambda points: np.round(to_wgs84(points), DEGREES))
    turned = shapely.orient_polygons(shape, exterior_cw=False)
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(turned))
    return geometry
