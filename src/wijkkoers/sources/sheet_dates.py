"""Which numbers in a workbook are dates: Office Open XML keeps a date as a number of days, and only its style tells so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from xml.parsers import expat
from zipfile import ZipFile

from wijkkoers.sources.sheets import ToDate
from wijkkoers.sources.tables import Cell

_STYLES, _WORKBOOK = "xl/styles.xml", "xl/workbook.xml"
_BUILT_IN = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Numbers of the formats for dates and times that every workbook knows (ISO/IEC 29500-1, 18.8.30)."""
_SILENT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)
_FIRST_DAY = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # noqa: DTZ001 - a cell has no time zone
_FIRST_SURE, _BEYOND = 61, 2_958_466
"""Before the first of March 1900 the count of days is wrong by one; after the year 9999 there is no date."""


def date_styles(archive: ZipFile) -> Mapping[str, ToDate]:
    """Return per style that shows a date what turns its number into a text: `2027-03-01`, or `2027-03-01T14:30` with a time."""
    if _STYLES not in archive.namelist():
        return {}
    found = _Styles()
    _scan(archive, _STYLES, found)
    _scan(archive, _WORKBOOK, found)
    to_date = partial(_date_of, found.from_1904)
    return {str(place): to_date for place, number in enumerate(found.used) if found.is_date(number)}


class _Styles:
    """Collects the formats of numbers and the styles that use them."""

    def __init__(self) -> None:
        self.formats: dict[int, str] = {}
        self.used: list[int] = []
        self.from_1904 = self.is_open = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rsplit(":", 1)[-1]
        if tag == "numFmt":
            self.formats[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self.is_open = True
        elif tag == "xf" and self.is_open:
            self.used.append(int(attributes.get("numFmtId", "0")))
        elif tag == "workbookPr":
            self.from_1904 = attributes.get("date1904", "") in ("1", "true")

    def end(self, name: str) -> None:
        if name.rsplit(":", 1)[-1] == "cellXfs":
            self.is_open = False

    def is_date(self, number: int) -> bool:
        """Whether a format shows a day; the numbers of our own formats are not among those built in."""
        if number in self.formats:
            return bool(_DATE_LETTERS.search(_SILENT.sub("", self.formats[number].split(";")[0])))
        return number in _BUILT_IN


def _scan(archive: ZipFile, part: str, found: Any) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = found.start, found.end
    parser.Parse(archive.read(part), True)


def _date_of(from_1904: bool, days: float) -> Cell:
    """Return a number of days as a text; a number that is no day stays a number."""
    if not (1 if from_1904 else _FIRST_SURE) <= days < _BEYOND - 1462:
        return days
    moment = _FIRST_DAY[from_1904] + timedelta(seconds=round(days * 86400))
    return moment.date().isoformat() if (moment.hour, moment.minute) == (0, 0) else moment.isoformat(timespec="minutes")
