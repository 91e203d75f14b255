"""Opgaven and werken as the thread shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import Urgency, WerkKind
from wijkkoers.web.fieldwork.selectors.opgaven import all_opgaven, brought_by_partijen
from wijkkoers.web.fieldwork.selectors.werken import all_werken
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Implied, Thing, known_in, moment_text

COLUMNS = ("id", "number", "title", "description", "place_note", "organisation_id")
MOMENTS = {"dropped": moment_text("dropped_at"), "released": moment_text("released_at")}


def opgave_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Return the cards of opgaven that this person may know of; `ids` None for all. One query."""
    rows = _asked(all_opgaven(viewer), ids).values(*COLUMNS, "sporen", "urgency", "brought_by", "chances", "risks", **MOMENTS)
    pages = row_pages("opgave-detail", viewer.dossier.pk)
    for row in rows:
        text = "\n".join(filter(None, (row["description"], row["place_note"], row["brought_by"], row["chances"], row["risks"])))
        state = str(wording.URGENCY_LABELS[Urgency(row["urgency"])]) if row["urgency"] else ""
        yield _card(ThingKind.OPGAVE, row, pages, (text, str(_("urgentie {level}")).format(level=state.lower()) if state else ""))


def werk_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Return the cards of works that this person may know of; `ids` None for all. One query."""
    rows = _asked(all_werken(viewer), ids).values(*COLUMNS, "kind", "partij__name", "partij_name", "source_note", **MOMENTS)
    pages = row_pages("werk-detail", viewer.dossier.pk)
    for row in rows:
        owner = row["partij__name"] or row["partij_name"]
        text = "\n".join(filter(None, (row["description"], owner, row["place_note"], row["source_note"])))
        yield _card(ThingKind.WERK, row, pages, (text, str(wording.KIND_LABELS[WerkKind(row["kind"])])))


def known_opgaven(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return which opgaven this person may know of, each with whether it was dropped."""
    return known_in(all_opgaven(viewer).order_by("id"))


def known_werken(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return which works this person may know of, each with whether it was dropped."""
    return known_in(all_werken(viewer).order_by("id"))


OPGAVE = Thing(
    ThingKind.OPGAVE,
    _("opgave"),
    _("opgaven"),
    opgave_cards,
    known_opgaven,
    Implied(ThingKind.PARTIJ, ThingKind.OPGAVE, brought_by_partijen),
)
WERK = Thing(ThingKind.WERK, _("werk"), _("werken"), werk_cards, known_werken)
THINGS = (WERK, OPGAVE)


def _asked(rows: Any, ids: Sequence[int] | None) -> Any:
    return rows if ids is None else rows.filter(pk__in=ids)


def _card(kind: ThingKind, row: dict[str, Any], pages: Callable[[int], str], told: tuple[str, str]) -> Card:
    return Card(
        kind=kind,
        id=row["id"],
        title=row["title"],
        url=pages(row["id"]),
        number=str(row["number"] or ""),
        text=told[0],
        state=told[1],
        sporen=tuple(row.get("sporen", "")),
        is_dropped=row["dropped"] is not None,
        is_draft=row["released"] is None,
        organisation_id=row["organisation_id"],
    )
