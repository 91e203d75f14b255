"""Kerncijfers wijken en buurten as flat csv, with crime (politie) and health (RIVM) in columns of their own period."""

from __future__ import annotations

from wijkkoers.sources.kwb_table import is_kwb_header, read_kwb_table, recognise_kwb
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import open_csv

KIND = "kwb-plat"


def read_kwb_flat(request: Request) -> ReadResult:
    """Read the csv; the wijk follows from the buurt's code, never from the file's own wijk column."""
    return read_kwb_table(open_csv(request.path, request.name, is_kwb_header), KIND, request)


def recognise_kwb_flat(sample: Sample) -> Recognition | None:
    """Recognise a csv by a column with codes and known figures."""
    return None if sample.is_workbook else recognise_kwb(sample, KIND)
