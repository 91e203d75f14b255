"""CBS Kerncijfers wijken en buurten as a workbook (xlsx, or xls until 2018), of any year's header family."""

from __future__ import annotations

from wijkkoers.sources.kwb_table import is_kwb_header, read_kwb_table, recognise_kwb
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.workbooks import open_workbook

KIND = "kwb-werkboek"


def read_kwb_workbook(request: Request) -> ReadResult:
    """Read the first sheet; see `read_kwb_table` for what is left out and reported."""
    return read_kwb_table(open_workbook(request.path, request.name, is_kwb_header), KIND, request)


def recognise_kwb_workbook(sample: Sample) -> Recognition | None:
    """Recognise a workbook by a column with codes and known figures."""
    return recognise_kwb(sample, KIND) if sample.is_workbook else None
