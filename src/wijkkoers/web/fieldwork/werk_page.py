"""Planned works as pages show them: whose, when, and whether there is still time to join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import Certainty, Flexibility, WerkKind
from wijkkoers.web.fieldwork.meeting_sides import row_window
from wijkkoers.web.fieldwork.models import Werk
from wijkkoers.web.fieldwork.opgave_page import time_text
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.ui.place_marks import MarkClass, PlaceRow, owner_classes

MAP_COLUMNS = ("id", "number", "title", "geometry", "place_note", "partij_id", "partij__name", "partij_name")


@dataclass(frozen=True, slots=True)
class WerkRow:
    """One work in words."""

    werk: Werk
    url: str
    kind: str
    owner: str
    time: str
    window: str
    window_label: str
    window_help: str
    certainty: str
    flexibility: str


def rows_of(viewer: Viewer, werken: Iterable[Werk], language: str, today: date) -> list[WerkRow]:
    """Return works in words."""
    pages = row_pages("werk-detail", viewer.dossier.pk)
    return [row_of(werk, pages(werk.pk), language, today) for werk in werken]


def row_of(werk: Werk, url: str, language: str, today: date) -> WerkRow:
    """Return one work in words."""
    window = row_window(werk, today)
    return WerkRow(
        werk=werk,
        url=url,
        kind=str(wording.KIND_LABELS[WerkKind(werk.kind)]),
        owner=owner_text(werk),
        time=time_text(werk, language),
        window=window.value,
        window_label=str(wording.WINDOW_LABELS[window]),
        window_help=str(wording.WINDOW_HELP[window]),
        certainty=str(wording.CERTAINTY_LABELS[Certainty(werk.certainty)]),
        flexibility=str(wording.FLEXIBILITY_LABELS[Flexibility(werk.flexibility)]),
    )


def owner_text(werk: Werk) -> str:
    """Return of whom a work is; empty when nobody said so."""
    return werk.partij.name if werk.partij else werk.partij_name


def map_rows(viewer: Viewer, rows: Iterable[dict[str, Any]]) -> list[PlaceRow]:
    """Return works (values of `MAP_COLUMNS`) for the map."""
    pages = row_pages("werk-detail", viewer.dossier.pk)
    return [
        PlaceRow(
            id=f"werk:{row['id']}",
            geometry=row["geometry"],
            number=str(row["number"] or ""),
            title=row["title"],
            url=pages(row["id"]),
            kind=owner_key(row["partij_id"], row["partij_name"]),
            text=" · ".join(filter(None, (row["partij__name"] or row["partij_name"], row["place_note"]))),
        )
        for row in rows
    ]


def map_classes(rows: Sequence[dict[str, Any]]) -> list[MarkClass]:
    """Return a class per owner of these works, in the order of their names."""
    owners = {owner_key(row["partij_id"], row["partij_name"]): row["partij__name"] or row["partij_name"] for row in rows}
    return owner_classes(sorted(((key, name or _("partij onbekend")) for key, name in owners.items()), key=lambda pair: pair[1].casefold()))


def owner_key(partij_id: int | None, name: str) -> str:
    """Return the class of an owner: its number, or one for a name that is not at the table."""
    return f"partij-{partij_id}" if partij_id else f"naam-{name.casefold()}" if name else "geen"
