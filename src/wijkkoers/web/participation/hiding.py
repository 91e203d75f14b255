"""Counts of people as everybody may see them: small ones hidden, and what would give a small one away hidden with it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wijkkoers.base.disclosure import SMALL_COUNT, hide_small_count
from wijkkoers.base.missing import present

SUMMED = ("leeftijd", "wonen", "huishouden")
"""Dimensions in which a person belongs to one group at most, so that their counts add up to the total at most."""


class Shown(StrEnum):
    """What is shown of a count."""

    KNOWN = "bekend"
    UNKNOWN = "onbekend"
    SMALL = "klein"
    SHIELDED = "afgeschermd"


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it is shown: `value` only when it is KNOWN. SHIELDED counts are not small, but would give a small one away."""

    shown: Shown
    value: int | None = None

    @property
    def low(self) -> int:
        """The least that it can be, for who sees no more than this; 0 when nothing is known."""
        return {Shown.UNKNOWN: 0, Shown.SMALL: 1, Shown.SHIELDED: SMALL_COUNT}.get(self.shown, self.value or 0)

    @property
    def high(self) -> int | None:
        """The most that it can be; None when that is not known."""
        return SMALL_COUNT - 1 if self.shown is Shown.SMALL else self.value

    @property
    def is_told(self) -> bool:
        """Whether somebody wrote a count down, shown or not."""
        return self.shown is not Shown.UNKNOWN


UNKNOWN = Count(Shown.UNKNOWN)
SMALL = Count(Shown.SMALL)
SHIELDED = Count(Shown.SHIELDED)


@dataclass(frozen=True, slots=True)
class ShownTurnout:
    """How many people came as everybody may see it: in all, and by group where somebody counted."""

    total: Count = UNKNOWN
    came: Mapping[str, Count] = field(default_factory=dict)


def show_count(value: int | None) -> Count:
    """Return a count that stands on its own as it may be shown; 0 is data and stays."""
    if value is None:
        return UNKNOWN
    return SMALL if hide_small_count(present(value)).value is None else Count(Shown.KNOWN, value)


def show_turnout(total: int | None, came: Mapping[str, int], dimension_of: Mapping[str, str]) -> ShownTurnout:
    """Return total and counts by group as they may be shown together.

    After it every small count can still be anything from 1 to 9 for who sees the result and knows that the groups of one dimension add
    up to the total at most. Of a dimension in which that fails the largest counts are shielded; where that does not help, the total is.
    """
    shown = {group: show_count(count) for group, count in came.items()}
    whole = show_count(total)
    if whole.value is None:
        return ShownTurnout(whole, shown)
    for dimension in SUMMED:
        members = [group for group in came if dimension_of.get(group) == dimension]
        shielded = _shield(whole.value, {group: shown[group] for group in members})
        if shielded is None:
            return ShownTurnout(SHIELDED, {group: show_count(count) for group, count in came.items()})
        shown |= shielded
    return ShownTurnout(whole, shown)


def _shield(total: int, counts: Mapping[str, Count]) -> dict[str, Count] | None:
    """Return the counts of one dimension with as few as needed shielded; None when shielding all is not enough."""
    safe = dict(counts)
    while (gap := _gap(total, safe.values())) > 0:
        visible = {group: count.value for group, count in safe.items() if count.value is not None and count.value > SMALL_COUNT}
        enough = [group for group, value in visible.items() if value - SMALL_COUNT >= gap]
        if not visible:
            return None
        chosen = min(enough, key=lambda group: visible[group]) if enough else max(visible, key=lambda group: visible[group])
        safe[chosen] = SHIELDED
    return safe


def _gap(total: int, counts: Iterable[Count]) -> int:
    """Return how much room is lacking for a small count to be 9, when all others are the least they can be; 0 without small counts."""
    held = list(counts)
    small = sum(count.shown is Shown.SMALL for count in held)
    if not small:
        return 0
    return max(0, sum(count.low for count in held) - 1 + (SMALL_COUNT - 1) - total)
