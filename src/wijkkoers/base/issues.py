"""What is wrong with input, and where: collected, so that a user sees everything at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """How serious an issue is: an error stops acceptance, a warning does not, a note only informs."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    NOTE = "opmerking"


@dataclass(frozen=True, slots=True)
class Where:
    """The place of an issue in a file; rows count from 1, as a spreadsheet shows them."""

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: a stable code and the values its sentence needs; the sentence is made in `web` or `cli`."""

    level: Level
    code: str
    where: Where = Where()
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class IssueList:
    """Collects issues without stopping; keeps at most `keep` per code and counts the rest.

    `total(code)` is the true number, also of issues that are no longer kept.
    """

    keep: int = 50
    items: list[Issue] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    level_counts: dict[Level, int] = field(default_factory=dict)

    def add(self, level: Level, code: str, where: Where | None = None, **values: Any) -> None:
        """Collect one issue."""
        seen = self.counts[code] = self.counts.get(code, 0) + 1
        self.level_counts[level] = self.level_counts.get(level, 0) + 1
        if seen <= self.keep:
            self.items.append(Issue(level, code, where or Where(), values))

    def error(self, code: str, where: Where | None = None, **values: Any) -> None:
        """Collect an error."""
        self.add(Level.ERROR, code, where, **values)

    def warn(self, code: str, where: Where | None = None, **values: Any) -> None:
        """Collect a warning."""
        self.add(Level.WARNING, code, where, **values)

    def note(self, code: str, where: Where | None = None, **values: Any) -> None:
        """Collect a note."""
        self.add(Level.NOTE, code, where, **values)

    def total(self, code: str) -> int:
        """Return how often this code was found."""
        return self.counts.get(code, 0)

    @property
    def has_errors(self) -> bool:
        """Whether something stops acceptance."""
        return self.level_counts.get(Level.ERROR, 0) > 0

    def __iter__(self) -> Iterator[Issue]:
        """Iterate over the issues kept, in order of finding."""
        return iter(self.items)

    def __len__(self) -> int:
        """Return the number of issues kept."""
        return len(self.items)
