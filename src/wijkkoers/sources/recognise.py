"""Which kind of file this is, by its content; the name only helps to find the year."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.kinds import ALL, KINDS
from wijkkoers.sources.limits import check_size
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import first_columns, hint_of

__all__ = ("Recognition", "order_of", "recognise", "wants_whole_zip")

_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"PAR1", "Parquet"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"{\\rtf", "RTF"),
)
_SHAPEFILE_PART = b"\x00\x00\x27\x0a"
_MARKUP_START = re.compile(r"\s*<(?:!doctype html|html|\?xml|[a-z]+:?FeatureCollection)", re.IGNORECASE)
_SHOWN = 12


def recognise(path: Path, name: str) -> Recognition:
    """Return what a file is.

    InputError `leeg-bestand`, `onbekende-soort` (with what was found), `zip-bestand`, or the code of what is wrong with the file.
    """
    check_size(path, name)
    sample = Sample(path, name)
    for magic, label in _FOREIGN:
        if sample.head.startswith(magic):
            raise InputError("onbekende-soort", Where(file=name), bestand=name, gevonden=label)
    if sample.head.startswith(_SHAPEFILE_PART):
        raise InputError("shapefile-onvolledig", Where(file=name), bestand=name, ontbreekt=".zip")
    found = next((seen for kind in ALL if (seen := kind.recognise(sample)) is not None), None)
    if found is not None:
        return found
    if sample.is_zip:
        raise InputError("zip-bestand", Where(file=name), bestand=name)
    raise InputError("onbekende-soort", Where(file=name), bestand=name, gevonden=_describe(sample))


def wants_whole_zip(path: Path, name: str) -> bool:
    """Whether a zip is of a kind that is read as a whole; its members are then not files of their own."""
    sample = Sample(path, name)
    return sample.is_zip and any(kind.takes_zip and kind.recognise(sample) is not None for kind in ALL)


def order_of(path: Path, name: str) -> int:
    """Return where a file comes in a batch: boundaries first, files that need them later; unreadable ones last."""
    try:
        return KINDS[recognise(path, name).kind].order
    except InputError:
        return len(ALL)


def _describe(sample: Sample) -> str:
    if sample.is_sqlite:
        return "SQLite"
    if sample.is_workbook:
        table = _first_row(sample)
        return table
    if _MARKUP_START.match(sample.text):
        return "HTML/XML"
    if sample.is_json:
        return "OData" if "odata." in sample.text else "JSON"
    return hint_of(first_columns(sample.path, sample.name))


def _first_row(sample: Sample) -> str:
    seen: list[str] = []

    def note(cells: object) -> bool:
        if not seen and isinstance(cells, list | tuple):
            seen.extend(str(cell) for cell in cells if str(cell).strip())
        return False

    sample.table(note)
    return ", ".join(seen[:_SHOWN])[:300] or "werkboek"
