"""Very long tables of text, in a zip or not, one row at a time: millions of rows take no more memory than one."""

from __future__ import annotations

import codecs
import csv
import io
import lzma
import struct
import zlib
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.limits import MAX_COLUMNS, MAX_ZIP_MEMBERS, MAX_ZIP_RATIO, RATIO_FROM_BYTES, UNREADABLE
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.tables import DELIMITERS, HEADER_WITHIN, IsHeader
from wijkkoers.sources.zips import ENCRYPTED_FLAG, is_safe_path

MAX_STREAM_ROWS = 20_000_000
"""The Netherlands has some 9.5 million addresses."""
MAX_STREAM_BYTES = 12_000_000_000
"""Of all members of a zip together; streamed, so it bounds time, not memory."""
MAX_LINE_CHARS = 100_000
BREAKS_OFF = (BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, UnicodeError, lzma.LZMAError, struct.error, zlib.error)
"""What reading a broken or damaged stream raises."""
_TABLES = (".csv", ".txt", ".tsv")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}

Names = Mapping[str, Sequence[str]]
"""Our name of a column, and the names (folded) that sources give it, best first."""


@dataclass(slots=True)
class Stream:
    """A header, the rows above it, and the rows under it with their numbers as a spreadsheet shows them."""

    header: list[str]
    rows: Iterator[tuple[int, list[str]]]
    preamble: list[list[str]] = field(default_factory=list)


def find_fields(header: Sequence[str], names: Names) -> dict[str, int]:
    """Return where the columns stand that we know, by our own names."""
    folded = [fold(name) for name in header]
    return {ours: folded.index(known) for ours, theirs in names.items() if (known := next((n for n in theirs if n in folded), None))}


@contextmanager
def open_stream(path: Path, name: str, is_header: IsHeader, member: str = "") -> Iterator[Stream]:
    """Open a csv, or a member of a zip, at the first row that is a header; bytes that are no text become a replacement mark.

    InputError `kop-niet-gevonden` without header; broken or hostile files raise InputError here or while the rows are read.
    """
    if not member:
        with path.open("rb") as file, closing(_lines(file, name)) as lines:
            yield _stream(lines, name, is_header)
        return
    with open_large_zip(path, name) as archive:
        try:
            inner = archive.open(member)
        except (*BREAKS_OFF, LookupError, RuntimeError) as error:
            raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
        with inner, closing(_lines(inner, name)) as lines:
            yield _stream(lines, name, is_header)


def table_members(sample: Sample) -> list[str]:
    """Return the members of a zip that look like tables of text."""
    return [found for found in sample.members if found.lower().endswith(_TABLES) and not found.startswith("__MACOSX/")]


def sole_table(sample: Sample) -> str | None:
    """Return the one table in a zip, an empty text for a file that is itself a text; None for anything else."""
    if sample.is_zip:
        tables = table_members(sample)
        return tables[0] if len(tables) == 1 else None
    return None if sample.is_sqlite or sample.is_workbook else ""


def header_of(sample: Sample, is_header: IsHeader) -> list[str]:
    """Return the header of a csv by its first rows only, however long it is; empty when there is none."""
    if sole_table(sample) != "" or sample.is_json:
        return []
    try:
        with open_stream(sample.path, sample.name, is_header) as stream:
            return stream.header
    except InputError:
        return []


@contextmanager
def open_large_zip(source: Path | IO[bytes], name: str) -> Iterator[ZipFile]:
    """Open a zip that is streamed and so may hold far more than one that is unpacked; InputError when it could do harm."""
    try:
        archive = ZipFile(source)
    except UNREADABLE as error:
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error
    with archive:
        _check_members(archive.infolist(), name)
        yield archive


def _check_members(members: Sequence[ZipInfo], name: str) -> None:
    where = Where(file=name)
    if len(members) > MAX_ZIP_MEMBERS:
        raise InputError("zip-te-veel-bestanden", where, bestand=name, aantal=len(members), grens=MAX_ZIP_MEMBERS)
    total = sum(member.file_size for member in members)
    if total > MAX_STREAM_BYTES:
        raise InputError("zip-bom", where, bestand=name, onderdeel="", mb=total // 1_000_000)
    for member in members:
        if member.flag_bits & ENCRYPTED_FLAG:
            raise InputError("bestand-versleuteld", where, bestand=name)
        if not is_safe_path(member.filename):
            raise InputError("pad-in-zip", where, bestand=name, onderdeel=member.filename[:200])
        if member.file_size > RATIO_FROM_BYTES and member.file_size > MAX_ZIP_RATIO * max(member.compress_size, 1):
            raise InputError("zip-bom", where, bestand=name, onderdeel=member.filename[:200], mb=member.file_size // 1_000_000)


def _stream(lines: Iterator[str], name: str, is_header: IsHeader) -> Stream:
    above: list[str] = []
    for line in lines:
        for delimiter in DELIMITERS:
            cells = _split(line, delimiter)
            if is_header(cells):
                preamble = [_split(text, delimiter) for text in above]
                return Stream(cells, _rows(lines, delimiter, len(above) + 1, name), preamble)
        above.append(line)
        if len(above) >= HEADER_WITHIN:
            break
    raise InputError("kop-niet-gevonden", Where(file=name), bestand=name, kolommen=_titles(above))


def _titles(above: Sequence[str]) -> str:
    """Return the titles of the first row for a hint; cells with digits may be addresses and are left out."""
    cells = [cell for line in above[:1] for cell in _split(line, max(DELIMITERS, key=line.count))]
    return ", ".join(cell for cell in cells if not any(mark.isdigit() for mark in cell))[:300]


def _lines(file: Any, name: str) -> Generator[str, None, None]:
    """Yield the lines; the file stays open, whoever opened it closes it."""
    try:
        encoding = _WIDE.get(file.peek(2)[:2], "utf-8-sig")
    except BREAKS_OFF as error:
        raise InputError("bestand-breekt-af", Where(file=name), bestand=name) from error
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    number = 0
    try:
        while line := text.readline(MAX_LINE_CHARS):
            number += 1
            if len(line) >= MAX_LINE_CHARS:
                raise InputError("regel-te-lang", Where(file=name, row=number), bestand=name, rij=number)
            yield line
    except BREAKS_OFF as error:
        raise InputError("bestand-breekt-af", Where(file=name), bestand=name) from error
    finally:
        text.detach()


def _split(line: str, delimiter: str) -> list[str]:
    try:
        row = next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in row]


def _rows(lines: Iterator[str], delimiter: str, above: int, name: str) -> Iterator[tuple[int, list[str]]]:
    number = above
    try:
        for number, row in enumerate(csv.reader(lines, delimiter=delimiter), start=above + 1):
            if number > MAX_STREAM_ROWS:
                raise InputError("te-veel-rijen", Where(file=name), bestand=name, grens=MAX_STREAM_ROWS)
            if len(row) > MAX_COLUMNS:
                raise InputError("te-veel-kolommen", Where(file=name, row=number), bestand=name, aantal=len(row), grens=MAX_COLUMNS)
            if row:
                yield number, row
    except csv.Error as error:
        raise InputError("cel-te-groot", Where(file=name, row=number + 1), bestand=name, rij=number + 1) from error
