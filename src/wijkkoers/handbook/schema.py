"""The shape of the handbook's data; every file is checked against it at start and in CI."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from wijkkoers.base.missing import Mark

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Prose = Annotated[str, Field(min_length=20)]
"""A Dutch text of at least a short sentence."""
SporenId = Literal["A", "B"]


T = TypeVar("T", "Theme", "Unit", "Source", "Indicator")


class Entry(BaseModel):
    """Base of all entries: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Entry):
    """A text in both languages."""

    nl: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    def in_language(self, language: str) -> str:
        """Return the English text for English, else the Dutch one."""
        return self.en if language.startswith("en") else self.nl


class Retired(Entry):
    """An entry that left: ids are never reused."""

    date: date
    reason: str
    replaced_by: Id | None = None


class Direction(StrEnum):
    """Which way is good; most figures are neutral."""

    HIGH = "hoog"
    LOW = "laag"
    NEUTRAL = "neutraal"


class Theme(Entry):
    """A theme groups indicators; its spoor gives the colour."""

    id: Id
    label: Text
    spoor: Literal["A", "B"]


class Unit(Entry):
    """A unit as it is written behind a number; a unit that counts people, homes or acts is a count."""

    id: Id
    label: Text
    is_count: bool = False


class Source(Entry):
    """A publisher's file: who, under which licence, where to find it, with which attribution."""

    id: Id
    label: Text
    short: Text
    """How a sentence or a figure names it; the label says the rest."""
    publisher: str
    url: str
    licence: str
    attribution: str
    update_cycle: Text
    is_fictional: bool = False


class Reliability(Entry):
    """Below `minimum` of the base indicator the figure carries the mark `dun`."""

    base: Id
    minimum: float


class Combine(Entry):
    """How areas are combined into one: add up, weigh by another indicator, or not at all."""

    rule: Literal["som", "gewogen", "niet"]
    weight: Id | None = None


class Category(Entry):
    """What a value of an indicator in classes means: the number that files give, and its words."""

    value: float
    label: Text


class Indicator(Entry):
    """One indicator of the wijkfoto: what it says, in which unit, from which source, and how far to trust it."""

    id: Id
    label: Text
    short_label: Text
    definition: Text
    theme: Id
    unit: Id
    decimals: Annotated[int, Field(ge=0, le=3)]
    direction: Direction
    levels: tuple[Literal["land", "gemeente", "wijk", "buurt"], ...]
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    plausible: tuple[float | None, float | None]
    combine: Combine
    reliability: Reliability | None = None
    function: Id | None = None
    """Name of the function in `indicators` that derives this indicator; None when a file gives it."""
    inputs: tuple[Id, ...] = ()
    """Indicators handed to `function`, in order."""
    perceived: bool = False
    """Whether it tells what people feel or say, and not what was counted."""
    perception_of: Id | None = None
    """The counted indicator that this perception stands beside."""
    marks: tuple[Mark, ...] = ()
    """Marks that every value carries by nature, such as `gemodelleerd` or `geschat`."""
    hide_small_counts: bool = False
    sensitive: bool = False
    in_profile: bool = True
    """Whether the one-glance figure shows it."""
    categories: tuple[Category, ...] = ()
    """For an indicator in classes: every value it can have. Classes are never averaged or subtracted."""
    breaks_before: tuple[int, ...] = ()
    """Years whose figures cannot be compared with earlier ones: the definition or the measurement changed."""
    retired: Retired | None = None


class Term(Entry):
    """A word with one meaning: glossary and word list are made from it; `forbidden` words may not stand in an identifier."""

    term: str
    identifier: str
    definition: Text
    source: str = ""
    forbidden: tuple[str, ...] = ()


class Handbook(Entry):
    """All data of the handbook, checked and in order."""

    version: str
    themes: tuple[Theme, ...]
    units: tuple[Unit, ...]
    sources: tuple[Source, ...]
    indicators: tuple[Indicator, ...]
    terms: tuple[Term, ...]

    def indicator(self, id: str) -> Indicator:
        """Return an indicator; KeyError when there is none with this id."""
        return _by_id(self.indicators, id)

    def theme(self, id: str) -> Theme:
        """Return a theme; KeyError when there is none with this id."""
        return _by_id(self.themes, id)

    def unit(self, id: str) -> Unit:
        """Return a unit; KeyError when there is none with this id."""
        return _by_id(self.units, id)

    def source(self, id: str) -> Source:
        """Return a source; KeyError when there is none with this id."""
        return _by_id(self.sources, id)


def _by_id(entries: tuple[T, ...], id: str) -> T:
    for entry in entries:
        if entry.id == id:
            return entry
    raise KeyError(id)
