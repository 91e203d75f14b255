"""The comparison as a page shows it: thousands of cells, so the cells of a line are written at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wijkkoers.web.measures.comparison import MARK, NOTHING, Line, Part


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of the table: of each line the label and its cells as they stand in the page."""

    title: str
    note: str
    lines: tuple[tuple[str, SafeString], ...]


def shown_parts(parts: Iterable[Part]) -> list[ShownPart]:
    """Return the parts with their cells written; a mark is read out in words."""
    words = {
        MARK: f'<span aria-hidden="true">{MARK}</span><span class="visually-hidden">{escape(_("ja"))}</span>',
        NOTHING: f'<span class="muted" aria-hidden="true">{NOTHING}</span>'
        f'<span class="visually-hidden">{escape(_("nee of niet bekend"))}</span>',
    }
    return [ShownPart(part.title, part.note, tuple((line.label, _cells(line, words)) for line in part.lines)) for part in parts]


def _cells(line: Line, words: Mapping[str, str]) -> SafeString:
    start = '<td class="number number--words">' if line.is_number else "<td>"
    return SafeString("".join(f"{start}{words.get(cell) or escape(cell)}</td>" for cell in line.cells))
