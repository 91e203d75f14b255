"""The extract of the BAG as Kadaster delivers it: a zip with zips of XML, read as a stream.

First the panden (year of construction) and numbers (postcode), kept as pairs of numbers; then the verblijfsobjecten. An object comes
once per occurrence (voorkomen); only the one that holds on the day of the extract counts. XML with a document type is refused.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from array import array
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import IO, Any
from xml.parsers import expat
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.bag import PAND_NOT_IN_STOCK, SOURCE, Stock, Verblijfsobject, construction_year_of
from wijkkoers.sources.bag_geopackage import bag_number
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.postcode_names import normalise_postcode, number_of, postcode_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import BREAKS_OFF, open_large_zip

KIND = "bag-extract"
PANDEN, NUMBERS, OBJECTS = "PND", "NUM", "VBO"
_PART = re.compile(r"(?:^|/)\d{4}(VBO|PND|NUM)(\d{8})?[^/]*\.(zip|xml)$", re.IGNORECASE)
_LIST = re.compile(r"GEM-WPL-RELATIE", re.IGNORECASE)
_STAMP = re.compile(r"(\d{2})(\d{2})(\d{4})(?=[-.]|$)", re.ASCII)
_CHUNK = 1 << 18
_MAX_TEXT = 200_000
_IN_MEMORY = 8_000_000
_ROOTS = {"Pand": PANDEN, "Nummeraanduiding": NUMBERS, "Verblijfsobject": OBJECTS}
_KEPT = {
    "identificatie",
    "status",
    "gebruiksdoel",
    "oppervlakte",
    "oorspronkelijkBouwjaar",
    "postcode",
    "PandRef",
    "beginGeldigheid",
    "eindGeldigheid",
    "eindRegistratie",
    "tijdstipInactief",
    "tijdstipInactiefLV",
    "tijdstipEindRegistratieLV",
    "tijdstipNietBagLV",
    "pos",
    "posList",
    "NummeraanduidingRef",
}
Texts = dict[str, list[str]]
Take = Callable[[str, Texts], None]


def recognise_bag_extract(sample: Sample) -> Recognition | None:
    """Recognise an extract by the names of the files in it: verblijfsobjecten, panden or numbers, per gemeente or of the country."""
    found = [match[1].upper() for member in sample.members if (match := _PART.search(member))]
    if OBJECTS not in found and not (found and any(_LIST.search(member) for member in sample.members)):
        return None
    return Recognition(KIND, _year_in(sample.members), tuple(sorted(set(found))))


def read_bag_extract(request: Request) -> ReadResult:
    """Read an extract; the year is the one asked, else that of the files in it.

    InputError when it has no verblijfsobjecten, when no boundaries are known to place them in, or when it is broken or hostile.
    """
    name, places = request.name, request.places
    if places.boundary_year is None:
        raise InputError("grenzen-nodig", Where(file=name), bestand=name)
    intake = Intake(new_result(KIND, SOURCE, name, request.year), request.ranges, request.progress)
    with open_large_zip(request.path, name) as archive:
        members = archive.namelist()
        day = _day_in(members)
        reading = _Reading(intake, Stock(intake, places), day)
        for part, take in ((PANDEN, reading.take_pand), (NUMBERS, reading.take_number), (OBJECTS, reading.take_object)):
            for member in sorted(found for found in members if (match := _PART.search(found)) and match[1].upper() == part):
                _read_member(archive, member, name, take)
            reading.settle(part)
    year = request.year or (day.year if day else None) or find_year_in_name(name)
    if year is None:
        raise InputError("jaar-onbekend", Where(file=name), bestand=name)
    result = intake.result
    result.period, result.boundary_year = year, places.boundary_year
    result.peildatum = day if day is not None and day.year == year else date(year, 1, 1)
    reading.finish(places.boundary_year, year)
    return intake.finish()


class Pairs:
    """Many pairs of numbers in little memory: 12 bytes each; looked up after `settle`."""

    def __init__(self) -> None:
        """Start empty."""
        self._keys, self._values = array("Q"), array("I")
        self.keys: NDArray[np.uint64] = np.empty(0, dtype=np.uint64)
        self.values: NDArray[np.uint32] = np.empty(0, dtype=np.uint32)

    def add(self, key: int, value: int) -> None:
        """Add a pair."""
        self._keys.append(key)
        self._values.append(value)

    def settle(self) -> None:
        """Put the pairs in order."""
        keys = np.frombuffer(self._keys, dtype=np.uint64) if self._keys else self.keys
        values = np.frombuffer(self._values, dtype=np.uint32) if self._values else self.values
        order = np.argsort(keys, kind="stable")
        self.keys, self.values = keys[order], values[order]
        self._keys, self._values = array("Q"), array("I")

    def get(self, key: int) -> int | None:
        """Return the value of a key, or None."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        return int(self.values[at]) if at < len(self.keys) and int(self.keys[at]) == key else None


