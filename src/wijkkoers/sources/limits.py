"""Limits that keep a hostile or broken file from taking all memory; each is far above any real file of its kind."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from zipfile import BadZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where

MAX_FILE_BYTES = 300_000_000
MAX_CELL_CHARS = 100_000
MAX_SHAPE_CHARS = 9_000_000
"""Of a cell that holds the shape of an area as text."""
MAX_LINE_BYTES = 10_000_000
MAX_COLUMNS = 2_000
MAX_ROWS = 2_000_000
MAX_POINTS = 20_000_000
"""Of all shapes of a file in which borders can be repeated."""
MAX_ZIP_MEMBERS = 5_000
MAX_ZIP_TOTAL_BYTES = 1_000_000_000
MAX_ZIP_MEMBER_BYTES = 500_000_000
MAX_PART_BYTES = 200_000_000
"""Of one part of an office document, unpacked: its reader keeps texts in memory."""
MAX_ZIP_RATIO = 200
RATIO_FROM_BYTES = 1_000_000
"""Below this size a high compression ratio does no harm."""

UNREADABLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What the office and zip libraries raise on broken bytes; they have no error class of their own."""


def check_size(path: Path, name: str) -> int:
    """Return the size in bytes; InputError when the file is absent, empty or too large."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise InputError("bestand-onleesbaar", Where(file=name), bestand=name) from error
    if size == 0:
        raise InputError("leeg-bestand", Where(file=name), bestand=name)
    if size > MAX_FILE_BYTES:
        raise InputError(
            "bestand-te-groot-om-te-lezen", Where(file=name), bestand=name, mb=size // 1_000_000, grens_mb=MAX_FILE_BYTES // 1_000_000
        )
    return size
