"""Leefbaarometer 2.0: a class (1-9) per wijk or gemeente and year, as JSON by code: `{"WK059000": {"KL16": "6"}}`."""

from __future__ import annotations

import re
from typing import Any

from wijkkoers.base.codes import level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.sources.area_table import YEAR_PENDING, AreaList, YearHint, settle_years
from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.json_rows import cell_of, load_json
from wijkkoers.sources.regions import Region, code_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Cell

KIND = "leefbaarometer-2"
SOURCE = "leefbaarometer"
INDICATOR = "leefbaarheid-klasse"
BOUNDARY_YEAR = 2016
"""Boundary year of the last edition; all years of a file are in it."""
CLASSES = range(1, 10)
_CLASS = re.compile(r"KL(\d{2})")
_CHANGE = re.compile(r"VKL\d{4}")
_START = re.compile(r'\s*\{\s*"(GM|WK|BU)\d{4}[0-9A-Za-z]{0,4}\s*"\s*:\s*\{[^}]*"V?KL\d{2}')


def recognise_leefbaarheid_classes(sample: Sample) -> Recognition | None:
    """Recognise the file by its first code and class."""
    found = _START.match(sample.text) if sample.is_json else None
    return Recognition(KIND, None, tuple(dict.fromkeys(re.findall(r'"(KL\d{2})"', found.group())))) if found else None


def read_leefbaarheid_classes(request: Request) -> ReadResult:
    """Read the class per year; null is not available, a change between years (`VKL`) is not taken in.

    InputError when the file is no JSON of this form.
    """
    body = load_json(request.path, request.name)
    if not isinstance(body, dict) or not any(_has_classes(value) for value in body.values()):
        raise InputError("leefbaarometer-zonder-klassen", Where(file=request.name), bestand=request.name)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress)
    areas, changes = AreaList(intake), 0
    columns: dict[str, Column] = {}
    for number, (code, classes) in enumerate(body.items(), start=1):
        intake.start_row(len(body))
        region = _region(str(code))
        if region is None or not isinstance(classes, dict):
            intake.refuse_row(number, "code-onbruikbaar", gebied=str(code)[:40])
            continue
        areas.add(region, number)
        changes += sum(1 for name in classes if _CHANGE.fullmatch(str(name)))
        _take_classes(intake, region.code, classes, columns, number)
    if changes:
        result.issues.note("leefbaarometer-verandering", Where(request.name), aantal=changes)
    settle_years(intake, areas, request, YearHint(assumed=BOUNDARY_YEAR), lambda _row: (Mark.MODELLED,))
    return intake.finish()


def _has_classes(value: Any) -> bool:
    return isinstance(value, dict) and any(_CLASS.fullmatch(str(name)) for name in value)


def _region(text: str) -> Region | None:
    code = code_of(text, None)
    level = level_of(code) if code else None
    return Region(code, level, "", None) if code and level else None


def _take_classes(intake: Intake, code: str, classes: dict[str, Any], columns: dict[str, Column], row: int) -> None:
    for name, value in classes.items():
        found = _CLASS.fullmatch(str(name))
        if found is None:
            continue
        column = columns.setdefault(name, Column(0, name, INDICATOR, 2000 + int(found[1]), ""))
        intake.take(column, _class_of(value), code, YEAR_PENDING, row)


def _class_of(value: Any) -> Cell:
    """Return a class as a number; anything that is no class stays a text, which the intake reports as no number."""
    cell = cell_of(value)
    number = read_cell(cell)
    if number is None or number.value is None or number.value in CLASSES:
        return cell
    return f"klasse {cell}"
