"""A csv that people save from StatLine: any choice of subjects and areas, with headers that are paths (`Groep/Onderwerp (eenheid)`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkkoers.sources.kwb_table import year_in
from wijkkoers.sources.odata_names import first_table, place_in_runs
from wijkkoers.sources.region_columns import find_cbs_columns, is_description
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.statline_long import is_long_header, widen
from wijkkoers.sources.statline_names import BY_TITLE
from wijkkoers.sources.tables import Table, open_csv
from wijkkoers.sources.topic_match import Subject, match_topic
from wijkkoers.sources.topic_table import TopicTable, read_topic_table
from wijkkoers.sources.topics import Topic, parse_header, parse_key, serial_of
from wijkkoers.sources.workbooks import is_workbook, open_workbook

KIND = "statline"
SHOWN_COLUMNS = 5
_SIGN = re.compile(r"\([^()\n]{1,40}\)|\w/\w|[A-Za-z]_\d{1,3}\b|\b(?:onderwerp|topic)", re.IGNORECASE)


def is_statline_header(cells: Sequence[str]) -> bool:
    """Whether a row is a header of StatLine: a column of areas, and subjects that we know with a unit or number behind them."""
    if len(cells) < 2:
        return False
    topics = subjects_of_header(cells)
    seen = [topic for name, topic in zip(cells, topics, strict=True) if topic.title in BY_TITLE and _is_named_by_cbs(name, topic)]
    return bool(seen) and bool(find_cbs_columns(topics).region.codes) and any(match_topic(topic).measure for topic in seen)


def subjects_of_header(header: Sequence[str]) -> list[Topic]:
    """Return the subject of every column: of StatLine (`Groep/Onderwerp (eenheid)`), or of OData saved as csv (`AantalInwoners_5`)."""
    topics = [parse_key(name) if serial_of(name) >= 0 else parse_header(name) for name in header]
    placed = place_in_runs({name: topic for name, topic in zip(header, topics, strict=True) if serial_of(name) >= 0})
    return [placed.get(name, topic) for name, topic in zip(header, topics, strict=True)]


def _is_any_header(cells: Sequence[str]) -> bool:
    return is_statline_header(cells) or is_long_header(cells)


def _is_named_by_cbs(name: str, topic: Topic) -> bool:
    return topic.unit is not None or bool(topic.groups) or serial_of(name) >= 0


def read_statline(request: Request) -> ReadResult:
    """Read the file; the year of a row is its period, else the year asked or that of the file's name."""
    open_table = open_workbook if is_workbook(request.path) else open_csv
    table = open_table(request.path, request.name, _is_any_header)
    wide = widen(table) if is_long_header(table.header) else table
    return read_topic_table(_layout(wide, request.name), request)


def recognise_statline(sample: Sample) -> Recognition | None:
    """Recognise StatLine by its header; the year only when the name tells it and rows do not."""
    if not sample.is_workbook and not _SIGN.search(sample.text):
        return None
    header = sample.header(_is_any_header)
    if not header:
        return None
    if is_long_header(header):
        return Recognition(KIND, None, tuple(header[:SHOWN_COLUMNS]))
    topics = subjects_of_header(header)
    known = [name for name, topic in zip(header, topics, strict=True) if match_topic(topic).measure is not None]
    year = None if find_cbs_columns(topics).period is not None else (first_table([sample.name]).year or year_in(sample.name))
    return Recognition(KIND, year, tuple(known[:SHOWN_COLUMNS]))


def _layout(table: Table, name: str) -> TopicTable:
    topics = subjects_of_header(table.header)
    told = first_table([name])
    places = find_cbs_columns(topics)
    subjects = [
        Subject(index, title, topic)
        for index, (title, topic) in enumerate(zip(table.header, topics, strict=True))
        if index not in places.taken and title.strip() and not is_description(topic)
    ]
    return TopicTable(
        KIND,
        subjects,
        places,
        table.rows,
        family=told.source,
        year=told.year or year_in(name, table.sheet),
        boundary_year=told.boundary_year,
        width=len(table.header),
        total=table.total,
        header_row=table.header_row,
        sheet=table.sheet,
    )
