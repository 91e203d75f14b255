"""The shape of the method: phases, sporen, knooppunten, methods that select and order them, dates and groups of people.

Long texts are Dutch; labels are in both languages. Facts about the method of the compass are in the public domain of practice; every
sentence is our own.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from wijkkoers.handbook.opgaven import CatalogueTheme, Domain
from wijkkoers.handbook.schema import Entry, Id, Prose, Retired, SporenId, Text

P = TypeVar("P", "Phase", "Aspect", "PartyKind", "Knooppunt", "Method", "Rung", "Group", "AmbitionTheme", CatalogueTheme, Domain)


class Instrument(StrEnum):
    """Parts of Wijkkoers that a knooppunt works with; its page links to them."""

    WIJKFOTO = "wijkfoto"
    COMPLEXEN = "complexen"
    PARTIJEN = "partijen"
    DOELEN = "doelen"
    AMBITIES = "ambities"
    PARTICIPATIE = "participatie"
    WERKVORMEN = "werkvormen"
    LOGBOEK = "logboek"


class Evidence(StrEnum):
    """What in a dossier shows that a part of a plan has content; `resultaten`: only the results of its knooppunten do."""

    RESULTATEN = "resultaten"
    STATUS = "status"
    SAMENVATTING = "samenvatting"
    WIJKFOTO = "wijkfoto"
    COMPLEXEN = "complexen"
    PARTIJEN = "partijen"
    AMBITIES = "ambities"
    PARTICIPATIE = "participatie"
    BESLUITEN = "besluiten"
    ACTIES = "acties"


class Phase(Entry):
    """A stretch of time: a label on time, never a gate. `knooppunten` gives their order."""

    id: Id
    label: Text
    purpose: Prose
    knooppunten: Annotated[tuple[Id, ...], Field(min_length=1)]


class Aspect(Entry):
    """One of the six goals under the two sporen; `letter` is its name in the view with six sporen (A to F)."""

    id: Id
    label: Text
    short_label: Text
    spoor: SporenId
    letter: Literal["A", "B", "C", "D", "E", "F"]
    purpose: Prose


class PartyKind(Entry):
    """A kind of partij that a knooppunt involves."""

    id: Id
    label: Text


class Output(Entry):
    """What a knooppunt delivers, and the knooppunten that work with it, earlier ones too."""

    id: Id
    label: Text
    to: tuple[Id, ...] = ()


class Practice(Entry):
    """What happened somewhere: with the address of its source, or made up and said to be so."""

    text: Prose
    source: str = ""
    is_fictional: bool = False


class Knooppunt(Entry):
    """One point where sporen and partijen meet. All prose is Dutch and its own."""

    id: Id
    label: Text
    short_label: Text
    """At most 26 characters, for figures."""
    goal: Prose
    """The state reached when it is done."""
    approach: Annotated[tuple[Prose, ...], Field(min_length=3)]
    """The steps, in order."""
    asks: Prose
    """What it asks of people: time, skills, mandate, data."""
    gains: Prose
    """What it brings those who do it."""
    gives: Annotated[tuple[Output, ...], Field(min_length=1)]
    tips: Annotated[tuple[Prose, ...], Field(min_length=2)]
    pitfalls: Annotated[tuple[Prose, ...], Field(min_length=2)]
    parties: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The first one leads."""
    aspects: Annotated[tuple[Id, ...], Field(min_length=1)]
    sensitive: bool = False
    sensitive_why: str = ""
    legal_basis: Prose
    practice: Practice
    instruments: tuple[Instrument, ...] = ()
    also_known_as: tuple[str, ...] = ()
    """Names of the same or of earlier knooppunten in the public compass."""
    origin: Literal["compass", "own"]
    retired: Retired | None = None


class Stage(Entry):
    """A part of a method with its knooppunten in order; a ring of the compass."""

    id: Id
    label: Text
    purpose: Prose
    knooppunten: Annotated[tuple[Id, ...], Field(min_length=1)]


class ContentItem(Entry):
    """A part of the plan that the method asks for; filled when its evidence is there or one of its knooppunten has a result."""

    id: Id
    label: Text
    asks: Prose
    evidence: Evidence
    knooppunten: tuple[Id, ...] = ()


