"""The rows of the tables: raw values for spreadsheets, words for status and marks, headings in the language of the document."""

from __future__ import annotations

from collections.abc import Iterable

from wijkkoers.base.disclosure import hide_small_count
from wijkkoers.base.missing import Figure, Mark
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.numerals import difference_of
from wijkkoers.reports.wijkfoto import Line, MapArea, TrendPoint, Wijkfoto
from wijkkoers.reports.wording import Wording

Cell = str | float | int | None
FIGURE_COLUMNS = ("code", "name", "level", "boundary_year", "theme", "indicator", "label", "value", "status", "unit", "year", "marks",
                  "reference_gemeente", "reference_land", "gap", "source", "release", "peildatum", "definition", "link",
                  "converted_from", "category")  # fmt: skip
TREND_COLUMNS = ("code", "name", "indicator", "label", "year", "value", "status", "unit", "marks", "is_break", "boundary_year",
                 "converted_from", "category")  # fmt: skip
AREA_COLUMNS = ("code", "name", "indicator", "label", "value", "status", "unit", "year", "marks", "is_focus", "is_water", "source",
                "category")  # fmt: skip
SOURCE_COLUMNS = ("source", "release", "peildatum", "year", "link")


def headings(columns: Iterable[str], words: Wording) -> list[str]:
    """Return the headings of columns in the language of the document."""
    return [words.say(column) for column in columns]


def figure_rows(foto: Wijkfoto, words: Wording) -> list[list[Cell]]:
    """Return one row per indicator, in `FIGURE_COLUMNS`; values in the unit of the indicator, None where there is none."""
    area = foto.area
    head: list[Cell] = [area.code, area.name, words.level[area.level], area.boundary_year]
    return [[*head, *_figure_cells(line, words), _line_converted_from(foto, line), category_text(line, line.figure)] for line in foto.lines]


def trend_rows(foto: Wijkfoto, words: Wording) -> list[list[Cell]]:
    """Return one row per indicator and year, in `TREND_COLUMNS`."""
    rows: list[list[Cell]] = []
    for line in foto.lines:
        for point in line.trend:
            figure = guarded(line, point.figure)
            head: list[Cell] = [foto.area.code, foto.area.name, line.indicator, line.label, point.year, rounded(line, figure)]
            tail: list[Cell] = [marks_text(figure.marks, words), _yes(point.is_break, words), point.boundary_year]
            rows.append([*head, words.status[figure.status], line.unit, *tail, converted_from(foto, point), category_text(line, figure)])
    return rows


def converted_from(foto: Wijkfoto, point: TrendPoint) -> str:
    """Return the areas that a converted figure comes from, with the share of their ground; empty for any other figure."""
    if Mark.CONVERTED not in point.figure.marks:
        return ""
    parts = [part for each in foto.conversions if each.boundary_year == point.boundary_year for part in each.parts]
    return ", ".join(f"{part.name or part.code} ({part.code}) {format_number(part.share * 100, 1, foto.language)} %" for part in parts)


def _line_converted_from(foto: Wijkfoto, line: Line) -> str:
    point = next((point for point in line.trend if point.year == line.year), None)
    return converted_from(foto, point) if point is not None else ""


def area_rows(foto: Wijkfoto, words: Wording) -> list[list[Cell]]:
    """Return one row per area of the map, in `AREA_COLUMNS`; nothing when the indicator on the map is not in the wijkfoto."""
    line = foto.line(foto.map_indicator)
    return [] if line is None else [_area_cells(area, line, words) for area in foto.map_areas]


def source_rows(foto: Wijkfoto) -> list[list[Cell]]:
    """Return every release once, in `SOURCE_COLUMNS`."""
    used = (line for line in foto.lines if line.figure.has_value)
    return [
        list(row) for row in dict.fromkeys((line.full_source, line.release, line.peildatum, line.year, line.source_url) for line in used)
    ]


def guarded(line: Line, figure: Figure) -> Figure:
    """Return the figure as it may leave the building: small counts are hidden once more, whatever came before."""
    return hide_small_count(figure) if line.is_count else figure


def category_text(line: Line, figure: Figure) -> str:
    """Return the words of a class; empty for an indicator that is not in classes, and without a value."""
    return "" if figure.value is None else line.category(figure.value)


def rounded(line: Line, figure: Figure | None) -> float | int | None:
    """Return a value as it is shown, as a whole number where the indicator has no decimals."""
    return rounded_value(line, None if figure is None else figure.value)


def rounded_value(line: Line, value: float | None) -> float | int | None:
    """Return a bare value as it is shown."""
    if value is None:
        return None
    return round(value, line.decimals) if line.decimals else round(value)


def marks_text(marks: Iterable[Mark], words: Wording) -> str:
    """Return marks in words, in the order of the closed list."""
    present = set(marks)
    return ", ".join(words.marks[mark] for mark in Mark if mark in present)


def _figure_cells(line: Line, words: Wording) -> list[Cell]:
    figure = guarded(line, line.figure)
    gap = difference_of(line) if figure.has_value else None
    return [
        line.theme_label, line.indicator, line.label, rounded(line, figure), words.status[figure.status], line.unit, line.year,
        marks_text(figure.marks, words), rounded(line, line.beside_gemeente), rounded(line, line.beside_land),
        rounded_value(line, gap), line.full_source, line.release, line.peildatum, line.definition, line.source_url,
    ]  # fmt: skip


def _area_cells(area: MapArea, line: Line, words: Wording) -> list[Cell]:
    figure = guarded(line, area.figure)
    head: list[Cell] = [area.code, area.name, line.indicator, line.label, rounded(line, figure), words.status[figure.status], line.unit]
    tail: list[Cell] = [line.year, marks_text(figure.marks, words), _yes(area.is_focus, words), _yes(area.is_water, words)]
    return [*head, *tail, line.full_source, category_text(line, figure)]


def _yes(truth: bool, words: Wording) -> str:
    return words.say("yes" if truth else "no")
