"""Why a value is absent, and which marks a value carries. Missing is a state with a reason, never zero."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """The closed list of states of a figure (product rule 1)."""

    VALUE = "waarde"
    SUPPRESSED = "onderdrukt"
    UNAVAILABLE = "niet_beschikbaar"
    NOT_APPLICABLE = "niet_van_toepassing"
    UNKNOWN = "onbekend"


class Mark(StrEnum):
    """The closed list of marks that go wherever a figure goes (product rules 1 and 2)."""

    MODELLED = "gemodelleerd"
    ESTIMATED = "geschat"
    THIN = "dun"
    PROVISIONAL = "voorlopig"
    CONVERTED = "omgerekend"
    OUTDATED = "verouderd"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, or the reason why there is none, with its marks.

    Raises ValueError when value and status contradict each other or the value is not finite.
    """

    value: float | None
    status: Status = Status.VALUE
    marks: frozenset[Mark] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a contradiction between value and status."""
        if (self.value is None) == (self.status is Status.VALUE):
            raise ValueError(f"value {self.value!r} contradicts status {self.status.value!r}")
        if self.value is not None and not math.isfinite(self.value):
            raise ValueError(f"value {self.value!r} is not finite")

    @property
    def has_value(self) -> bool:
        """Whether there is a value to show."""
        return self.value is not None

    def with_marks(self, *marks: Mark) -> Figure:
        """Return the same figure with these marks added."""
        return Figure(self.value, self.status, self.marks.union(marks))


def absent(status: Status, *marks: Mark) -> Figure:
    """Return a figure without value, for the reason given."""
    return Figure(None, status, frozenset(marks))


def present(value: float, *marks: Mark) -> Figure:
    """Return a figure with a finite value."""
    return Figure(float(value), Status.VALUE, frozenset(marks))
