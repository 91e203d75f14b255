"""The content of the profile: rows grouped by theme, perceived figures under the measured one they mirror."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel
from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.position import Position, place
from wijkkoers.reports.numerals import difference_text, mark_signs, number_text, unit_text, value_text
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.reports.wording import Wording


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the figure: texts ready to set, and where the area stands."""

    line: Line
    label: str
    number: str
    unit: str
    absent: str
    signs: str
    difference: str
    position: Position | None
    is_perceived: bool
    tip: str


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one theme."""

    label: str
    spoor: str
    rows: tuple[Row, ...]


def reference_name(foto: Wijkfoto) -> str:
    """Return the name of the centre line: the gemeente, or the country for a gemeente or without one; empty without either."""
    if foto.area.level is not AreaLevel.GEMEENTE and foto.gemeente is not None:
        return foto.gemeente.name
    return foto.land.name if foto.land is not None else ""


def groups(foto: Wijkfoto, words: Wording) -> tuple[Group, ...]:
    """Return the rows of the profile per theme, in the order of the wijkfoto; indicators no file holds get no row but a note."""
    themes: dict[tuple[str, str], list[Row]] = {}
    for host, line in _paired([line for line in foto.lines if line.in_profile and line.is_read]):
        themes.setdefault((host.theme_label, host.spoor), []).append(_row(foto, line, words))
    return tuple(Group(label, spoor, tuple(rows)) for (label, spoor), rows in themes.items())


def _paired(lines: list[Line]) -> list[tuple[Line, Line]]:
    """Put every perceived line directly under the measured one (its host), when that one is there."""
    present = {line.indicator for line in lines}
    mirrors: dict[str, list[Line]] = {}
    for line in lines:
        if line.perception_of in present:
            mirrors.setdefault(line.perception_of, []).append(line)
    own = [line for line in lines if line.perception_of not in present]
    return [(line, placed) for line in own for placed in (line, *mirrors.get(line.indicator, []))]


def _row(foto: Wijkfoto, line: Line, words: Wording) -> Row:
    value = line.figure.value
    is_perceived = bool(line.perception_of)
    label = line.short_label
    if is_perceived and words.perceived not in label.lower():
        label = f"{label} ({words.perceived})"
    return Row(
        line=line,
        label=label,
        number="" if value is None else number_text(line, value, words),
        unit=unit_text(line.unit),
        absent=words.status[line.figure.status] if value is None else "",
        signs=mark_signs(line.figure.marks),
        difference=difference_text(line, words),
        position=None if value is None else place(line),
        is_perceived=is_perceived,
        tip=_tip(foto, line, words),
    )


def _tip(foto: Wijkfoto, line: Line, words: Wording) -> str:
    value = value_text(line, line.figure, words)
    parts = [words.say("year_of", label=line.label, value=value, source=line.source, year=line.year or "?")]
    for area, figure in ((foto.gemeente, line.gemeente), (foto.land, line.land)):
        if area is not None and figure is not None:
            parts.append(words.say("tip_compare", name=area.name, value=value_text(line, figure, words)))
    return "\n".join(parts)


def fitting_unit(unit: str, width: float, size: float) -> str:
    """Return a unit that fits: its `per` part, else its first words, else nothing; never a broken word."""
    head, per, tail = unit.partition(" per ")
    last = f"per {tail}" if per else unit
    candidates = [unit, last, *_shorter(last), head, *_shorter(head)]
    return next((candidate for candidate in candidates if text_width(candidate, size) <= width), "")


def _shorter(text: str) -> list[str]:
    words = text.split()
    cuts = [words[:count] for count in range(len(words) - 1, 0, -1)]
    return [" ".join(cut) for cut in cuts if cut[-1] not in ("per", "x", "van", "of", "in")]
