"""How one column of a weegbestand is described: its names in the file, its kind, its bounds and its explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass
from dataclasses import fields as fields_of
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a value is; the words stand in the template and in the guide."""

    TEXT = "tekst"
    ID = "kenmerk"
    REFERENCE = "verwijzing"
    REFERENCES = "verwijzingen"
    NUMBER = "getal"
    RANGE = "bandbreedte"
    FRACTION = "percentage"
    WHOLE = "heel getal"
    YEAR = "jaartal"
    YES_NO = "ja of nee"
    DATE = "datum"
    CHOICE = "keuze"
    STEPS = "stappen"


RANGE_KEYS = ("laag", "midden", "hoog")
"""The three figures of a bandwidth, in YAML and as the end of a heading."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column: `key` in YAML, `heading` in the workbook, `attribute` in the model.

    `low` and `high` bound the figure as the file writes it (a percentage, not a fraction); `refers_to` is the key of a part.
    A percentage nearer to zero than `doubted_below` may have been meant as a fraction. `is_always_written` is true for a column whose
    absence would raise a question.
    """

    key: str
    heading: str
    attribute: str
    kind: Kind
    remark: str
    is_required: bool = False
    unit: str = ""
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    low: float | None = None
    high: float | None = None
    doubted_below: float = 1.0
    is_always_written: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in a workbook: three for a bandwidth."""
        return tuple(f"{self.heading} {word}" for word in RANGE_KEYS) if self.kind is Kind.RANGE else (self.heading,)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file: `key` in YAML, `sheet` in the workbook, `attribute` of `Weegbestand`, `shape` of one item.

    `unique` names the attributes that together may occur once; `is_single` is true for a part that is one item.
    """

    key: str
    sheet: str
    attribute: str
    shape: type[Any]
    fields: tuple[Field, ...]
    remark: str
    unique: tuple[str, ...] = ()
    is_single: bool = False

    def field(self, attribute: str) -> Field:
        """Return the field that fills an attribute."""
        return next(field for field in self.fields if field.attribute == attribute)

    @property
    def defaults(self) -> dict[str, Any]:
        """The value of each attribute that may be left out."""
        return dict(_defaults_of(self.shape))

    def explain(self, field: Field) -> str:
        """Return the remark of a column, with what holds when it is left empty."""
        default = self.defaults.get(field.attribute)
        if field.is_required or default is None or default in ("", ()):
            return field.remark
        if isinstance(default, bool):
            return f"{field.remark} Leeg: {'ja' if default else 'nee'}."
        number = default * 100 if field.kind is Kind.FRACTION else default
        return f"{field.remark} Leeg: {number:g}." if isinstance(number, int | float) else f"{field.remark} Leeg: {number}."


def _defaults_of(shape: type[Any]) -> Iterator[tuple[str, Any]]:
    return ((known.name, known.default) for known in fields_of(shape) if known.default is not MISSING)
