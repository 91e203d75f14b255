"""The zip with a whole table as CBS gives it ("onbewerkte dataset"): one figure per row with the code of its measure, and lists of codes.

Source: the bundles of datasets.cbs.nl (OData v4): Observations.csv, MeasureCodes.csv, MeasureGroups.csv, Properties.csv and one list of
codes per dimension. From 2025 on the Kerncijfers come in no other table than this.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Self
from zipfile import ZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.statline_names import BY_TITLE
from wijkkoers.sources.topics import fold_title
from wijkkoers.sources.zips import open_zip

OBSERVATIONS, MEASURES, GROUPS, PROPERTIES = "observations.csv", "measurecodes.csv", "measuregroups.csv", "properties.csv"
MAX_OBSERVATIONS = 20_000_000
_DETAILS = ("id", "measure", "value", "stringvalue", "valueattribute")
_AREA_TITLES = frozenset(("codering", "soortregio", "gemeentenaam"))
_TENURE_TITLES = frozenset(
    ("totalewoningvoorraad", "totaalhuurwoningen", "eigendomwoningcorporatie", "eigendomoverigeverhuurders", "eigendomonbekend")
)
_CONFIDENTIAL = "confidential"
Record = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a line of observations keeps its parts; -1 for a column that is not there. `places` are the dimensions."""

    measure: int
    value: int
    text_value: int
    attribute: int
    places: Mapping[str, int]

    @classmethod
    def of(cls, titles: Sequence[str]) -> Self:
        """Return the layout under a line of titles."""
        folded = [title.strip().lower() for title in titles]
        measure, value, text, attribute = (folded.index(name) if name in folded else -1 for name in _DETAILS[1:])
        places = {title.strip(): index for index, title in enumerate(titles) if folded[index] not in _DETAILS}
        return cls(measure, value, text, attribute, places)

    def text(self, line: Sequence[str], index: int) -> str:
        """Return the text of one part; empty when the line has no such part."""
        return line[index].strip() if 0 <= index < len(line) else ""

    def value_of(self, line: Sequence[str]) -> str:
        """Return the value of a line; a secret one as CBS writes it in other tables."""
        text = self.text(line, self.value) or self.text(line, self.text_value)
        return text or ("x" if self.text(line, self.attribute).lower() == _CONFIDENTIAL else "")


class Bundle:
    """The parts of one bundle, in the words of OData v3: rows, properties (subjects with their groups) and lists of codes."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        """Look at the parts; `name` is that of the zip."""
        self.archive, self.name = archive, name
        self.parts = {_part_name(member): member for member in reversed(archive.namelist())}
        self.keys = _keys(list(self.records(MEASURES)))

    def lines(self, part: str) -> Iterator[list[str]]:
        """Yield the lines of a part, its titles first; nothing when the part is not there."""
        if part not in self.parts:
            return
        try:
            with self.archive.open(self.parts[part]) as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
                yield from csv.reader(text, delimiter=";")
        except (csv.Error, *UNREADABLE) as error:
            raise InputError("zip-beschadigd", Where(file=self.name), bestand=f"{self.name}/{part}") from error

    def records(self, part: str) -> Iterator[Record]:
        """Yield the lines of a part by the titles of its columns."""
        lines = self.lines(part)
        titles = next(lines, [])
        yield from (dict(zip(titles, line, strict=False)) for line in lines)

    def properties(self) -> list[dict[str, Any]]:
        """Return the groups and subjects as the list DataProperties has them."""
        groups = [
            {"ID": row.get("Id"), "ParentID": row.get("ParentId") or None, "Type": "TopicGroup", "Title": row.get("Title")}
            for row in self.records(GROUPS)
        ]
        topics = [
            {"ID": row.get("Identifier"), "ParentID": row.get("MeasureGroupId") or None, "Type": "Topic"}
            | {"Key": self.keys.get(row.get("Identifier", "").strip()), "Title": row.get("Title"), "Unit": row.get("Unit")}
            for row in self.records(MEASURES)
        ]
        return groups + topics

    def codes(self) -> list[dict[str, str]]:
        """Return the codes of all dimensions with title and status."""
        lists = [part for part in self.parts if part.endswith("codes.csv") and part != MEASURES]
        return [
            {"Key": row.get("Identifier", ""), "Title": row.get("Title", ""), "Status": row.get("Status", "")}
            for part in lists
            for row in self.records(part)
        ]

    def about(self) -> Record:
        """Return what the bundle says of its table (`Identifier`, `Title`)."""
        return next(self.records(PROPERTIES), {})

    def rows(self) -> list[dict[str, str | None]]:
        """Return one row per area and period with the figures that we know; other subjects only by name, in the first row."""
        wanted = {code: key for code, key in self.keys.items() if _is_wanted(key)}
        texts: dict[str, str] = {}
        found: dict[tuple[str, ...], dict[str, str | None]] = {}
        lines = self.lines(OBSERVATIONS)
        layout = _Layout.of(next(lines, []))
        for number, line in enumerate(lines, start=1):
            if number > MAX_OBSERVATIONS:
                raise InputError("te-veel-rijen", Where(file=self.name), bestand=self.name, grens=MAX_OBSERVATIONS)
            key = wanted.get(layout.text(line, layout.measure))
            if key is not None:
                places = tuple(layout.text(line, index) for index in layout.places.values())
                row = found.get(places)
                if row is None:
                    row = found[places] = dict(zip(layout.places, places, strict=True))
                text = layout.value_of(line)
                row[key] = texts.setdefault(text, text)
        rows = list(found.values())
        if rows:
            rows[0] = {**rows[0], **{key: rows[0].get(key) for key in self.keys.values()}}
        return rows


def is_bundle(members: Iterable[str]) -> bool:
    """Whether a zip with these members is a bundle of CBS."""
    return {OBSERVATIONS, MEASURES} <= {_part_name(member) for member in members}


def open_bundle(path: Path, name: str) -> tuple[Bundle, ZipFile]:
    """Open a bundle; the caller closes the zip. InputError for a hostile or broken zip."""
    archive = open_zip(path, name)
    try:
        return Bundle(archive, name), archive
    except InputError:
        archive.close()
        raise


def _part_name(member: str) -> str:
    return PurePosixPath(member).name.lower()


def _keys(measures: Iterable[Record]) -> dict[str, str]:
    """Return a readable name per code of a measure: its title, with the code where the title comes back."""
    titles = {row.get("Identifier", "").strip(): row.get("Title", "").strip() for row in measures}
    count = Counter(titles.values())
    return {code: title if count[title] == 1 else f"{title} [{code}]" for code, title in titles.items() if code}


def _is_wanted(key: str) -> bool:
    title = fold_title(key.split(" [")[0])
    return title in BY_TITLE or title in _AREA_TITLES or title in _TENURE_TITLES
