"""Startanalyse aardgasvrije buurten 2025 (PBL): the stock with its labels, and the strategy with the lowest national costs."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.area_table import (
    YEAR_PENDING,
    AreaLine,
    AreaList,
    YearHint,
    area_lines,
    find_area_columns,
    find_column,
    open_area_table,
    refuse_double,
    settle_years,
)
from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.strategy_codes import COST_PER_TON, COST_PER_WEQ, SOURCE, STRATEGY
from wijkkoers.sources.strategy_rows import CODES, NAMES, find_strategy_columns, read_strategy_rows
from wijkkoers.sources.tables import Cell, Table

KIND = "startanalyse-2025"
EDITION = 2025
BOUNDARY_YEAR = 2023
"""Boundary year of the edition of 2025, whose reference year is 2023; a file does not tell it itself."""
LABELS = ("labelaenbeter", "labelb", "labelc", "labeld", "labele", "labelf", "labelg")
NO_LABEL = "geenlabel"
SHARES: dict[str, tuple[str, ...]] = {
    "aandeel-label-a": ("labelaenbeter",),
    "aandeel-label-bc": ("labelb", "labelc"),
    "aandeel-label-d": ("labeld",),
    "aandeel-label-efg": ("labele", "labelf", "labelg"),
}
"""Share of the homes with a label, in percent."""
LABELLED, WITHOUT_LABEL = "aantal-energielabels", "aandeel-zonder-label"
STOCK = {"woningequivalenten": "i11woningequivalenten", "co2-startjaar": "i12co2startjaar"}
HOMES = "i09aantalwoningen"
MODELLED = (STRATEGY, COST_PER_WEQ, COST_PER_TON, "co2-startjaar")
TOLERANCE_SHARE, TOLERANCE_HOMES = 0.05, 5.0
"""How far labels and homes may differ before the labels are not those of the homes."""


def is_stock_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of `_totaalbebouwing.csv`: a buurt per row with its labels."""
    found = _stock_columns(cells)
    has_parts = find_column(cells, ("codeenergielabel", "woningtypegebouw", "codeindicator")) is not None
    return bool(find_area_columns(cells, CODES).codes) and HOMES in found and all(label in found for label in LABELS) and not has_parts


def is_startanalyse_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of one of the files of the edition of 2025."""
    columns = find_strategy_columns(cells)
    return is_stock_header(cells) or (columns is not None and columns.lowest is not None)


def recognise_startanalyse(sample: Sample) -> Recognition | None:
    """Recognise the stock or the outcomes by their columns."""
    header = sample.header(is_startanalyse_header)
    return Recognition(KIND, None, tuple(header[:5])) if header else None


def read_startanalyse(request: Request) -> ReadResult:
    """Read the stock (labels, woningequivalenten, CO2) or the outcomes (strategy, costs) of the buurten of a gemeente."""
    table = open_area_table(request, is_startanalyse_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    areas, told = AreaList(intake), find_year_in_name(request.name)
    period = max(told or EDITION, EDITION)
    columns = find_strategy_columns(table.header)
    if columns is not None:
        read_strategy_rows(table, columns, areas, period)
    else:
        _read_stock(table, areas, period)
    settle_years(intake, areas, request, YearHint(assumed=BOUNDARY_YEAR), _marks_of)
    return intake.finish()


def _read_stock(table: Table, areas: AreaList, period: int) -> None:
    found = _stock_columns(table.header)
    columns = [Column(found[name], table.header[found[name]], indicator, period, "") for indicator, name in STOCK.items() if name in found]
    shares = [Column(found[names[0]], table.header[found[names[0]]], indicator, period, "") for indicator, names in SHARES.items()]
    shares.append(Column(found[LABELS[0]], "Label_A_en_beter..Label_G", LABELLED, period, ""))
    if NO_LABEL in found:
        shares.append(Column(found[NO_LABEL], table.header[found[NO_LABEL]], WITHOUT_LABEL, period, ""))
    for line in area_lines(table, find_area_columns(table.header, CODES, NAMES), areas.intake):
        number, region, cells = line
        if region.code in areas.regions:
            refuse_double(areas.intake, number, region.code)
            continue
        areas.add(region, number)
        areas.intake.take_row(columns, cells, region.code, YEAR_PENDING, number)
        _take_shares(line, shares, found, areas.intake)


def _take_shares(line: AreaLine, shares: Sequence[Column], found: dict[str, int], intake: Intake) -> None:
    number, region, cells = line
    counts = {name: _figure_at(cells, index) for name, index in found.items()}
    is_sum = _is_sum(counts)
    if not is_sum:
        intake.result.issues.warn("labels-tellen-niet-op", intake.where(number), rij=number, gebied=region.code)
    for column in shares:
        figure = _share_of(column.indicator, counts) if is_sum else absent(Status.UNKNOWN)
        cell: Cell = figure.value
        if figure.value is None and figure.status is Status.UNKNOWN:
            cell = "."
        intake.take(column, cell, region.code, YEAR_PENDING, number)


def _share_of(indicator: str, counts: dict[str, Figure]) -> Figure:
    """Return a share in percent, or the number of homes with a label; without value when a count is lacking or the whole is 0."""
    whole = [*LABELS, NO_LABEL] if indicator == WITHOUT_LABEL else [*LABELS]
    parts = SHARES.get(indicator, (NO_LABEL,))
    values = {name: counts[name].value for name in whole}
    if any(value is None for value in values.values()):
        return absent(Status.UNKNOWN)
    total = sum(value or 0.0 for value in values.values())
    if indicator == LABELLED:
        return present(total)
    return present(100.0 * sum(values[name] or 0.0 for name in parts) / total) if total else absent(Status.UNAVAILABLE)


def _is_sum(counts: dict[str, Figure]) -> bool:
    """Whether the labels add up to the homes, so that they are not those of shops and offices."""
    names = [*LABELS, NO_LABEL] if NO_LABEL in counts else []
    values = [counts[name].value for name in names]
    homes = counts[HOMES].value
    if not names or homes is None or any(value is None for value in values):
        return True
    return abs(sum(value or 0.0 for value in values) - homes) <= max(TOLERANCE_HOMES, TOLERANCE_SHARE * homes)


def _figure_at(cells: Sequence[Cell], index: int) -> Figure:
    figure = read_cell(cells[index]) if index < len(cells) else None
    return figure or absent(Status.UNKNOWN)


def _stock_columns(header: Sequence[str]) -> dict[str, int]:
    """Return the first column of each name: the labels of homes stand before those of other buildings."""
    found: dict[str, int] = {}
    for index, title in enumerate(header):
        name = next((known for known in (*LABELS, NO_LABEL, HOMES, *STOCK.values()) if _matches(title, known)), None)
        if name is not None:
            found.setdefault(name, index)
    return found


def _matches(title: str, name: str) -> bool:
    """Whether a title is a name; after the names with a number a unit may follow, labels must match whole."""
    is_start = name.startswith("i") and fold(title).startswith(name)
    return is_start or find_column((title,), (name,)) is not None


def _marks_of(row: ObservationRow) -> tuple[Mark, ...]:
    return (Mark.MODELLED,) if row.indicator in MODELLED else ()
