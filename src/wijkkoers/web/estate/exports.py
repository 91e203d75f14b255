"""The list of complexes as a file: csv for the Dutch spreadsheet, xlsx with real numbers; texts never run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.utils.timezone import localtime

from wijkkoers.reports.tables import BOM, neutral
from wijkkoers.reports.tokens import colour
from wijkkoers.web.estate import wording
from wijkkoers.web.estate.kinds import ENERGY_LABELS, ComplexKind, Heating
from wijkkoers.web.estate.models import Complex

Cell = str | int | float | Decimal | None
BEFORE = ("nummer", "naam", "organisatie", "soort", "bouwjaar", "eenheden", "wijk", "buurt", "buurtcode", "grensjaar", "verwarming")
AFTER = ("zonder-label", "huur", "huurjaar", "lengte", "breedte", "opgave", "vervallen", "reden", "opmerking")
NUMBER_FORMATS = {"bouwjaar": "0", "grensjaar": "0", "huurjaar": "0", "huur": "#,##0.00", "lengte": "0.000000", "breedte": "0.000000"}
WHOLE = "#,##0"
WIDEST, NARROWEST = 60, 8


def headings() -> list[str]:
    """Return the heads of the columns in the language of the page; a column per energy label."""
    return [_head(column) for column in _columns()]


def rows_of(complexes: Iterable[Complex]) -> list[list[Cell]]:
    """Return one row per complex, in the order of `headings`; None for what is not known."""
    found = (_cells(row) for row in complexes)
    return [[cells[column] for column in _columns()] for cells in found]


def complexes_csv(complexes: Iterable[Complex]) -> bytes:
    """Return the list as csv: UTF-8 with BOM, `;`, decimal comma."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings())
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows_of(complexes))
    return (BOM + out.getvalue()).encode("utf-8")


def complexes_xlsx(complexes: Iterable[Complex]) -> bytes:
    """Return the list as a workbook; numbers are numbers."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    sheet = book.add_worksheet(str(wording.SHEET))
    heads, rows = headings(), rows_of(complexes)
    bold = book.add_format({"bold": True, "bg_color": colour("paper-deep"), "bottom": 1, "text_wrap": True, "valign": "top"})
    formats = [book.add_format({"num_format": NUMBER_FORMATS.get(column, WHOLE)}) for column in _columns()]
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
        longest = max([len(head), *(len(str(row[column])) for row in rows if row[column] is not None)])
        sheet.set_column(column, column, min(max(longest + 2, NARROWEST), WIDEST))
        for number, row in enumerate(rows, start=1):
            _write_cell(sheet, (number, column), row[column], formats[column])
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    book.close()
    return out.getvalue()


def _columns() -> tuple[str, ...]:
    return (*BEFORE, *ENERGY_LABELS, *AFTER)


def _head(column: str) -> str:
    return str(wording.COLUMN_LABELS[column]) if column in wording.COLUMN_LABELS else f"{wording.LABEL_COLUMN} {column}"


def _cells(row: Complex) -> dict[str, Cell]:
    labels: dict[str, int] = row.energy_labels
    plain: dict[str, Cell] = {
        "nummer": row.number,
        "naam": row.name,
        "organisatie": row.organisation.name,
        "soort": str(wording.KIND_LABELS[ComplexKind(row.kind)]),
        "bouwjaar": row.built_year,
        "eenheden": row.eenheid_count,
        "wijk": row.wijk_name,
        "buurt": row.buurt_name,
        "buurtcode": row.buurt_code,
        "grensjaar": row.boundary_year,
        "verwarming": str(wording.HEATING_LABELS[Heating(row.heating)]),
        "zonder-label": row.eenheid_count - sum(labels.values()),
        "huur": row.rent_eur_per_month,
        "huurjaar": row.rent_year,
        "lengte": row.longitude,
        "breedte": row.latitude,
        "opgave": localtime(row.stated_at).date().isoformat(),
        "vervallen": localtime(row.retired_at).date().isoformat() if row.retired_at else "",
        "reden": row.retired_reason,
        "opmerking": row.remark,
    }
    return plain | {label: labels.get(label, 0) for label in ENERGY_LABELS}


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return neutral(cell) if isinstance(cell, str) else str(cell).replace(".", ",")


def _write_cell(sheet: Any, place: tuple[int, int], cell: Cell, format_: Any) -> None:
    if isinstance(cell, str):
        sheet.write_string(*place, cell)
    elif cell is not None:
        sheet.write_number(*place, float(cell), format_)
