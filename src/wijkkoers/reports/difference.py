"""What changed between two wijkfoto's of one place: an earlier one that was kept, and the one of now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wijkkoers.reports.wijkfoto import Line, Wijkfoto


class Kind(StrEnum):
    """How a figure differs."""

    CHANGED = "gewijzigd"
    APPEARED = "erbij"
    DISAPPEARED = "weg"
    RENEWED = "vernieuwd"
    """The same value, of another year or source, or with another mark."""
    REASON = "andere-reden"
    """No value then and now, for another reason."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One indicator that differs; `then` or `now` is None where the wijkfoto does not know the indicator at all."""

    kind: Kind
    then: Line | None
    now: Line | None

    @property
    def line(self) -> Line:
        """The line that names the indicator: that of now, else that of then."""
        found = self.now or self.then
        if found is None:
            raise ValueError("a difference without lines")
        return found

    @property
    def change(self) -> float | None:
        """Now minus then; None for classes, and where one of the two is missing."""
        then, now = _value(self.then), _value(self.now)
        return None if then is None or now is None or self.line.categories else now - then

    @property
    def is_other_definition(self) -> bool:
        """Whether the indicator is described otherwise now."""
        return self.then is not None and self.now is not None and self.then.definition != self.now.definition


def differences(then: Wijkfoto, now: Wijkfoto) -> tuple[Difference, ...]:
    """Return what differs, in the order of now; figures count as they are shown, so what rounds to the same is the same."""
    before = {line.indicator: line for line in then.lines}
    after = {line.indicator: line for line in now.lines}
    names = [*after, *(name for name in before if name not in after)]
    found = ((_kind(before.get(name), after.get(name)), name) for name in names)
    return tuple(Difference(kind, before.get(name), after.get(name)) for kind, name in found if kind is not None)


def is_other_area(then: Wijkfoto, now: Wijkfoto) -> bool:
    """Whether the two are of other areas, or of another year's boundaries."""
    return (then.area.code, then.area.boundary_year) != (now.area.code, now.area.boundary_year)


def _kind(then: Line | None, now: Line | None) -> Kind | None:
    first, last = _shown(then), _shown(now)
    if first is None and last is None:
        return Kind.REASON if _reason(then) != _reason(now) else None
    if first is None:
        return Kind.APPEARED
    if last is None:
        return Kind.DISAPPEARED
    if first != last:
        return Kind.CHANGED
    return None if _origin(then) == _origin(now) else Kind.RENEWED


def _shown(line: Line | None) -> float | None:
    value = _value(line)
    return None if value is None or line is None else round(value, line.decimals)


def _value(line: Line | None) -> float | None:
    return None if line is None else line.figure.value


def _reason(line: Line | None) -> str:
    """Return why there is no value; an indicator of which nothing was ever read is as good as unknown to the wijkfoto."""
    return line.figure.status.value if line is not None and line.is_read else ""


def _origin(line: Line | None) -> tuple[object, ...]:
    return (line.year, line.source, line.figure.marks) if line else ()
