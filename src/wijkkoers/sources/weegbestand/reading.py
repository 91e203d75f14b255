"""Reads a weegbestand, whatever its name: YAML, JSON or a workbook; says everything that is wrong at once."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.limits import check_size
from wijkkoers.sources.weegbestand.checks import check_all
from wijkkoers.sources.weegbestand.filing import as_weegbestand, file_records
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.records import RawFile
from wijkkoers.sources.weegbestand.text_file import read_text_file
from wijkkoers.sources.weegbestand.workbook_file import read_workbook_file
from wijkkoers.sources.workbooks import OLE_MAGIC, ZIP_MAGIC, is_encrypted_ole

MAX_TEXT_BYTES = 10_000_000

Reading = tuple[Weegbestand | None, IssueList]


def read_weegbestand(path: Path) -> Reading:
    """Return what a file says and all that was found wrong; None instead of a weegbestand when there is an error.

    Raises InputError when the file cannot be read at all: absent, empty, too large, broken, hostile, or something else.
    """
    name = path.name
    size = check_size(path, name)
    try:
        with path.open("rb") as file:
            head = file.read(8)
        if head == OLE_MAGIC:
            raise InputError("bestand-versleuteld" if is_encrypted_ole(path) else "oud-werkboek", Where(file=name), bestand=name)
        if head.startswith(ZIP_MAGIC):
            return _understand(read_workbook_file(path, name))
        if size > MAX_TEXT_BYTES:
            raise InputError(
                "weegbestand-te-groot", Where(file=name), bestand=name, mb=-(-size // 1_000_000), grens_mb=MAX_TEXT_BYTES // 1_000_000
            )
        return parse_yaml(decode(path.read_bytes(), name), name)
    except OSError as error:
        raise InputError("bestand-onleesbaar", Where(file=name), bestand=name) from error


def parse_yaml(text: str, name: str = "weegbestand") -> Reading:
    """Return what a YAML or JSON text says; as `read_weegbestand`."""
    return _understand(read_text_file(text, name))


def decode(data: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, or UTF-16 with its mark; InputError for another encoding."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError("tekst-geen-utf8", Where(file=name), bestand=name) from error


def _understand(raw: RawFile) -> Reading:
    filing = file_records(raw, raw.issues)
    check_all(filing, raw.issues)
    return None if raw.issues.has_errors else as_weegbestand(filing), raw.issues
