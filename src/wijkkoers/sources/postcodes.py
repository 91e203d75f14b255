"""In which buurt every address lies (CBS: buurt, wijk en gemeente per postcode en huisnummer); kept as numbers of addresses per postcode.

The zip of CBS also holds tables with the names of buurten, wijken and gemeenten; those become areas without a boundary.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from wijkkoers.base.codes import AreaLevel, level_of, parent_code_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.postcode_names import normalise_postcode
from wijkkoers.sources.regions import code_of
from wijkkoers.sources.rows import AreaRow, PostcodeRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import open_stream, table_members

KIND, SOURCE = "postcodes", "cbs-postcodes"
MAX_TABLES = 12
_POSTCODE = ("pc6", "postcode", "postcode6")
_NUMBER = ("huisnummer", "huisnr", "hnr")
_BUURT = re.compile(r"^(?:buurt|buurtcode|bucode)(\d{4})?$")
_YEAR_NAME = re.compile(r"(20\d{2})(?:\d{4})?(?!\d)", re.ASCII)
_CODE_COLUMN = re.compile(r"^(buurt|wijk|gem|gemeente|gm|bu|wk)(?:code)?(\d{4})?$")
_NAME_COLUMN = re.compile(r"^(buurt|wijk|gem|gemeente|gm|bu|wk)_?naam_?(\d{4})?$")
_LEVELS = {
    "bu": AreaLevel.BUURT,
    "buurt": AreaLevel.BUURT,
    "wk": AreaLevel.WIJK,
    "wijk": AreaLevel.WIJK,
    "gm": AreaLevel.GEMEENTE,
    "gem": AreaLevel.GEMEENTE,
    "gemeente": AreaLevel.GEMEENTE,
}
_DIGITS = {AreaLevel.BUURT: 8, AreaLevel.WIJK: 6, AreaLevel.GEMEENTE: 4}


def is_postcode_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a list of addresses with the buurt of each."""
    names = [fold(cell) for cell in cells]
    return any(name in _POSTCODE for name in names) and any(name in _NUMBER for name in names) and any(map(_BUURT.match, names))


def is_name_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a table that comes with it: codes and names of areas, and nothing else."""
    names = [fold(cell) for cell in cells]
    codes, titles = [n for n in names if _CODE_COLUMN.match(n)], [n for n in names if _NAME_COLUMN.match(n)]
    return bool(codes and titles) and len(codes) + len(titles) == len(names) <= 6


def recognise_postcodes(sample: Sample) -> Recognition | None:
    """Recognise a list of addresses with their buurt by its columns, in a zip or not."""
    found = _find_table(sample)
    if found is None:
        return None
    _member, header = found
    return Recognition(KIND, _year_in(header) or year_of_name(sample.name), tuple(header[:5]))


def read_postcodes(request: Request) -> ReadResult:
    """Read numbers of addresses per postcode and buurt; the year is the one asked, else that of the columns, else of the name."""
    found = _find_table(Sample(request.path, request.name))
    name = request.name
    if found is None:
        raise InputError("geen-postcodetabel", Where(file=name), bestand=name)
    member, header = found
    year = request.year or _year_in(header) or year_of_name(member or name)
    if year is None:
        raise InputError("jaar-onbekend", Where(file=name), bestand=name)
    result = new_result(KIND, SOURCE, name, year)
    result.peildatum = date(year, 8, 1)
    intake = Intake(result, request.ranges, request.progress)
    counted = _count(request, member, intake)
    result.postcodes = [PostcodeRow(postcode, code, year, number) for (postcode, code), number in sorted(counted.items())]
    result.counts.values = len(result.postcodes)
    for other in table_members(Sample(request.path, name))[:MAX_TABLES]:
        if other != member:
            result.areas += _read_names(request, other, year)
    return intake.finish("geen-bruikbare-postcode")


def year_of_name(name: str) -> int | None:
    """Return the year in a file name, also of a day (`pc6hnr20240801_gwb.csv`)."""
    years = {int(found) for found in _YEAR_NAME.findall(Path(name).stem) if FIRST_YEAR <= int(found) <= LAST_YEAR}
    return find_year_in_name(name) or (years.pop() if len(years) == 1 else None)


def _find_table(sample: Sample) -> tuple[str, list[str]] | None:
    """Return the member (empty for a file without zip) and the header of the list of addresses."""
    if sample.is_sqlite or sample.is_workbook:
        return None
    for member in table_members(sample)[:MAX_TABLES] if sample.is_zip else [""]:
        try:
            with open_stream(sample.path, sample.name, is_postcode_header, member) as stream:
                return member, stream.header
        except InputError:
            continue
    return None


def _year_in(header: Sequence[str]) -> int | None:
    found = next((match[1] for name in header if (match := _BUURT.match(fold(name)))), None)
    return int(found) if found and FIRST_YEAR <= int(found) <= LAST_YEAR else None


def _count(request: Request, member: str, intake: Intake) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    codes: dict[str, str] = {}
    with open_stream(request.path, request.name, is_postcode_header, member) as stream:
        names = [fold(name) for name in stream.header]
        at = next(index for index, name in enumerate(names) if name in _POSTCODE)
        buurt = next(index for index, name in enumerate(names) if _BUURT.match(name))
        for number, cells in stream.rows:
            intake.start_row()
            postcode = normalise_postcode(cells[at]) if at < len(cells) else None
            text = cells[buurt] if buurt < len(cells) else ""
            code = codes.get(text)
            if code is None:
                code = codes[text] = padded_code(text, AreaLevel.BUURT)
            if postcode is None or not code:
                intake.refuse_row(number, "adresregel-onbruikbaar")
                continue
            counted[postcode, code] += 1
    return counted


def padded_code(text: str, level: AreaLevel) -> str:
    """Return the code of an area at this level; puts back leading zeros (`3630001`, `363AF08`); empty when it is none."""
    bare = text.strip().strip('"').upper()
    if bare and bare[0].isdigit() and len(bare) < _DIGITS[level]:
        bare = bare.zfill(_DIGITS[level])
    code = code_of(bare, level) if bare else None
    return code if code is not None and level_of(code) is level else ""


def _read_names(request: Request, member: str, year: int) -> Iterator[AreaRow]:
    """Yield the areas of a table with codes and names; nothing for any other table."""
    try:
        with open_stream(request.path, request.name, is_name_header, member) as stream:
            names = [fold(name) for name in stream.header]
            pairs = [(at, _LEVELS[match[1]]) for at, name in enumerate(names) if (match := _CODE_COLUMN.match(name))][:1]
            title = next((i for i, name in enumerate(names) if (m := _NAME_COLUMN.match(name)) and _LEVELS[m[1]] is pairs[0][1]), None)
            for number, cells in stream.rows:
                at, level = pairs[0]
                code = padded_code(cells[at], level) if at < len(cells) else ""
                if code and title is not None and title < len(cells):
                    yield AreaRow(code, cells[title].strip(), level, year, parent_code_of(code), row=number)
    except InputError:
        return
