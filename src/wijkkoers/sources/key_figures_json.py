"""Key figures of one gemeente with its wijken and buurten as nested JSON: demografie, veiligheid and gezondheid per area.

The wijk of a buurt follows from its code: `wijkCode` in such files is the code of the buurt with other letters in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wijkkoers.base.codes import AreaLevel, level_of, normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year
from wijkkoers.sources.columns import Column, measure_of
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.json_rows import cell_of, load_json
from wijkkoers.sources.kwb_names import CRIME_INDICATOR, CRIME_SOURCE, HEALTH_INDICATOR, HEALTH_SOURCE, KWB_SOURCE
from wijkkoers.sources.kwb_table import year_in
from wijkkoers.sources.regions import Region, area_row, check_region
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Cell
from wijkkoers.sources.topic_table import settle_periods

KIND = "kerncijfers-json"
_START = re.compile(r'"demografie"\s*:\s*\{')
_CODED = re.compile(r'"code"\s*:\s*"(?:NL|GM|WK|BU)\d{2}')
_LEVELS = {"land": AreaLevel.LAND, "gemeente": AreaLevel.GEMEENTE, "wijk": AreaLevel.WIJK, "buurt": AreaLevel.BUURT}
_TRENDS = (("veiligheid", CRIME_INDICATOR, CRIME_SOURCE), ("gezondheid", HEALTH_INDICATOR, HEALTH_SOURCE))
_NO_FIGURES = ("postcode", "stedelijkheidLabel", "oppervlakteLandKm2")
"""Fields that say again, or in words, what another field says."""
SHOWN = 8


def recognise_key_figures(sample: Sample) -> Recognition | None:
    """Recognise the file by areas with a code and a part `demografie`."""
    if not sample.is_json or not (_START.search(sample.text) and _CODED.search(sample.text)):
        return None
    return Recognition(KIND, None, ("demografie", *(part for part, _id, _source in _TRENDS if f'"{part}"' in sample.text)))


def read_key_figures(request: Request) -> ReadResult:
    """Read the gemeente with its wijken and buurten; the year is that of the source that the file names, else of its name.

    A figure that is null is not available, never zero: the makers of such files write null for zero too.
    """
    body = load_json(request.path, request.name)
    tops = [top for top in (body if isinstance(body, list) else [body]) if isinstance(top, dict)]
    year = request.year or _year_of(tops) or year_in(request.name)
    if year is None:
        raise InputError("jaar-onbekend", Where(file=request.name), bestand=request.name)
    result = new_result(KIND, KWB_SOURCE, request.name, year)
    intake = Intake(result, request.ranges, request.progress)
    seen: set[str] = set()
    unread: dict[str, int] = {}
    for number, area in enumerate(_areas(tops), start=1):
        intake.start_row()
        region = _region(area, seen, intake, number)
        if region is not None:
            result.areas.append(area_row(region, year, number))
            _take_area(area, region, year, intake, unread)
    if unread:
        intake.result.issues.note("kolommen-niet-gelezen", intake.where(0), aantal=len(unread), kolommen=", ".join(list(unread)[:SHOWN]))
    settle_periods(result)
    result.period = year
    return intake.finish()


def _year_of(tops: Sequence[Mapping[str, Any]]) -> int | None:
    for top in tops:
        told = top.get("bronnen")
        texts = [str(told.get(key) or "") for key in ("gebiedsindeling", "kerncijfers")] if isinstance(told, dict) else []
        year = next((found for text in texts if (found := find_year(text)) is not None), None)
        if year is not None:
            return year
    return None


def _areas(tops: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for top in tops:
        yield top
        for part in ("wijken", "buurten"):
            children = top.get(part)
            for child in children if isinstance(children, list) else ():
                if isinstance(child, dict):
                    yield child


def _region(area: Mapping[str, Any], seen: set[str], intake: Intake, number: int) -> Region | None:
    text = str(area.get("code") or "")
    code = normalise_code(text)
    level = level_of(code) if code else None
    if code is None or level is None:
        intake.refuse_row(number, "code-onbruikbaar", gebied=text[:40])
        return None
    if code in seen:
        intake.result.counts.rows_refused += 1
        intake.result.issues.error("code-dubbel", intake.where(number), rij=number, gebied=code)
        return None
    seen.add(code)
    region = Region(code, level, str(area.get("name") or ""), _LEVELS.get(str(area.get("type") or "")))
    check_region(region, intake, number)
    return region


def _take_area(area: Mapping[str, Any], region: Region, year: int, intake: Intake, unread: dict[str, int]) -> None:
    row = len(intake.result.areas)
    columns: list[Column] = []
    cells: dict[int, Cell] = {}
    for name, value in _members(area, "demografie"):
        measure = measure_of(name)
        if measure is None:
            if name not in _NO_FIGURES:
                unread[name] = unread.get(name, 0) + 1
            continue
        cells[len(columns)] = cell_of(value)
        columns.append(Column(len(columns), name, measure.indicator, year, "", measure.scale, measure.zero_is_missing))
    for part, indicator, source in _TRENDS:
        for name, value in _members(dict(_members(area, part)), "trend"):
            period = find_year(name)
            if period is not None:
                cells[len(columns)] = cell_of(value)
                columns.append(Column(len(columns), f"{part} {name}", indicator, period, source))
    intake.take_row(columns, cells, region.code, year, row)


def _members(area: Mapping[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    part = area.get(name)
    yield from part.items() if isinstance(part, dict) else ()