class Method(Entry):
    """A way of working: which knooppunten, in which order, and which content the plan must have. `aim` is the aim of a dossier it suits."""

    id: Id
    label: Text
    purpose: Prose
    aim: Literal["", "wijkvisie", "integraal-wijkplan", "wup"] = ""
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    contents: Annotated[tuple[ContentItem, ...], Field(min_length=1)]

    @property
    def knooppunten(self) -> tuple[str, ...]:
        """The knooppunten of all stages, in order."""
        return tuple(id for stage in self.stages for id in stage.knooppunten)

    def stage_of(self, knooppunt: str) -> Stage | None:
        """Return the stage that has a knooppunt, None when the method leaves it out."""
        return next((stage for stage in self.stages if knooppunt in stage.knooppunten), None)


class FixedDate(Entry):
    """A date that comes back: the first time, and every how many years."""

    id: Id
    label: Text
    explanation: Prose
    parties: Annotated[tuple[Id, ...], Field(min_length=1)]
    first: date
    every_years: Annotated[int, Field(ge=1, le=20)]
    aims: tuple[Literal["wijkvisie", "integraal-wijkplan", "wup"], ...] = ()
    """Aims of dossiers it matters to; empty for all."""
    source: str = ""


class Rung(Entry):
    """A rung of the ladder of participation, from little to much say."""

    id: Id
    label: Text
    meaning: Prose


class Group(Entry):
    """A group of people in the wijk; `indicator` gives its share of `whole` in the population, so that it can be compared."""

    id: Id
    label: Text
    dimension: Literal["leeftijd", "wonen", "huishouden", "herkomst", "overig"]
    indicator: Id | None = None


class AmbitionTheme(Entry):
    """A theme on which parties set an ambition."""

    id: Id
    label: Text
    question: Prose


class ProcessContent(Entry):
    """All of the method, checked and in order."""

    phases: tuple[Phase, ...]
    aspects: tuple[Aspect, ...]
    party_kinds: tuple[PartyKind, ...]
    knooppunten: tuple[Knooppunt, ...]
    methods: tuple[Method, ...]
    dates: tuple[FixedDate, ...]
    rungs: tuple[Rung, ...]
    groups: tuple[Group, ...]
    themes: tuple[AmbitionTheme, ...]
    catalogue: tuple[CatalogueTheme, ...] = ()
    """Themes of opgaven; empty in an edition from before 2026.4."""
    domains: tuple[Domain, ...] = ()
    """Domains of the gemeente; empty in an edition from before 2026.4."""

    def knooppunt(self, id: str) -> Knooppunt:
        """Return a knooppunt; KeyError when there is none with this id."""
        return _by_id(self.knooppunten, id)

    def method(self, id: str) -> Method:
        """Return a method; KeyError when there is none with this id."""
        return _by_id(self.methods, id)

    def phase_of(self, knooppunt: str) -> Phase | None:
        """Return the phase of a knooppunt, None for a knooppunt without one."""
        return next((phase for phase in self.phases if knooppunt in phase.knooppunten), None)

    def aspect(self, id: str) -> Aspect:
        """Return an aspect; KeyError when there is none with this id."""
        return _by_id(self.aspects, id)

    def party_kind(self, id: str) -> PartyKind:
        """Return a kind of partij; KeyError when there is none with this id."""
        return _by_id(self.party_kinds, id)

    def rung(self, id: str) -> Rung:
        """Return a rung of the ladder; KeyError when there is none with this id."""
        return _by_id(self.rungs, id)

    def group(self, id: str) -> Group:
        """Return a group of people; KeyError when there is none with this id."""
        return _by_id(self.groups, id)

    def theme(self, id: str) -> AmbitionTheme:
        """Return a theme of ambitions; KeyError when there is none with this id."""
        return _by_id(self.themes, id)

    def catalogue_theme(self, id: str) -> CatalogueTheme:
        """Return a theme of opgaven; KeyError when there is none with this id."""
        return _by_id(self.catalogue, id)

    def domain(self, id: str) -> Domain:
        """Return a domain of the gemeente; KeyError when there is none with this id."""
        return _by_id(self.domains, id)

    def sporen_of(self, knooppunt: str) -> tuple[SporenId, ...]:
        """Return the sporen to which a knooppunt contributes, A before B."""
        found = {self.aspect(id).spoor for id in self.knooppunt(knooppunt).aspects}
        return tuple(spoor for spoor in ("A", "B") if spoor in found)


def _by_id(entries: tuple[P, ...], id: str) -> P:
    for entry in entries:
        if entry.id == id:
            return entry
    raise KeyError(id)