class _Reading:
    """What is known while an extract is read."""

    def __init__(self, intake: Intake, stock: Stock, day: date | None) -> None:
        self.intake, self.stock = intake, stock
        self.day = day.isoformat() if day else "9999"
        self.years, self.postcodes = Pairs(), Pairs()
        self.wrong_panden = self.past = self.without_number = 0

    def settle(self, part: str) -> None:
        if part == PANDEN:
            self.years.settle()
        elif part == NUMBERS:
            self.postcodes.settle()

    def take_pand(self, kind: str, texts: Texts) -> None:
        if kind != PANDEN or not self._holds(texts):
            return
        if _first(texts, "status").lower() in PAND_NOT_IN_STOCK:
            self.wrong_panden += 1
            return
        number, year = bag_number(_first(texts, "identificatie")), construction_year_of(_first(texts, "oorspronkelijkBouwjaar"))
        if number and year is not None:
            self.years.add(number, year)

    def take_number(self, kind: str, texts: Texts) -> None:
        if kind != NUMBERS or not self._holds(texts):
            return
        number, postcode = bag_number(_first(texts, "identificatie")), normalise_postcode(_first(texts, "postcode"))
        if number and postcode is not None:
            self.postcodes.add(number, number_of(postcode))

    def take_object(self, kind: str, texts: Texts) -> None:
        if kind != OBJECTS:
            return
        self.intake.start_row()
        if not self._holds(texts):
            self.past += 1
            return
        panden = [bag_number(text) for text in texts.get("PandRef", ())]
        years = (year for pand in panden if (year := self.years.get(pand)) is not None)
        x, y = _point_of(texts)
        purposes = [text.lower() for text in texts.get("gebruiksdoel", ())]
        area, status = parse_number(_first(texts, "oppervlakte")), _first(texts, "status")
        self.stock.take(Verblijfsobject(status, purposes, area, len(panden), next(years, None), self._postcode(texts), "", x, y))

    def finish(self, boundary_year: int, period: int) -> None:
        issues, where = self.intake.result.issues, Where(file=self.intake.result.file)
        self.stock.finish(boundary_year, period)
        if self.past:
            issues.note("bag-voorkomens", where, aantal=self.past)
        if self.wrong_panden:
            issues.note("bag-panden-niet-in-voorraad", where, aantal=self.wrong_panden)
        if self.without_number:
            issues.warn("bag-zonder-nummeraanduiding", where, aantal=self.without_number)

    def _postcode(self, texts: Texts) -> str:
        number = self.postcodes.get(bag_number(_first(texts, "NummeraanduidingRef")))
        if number is None:
            self.without_number += 1
            return ""
        return postcode_of(number)

    def _holds(self, texts: Texts) -> bool:
        """Whether an occurrence is the one that holds on the day of the extract."""
        ended = ("eindRegistratie", "tijdstipInactief", "tijdstipInactiefLV", "tijdstipEindRegistratieLV", "tijdstipNietBagLV")
        if any(_first(texts, name) for name in ended):
            return False
        begin, end = _first(texts, "beginGeldigheid")[:10], _first(texts, "eindGeldigheid")[:10]
        return begin <= self.day and (not end or end > self.day)


