"""Verblijfsobjecten of the BAG as a flat csv: one row per object, with its pand, postcode and buurt or point."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.bag import SOURCE, Stock, Verblijfsobject, construction_year_of, split_list
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.postcode_names import normalise_postcode
from wijkkoers.sources.regions import code_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import find_fields, header_of
from wijkkoers.sources.tables import Table, open_csv

KIND = "bag-csv"
NAMES = {
    "status": ("status", "verblijfsobjectstatus", "vbostatus", "statusverblijfsobject"),
    "purpose": ("gebruiksdoel", "gebruiksdoelen", "verblijfsobjectgebruiksdoel"),
    "area": ("oppervlakte", "oppervlakteverblijfsobject"),
    "pand": ("pandref", "pandidentificatie", "pandid", "maaktdeeluitvan", "pand"),
    "year": ("oorspronkelijkbouwjaar", "bouwjaar", "pandbouwjaar"),
    "postcode": ("postcode",),
    "code": ("buurtcode", "bucode"),
    "x": ("xrd", "x", "xcoordinaat", "rdx"),
    "y": ("yrd", "y", "ycoordinaat", "rdy"),
}
NEEDED = ("status", "purpose", "area")


def is_bag_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a list of verblijfsobjecten that can be placed."""
    found = find_fields(cells, NAMES)
    return all(name in found for name in NEEDED) and ("code" in found or ("x" in found and "y" in found))


def recognise_bag_csv(sample: Sample) -> Recognition | None:
    """Recognise a list of verblijfsobjecten by its columns."""
    header = header_of(sample, is_bag_header)
    if not header:
        return None
    return Recognition(KIND, find_year_in_name(sample.name), tuple(header[at] for at in find_fields(header, NAMES).values())[:5])


def read_bag_csv(request: Request) -> ReadResult:
    """Read a list of verblijfsobjecten; the year is the one asked, else that of the name, else the newest year of construction."""
    table = open_csv(request.path, request.name, is_bag_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress)
    fields = find_fields(table.header, NAMES)
    if "code" not in fields and request.places.boundary_year is None:
        raise InputError("grenzen-nodig", Where(file=request.name), bestand=request.name)
    stock = Stock(intake, request.places)
    _read_rows(table, fields, stock, intake)
    period = _settle_year(request, stock, intake)
    boundary_year = period if "code" in fields else request.places.boundary_year or period
    result.period, result.boundary_year, result.peildatum = period, boundary_year, date(period, 1, 1)
    stock.finish(boundary_year, period)
    return intake.finish()


def _read_rows(table: Table, fields: dict[str, int], stock: Stock, intake: Intake) -> None:
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, len(table.header)):
            refuse_ragged(intake, number, len(cells), len(table.header))
            continue
        texts = {name: str(cells[index] or "").strip() for name, index in fields.items()}
        code = code_of(texts["code"], AreaLevel.BUURT) if texts.get("code") else None
        if texts.get("code") and (code is None or level_of(code) is not AreaLevel.BUURT):
            intake.refuse_row(number, "buurtcode-onbruikbaar")
            continue
        stock.take(_object_of(texts, code or ""))


def _object_of(texts: dict[str, str], code: str) -> Verblijfsobject:
    purposes = [purpose.lower() for purpose in split_list(texts["purpose"])]
    return Verblijfsobject(
        texts["status"],
        purposes,
        parse_number(texts["area"]),
        len(split_list(texts.get("pand", ""))),
        construction_year_of(texts.get("year", "")),
        normalise_postcode(texts.get("postcode", "")) or "",
        code,
        parse_number(texts.get("x", "")),
        parse_number(texts.get("y", "")),
    )


def _settle_year(request: Request, stock: Stock, intake: Intake) -> int:
    year = request.year or find_year_in_name(request.name)
    if year is not None:
        return year
    newest = stock.newest_year()
    if newest is None:
        raise InputError("jaar-onbekend", Where(file=request.name), bestand=request.name)
    intake.result.issues.note("jaar-uit-bouwjaar", Where(file=request.name), jaar=newest)
    return newest
