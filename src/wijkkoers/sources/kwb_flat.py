"""Kerncijfers wijken en buurten as flat csv, with crime (politie) and health (RIVM) in columns of their own period."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.sources.kwb_table import is_kwb_header, read_kwb_table
from wijkkoers.sources.rows import Progress, Ranges, ReadResult
from wijkkoers.sources.tables import open_csv

KIND = "kwb-plat"


def read_kwb_flat(path: Path, name: str, year: int | None, ranges: Ranges, progress: Progress | None = None) -> ReadResult:
    """Read the csv; the wijk follows from the buurt's code, never from the file's own wijk column."""
    return read_kwb_table(open_csv(path, name, is_kwb_header), KIND, name, year, ranges, progress)
