"""A small method for tests: four knooppunten in two phases, of which the last hands back to the first."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkkoers.handbook.opgaven import CatalogueGoal, CatalogueMeasure, CatalogueTheme, Domain, MeasureKind
from wijkkoers.handbook.process import (
    AmbitionTheme,
    Aspect,
    ContentItem,
    Evidence,
    FixedDate,
    Group,
    Knooppunt,
    Method,
    Output,
    PartyKind,
    Phase,
    Practice,
    ProcessContent,
    Rung,
    Stage,
)
from wijkkoers.handbook.schema import Text

PHASES = (("starten", ("team", "beeld")), ("kiezen", ("keuze", "terugblik")))
HANDOVERS = {"team": ("beeld", "keuze"), "beeld": ("keuze",), "keuze": ("terugblik",), "terugblik": ("beeld",)}


def text(word: str) -> Text:
    return Text(nl=f"{word} nl", en=f"{word} en")


def prose(*words: str) -> str:
    """A text of its own: every word of it carries the words given."""
    name = "".join(words)
    return f"{name}een {name}twee {name}drie {name}vier {name}vijf."


def knooppunt(id: str, **fields: Any) -> Knooppunt:
    return Knooppunt.model_validate(
        {
            "id": id,
            "label": text(id),
            "short_label": text(f"{id} kort"),
            "goal": prose(id, "doel"),
            "approach": tuple(prose(id, "stap", number) for number in "abc"),
            "asks": prose(id, "vraagt"),
            "gains": prose(id, "brengt"),
            "gives": (Output(id="uitkomst", label=text(f"{id} uitkomst"), to=HANDOVERS.get(id, ())),),
            "tips": tuple(prose(id, "tip", number) for number in "ab"),
            "pitfalls": tuple(prose(id, "valkuil", number) for number in "ab"),
            "parties": ("gemeente",),
            "aspects": ("bewoners",),
            "legal_basis": prose(id, "wet"),
            "practice": Practice(text=prose(id, "praktijk"), is_fictional=True),
            "origin": "own",
            **fields,
        }
    )


def method(id: str, *stages: tuple[str, tuple[str, ...]], **fields: Any) -> Method:
    chosen = stages or PHASES
    return Method(
        id=id,
        label=text(id),
        purpose=prose(id, "methode"),
        stages=tuple(Stage(id=stage, label=text(stage), purpose=prose(id, stage), knooppunten=ids) for stage, ids in chosen),
        contents=(item("inhoud", asks=prose(id, "inhoud")),),
        **fields,
    )


def item(id: str, **fields: Any) -> ContentItem:
    values: dict[str, Any] = {"id": id, "label": text(id), "asks": prose(id, "inhoud"), "evidence": Evidence.STATUS, **fields}
    return ContentItem(**values)


def fixed(id: str = "afspraken", first: date = date(2026, 12, 15), every_years: int = 1) -> FixedDate:
    explanation = prose(id, "datum")
    return FixedDate(id=id, label=text(id), explanation=explanation, parties=("gemeente",), first=first, every_years=every_years)


def catalogue_goal(id: str, **fields: Any) -> CatalogueGoal:
    return CatalogueGoal(**{"id": id, "text": prose(id, "catalogus"), **fields})


def catalogue_measure(id: str, **fields: Any) -> CatalogueMeasure:
    values = {
        "id": id,
        "name": f"naam van {id}",
        "kind": MeasureKind.FYSIEK,
        "unit": "boom",
        "goals": ("schaduw",),
        "parties": ("gemeente",),
    }
    return CatalogueMeasure.model_validate({**values, **fields})


def catalogue_theme(id: str = "groen", **fields: Any) -> CatalogueTheme:
    values = {
        "id": id,
        "label": text(f"{id} opgave"),
        "kinds": ("fysiek",),
        "sporen": ("B",),
        "ambition_theme": "wonen",
        "explanation": prose(id, "uitleg"),
        "goals": (catalogue_goal("schaduw"),),
        "measures": (catalogue_measure("planten"),),
    }
    return CatalogueTheme.model_validate({**values, **fields})


def content(**fields: Any) -> ProcessContent:
    values: dict[str, Any] = {
        "phases": tuple(Phase(id=id, label=text(id), purpose=prose(id), knooppunten=ids) for id, ids in PHASES),
        "aspects": (Aspect(id="bewoners", label=text("b"), short_label=text("kort"), spoor="A", letter="A", purpose=prose("aspect")),),
        "party_kinds": (PartyKind(id="gemeente", label=text("gemeente")),),
        "knooppunten": tuple(knooppunt(id) for _, ids in PHASES for id in ids),
        "methods": (method("kompas"), method("kort", ("begin", ("keuze", "team", "beeld", "terugblik")))),
        "dates": (fixed(),),
        "rungs": (Rung(id="horen", label=text("horen"), meaning=prose("trede")),),
        "groups": (Group(id="ouderen", label=text("ouderen"), dimension="leeftijd", indicator="aandeel-65-plus"),),
        "themes": (AmbitionTheme(id="wonen", label=text("wonen"), question=prose("thema")),),
        "catalogue": (catalogue_theme(),),
        "domains": (Domain(id="beheer", label=text("beheer")),),
        **fields,
    }
    return ProcessContent(**values)


def changed(start: ProcessContent, id: str, **fields: Any) -> ProcessContent:
    """The method with fields of one knooppunt replaced."""
    entries = tuple(entry.model_copy(update=fields) if entry.id == id else entry for entry in start.knooppunten)
    return start.model_copy(update={"knooppunten": entries})
