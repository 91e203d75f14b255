"""The workbook as a container, looked at before a library opens it: size, macros, document types, merged cells, formulas."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.zips import open_zip

MAX_WORKBOOK_BYTES = 10_000_000
MAX_UNPACKED_BYTES = 60_000_000
"""Of all parts together: a weegbestand of thousands of maatregelen is a tenth of it."""
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")


def check_container(path: Path, name: str) -> None:
    """Raise InputError when the file is no xlsx, or one that could do harm."""
    where = Where(file=name)
    size = path.stat().st_size
    if size > MAX_WORKBOOK_BYTES:
        raise InputError("weegbestand-te-groot", where, bestand=name, mb=-(-size // 1_000_000), grens_mb=MAX_WORKBOOK_BYTES // 1_000_000)
    with open_zip(path, name) as archive:
        names = archive.namelist()
        if "[Content_Types].xml" not in names:
            raise InputError("geen-xlsx", where, bestand=name)
        if any(part.lower().endswith("vbaproject.bin") for part in names):
            raise InputError("macro-in-werkboek", where, bestand=name)
        total = sum(member.file_size for member in archive.infolist())
        if total > MAX_UNPACKED_BYTES:
            raise InputError("zip-bom", where, bestand=name, onderdeel="", mb=total // 1_000_000)
        for part in names:
            if part.lower().endswith((".xml", ".rels")) and _DTD.search(read_part(archive, part, name)[:4096]):
                raise InputError("werkboek-onveilig", where, bestand=name, onderdeel=part[:200])


def read_part(archive: ZipFile, part: str, name: str) -> bytes:
    """Return the bytes of a part; InputError when it is broken."""
    try:
        return archive.read(part)
    except UNREADABLE as error:
        raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error


def merged_ranges(xml: bytes) -> tuple[str, ...]:
    """Return the ranges of merged cells in the XML of a sheet."""
    return tuple(found.decode("ascii") for found in _MERGED.findall(xml))


def has_formulas(xml: bytes) -> bool:
    """Whether a sheet has cells with a formula."""
    return _FORMULA.search(xml) is not None
