"""The forms in which OData rows are kept as a file: an answer, a bare list, a table by code, or rows with the lists that describe them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile, ZipInfo

from wijkkoers.base.codes import normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.json_rows import load_json
from wijkkoers.sources.limits import MAX_PART_BYTES, UNREADABLE
from wijkkoers.sources.odata_bundle import OBSERVATIONS, is_bundle, open_bundle
from wijkkoers.sources.odata_names import TABLE_ID
from wijkkoers.sources.region_columns import year_of_period
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.workbooks import ZIP_MAGIC
from wijkkoers.sources.zips import open_zip, read_member

KIND = "odata"
_PROPERTIES = ("properties", "DataProperties", "dataproperties")
_INFOS = ("tableinfo", "TableInfos", "tableinfos")
_ROWS = ("value", "TypedDataSet", "UntypedDataSet", "data")
_LOOSE_LINES = re.compile(r"\W*Id\W{1,3}Measure\W", re.IGNORECASE)
"""How the part with figures of a bundle begins."""
_PARTS = frozenset(
    f"{part}.json" for part in ("typeddataset", "untypeddataset", "dataproperties", "tableinfos", "wijkenenbuurten", "perioden")
)
_SIGNS = (
    re.compile(r'"odata\.type"\s*:\s*"Cbs\.OData\.|"odata\.metadata".*"(?:properties|DataProperties)"', re.DOTALL),
    re.compile(r'"(?:WijkenEnBuurten|RegioS|Codering_\d+)"\s*:'),
    re.compile(r'\A\s*\{\s*"(?:NL|GM|WK|BU)\d{2}[0-9A-Z]{0,6} *"\s*:\s*\{[^{}]*"[A-Za-z]\w*_\d{1,3}"\s*:'),
    re.compile(r'"Identifier"\s*:.*"ReasonDelivery"\s*:', re.DOTALL),
)
"""Descriptions, rows of an answer, rows by code, and the list TableInfos."""


@dataclass(slots=True)
class Document:
    """Rows with what is known of their table; `names` are those of areas by code, `provisional` years of provisional figures."""

    rows: list[Mapping[str, Any]] = field(default_factory=list)
    properties: list[Mapping[str, Any]] = field(default_factory=list)
    id: str = ""
    title: str = ""
    names: dict[str, str] = field(default_factory=dict)
    provisional: frozenset[int] = frozenset()


def open_document(path: Path, name: str) -> Document:
    """Return the rows and descriptions of a file; InputError `geen-odata` when it has neither."""
    if _is_bundle_file(path):
        return _read_bundle(path, name)
    if _is_loose(path):
        raise InputError("bundel-niet-compleet", Where(file=name), bestand=name)
    document = Document()
    for body in _bodies(path, name):
        _take_in(document, body)
        if isinstance(body, dict):
            _take_members(document, body)
    if not (document.rows or document.properties or document.id):
        raise InputError("geen-odata", Where(file=name), bestand=name)
    return document


def recognise_odata(sample: Sample) -> Recognition | None:
    """Recognise rows or descriptions of OData by the names in their first part; a zip by the names of its members."""
    if sample.is_zip:
        if is_bundle(sample.members):
            return Recognition(KIND, None, ("Observations.csv", "MeasureCodes.csv"))
        parts = [member for member in sample.members if _is_part(member)]
        return Recognition(KIND, None, tuple(parts[:3])) if any("dataset" in part.lower() for part in parts) else None
    if not sample.is_json:
        return Recognition(KIND, None, ("Observations.csv",)) if _LOOSE_LINES.match(sample.text) else None
    text = sample.text
    if not any(sign.search(text) for sign in _SIGNS):
        return None
    found = TABLE_ID.search(text) or TABLE_ID.search(sample.name)
    return Recognition(KIND, None, ("OData", *((found[1].upper(),) if found else ())))


def _is_bundle_file(path: Path) -> bool:
    try:
        with ZipFile(path) as archive:
            return is_bundle(archive.namelist())
    except UNREADABLE:
        return False


def _is_loose(path: Path) -> bool:
    """Whether a file is the part with figures of a bundle, without the parts that say what its codes mean."""
    with path.open("rb") as file:
        return bool(_LOOSE_LINES.match(file.read(200).decode("utf-8", "replace")))


def _read_bundle(path: Path, name: str) -> Document:
    bundle, archive = open_bundle(path, name)
    with archive:
        about = bundle.about()
        told = TABLE_ID.search(about.get("Identifier", "")) or TABLE_ID.search(name) or TABLE_ID.search(bundle.parts[OBSERVATIONS])
        document = Document(list(bundle.rows()), list(bundle.properties()), told[1].upper() if told else "", about.get("Title", ""))
        _take_codes(document, bundle.codes())
    return document


def _is_part(member: str) -> bool:
    return PurePosixPath(member).name.lower() in _PARTS


def _bodies(path: Path, name: str) -> Iterator[Any]:
    """Yield the JSON of a file, or of the known members of a zip."""
    with path.open("rb") as file:
        if not file.read(4).startswith(ZIP_MAGIC):
            yield load_json(path, name)
            return
    with open_zip(path, name) as archive:
        for member in archive.infolist():
            if _is_part(member.filename):
                yield _read_part(archive, member, name)


def _read_part(archive: ZipFile, member: ZipInfo, name: str) -> Any:
    part = member.filename[:200]
    if member.file_size > MAX_PART_BYTES:
        raise InputError("zip-bom", Where(file=name), bestand=name, onderdeel=part, mb=member.file_size // 1_000_000)
    try:
        return json.loads(read_member(archive, member.filename, name))
    except (ValueError, RecursionError) as error:
        raise InputError("json-beschadigd", Where(file=f"{name}/{part}"), bestand=f"{name}/{part}", rij=0) from error


def _take_in(document: Document, body: Any) -> None:
    """Take in a list of objects or a table by code, whatever it turns out to be."""
    rows = _objects(body)
    if rows and any("Identifier" in row and "ShortTitle" in row for row in rows[:1]):
        document.id, document.title = str(rows[0].get("Identifier") or ""), str(rows[0].get("Title") or "")
    elif rows and any(str(row.get("odata.type", "")).startswith("Cbs.OData.") or row.get("Type") == "Topic" for row in rows):
        document.properties = rows
    elif rows and "Key" in rows[0] and "Title" in rows[0]:
        _take_codes(document, rows)
    elif rows:
        document.rows = rows
    elif isinstance(body, dict) and not document.rows:
        document.rows = _rows_by_code(body)


def _take_members(document: Document, body: Mapping[str, Any]) -> None:
    for key in (*_INFOS, *_PROPERTIES, *_ROWS):
        if isinstance(body.get(key), list | dict):
            _take_in(document, body[key])
    told = str(body.get("tabel") or body.get("odata.metadata") or "")
    found = TABLE_ID.search(told)
    document.id = document.id or (found[1].upper() if found else "")
    lists = body.get("dimensies")
    for codes in lists.values() if isinstance(lists, dict) else ():
        _take_codes(document, _objects(codes))


def _take_codes(document: Document, codes: Sequence[Mapping[str, Any]]) -> None:
    """Take in a list of codes: names of areas, or periods with their status."""
    for row in codes:
        key, title = str(row.get("Key") or "").strip(), str(row.get("Title") or "").strip()
        code, year = normalise_code(key), year_of_period(key)
        if code is not None and key[:1].isalpha():
            document.names[code] = title
        elif year is not None and str(row.get("Status") or "").lower().startswith("voorlopig"):
            document.provisional |= {year}


def _objects(body: Any) -> list[Mapping[str, Any]]:
    found = body.get("value") if isinstance(body, dict) and isinstance(body.get("value"), list) else body
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _rows_by_code(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the rows of `{"GM0590": {...}}`, each with its code as any other row has it."""
    rows: list[Mapping[str, Any]] = []
    for key, row in body.items():
        if isinstance(row, dict) and normalise_code(str(key)) is not None:
            rows.append({"WijkenEnBuurten": str(key), **row})
    return rows
