"""The thread through one thing on paper: the drawing on an A4 page on its side, and behind it the same as a list, as tagged PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers.reports.figures.thread import draw_thread
from wijkkoers.reports.figures.thread_content import ThreadFigure
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import load_tokens
from wijkkoers.reports.typesetting import typeset_pdf


@dataclass(frozen=True, slots=True)
class ThreadSheetRow:
    """One thing in the list: how far away it is, what it is, and through what it is tied; all in words."""

    distance: str
    kind: str
    number: str
    title: str
    via: str = ""


@dataclass(frozen=True, slots=True)
class ThreadSheet:
    """Everything on the pages, in words; `lists` are the two ways along the thread, each with its heading."""

    language: str
    title: str
    lead: str
    kind: str
    figure: ThreadFigure
    lists: tuple[tuple[str, tuple[ThreadSheetRow, ...]], ...]
    head: tuple[str, ...]
    nothing: str
    made_on: date
    is_fictional: bool = False


def thread_pdf(content: ThreadSheet) -> bytes:
    """Return the pages as PDF/UA-1: tagged, with language and alternative text; the same content gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return typeset_pdf(__package__, "thread.typ", sheet_values(content))


def sheet_values(content: ThreadSheet) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    words, day, tokens = wording(content.language), content.made_on, load_tokens()
    return {
        "language": content.language,
        "title": content.title,
        "lead": content.lead,
        "kind": content.kind,
        "fictional": words.say("fictional") if content.is_fictional else "",
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "foot": f"{content.kind} · {words.date(day.isoformat())}",
        "figure": {"svg": draw_thread(content.figure), "alt": f"{content.figure.title}. {content.figure.desc}"},
        "head": list(content.head),
        "lists": [{"title": title, "rows": [_cells(row) for row in rows]} for title, rows in content.lists],
        "nothing": content.nothing,
        "tokens": {"colour": tokens["colour"], "font": tokens["font"]["family"], "size": {"text": 10, "small": 8}},
    }


def _cells(row: ThreadSheetRow) -> list[str]:
    return [row.distance, row.kind, row.number, row.title, row.via]
