"""The rows of stand and richting: one per area, with its scores, its field or the reason why it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Mark
from wijkkoers.base.numbers import format_number
from wijkkoers.indicators.quadrant import Field
from wijkkoers.web.datasets.selectors import GebiedRow
from wijkkoers.web.datasets.wording import MARK_LABELS
from wijkkoers.web.wijkfoto.quadrant_words import FIELD_LABELS, gap_sentence, uncovered_sentence
from wijkkoers.web.wijkfoto.selectors import Subject
from wijkkoers.web.wijkfoto.selectors.quadrant import Standings

DECIMALS = 1
"""Of a standard score: more would be false precision."""


@dataclass(frozen=True, slots=True)
class Part:
    """One indicator of an area: value, change per year, and the two standard scores; None where missing."""

    indicator: str
    value: float | None
    slope: float | None
    state: float | None
    trend: float | None
    years: str


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area: `state` and `trend` are the scores of the figure; `reason` says why `field` is none."""

    code: str
    name: str
    is_focus: bool
    field: Field
    state: float | None
    trend: float | None
    reason: str
    marks: frozenset[Mark]
    number: int
    is_relative_only: bool
    parts: tuple[Part, ...]

    @property
    def label(self) -> str:
        """The field in words."""
        return str(FIELD_LABELS[self.field])

    @property
    def marks_in_words(self) -> str:
        """The marks of the figures, on one line."""
        return ", ".join(str(MARK_LABELS[mark.value]) for mark in sorted(self.marks))


def rows_of(subject: Subject, standings: Standings, language: str) -> list[AreaRow]:
    """Return a row for every area, in the order of the standings."""
    return [_row(subject, standings, area, language) for area in standings.areas]


def ordered(rows: Sequence[AreaRow], order: str) -> list[AreaRow]:
    """Return the rows in the order asked for; what has no score stands last, whichever way the order runs."""
    name, is_down = order.removeprefix("-"), not order.startswith("-")
    by_name = sorted(rows, key=lambda row: (row.name.casefold(), row.code))
    if name == "naam":
        return by_name if is_down else by_name[::-1]
    if name == "veld":
        return sorted(by_name, key=lambda row: (row.field is Field.NONE, list(Field).index(row.field) * (1 if is_down else -1)))
    found = {row.code: _sort_value(row, name) for row in rows}
    known = [row for row in by_name if found[row.code] is not None]
    known.sort(key=lambda row: found[row.code] or 0.0, reverse=is_down)
    return known + [row for row in by_name if found[row.code] is None]


def score_text(score: float | None, language: str) -> str:
    """Return a standard score with its sign; empty when there is none."""
    return "" if score is None else format_number(score, DECIMALS, language, signed=True)


def is_in_focus(subject: Subject, row: GebiedRow) -> bool:
    """Whether an area is what the page is about: the area itself, a part of it, or the wijk it lies in; a gemeente sets none apart."""
    if subject.level is AreaLevel.GEMEENTE:
        return False
    return subject.holds(row) or any(part.parent_code == row.code for part in subject.parts)


def _sort_value(row: AreaRow, name: str) -> float | None:
    if name == "richting":
        return row.trend
    part = next((part for part in row.parts if part.indicator == name), None)
    if part is not None:
        return part.value
    return float(row.number) if name == "aantal" else row.state


def _row(subject: Subject, standings: Standings, area: GebiedRow, language: str) -> AreaRow:
    focus, parts = is_in_focus(subject, area), tuple(_part(standings, entry.id, area.code) for entry in standings.indicators)
    combined = standings.combined.get(area.code)
    if combined is not None:
        reason = uncovered_sentence(combined, language) if combined.gap else ""
        state, trend = combined.state.score, combined.trend.score
        return AreaRow(area.code, area.label, focus, combined.field, state, trend, reason, combined.marks, combined.number, False, parts)
    name = standings.indicators[0].id
    place = standings.judged[name][area.code]
    reason = ""
    if place.gap is not None:
        reason = gap_sentence(
            place,
            has_break=standings.has_break(name, area.code),
            is_converted=standings.is_converted(name, area.code),
            is_thin=standings.is_thin(name, area.code),
        )
    number = int(place.gap is None)
    return AreaRow(
        area.code, area.label, focus, place.field, place.state, place.trend, reason, place.marks, number, place.is_relative_only, parts
    )


def _part(standings: Standings, indicator: str, code: str) -> Part:
    place = standings.judged[indicator][code]
    years = _("%(first)s tot en met %(last)s") % {"first": place.first_year, "last": place.year} if place.slope_per_year is not None else ""
    return Part(indicator, place.value, place.slope_per_year, place.state, place.trend, years)
