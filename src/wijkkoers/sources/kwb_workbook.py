"""CBS Kerncijfers wijken en buurten as a workbook (xlsx, or xls until 2018), of any year's header family."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.sources.kwb_table import is_kwb_header, read_kwb_table
from wijkkoers.sources.rows import Progress, Ranges, ReadResult
from wijkkoers.sources.workbooks import open_workbook

KIND = "kwb-werkboek"


def read_kwb_workbook(path: Path, name: str, year: int | None, ranges: Ranges, progress: Progress | None = None) -> ReadResult:
    """Read the first sheet; see `read_kwb_table` for what is left out and reported."""
    return read_kwb_table(open_workbook(path, name, is_kwb_header), KIND, name, year, ranges, progress)
