"""Writes the workbook: a sheet per part with Dutch headings, remarks above them and lists to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from wijkkoers.base.errors import InputError
from wijkkoers.sources.weegbestand.fields import RANGE_KEYS, Field, Kind, Part
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.parts import BY_KEY, PARTS
from wijkkoers.sources.weegbestand.workbook_file import README_SHEET
from wijkkoers.sources.weegbestand.writing import Written, items_of, number_text, written_fields

LAST_ROW = 2000
"""Choices are offered down to this row."""
README = (
    "Dit is een weegbestand: alles om alternatieven te vergelijken, kosten en baten te tellen of een programma te maken.",
    "Vul de bladen in die u nodig hebt. Andere bladen blijven leeg. Studie is altijd nodig.",
    "Een vergelijking vraagt Alternatieven, Criteria, Scores en liefst Gewichten.",
    "Kosten en baten vragen Alternatieven, Actoren en Regels; Kentallen en Prijsindex als u prijzen uit publicaties gebruikt.",
    "Een programma vraagt Programma, Maatregelen, Doelen, Effecten en meestal Kosten en Budgetten.",
    "Een kop met een sterretje moet u invullen. De volgorde van kolommen maakt niet uit; een kolom die u niet gebruikt mag weg.",
    "Schrijf een bandbreedte als laag, midden en hoog. Weet u het zeker, vul dan alleen midden in.",
    "Percentages schrijft u als getal: 3,5 is 3,5 %. Bedragen zijn in EUR, positief; de soort van de regel bepaalt het teken.",
    "Een leeg vakje is niet hetzelfde als 0. Leeg betekent: niet ingevuld.",
    "Controleer het bestand met: wijkkoers weegbestand --controleer BESTAND",
)
_HEAD_ROW, _FIRST_ROW = 3, 4
_DOWN_HEAD_ROW = 2
_REMARK_HEIGHT, _LINE_HEIGHT = 76, 15
_FITS_A_PAGE = 14
_DIGITS = 16
"""Of a number in the workbook; one with more is written as text, so that it reads back the same."""
_VALUE_WIDTH, _WIDE_WIDTH = 60, 36
_WIDE = ("naam", "omschrijving", "bron", "opmerking", "pm_reden", "populatie")


def write_template(path: Path) -> None:
    """Write an empty workbook to fill in. Raises InputError when the file cannot be written."""
    _write(path, None)


def write_workbook(weegbestand: Weegbestand, path: Path) -> None:
    """Write a weegbestand as the workbook that reads back as the same. Raises InputError when the file cannot be written."""
    _write(path, weegbestand)


def _write(path: Path, weegbestand: Weegbestand | None) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"title": "Weegbestand", "comments": "Wijkkoers"})
    formats = _formats(book)
    _write_readme(book.add_worksheet(README_SHEET), formats)
    for part in PARTS:
        sheet = book.add_worksheet(part.sheet)
        _set_page(sheet, len(part.fields))
        items = items_of(weegbestand, part) if weegbestand else ()
        if part.is_single:
            _write_downwards(sheet, part, items, formats)
        else:
            _write_table(sheet, part, items, formats)
    try:
        book.close()
    except (OSError, XlsxWriterException) as error:
        raise InputError("bestand-niet-te-schrijven", bestand=str(path)) from error


def _formats(book: Any) -> dict[str, Any]:
    top = {"valign": "top", "text_wrap": True}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "bottom": 2, "bg_color": "#E8EEF4", **top}),
        "remark": book.add_format({"italic": True, "font_color": "#55606B", "font_size": 9, **top}),
        "plain": book.add_format(top),
        "cell": book.add_format({"valign": "top"}),
        "left": book.add_format({"valign": "top", "align": "left"}),
        "text": book.add_format({"valign": "top", "num_format": "@"}),
        "wrapped": book.add_format({"num_format": "@", **top}),
        "date": book.add_format({"valign": "top", "num_format": "dd-mm-yyyy", "align": "left"}),
    }


def _set_page(sheet: Any, columns: int) -> None:
    """Print on A4, lying; as wide as the sheet when that stays readable."""
    sheet.set_landscape()
    sheet.set_paper(9)
    if columns <= _FITS_A_PAGE:
        sheet.fit_to_pages(1, 0)


def _set_height(sheet: Any, row: int, texts: Iterable[Written], width: int) -> None:
    """Make a row as high as its longest text: some spreadsheets do not do so by themselves."""
    lines = max((-(-len(text) // width) for text in texts if isinstance(text, str)), default=1)
    if lines > 1:
        sheet.set_row(row, _LINE_HEIGHT * lines)


def _write_readme(sheet: Any, formats: dict[str, Any]) -> None:
    _set_page(sheet, 1)
    sheet.set_column(0, 0, 120)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, "Weegbestand", formats["title"])
    for number, line in enumerate(README, start=2):
        sheet.write_string(number, 0, line, formats["plain"])
    for number, part in enumerate(PARTS, start=len(README) + 3):
        sheet.write_string(number, 0, f"{part.sheet}: {part.remark}", formats["plain"])


def _write_downwards(sheet: Any, part: Part, items: tuple[Any, ...], formats: dict[str, Any]) -> None:
    """Write a part that is one item: a label, a value, a unit and a remark per row."""
    for column, width in enumerate((24, _VALUE_WIDTH, 14, 80)):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, part.sheet, formats["title"])
    sheet.write_string(1, 0, part.remark)
    for column, heading in enumerate(("Gegeven", "Waarde", "Eenheid", "Uitleg")):
        sheet.write_string(_DOWN_HEAD_ROW, column, heading, formats["head"])
    sheet.freeze_panes(_DOWN_HEAD_ROW + 1, 1)
    written = {field.key: value for field, value in written_fields(part, items[0])} if items else {}
    for row, field in enumerate(part.fields, start=_DOWN_HEAD_ROW + 1):
        sheet.write_string(row, 0, heading_of(field, field.heading), formats["cell"])
        sheet.write_string(row, 2, unit_of(field), formats["remark"])
        sheet.write_string(row, 3, part.explain(field), formats["remark"])
        sheet.write_blank(row, 1, None, _format_of(field, formats))
        if field.key in written:
            _set_height(sheet, row, [written[field.key]], _VALUE_WIDTH - 8)
            _write_cell(sheet, (row, 1), field, written[field.key], {**formats, "cell": formats["left"], "text": formats["wrapped"]})
        _offer_choices(sheet, (row, 1, row, 1), field)


def _write_table(sheet: Any, part: Part, items: tuple[Any, ...], formats: dict[str, Any]) -> None:
    """Write a part that is a list: the headings in one row, above them what they mean."""
    sheet.write_string(0, 0, part.sheet, formats["title"])
    sheet.write_string(1, 0, part.remark)
    sheet.set_row(2, _REMARK_HEIGHT)
    sheet.set_row(_HEAD_ROW, 32)
    sheet.freeze_panes(_FIRST_ROW, 1)
    columns = [(field, heading) for field in part.fields for heading in field.headings]
    for place, (field, heading) in enumerate(columns):
        sheet.set_column(place, place, _width(field), _format_of(field, formats))
        sheet.write_string(2, place, _remark_of(part, field, heading), formats["remark"])
        sheet.write_string(_HEAD_ROW, place, heading_of(field, heading), formats["head"])
        _offer_choices(sheet, (_FIRST_ROW, place, LAST_ROW, place), field)
    places = {heading: place for place, (_, heading) in enumerate(columns)}
    for row, item in enumerate(items, start=_FIRST_ROW):
        written = written_fields(part, item)
        _set_height(sheet, row, [value for field, value in written if field.key in _WIDE], _WIDE_WIDTH - 5)
        for field, value in written:
            _write_field(sheet, (row, places), field, value, formats)


def _write_field(sheet: Any, at: tuple[int, dict[str, int]], field: Field, value: Written, formats: dict[str, Any]) -> None:
    row, places = at
    if field.kind is not Kind.RANGE:
        _write_cell(sheet, (row, places[field.heading]), field, value, formats)
    elif isinstance(value, tuple):
        for heading, bound in zip(field.headings, value, strict=True):
            _write_cell(sheet, (row, places[heading]), field, bound, formats)
    else:
        _write_cell(sheet, (row, places[field.headings[1]]), field, value, formats)


def _write_cell(sheet: Any, at: tuple[int, int], field: Field, value: Written, formats: dict[str, Any]) -> None:
    if isinstance(value, date):
        sheet.write_datetime(*at, value, formats["date"])
    elif isinstance(value, int | float) and float(f"{value:.{_DIGITS}G}") == value:
        sheet.write_number(*at, value, formats["cell"])
    elif isinstance(value, int | float):
        sheet.write_string(*at, number_text(value), formats["cell"])
    else:
        sheet.write_string(*at, _text_of(value), _format_of(field, formats))


def _text_of(value: Written) -> str:
    """Return a list as one text: references with a semicolon between, steps as year: percentage."""
    if not isinstance(value, tuple):
        return str(value)
    return "; ".join(item if isinstance(item, str) else f"{item[0]}: {number_text(item[1]).replace('.', ',')}" for item in value)


def heading_of(field: Field, heading: str) -> str:
    """Return a heading with a star when it must be filled in; of a bandwidth only midden must."""
    must = field.is_required and (field.kind is not Kind.RANGE or heading.endswith(RANGE_KEYS[1]))
    return f"{heading} *" if must else heading


def unit_of(field: Field) -> str:
    """Return the unit of a column, or else its kind in a word."""
    return field.unit or {Kind.YES_NO: "ja of nee", Kind.DATE: "dag-maand-jaar", Kind.CHOICE: "kies"}.get(field.kind, "")


def _remark_of(part: Part, field: Field, heading: str) -> str:
    is_bound = field.kind is Kind.RANGE and not heading.endswith(RANGE_KEYS[1])
    remark = "" if is_bound else part.explain(field)
    if field.refers_to and not is_bound:
        remark = f"{remark} Zie blad {BY_KEY[field.refers_to].sheet}."
    unit = unit_of(field)
    return f"{remark} ({unit})".strip() if unit else remark


def _format_of(field: Field, formats: dict[str, Any]) -> Any:
    numeric = (Kind.NUMBER, Kind.RANGE, Kind.FRACTION, Kind.WHOLE, Kind.YEAR)
    if field.kind is Kind.DATE:
        return formats["date"]
    if field.kind in numeric:
        return formats["cell"]
    return formats["wrapped"] if field.key in _WIDE else formats["text"]


def _width(field: Field) -> int:
    if field.kind is Kind.RANGE:
        return 15
    return _WIDE_WIDTH if field.key in _WIDE else 22


def _offer_choices(sheet: Any, area: tuple[int, int, int, int], field: Field) -> None:
    choices = ("ja", "nee") if field.kind is Kind.YES_NO else field.choices
    if choices:
        message = {"error_title": "Kies uit de lijst", "error_message": "Kies een van de woorden uit de lijst, of laat het leeg."}
        sheet.data_validation(*area, {"validate": "list", "source": list(choices), **message})
