"""How to read the profile: one explained row on top, notes and sources in the foot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkkoers.base.missing import present
from wijkkoers.reports.figures.cells import Cell, draw_area, draw_ring, draw_spark, draw_strip
from wijkkoers.reports.figures.measure import shorten, wrap
from wijkkoers.reports.figures.position import REACH, Centre, Position
from wijkkoers.reports.figures.profile_layout import Layout
from wijkkoers.reports.figures.profile_rows import Row, reference_name
from wijkkoers.reports.figures.svg import Sheet, Value
from wijkkoers.reports.numerals import SIGNS
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wijkfoto import TrendPoint, Wijkfoto
from wijkkoers.reports.wording import Wording

SAMPLE = Position(Centre.GEMEENTE, 1.9, -1.35, (-2.5, -2.0, -0.7, -0.25, 0.35, 0.8, 2.4), (-0.7, 0.8), False)
SAMPLE_TREND = tuple(TrendPoint(year, present(value), year == 3) for year, value in enumerate((3.0, 3.4, 3.1, 4.4, 4.7, 5.2)))
PADDING = 14.0
WIDE_HEIGHT, NARROW_HEIGHT = 96.0, 246.0
GAP = 18.0


def draw_legend(sheet: Sheet, foto: Wijkfoto, layout: Layout, words: Wording, rows: Sequence[Row]) -> float:
    """Draw the explained row, with only what the rows hold; return where the figure below it starts."""
    sample = _sample_of(foto, rows)
    if layout.columns > 1:
        sheet.box((0, 0), (layout.width, WIDE_HEIGHT), fill=colour("paper-deep"), rx=4)
        _intro(sheet, layout, words, layout.width * 0.2)
        _sample(Sample(sheet, foto, words, layout, sample), Cell(layout.width * 0.25, layout.width * 0.32, 42, 30))
        _signs(sheet, layout, words, (layout.width * 0.63, 28))
        return WIDE_HEIGHT + GAP
    sheet.box((0, 0), (layout.width, NARROW_HEIGHT), fill=colour("paper-deep"), rx=4)
    _intro(sheet, layout, words, layout.width - 2 * PADDING)
    _sample(Sample(sheet, foto, words, layout, sample), Cell(PADDING, layout.width - 2 * PADDING, 112, 30))
    _signs(sheet, layout, words, (PADDING, 186))
    return NARROW_HEIGHT + GAP


def draw_foot(sheet: Sheet, layout: Layout, notes: Sequence[str], top: float) -> float:
    """Write the notes under the figure; return the height of the whole sheet."""
    sheet.line((0, top), (layout.width, top), stroke=colour("line-strong"), stroke_width=0.5)
    y = top + 4
    for note in notes:
        for text in wrap(note, layout.width, layout.small, most=14):
            y += layout.small * 1.35
            sheet.words((0, y), text, layout.small, fill=colour("ink-soft"))
        y += 3
    return y + 6


def foot_notes(foto: Wijkfoto, rows: Sequence[Row], words: Wording) -> list[str]:
    """Return what the reader must know: the scale, the 25 % rule where it was used, the signs, the sources with their year."""
    notes = []
    levels, reference = words.levels[foto.area.level], reference_name(foto)
    positions = [row.position for row in rows if row.position is not None]
    if any(not position.is_rough for position in positions):
        notes.append(words.say("scale_note", levels=levels))
    if any(position.is_rough for position in positions):
        notes.append(words.say("rough_note", levels=levels, reference=reference or words.level[foto.area.level]))
    used = {mark for row in rows for mark in row.line.figure.marks}
    if used:
        notes.append(
            words.say("marks_note", marks=", ".join(f"{sign} {words.marks[mark]}" for mark, sign in SIGNS.items() if mark in used))
        )
    return [" ".join(notes)] * bool(notes) + unread_note(foto, words) + sources_note(rows, words)


def unread_note(foto: Wijkfoto, words: Wording) -> list[str]:
    """Return one sentence that names the indicators of the profile of which no file was read."""
    labels = [line.short_label for line in foto.lines if line.in_profile and not line.is_read]
    return [words.say("unread_note", labels=", ".join(labels))] if labels else []


def sources_note(rows: Sequence[Row], words: Wording) -> list[str]:
    """Return one sentence with every source and year; the commonest stands first, the others name their figures."""
    found = Counter((row.line.source, row.line.year) for row in rows if not row.absent)
    parts = []
    for number, ((source, year), _) in enumerate(found.most_common()):
        labels = [row.line.short_label for row in rows if not row.absent and (row.line.source, row.line.year) == (source, year)]
        which = f" ({', '.join(labels)})" if number else ""
        parts.append(f"{source} {year or ''}".strip() + which)
    return [words.say("sources_note", sources="; ".join(parts))] if parts else []


def _intro(sheet: Sheet, layout: Layout, words: Wording, width: float) -> None:
    sheet.words((PADDING, 26), words.say("how_to_read"), layout.size, font_weight=600)
    for number, text in enumerate(wrap(words.say("how_to_read_text"), width, layout.small, most=3)):
        sheet.words((PADDING, 46 + 16 * number), text, layout.small, fill=colour("ink-soft"))


def _sample_of(foto: Wijkfoto, rows: Sequence[Row]) -> Position | None:
    """Return the sample position without what no row shows: peers where there are none, the diamond where the country is the centre.

    None when no row has a place on the scale.
    """
    if not any(row.position for row in rows):
        return None
    has_peers = any(row.line.peers for row in rows)
    has_land = foto.land is not None and reference_name(foto) != foto.land.name
    centre = Centre.GEMEENTE if has_land or foto.land is None else Centre.LAND
    quarters = SAMPLE.middle_half if any(row.position and row.position.middle_half for row in rows) else None
    return replace(
        SAMPLE, centre=centre, land=SAMPLE.land if has_land else None, peers=SAMPLE.peers if has_peers else (), middle_half=quarters
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """What the explained row is drawn from."""

    sheet: Sheet
    foto: Wijkfoto
    words: Wording
    layout: Layout
    position: Position | None


def _sample(sample: Sample, cell: Cell) -> None:
    sheet, size, position, words = sample.sheet, sample.layout.small, sample.position, sample.words
    if position is None:
        for number, text in enumerate(wrap(words.say("no_places"), cell.width, size, most=3)):
            sheet.words((cell.x, 28 + cell.middle - 44 + 16 * number), text, size, fill=colour("ink-soft"))
        return
    draw_strip(sheet, cell, position, colour("ink"), is_perceived=False)
    above, below = cell.middle - 20, cell.middle + 24
    step = cell.width / 2 / REACH
    bold: dict[str, Value] = {"text_anchor": "middle", "font_weight": 600}
    area = sample.foto.area
    sheet.words((cell.at(SAMPLE.area or 0), above), words.say("this_one", level=words.level[area.level]), size, **bold)
    sheet.words((cell.at(0), above), shorten(reference_name(sample.foto), step * 2.2, size, 600), size, **bold)
    if position.land is not None and sample.foto.land is not None:
        name = shorten(sample.foto.land.name, step * 2.2, size, 600)
        sheet.words((cell.at(-0.85), below), name, size, text_anchor="end", font_weight=600)
    notes = [words.say("middle_half")] * (position.middle_half is not None)
    notes += [words.say("peers", levels=words.levels[area.level])] * bool(position.peers)
    for number, note in enumerate(notes):
        sheet.words((cell.at(-0.7), below + 16 * number), note, size, fill=colour("ink-soft"))


def _signs(sheet: Sheet, layout: Layout, words: Wording, at: tuple[float, float]) -> None:
    x, y = at
    ink = colour("ink")
    draw_ring(sheet, (x + 20, y - 4), ink)
    draw_area(sheet, Cell(x - 6, 40, y + 19, 20), REACH + 1, ink, is_perceived=False)
    draw_spark(sheet, Cell(x, 40, y + 43, 20), SAMPLE_TREND, (0, 5), ink)
    for number, key in enumerate(("ring", "arrow", "spark")):
        text = shorten(words.say(key), layout.width - x - 64, layout.small)
        sheet.words((x + 54, y + 23.5 * number), text, layout.small, fill=colour("ink-soft"))
