"""Startanalyse aardgasvrije buurten 2020 and before (PBL): a file per buurt with the costs of each strategy, `BU03610001_strategie.csv`."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.sources.area_table import AreaList, YearHint, open_area_table, settle_years
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.strategy_codes import SOURCE
from wijkkoers.sources.strategy_rows import find_strategy_columns, read_strategy_rows

KIND = "startanalyse-2020"
EDITION = 2020
BOUNDARY_YEAR = 2019


def is_costs_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header: an indicator per row and a column per strategy, without one for the lowest costs."""
    columns = find_strategy_columns(cells)
    return columns is not None and columns.lowest is None


def recognise_startanalyse_2020(sample: Sample) -> Recognition | None:
    """Recognise the costs per strategy by their columns."""
    header = sample.header(is_costs_header)
    return Recognition(KIND, None, tuple(header[:5])) if header else None


def read_startanalyse_2020(request: Request) -> ReadResult:
    """Read, per buurt, the strategy with the lowest extra costs and what it costs per woningequivalent and per ton CO2."""
    table = open_area_table(request, is_costs_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    areas, columns = AreaList(intake), find_strategy_columns(table.header)
    if columns is not None:
        read_strategy_rows(table, columns, areas, EDITION)
    result.issues.note("startanalyse-afgeleid", Where(request.name), bestand=request.name)
    settle_years(intake, areas, request, YearHint(assumed=BOUNDARY_YEAR), lambda _row: (Mark.MODELLED,))
    return intake.finish()
