"""Rows of CBS OData (v3) in JSON: an answer of the service, a bare list, or a table by code; with or without its list of subjects.

A name of OData ends in a number that moves within one table (`OppervlakteLand_123`, later `OppervlakteLand_116`): only the name before it
counts, and where a name comes back under several groups, the group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.crimes import read_crimes
from wijkkoers.sources.health import read_health
from wijkkoers.sources.json_rows import cell_of
from wijkkoers.sources.kwb_table import year_in
from wijkkoers.sources.limits import MAX_COLUMNS, MAX_ROWS
from wijkkoers.sources.odata_files import Document, open_document
from wijkkoers.sources.odata_names import CRIMES, HEALTH, TENURE, CbsTable, first_table, place_in_runs, table_of
from wijkkoers.sources.region_columns import find_cbs_columns, is_description
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.tables import Cell, Table
from wijkkoers.sources.tenure import read_tenure_table
from wijkkoers.sources.topic_match import Subject
from wijkkoers.sources.topic_table import TopicTable, read_topic_table
from wijkkoers.sources.topics import Topic, parse_key, topics_of

KIND = "odata"

Rows = Sequence[Mapping[str, Any]]


def read_odata(request: Request) -> ReadResult:
    """Read a file of OData; InputError `alleen-beschrijving` when it describes a table and holds no figures."""
    document = open_document(request.path, request.name)
    if not document.rows:
        title = document.title or document.id or request.name
        raise InputError("alleen-beschrijving", Where(file=request.name), bestand=request.name, tabel=title[:120])
    whole = FILE_READERS.get(_table(document, request).source)
    return whole(request) if whole is not None else _read(document, request)


def read_odata_rows(rows: Rows, request: Request, properties: Rows = (), table: str = "") -> ReadResult:
    """Read rows as the service gives them; `properties` is the list DataProperties of the table, `table` its number."""
    return _read(Document(list(rows), list(properties), id=table), request)


def _read(document: Document, request: Request) -> ReadResult:
    if len(document.rows) > MAX_ROWS:
        raise InputError("te-veel-rijen", Where(file=request.name), bestand=request.name, grens=MAX_ROWS)
    told = _table(document, request)
    reader = READERS.get(told.source)
    return reader(document, request) if reader is not None else _read_topics(document, told, request)


def _table(document: Document, request: Request) -> CbsTable:
    return table_of(document.id, document.title) if document.id or document.title else first_table([request.name])


def _read_topics(document: Document, told: CbsTable, request: Request) -> ReadResult:
    keys = keys_of(document.rows)
    topics = subjects_of(keys, document.properties)
    places = find_cbs_columns([topics[key] for key in keys])
    subjects = [
        Subject(index, key, topics[key]) for index, key in enumerate(keys) if index not in places.taken and not is_description(topics[key])
    ]
    table = TopicTable(
        KIND,
        subjects,
        places,
        ((number, [cell_of(row.get(key)) for key in keys]) for number, row in enumerate(document.rows, start=1)),
        family=told.source,
        year=told.year or year_in(request.name),
        boundary_year=told.boundary_year,
        total=len(document.rows),
        header_row=0,
        names=document.names,
        provisional=document.provisional,
    )
    return read_topic_table(table, request)


def keys_of(rows: Rows) -> list[str]:
    """Return the names of all columns: a row may leave out what is missing."""
    keys = dict.fromkeys(str(key) for row in rows for key in row)
    return list(islice(keys, MAX_COLUMNS))


def subjects_of(keys: Sequence[str], properties: Rows = ()) -> dict[str, Topic]:
    """Return the subject per name: from the list of subjects, else from the name alone and from complete runs of names."""
    described = topics_of(properties)
    return place_in_runs({key: described.get(key.strip()) or parse_key(key) for key in keys})


def _read_tenure(document: Document, request: Request) -> ReadResult:
    keys = keys_of(document.rows)
    rows: list[tuple[int, Sequence[Cell]]] = [
        (number, [cell_of(row.get(key)) for key in keys]) for number, row in enumerate(document.rows, start=1)
    ]
    return read_tenure_table(Table(keys, 0, iter(rows), len(rows)), request, document.names)


READERS: dict[str, Callable[[Document, Request], ReadResult]] = {TENURE: _read_tenure}
"""Readers of tables that are no list of subjects per area, by source id; the rest goes by subject."""
FILE_READERS: dict[str, Callable[[Request], ReadResult]] = {CRIMES: read_crimes, HEALTH: read_health}
"""Readers that open the file themselves, for tables of which only the number was seen when the file was recognised."""
