"""What a reader finds before it is understood: records of raw values, each with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.weegbestand.fields import Part


class Form(StrEnum):
    """How a value was written, which decides how a doubtful number is read."""

    YAML = "yaml"
    JSON = "json"
    CELL = "cel"


Scalar = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Raw:
    """One value as the file gives it; in YAML every scalar is a text. A `sequence` or `mapping` holds raw values."""

    value: Scalar
    where: Where
    form: Form = Form.YAML
    sequence: tuple[Raw, ...] | None = None
    mapping: Mapping[str, Raw] | None = None

    @property
    def is_scalar(self) -> bool:
        """Whether it is one value."""
        return self.sequence is None and self.mapping is None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.is_scalar and (self.value is None or self.value == "")


@dataclass(frozen=True, slots=True)
class Record:
    """One item of a part: raw values per key. `is_broken` is true when a value was already refused."""

    where: Where
    values: Mapping[str, Raw]
    is_broken: bool = False


@dataclass(slots=True)
class RawFile:
    """The records of a file per part; a part that the file does not mention is absent."""

    name: str
    form: Form
    records: dict[str, list[Record]] = field(default_factory=dict)
    issues: IssueList = field(default_factory=lambda: IssueList(keep=200))

    def add(self, part: Part, record: Record) -> None:
        """Keep a record of a part."""
        self.records.setdefault(part.key, []).append(record)


@dataclass(frozen=True, slots=True)
class Placed:
    """One item that was understood, with its place; `given` are the attributes that the file filled in."""

    item: Any
    where: Where
    given: frozenset[str] = frozenset()