def _first(texts: Texts, name: str) -> str:
    found = texts.get(name)
    return found[0] if found else ""


def _point_of(texts: Texts) -> tuple[float | None, float | None]:
    """Return x and y of a point, or the middle of the corners of a shape; a third coordinate (height) is left."""
    if text := _first(texts, "pos"):
        parts = [parse_number(part) for part in text.split()[:2]]
        return (parts[0], parts[1]) if len(parts) == 2 else (None, None)
    parts = [parse_number(part) for part in _first(texts, "posList").split()]
    numbers = [part for part in parts if part is not None]
    if len(numbers) != len(parts) or len(numbers) < 6:
        return None, None
    width = 3 if len(numbers) % 3 == 0 and numbers[2] == numbers[5] and abs(numbers[2]) < 1_000 else 2
    xs, ys = numbers[::width], numbers[1::width]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _read_member(archive: ZipFile, member: str, name: str, take: Take) -> None:
    """Read the XML of a member, or of every XML in a member that is a zip itself."""
    try:
        with archive.open(member) as file:
            if not member.lower().endswith(".zip"):
                _parse(file, name, take)
                return
            with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
                shutil.copyfileobj(file, copy)
                copy.seek(0)
                _read_inner(copy, name, take)
    except BREAKS_OFF as error:
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error


def _read_inner(copy: IO[bytes], name: str, take: Take) -> None:
    with open_large_zip(copy, name) as inner:
        for part in _xml_members(inner):
            with inner.open(part) as file:
                _parse(file, name, take)


def _xml_members(archive: ZipFile) -> Iterator[str]:
    yield from sorted(part for part in archive.namelist() if part.lower().endswith(".xml"))


def _parse(file: IO[bytes], name: str, take: Take) -> None:
    """Stream one XML; each object is given to `take` as soon as it is complete."""
    scan = _Scan(take, name)
    parser: Any = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = scan.start, scan.end, scan.text
    parser.StartDoctypeDeclHandler = scan.refuse
    try:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise InputError("xml-beschadigd", Where(file=name), bestand=name) from error
    finally:
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = parser.StartDoctypeDeclHandler = None


class _Scan:
    """Collects the texts that count of one object at a time."""

    def __init__(self, take: Take, name: str) -> None:
        self.take, self.name = take, name
        self.kind = self.tag = ""
        self.texts: Texts = {}
        self.parts: list[str] = []
        self.length = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        local = tag.rsplit(":", 1)[-1]
        if not self.kind:
            self.kind = _ROOTS.get(local, "")
            self.texts, self.length = {}, 0
        elif local in _KEPT:
            self.tag, self.parts = local, []

    def end(self, tag: str) -> None:
        local = tag.rsplit(":", 1)[-1]
        if self.tag and local == self.tag:
            self.texts.setdefault(local, []).append("".join(self.parts).strip())
            self.tag = ""
        elif self.kind and _ROOTS.get(local) == self.kind:
            kind, self.kind = self.kind, ""
            self.take(kind, self.texts)

    def text(self, text: str) -> None:
        if self.tag:
            self.length += len(text)
            if self.length > _MAX_TEXT:
                raise InputError("xml-onveilig", Where(file=self.name), bestand=self.name)
            self.parts.append(text)

    def refuse(self, *_declaration: Any) -> None:
        raise InputError("xml-onveilig", Where(file=self.name), bestand=self.name)


def _day_in(members: list[str]) -> date | None:
    """Return the day in the names of the parts (`9999VBO08092023.zip`)."""
    for member in members:
        stamp = _STAMP.search(PurePosixPath(member).name) if _PART.search(member) else None
        if stamp and FIRST_YEAR <= int(stamp[3]) <= LAST_YEAR:
            try:
                return date(int(stamp[3]), int(stamp[2]), int(stamp[1]))
            except ValueError:
                continue
    return None


def _year_in(members: tuple[str, ...]) -> int | None:
    day = _day_in(list(members))
    return day.year if day else None
