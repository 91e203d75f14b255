"""The compass on paper: the figure on one A4 page, and behind it every stap with its state, owner and date, as tagged PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from wijkkoers.reports.compass_words import STATUSES, compass_words
from wijkkoers.reports.figures.compass import draw_compass
from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure, count_done
from wijkkoers.reports.figures.compass_marks import draw_mark
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import load_tokens
from wijkkoers.reports.typesetting import typeset_pdf

SIGN = 26.0
MOST = 5
"""Lines per list under the figure; the table behind it has them all."""


@dataclass(frozen=True, slots=True)
class CompassRow:
    """A stap in the list; `owner` and `due` are in words, empty for none."""

    dot: CompassDot
    name: str
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class CompassSheetContent:
    """Everything on the sheets. `stages` are the names of the stages with their rows in order; `lead` says where the dossier stands.

    `next_up` and `late` stand under the figure, a few of each.
    """

    figure: CompassFigure
    dossier: str
    lead: tuple[str, ...]
    stages: tuple[tuple[str, tuple[CompassRow, ...]], ...]
    outside: tuple[CompassRow, ...]
    method: str
    version: str
    made_on: date
    is_fictional: bool = False
    next_up: tuple[str, ...] = ()
    late: tuple[str, ...] = ()


def compass_pdf(content: CompassSheetContent) -> bytes:
    """Return the sheets as PDF/UA-1: tagged, with language and alternative text; the same content gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return typeset_pdf(__package__, "compass.typ", sheet_values(content))


def sheet_values(content: CompassSheetContent) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    figure, words = content.figure, compass_words(content.figure.language)
    day = wording(figure.language).date(content.made_on.isoformat())
    tokens = load_tokens()
    return {
        "language": figure.language,
        "title": content.dossier,
        "kind": words["kind"],
        "description": " ".join(content.lead),
        "fictional": wording(figure.language).say("fictional") if content.is_fictional else "",
        "date": {"year": content.made_on.year, "month": content.made_on.month, "day": content.made_on.day},
        "lead": list(content.lead),
        "figure": {"svg": draw_compass(_on_paper(figure)), "alt": figure.desc},
        "lists": [{"title": words[key], "texts": texts} for key, texts in _lists(content) if texts],
        "list": words["list"],
        "head": [words[key] for key in ("stap", "spoor", "status", "owner", "due")],
        "stages": [_stage(title, rows, words) for title, rows in _groups(content, words)],
        "foot": words["foot"].format(version=content.version, method=content.method, date=day),
        "source": words["source"].format(dossier=content.dossier),
        "tokens": {"colour": tokens["colour"], "font": tokens["font"]["family"], "size": {"text": 10, "small": 8}},
    }


def _on_paper(figure: CompassFigure) -> CompassFigure:
    """Return the figure with numbers that tie it to the list, and without links, which paper does not have."""
    rings = tuple(replace(ring, dots=tuple(replace(dot, href="") for dot in ring.dots)) for ring in figure.rings)
    return replace(figure, rings=rings, parties=tuple(replace(party, href="") for party in figure.parties), has_numbers=True)


def _lists(content: CompassSheetContent) -> list[tuple[str, list[str]]]:
    return [("next_up", list(content.next_up[:MOST])), ("late_list", list(content.late[:MOST]))]


def _groups(content: CompassSheetContent, words: dict[str, str]) -> list[tuple[str, tuple[CompassRow, ...]]]:
    stages = [(f"{number}  {title}", rows) for number, (title, rows) in enumerate(content.stages, start=1) if rows]
    return [*stages, (words["outside"], content.outside)] if content.outside else stages


def _stage(title: str, rows: tuple[CompassRow, ...], words: dict[str, str]) -> dict[str, Any]:
    done, total = count_done(row.dot for row in rows)
    return {"title": title, "share": words["share"].format(done=done, total=total), "rows": [_row(row, words) for row in rows]}


def _row(row: CompassRow, words: dict[str, str]) -> dict[str, Any]:
    dot = row.dot
    status = words[dot.status] if dot.status in STATUSES else dot.status
    return {
        "number": dot.number,
        "name": row.name,
        "spoor": " + ".join(dot.sporen),
        "sign": _sign(dot),
        "status": f"{status}, {words['late']}" if dot.is_late else status,
        "owner": row.owner or "–",
        "due": row.due or "–",
        "is_next": dot.is_next,
    }


def _sign(dot: CompassDot) -> str:
    sheet = Sheet(SIGN + 6, SIGN + 6, name="sign", title=dot.status, desc="")
    sheet.path("M0,0", fill="none")
    return sheet.text().replace("</svg>", draw_mark(((SIGN + 6) / 2, (SIGN + 6) / 2), SIGN / 2, replace(dot, is_late=False)) + "</svg>")
