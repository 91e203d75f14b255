"""Opgaven as pages show them: names instead of ids, words instead of dates, and what is missing said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.indicators.meeting import Window
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import Connection, Nature, Urgency
from wijkkoers.web.fieldwork.meeting_sides import row_window
from wijkkoers.web.fieldwork.models import Opgave, Verbindingsbesluit
from wijkkoers.web.fieldwork.opgave_values import end_of, points_of, start_of, when_text
from wijkkoers.web.fieldwork.selectors.content import content_for, domain_labels, named, theme_labels
from wijkkoers.web.fieldwork.selectors.meetings import Ends
from wijkkoers.web.parties.selectors import partijen_of, present_partijen
from wijkkoers.web.process.selectors import people_to_ask
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.ui.place_marks import MarkClass, PlaceRow, spoor_classes

Choices = list[tuple[str, str]]
MAP_COLUMNS = ("id", "number", "title", "sporen", "theme", "geometry", "place_note")


@dataclass(frozen=True, slots=True)
class OpgaveRow:
    """One opgave in words."""

    opgave: Opgave
    url: str
    theme: str
    nature: str
    urgency: str
    owner: str
    time: str
    window: str
    window_label: str
    decision: str
    decision_label: str


def number_text(row: Any) -> str:
    """Return the number of a row; a draft has none yet."""
    return str(row.number) if row.number else _("concept")


def rows_of(
    viewer: Viewer, opgaven: Iterable[Opgave], besluiten: Mapping[Ends, Verbindingsbesluit], page: tuple[str, date]
) -> list[OpgaveRow]:
    """Return opgaven in words; `page` is the language and the day of today."""
    language, today = page
    themes, pages = theme_labels(content_for(viewer.dossier), language), row_pages("opgave-detail", viewer.dossier.pk)
    found = []
    for opgave in opgaven:
        besluit = besluiten.get((f"opgave:{opgave.pk}", ""))
        window = row_window(opgave, today)
        found.append(
            OpgaveRow(
                opgave=opgave,
                url=pages(opgave.pk),
                theme=named(opgave.theme, themes),
                nature=str(wording.NATURE_LABELS[Nature(opgave.nature)]),
                urgency=str(wording.URGENCY_LABELS[Urgency(opgave.urgency)]) if opgave.urgency else "",
                owner=owner_text(opgave),
                time=time_text(opgave, language),
                window="" if window is Window.UNKNOWN else window.value,
                window_label="" if window is Window.UNKNOWN else str(wording.WINDOW_LABELS[window]),
                decision=besluit.outcome if besluit else "",
                decision_label=str(wording.CONNECTION_LABELS[Connection(besluit.outcome)]) if besluit else "",
            )
        )
    return found


def owner_text(opgave: Opgave) -> str:
    """Return who leads: the person, the partij, or both; empty for nobody."""
    person = (opgave.owner.name or opgave.owner.email) if opgave.owner else ""
    partij = opgave.owner_partij.name if opgave.owner_partij else ""
    return f"{person} ({partij})" if person and partij else person or partij


def time_text(row: Any, language: str) -> str:
    """Return when a row runs; empty when nobody said so."""
    start, end = when_text(start_of(row), language), when_text(end_of(row), language)
    if start and end:
        return start if start == end else _("{start} tot en met {end}").format(start=start, end=end)
    if start:
        return _("vanaf {start}").format(start=start)
    return _("tot en met {end}").format(end=end) if end else ""


@dataclass(frozen=True, slots=True)
class Block:
    """Points of one kind, such as chances; without any, `missing` says so."""

    id: str
    title: str
    points: Sequence[str]
    missing: str


def blocks_of(opgave: Opgave) -> list[Block]:
    """Return chances, risks, gains and harms as blocks."""
    missing = {
        "chances": _("Nog geen kansen genoemd."),
        "risks": _("Nog geen risico's genoemd."),
        "gains": _("Nog niet genoemd wat het oplevert."),
        "harms": _("Nog niet genoemd wat het kan schaden."),
    }
    return [Block(name, str(wording.TEXT_LABELS[name]), points_of(getattr(opgave, name)), text) for name, text in missing.items()]


def lacks_of(opgave: Opgave, *, has_ground: bool, has_maatregel: bool) -> list[tuple[str, str]]:
    """Return what an opgave lacks, each with the part of the form or page where it is mended."""
    lacks = [
        (not has_ground, _("Rust nog nergens op: geen cijfer, gesprek, schouw of inbreng"), "#draad"),
        (not (opgave.owner_id or opgave.owner_partij_id), _("Nog geen trekker"), "#wie"),
        (opgave.geometry is None, _("Nog geen plek op de kaart"), "#kern"),
        (opgave.start_from is None, _("Nog geen begin, dus niet te vergelijken met werken"), "#tijd"),
        (not opgave.theme, _("Nog geen thema"), "#kern"),
        (not has_maatregel, _("Nog geen maatregel: wat gaan we eraan doen?"), "#draad"),
    ]
    return [(text, place) for is_missing, text, place in lacks if is_missing]


def domain_names(opgave: Opgave, content: ProcessContent, language: str) -> list[str]:
    """Return the domains of an opgave by name."""
    labels = domain_labels(content, language)
    return [named(id_, labels) for id_ in opgave.domains]


def outside_names(opgave: Opgave) -> list[str]:
    """Return the outside partijen of an opgave by name."""
    names = {partij.pk: partij.name for partij in partijen_of(opgave.dossier)} if opgave.outside_partijen else {}
    return [names[number] for number in opgave.outside_partijen if number in names]


def form_choices(viewer: Viewer, language: str, row: Any = None) -> dict[str, Choices]:
    """Return what forms offer: themes, people, partijen and domains; what a row has already stays on offer."""
    content = content_for(viewer.dossier)
    themes, domains = theme_labels(content, language), domain_labels(content, language)
    people = [(str(id_), name) for id_, name in people_to_ask(viewer.dossier)]
    held = partijen_of(viewer.dossier) if row is not None else present_partijen(viewer.dossier)
    kept = _partijen_of_row(row)
    partijen = [(str(partij.pk), partij.name) for partij in held if partij.dropped_at is None or partij.pk in kept]
    if isinstance(row, Opgave):
        themes |= {row.theme: row.theme} if row.theme and row.theme not in themes else {}
        domains |= {id_: id_ for id_ in row.domains if id_ not in domains}
        if row.owner and str(row.owner_id) not in dict(people):
            people.append((str(row.owner_id), row.owner.name or row.owner.email))
    return {"theme": list(themes.items()), "domains": list(domains.items()), "owner": people, "partijen": partijen}


def map_rows(viewer: Viewer, rows: Iterable[dict[str, Any]], language: str) -> list[PlaceRow]:
    """Return opgaven (values of `MAP_COLUMNS`) for the map."""
    pages, themes = row_pages("opgave-detail", viewer.dossier.pk), theme_labels(content_for(viewer.dossier), language)
    return [
        PlaceRow(
            id=f"opgave:{row['id']}",
            geometry=row["geometry"],
            number=str(row["number"] or ""),
            title=row["title"],
            url=pages(row["id"]),
            kind=row["sporen"].lower() or "geen",
            text=" · ".join(filter(None, (row["place_note"], named(row["theme"], themes)))),
        )
        for row in rows
    ]


def map_classes() -> list[MarkClass]:
    """Return the classes on the map of opgaven: the sporen, and no spoor yet."""
    return [*spoor_classes(), MarkClass("geen", _("spoor nog niet gezegd"), "ink-soft", "ring")]


def _partijen_of_row(row: Any) -> set[int]:
    if isinstance(row, Opgave):
        return {*row.outside_partijen, *filter(None, (row.brought_partij_id, row.owner_partij_id))}
    return {row.partij_id} if row is not None and row.partij_id else set()
