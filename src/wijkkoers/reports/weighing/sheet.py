"""An explained result on two A4 pages, as tagged PDF: what came out, how firm it is, and on what it rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import load_tokens
from wijkkoers.reports.typesetting import typeset_pdf
from wijkkoers.reports.weighing.content import Heading

Block = dict[str, Any]
DIGEST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the two pages: the lead in a few sentences, then the blocks of the first and of the second page."""

    heading: Heading
    kind: str
    lead: Sequence[str]
    first: Sequence[Block]
    second: Sequence[Block]
    convention: str


def figure(svg: str, alt: str) -> Block:
    """Return a drawing with its alternative text."""
    return {"kind": "figure", "svg": svg, "alt": alt}


def listed(title: str, texts: Sequence[str]) -> Block:
    """Return a titled list of sentences."""
    return {"kind": "list", "title": title, "texts": list(texts)}


def noted(title: str, texts: Sequence[str]) -> Block:
    """Return a titled list that stands out: what the reader must know before using a number."""
    return {"kind": "note", "title": title, "texts": list(texts)}


def small(title: str, texts: Sequence[str]) -> Block:
    """Return small print."""
    return {"kind": "small", "title": title, "texts": list(texts)}


def tabled(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Block:
    """Return a table whose first column is text and whose other columns are numbers."""
    sides = ["left"] + ["right"] * (len(head) - 1)
    return {
        "kind": "table",
        "title": title,
        "head": list(head),
        "rows": [list(row) for row in rows],
        "align": sides,
        "widths": _widths(head),
    }


def beside(*columns: Sequence[Block]) -> Block:
    """Return blocks side by side."""
    return {"kind": "columns", "columns": [list(column) for column in columns]}


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the pages as PDF/UA-1: tagged, with language and alternative texts; the same sheet gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return typeset_pdf(__package__, "sheet.typ", sheet_content(sheet))


def sheet_content(sheet: Sheet) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    heading, tokens, words = sheet.heading, load_tokens(), wording(sheet.heading.language)
    made_on = words.date(heading.made_on.isoformat()) if heading.made_on else ""
    parts = [sheet.kind, heading.area, heading.author, made_on]
    date = {"year": heading.made_on.year, "month": heading.made_on.month, "day": heading.made_on.day} if heading.made_on else None
    return {
        "language": heading.language,
        "title": heading.title,
        "question": heading.question,
        "description": " ".join(sheet.lead),
        "kicker": " · ".join(part for part in parts if part),
        "fictional": words.say("fictional") if heading.is_fictional else "",
        "date": date,
        "lead": list(sheet.lead),
        "first": list(sheet.first),
        "second": list(sheet.second),
        "footer": " · ".join(part for part in (_origin(heading), sheet.convention) if part),
        "tokens": {
            "colour": tokens["colour"],
            "font": tokens["font"]["family"],
            "size": {"text": tokens["type"]["text"]["pt"], "small": tokens["type"]["small"]["pt"]},
        },
    }


def _origin(heading: Heading) -> str:
    seed = f"seed {heading.seed}" if heading.seed is not None else ""
    parts = [heading.file, f"{heading.method} {heading.version}", seed, heading.digest[:DIGEST_SHOWN]]
    return "Wijkkoers · " + " · ".join(part for part in parts if part.strip())


def _widths(head: Sequence[str]) -> list[str]:
    return ["fill"] + ["auto"] * (len(head) - 1)
