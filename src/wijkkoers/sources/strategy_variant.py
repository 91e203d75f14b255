"""The variant within a strategy per buurt, as Vesta MAIS writes it: two columns in single quotes, `'BU00100416';'s1a'`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.sources.area_table import (
    YEAR_PENDING,
    AreaList,
    YearHint,
    area_lines,
    find_area_columns,
    find_column,
    open_area_table,
    refuse_double,
    settle_years,
    text_at,
)
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.strategy_codes import HEAT_PUMP, SOURCE, STRATEGY, heat_pump_of, only_strategy_of, strategy_of

KIND = "strategievariant"
EDITION = 2020
"""Year of the Startanalyse that knows these variants."""
BOUNDARY_YEAR = 2019
HEAT_PUMPS = 1
"""The strategy of which both variants have an indicator of their own."""
CODES = ("bucode", "i01buurtcode", "buurtcode")
VARIANT = ("v01strategievariant", "strategievariant")


def is_variant_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header: the code of a buurt and the variant, without the indicators of a Startanalyse."""
    has_code = bool(find_area_columns(cells, CODES).codes)
    return has_code and find_column(cells, VARIANT) is not None and find_column(cells, ("codeindicator",)) is None


def recognise_strategy_variant(sample: Sample) -> Recognition | None:
    """Recognise the file by its two columns."""
    header = sample.header(is_variant_header)
    return Recognition(KIND, None, tuple(header[:5])) if header else None


def read_strategy_variant(request: Request) -> ReadResult:
    """Read the strategy to which the variant belongs; an empty variant is not available.

    A file with variants of strategy 1 alone compares heat pumps and says nothing of other strategies: it gives the kind of heat pump.
    InputError `strategie-alleen-varianten` for a file with variants of one other strategy alone.
    """
    table = open_area_table(request, is_variant_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    place = find_column(table.header, VARIANT) or 0
    areas = AreaList(intake)
    found: list[tuple[int, str, str]] = []
    for number, region, cells in area_lines(table, find_area_columns(table.header, CODES, ("bunaam", "i02buurtnaam")), intake):
        if region.code in areas.regions:
            refuse_double(intake, number, region.code)
            continue
        areas.add(region, number)
        found.append((number, region.code, text_at(cells, place)))
    indicator = _indicator_of((text for _number, _code, text in found), intake)
    column = Column(place, table.header[place], indicator, EDITION, "")
    for number, code, text in found:
        intake.take(column, heat_pump_of(text) if indicator == HEAT_PUMP else strategy_of(text), code, YEAR_PENDING, number)
    settle_years(intake, areas, request, YearHint(assumed=BOUNDARY_YEAR), lambda _row: (Mark.MODELLED,))
    return intake.finish()


def _indicator_of(texts: Iterable[str], intake: Intake) -> str:
    where = Where(intake.result.file)
    only = only_strategy_of(texts)
    if only is None:
        return STRATEGY
    if only != HEAT_PUMPS:
        raise InputError("strategie-alleen-varianten", where, bestand=where.file, strategie=f"s{only}")
    intake.result.issues.note("strategie-warmtepompen", where, bestand=where.file)
    return HEAT_PUMP
