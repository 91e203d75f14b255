"""The compass of a dossier as the sheets on paper want it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkkoers.reports.compass import CompassRow, CompassSheetContent
from wijkkoers.web.process.asked import Asked, Reader, matches
from wijkkoers.web.process.compass_figure import dot_of, figure_of, next_key_of
from wijkkoers.web.process.compass_page import lead_of, next_staps
from wijkkoers.web.process.selectors import Compass
from wijkkoers.web.process.stap_rows import StapRow, rows_of


def content_of(dossier: Any, compass: Compass, asked: Asked, reader: Reader, language: str) -> CompassSheetContent:
    """Return everything on the sheets; what was asked for stands out in the figure, the list has every stap."""
    rows = rows_of(compass, language, reader.today)
    figure = figure_of(compass, rows, asked, language, lambda view: matches(view, asked, reader, language))
    lines = _lines_of(compass, rows)
    return CompassSheetContent(
        figure=figure,
        dossier=dossier.name,
        lead=(lead_of(compass, dossier.name, rows),),
        stages=tuple(
            (ring.label, tuple(line for row, line in zip(rows, lines, strict=True) if row.number and row.stage == ring.label))
            for ring in figure.rings
        ),
        outside=tuple(line for row, line in zip(rows, lines, strict=True) if not row.number),
        method=compass.method.label.in_language(language),
        version=compass.plan.edition.version,
        made_on=reader.today,
        is_fictional=dossier.organisation.is_fictional,
        next_up=tuple(f"{entry.row.number}  {entry.row.name}" for entry in next_staps(compass, rows)),
        late=tuple(f"{row.number}  {row.name}: {row.due}" for row in rows if row.is_late and row.number),
    )


def _lines_of(compass: Compass, rows: Sequence[StapRow]) -> list[CompassRow]:
    key = next_key_of(compass)
    return [CompassRow(dot_of(compass, row, is_next=row.view.key == key), row.name, row.owner, row.due) for row in rows]
