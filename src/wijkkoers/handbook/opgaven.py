"""The shape of the catalogue of opgaven: themes with goals and measures to start from, and the domains of a gemeente.

A start and no norm: a team changes what it takes from here. Labels are in both languages, goals and measures in Dutch.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import Field

from wijkkoers.handbook.schema import Entry, Id, Prose, SporenId, Text

C = TypeVar("C", "CatalogueGoal", "CatalogueMeasure")


class OpgaveKind(StrEnum):
    """Whether an opgave is about things or about people; many are about both."""

    FYSIEK = "fysiek"
    SOCIAAL = "sociaal"


class MeasureKind(StrEnum):
    """What sort of act a measure is."""

    FYSIEK = "fysiek"
    SOCIAAL = "sociaal"
    BEHEER = "beheer"
    ORGANISATORISCH = "organisatorisch"
    ONDERZOEK = "onderzoek"


class CatalogueGoal(Entry):
    """A state to reach, in Dutch; `indicators` are those of the handbook in which it could show, none when no figure tells it."""

    id: Id
    text: Prose
    indicators: tuple[Id, ...] = ()


class CatalogueMeasure(Entry):
    """Something to start from, in Dutch, without amounts: those differ per wijk."""

    id: Id
    name: Annotated[str, Field(min_length=5, max_length=80)]
    kind: MeasureKind
    unit: Annotated[str, Field(min_length=1, max_length=20)]
    """What it is counted in, such as `boom` or `m²`."""
    goals: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Goals of the same theme that it serves."""
    parties: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Kinds of partij that usually carry it out; the first one leads."""


class CatalogueTheme(Entry):
    """A theme of opgaven; `ambition_theme` is the theme on which parties wrote their ambition."""

    id: Id
    label: Text
    kinds: Annotated[tuple[OpgaveKind, ...], Field(min_length=1)]
    sporen: Annotated[tuple[SporenId, ...], Field(min_length=1)]
    ambition_theme: Id
    explanation: Prose
    goals: Annotated[tuple[CatalogueGoal, ...], Field(min_length=1)]
    measures: Annotated[tuple[CatalogueMeasure, ...], Field(min_length=1)]

    def goal(self, id: str) -> CatalogueGoal:
        """Return a goal; KeyError when the theme has none with this id."""
        return _by_id(self.goals, id)

    def measure(self, id: str) -> CatalogueMeasure:
        """Return a measure; KeyError when the theme has none with this id."""
        return _by_id(self.measures, id)


class Domain(Entry):
    """A part of the work of a gemeente that opgaven belong to."""

    id: Id
    label: Text


def _by_id(entries: tuple[C, ...], id: str) -> C:
    for entry in entries:
        if entry.id == id:
            return entry
    raise KeyError(id)
