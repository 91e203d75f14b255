"""Text files of unknown encoding: which encoding, how many lines, and whether it is a text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_LINE_BYTES, check_size

CHUNK_BYTES = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_PAIR = re.compile(rb"[\xc3\xc5][\x80-\xbf]")


@dataclass(frozen=True, slots=True)
class TextForm:
    """How a text file is written: Python's name of its encoding, and its number of line ends."""

    encoding: str
    lines: int


def inspect_text(path: Path, name: str, *, one_line: bool = False) -> TextForm:
    """Return the encoding (UTF-8, UTF-16, else Windows-1252) and the number of lines, in one pass with little memory.

    InputError for an empty or too large file, NUL bytes, a mixed or unknown encoding, and (unless `one_line`)
    a line longer than `MAX_LINE_BYTES`.
    """
    check_size(path, name)
    with path.open("rb") as file:
        head = file.read(4096)
    marked = next((encoding for bom, encoding in _BOMS if head.startswith(bom)), None) or _guess_utf16(head)
    lines = _count_lines(path, name, wide=marked is not None and marked != "utf-8-sig", one_line=one_line)
    if marked is None:
        marked = "utf-8" if _decodes(path, "utf-8") else "cp1252"
        if marked == "cp1252":
            _check_windows(path, name)
    elif not _decodes(path, marked):
        raise InputError("tekenset-onjuist", Where(file=name), bestand=name, tekenset=marked)
    return TextForm(marked, lines)


def read_text(path: Path, name: str) -> str:
    """Return the whole text without byte order mark; raises as `inspect_text` does, and allows one long line."""
    form = inspect_text(path, name, one_line=True)
    return path.read_text(encoding=form.encoding)


def _guess_utf16(head: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in Western text every other byte is NUL."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    if head[1::2].count(0) > pairs * 0.7 and head[0::2].count(0) == 0:
        return "utf-16-le"
    if head[0::2].count(0) > pairs * 0.7 and head[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _count_lines(path: Path, name: str, *, wide: bool, one_line: bool) -> int:
    lines = tail = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            if not wide and b"\0" in chunk:
                raise InputError("nul-bytes", Where(file=name, row=lines + chunk[: chunk.index(0)].count(b"\n") + 1), bestand=name)
            ends = chunk.count(b"\n") or chunk.count(b"\r")
            lines += ends
            tail = len(chunk) - max(chunk.rfind(b"\n"), chunk.rfind(b"\r")) - 1 if ends else tail + len(chunk)
            if tail > MAX_LINE_BYTES and not one_line:
                raise InputError("regel-te-lang", Where(file=name, row=lines + 1), bestand=name, rij=lines + 1)
    return lines


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _check_windows(path: Path, name: str) -> None:
    """Refuse bytes that are no Windows-1252, and files that hold both encodings: their letters would be silently garbled."""
    if not _decodes(path, "cp1252"):
        raise InputError("tekenset-onbekend", Where(file=name), bestand=name)
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            if _UTF8_PAIR.search(chunk):
                raise InputError("tekenset-gemengd", Where(file=name), bestand=name)
