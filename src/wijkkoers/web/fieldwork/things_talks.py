"""Gesprekken, signalen, schouwen and schouwpunten as the thread shows them: of a talk the title and the role, never name or notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer, visible
from wijkkoers.web.fieldwork.models import Gesprek, Schouw, Schouwpunt, Signaal
from wijkkoers.web.fieldwork.selectors.gesprekken import known_signalen
from wijkkoers.web.fieldwork.selectors.schouw import known_punten
from wijkkoers.web.fieldwork.states import SchouwStatus
from wijkkoers.web.fieldwork.values_talks import short
from wijkkoers.web.fieldwork.wording_talks import PUNT_STATUS_LABELS, SCHOUW_STATUS_LABELS, VERDICT_LABELS
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Implied, Ref, Thing, known_in, moment_text

TITLE = 90


def gesprek_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Return the cards of talks that this person may know of; `ids` None for all. One query."""
    rows = _asked(visible(Gesprek.objects.all(), viewer), ids)
    pages = row_pages("gesprek-detail", viewer.dossier.pk)
    for row in rows.values("id", "number", "title", "with_role", "place_note", "dropped_at", "released_at", "organisation_id"):
        yield Card(
            kind=ThingKind.GESPREK,
            id=row["id"],
            title=row["title"],
            url=pages(row["id"]),
            number=str(row["number"] or ""),
            text=row["place_note"],
            state=row["with_role"],
            is_dropped=row["dropped_at"] is not None,
            is_draft=row["released_at"] is None,
            organisation_id=row["organisation_id"],
        )


def signaal_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Return the cards of signalen that this person may know of. One query."""
    rows = _asked(known_signalen(viewer), ids)
    pages = row_pages("gesprek-detail", viewer.dossier.pk)
    moments = _moments("gesprek")
    for row in rows.values("id", "text", "gesprek_id", "gesprek__with_role", "gesprek__organisation_id", **moments):
        yield Card(
            kind=ThingKind.SIGNAAL,
            id=row["id"],
            title=short(row["text"], TITLE),
            url=f"{pages(row['gesprek_id'])}#signaal-{row['id']}",
            text=row["text"],
            state=row["gesprek__with_role"],
            is_dropped=row["dropped"] is not None or row["whole_dropped"] is not None,
            is_draft=row["released"] is None,
            organisation_id=row["gesprek__organisation_id"],
        )


def schouw_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Return the cards of schouwen that this person may know of. One query."""
    rows = _asked(visible(Schouw.objects.all(), viewer), ids)
    pages = row_pages("schouw-detail", viewer.dossier.pk)
    for row in rows.values("id", "number", "title", "note", "status", "route__title", "dropped_at", "released_at", "organisation_id"):
        yield Card(
            kind=ThingKind.SCHOUW,
            id=row["id"],
            title=row["title"],
            url=pages(row["id"]),
            number=str(row["number"] or ""),
            text="\n".join(filter(None, (row["note"], row["route__title"]))),
            state=str(SCHOUW_STATUS_LABELS[SchouwStatus(row["status"])]),
            is_dropped=row["dropped_at"] is not None,
            is_draft=row["released_at"] is None,
            organisation_id=row["organisation_id"],
        )


def punt_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Return the cards of schouwpunten that this person may know of. One query."""
    rows = _asked(known_punten(viewer), ids)
    pages = row_pages("schouwpunt-detail", viewer.dossier.pk)
    names = ("id", "number", "note", "place_note", "agreement", "verdict", "status", "route_point__label")
    moments = _moments("schouw")
    verdicts = {verdict.value: str(label) for verdict, label in VERDICT_LABELS.items()}
    statuses = {status.value: str(label) for status, label in PUNT_STATUS_LABELS.items()}
    for row in rows.values(*names, "schouw__title", "schouw__organisation_id", **moments):
        place = row["route_point__label"] or row["place_note"]
        yield Card(
            kind=ThingKind.SCHOUWPUNT,
            id=row["id"],
            title=short(row["note"], TITLE) or place or f"{row['schouw__title']} {row['number']}",
            url=pages(row["id"]),
            number=str(row["number"]),
            text="\n".join(filter(None, (row["note"], place, row["agreement"]))),
            state=f"{verdicts[row['verdict']]}, {statuses[row['status']]}",
            is_dropped=row["dropped"] is not None or row["whole_dropped"] is not None,
            is_draft=row["released"] is None,
            organisation_id=row["schouw__organisation_id"],
        )


def known_of_schouwen(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return which points this person may know of, each with whether it or its schouw was dropped."""
    return known_in(known_punten(viewer), "dropped_at", "schouw__dropped_at")


def known_gesprekken(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the talks that this person may know of, each with whether it was dropped."""
    return known_in(visible(Gesprek.objects.all(), viewer))


def known_of_gesprekken(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the signalen that this person may know of, each with whether it or its talk was dropped."""
    return known_in(known_signalen(viewer), "dropped_at", "gesprek__dropped_at")


def known_schouwen(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the schouwen that this person may know of, each with whether it was dropped."""
    return known_in(visible(Schouw.objects.all(), viewer))


def signalen_of_talks(dossier: Any) -> Iterable[tuple[Ref, Ref]]:
    """Return which talk brought which signaal."""
    rows = Signaal.objects.filter(gesprek__dossier=dossier, dropped_at=None, gesprek__dropped_at=None).values_list("gesprek_id", "id")
    return [(f"gesprek:{gesprek}", f"signaal:{signaal}") for gesprek, signaal in rows]


def punten_of_schouwen(dossier: Any) -> Iterable[tuple[Ref, Ref]]:
    """Return which schouw brought which point."""
    rows = Schouwpunt.objects.filter(schouw__dossier=dossier, dropped_at=None, schouw__dropped_at=None).values_list("schouw_id", "id")
    return [(f"schouw:{schouw}", f"schouwpunt:{punt}") for schouw, punt in rows]


def _moments(whole: str) -> dict[str, Any]:
    """Return what says that a part or its whole was dropped, and that the whole was released."""
    names = {"dropped": "dropped_at", "whole_dropped": f"{whole}__dropped_at", "released": f"{whole}__released_at"}
    return {name: moment_text(column) for name, column in names.items()}


def _asked(rows: QuerySet[Any], ids: Sequence[int] | None) -> QuerySet[Any]:
    return rows if ids is None else rows.filter(pk__in=ids)


THINGS = (
    Thing(
        ThingKind.GESPREK,
        _("gesprek"),
        _("gesprekken"),
        gesprek_cards,
        known_gesprekken,
        Implied(ThingKind.GESPREK, ThingKind.SIGNAAL, signalen_of_talks),
    ),
    Thing(ThingKind.SIGNAAL, _("signaal"), _("signalen"), signaal_cards, known_of_gesprekken),
    Thing(
        ThingKind.SCHOUW,
        _("schouw"),
        _("schouwen"),
        schouw_cards,
        known_schouwen,
        Implied(ThingKind.SCHOUW, ThingKind.SCHOUWPUNT, punten_of_schouwen),
    ),
    Thing(ThingKind.SCHOUWPUNT, _("schouwpunt"), _("schouwpunten"), punt_cards, known_of_schouwen),
)
