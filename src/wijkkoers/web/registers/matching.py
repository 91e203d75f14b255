"""Which column of a file is which of ours: by its heading in either language, by other words for it, by what was said before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.utils import translation

from wijkkoers.base.columns import ColumnKind
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.tables import HEADER_WITHIN
from wijkkoers.web.registers.columns import Column, Label, Register

LANGUAGES = ("nl", "en")
PLACE_WORDS = ("geojson", "geometry", "geometrie", "geom", "the_geom", "wkt", "coördinaten", "coordinaten", "coordinates", "locatie")
OWN_SHARE = 0.8
"""A file with so many of our headings is an export of ours; only there a number is taken to be our number."""
LEAST_LETTERS = 5
"""A shorter word stands in too many headings by chance."""

Rows = Sequence[tuple[int, Sequence[object]]]


def texts_of(label: Label) -> dict[str, str]:
    """Return a label per language."""
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = str(label)
    return found


def headings_in(register: Register, language: str) -> dict[str, str]:
    """Return the heading of every column by its key; of two columns that a language calls the same, the second gets a number."""
    with translation.override(language):
        labels = [str(column.label) for column in register.columns]
    times = [labels[:place].count(label) for place, label in enumerate(labels)]
    told = [f"{label} ({before + 1})" if before else label for label, before in zip(labels, times, strict=True)]
    return dict(zip((column.key for column in register.columns), told, strict=True))


def readable(register: Register) -> tuple[Column, ...]:
    """Return the columns that a file can fill: those that are read, and the one with the number."""
    return tuple(column for column in register.columns if column.is_read or column.key == register.key)


def heading_cells(rows: Rows, header_row: int) -> list[str]:
    """Return the headings by place; empty texts when the file has none."""
    width = max((len(cells) for _number, cells in rows), default=0)
    found = next((cells for number, cells in rows if number == header_row), ())
    return [str(found[place]).strip() if place < len(found) and found[place] is not None else "" for place in range(width)]


def find_header(register: Register, rows: Rows) -> int:
    """Return the number of the row that looks most like our headings; else the first row that is mostly filled with words."""
    names = _names(register)
    best, place = 0, 0
    for number, cells in rows[:HEADER_WITHIN]:
        hits = len({names[key] for cell in cells if (key := fold(str(cell or ""))) in names})
        if hits > best:
            best, place = hits, number
    if best:
        return place
    for number, cells in rows[:HEADER_WITHIN]:
        words = sum(1 for cell in cells if isinstance(cell, str) and any(map(str.isalpha, cell)))
        if len(rows) > 1 and words * 2 > len(cells):
            return number
    return 0


def guess_columns(register: Register, headings: Sequence[str], memory: Mapping[str, str]) -> dict[str, str]:
    """Return per place of a column (as text) the key of ours; a column that nothing tells of is left out, no key comes twice.

    What was said before goes first, also that a column is not taken over; then our own headings; then words in them.
    """
    folded, names = {str(place): fold(heading) for place, heading in enumerate(headings)}, _names(register)
    open_ = {column.key for column in readable(register) if column.key != register.key or _is_own(register, set(folded.values()))}
    found: dict[str, str] = {}
    for tell in (memory.get, names.get, _by_words(register)):
        for place, heading in folded.items():
            key = tell(heading) if place not in found and (tell == memory.get or heading not in memory) else None
            if heading and key in open_ - set(found.values()):
                found[place] = str(key)
    return found


def _names(register: Register) -> dict[str, str]:
    """Return the key of a column per folded text that names it for sure: its label, its synonyms, its key."""
    found: dict[str, str] = {}
    columns = readable(register)
    for headings in (headings_in(register, language) for language in LANGUAGES):
        for column in columns:
            found.setdefault(fold(headings[column.key]), column.key)
    for column in columns:
        for text in (*column.synonyms, column.key, *(PLACE_WORDS if column.kind is ColumnKind.PLACE else ())):
            found.setdefault(fold(text), column.key)
    found.pop("", None)
    return found


def _is_own(register: Register, folded: Iterable[str]) -> bool:
    """Whether a file looks like an export of ours, in one of the languages."""
    present = set(folded)
    for language in LANGUAGES:
        headings = headings_in(register, language)
        labels = [fold(headings[column.key]) for column in readable(register)]
        if sum(label in present for label in labels) >= OWN_SHARE * len(labels):
            return True
    return False


def _by_words(register: Register) -> Callable[[str], str | None]:
    """Return what finds the one column of which a label or synonym stands within a heading."""
    names = {text: key for text, key in _names(register).items() if len(text) >= LEAST_LETTERS and key != register.key}

    def tell(heading: str) -> str | None:
        keys = {key for text, key in names.items() if text in heading}
        return keys.pop() if len(keys) == 1 else None

    return tell
