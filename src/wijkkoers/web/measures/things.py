"""Maatregelen and pakketten as the thread shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.measures.catalogue import catalogue_of
from wijkkoers.web.measures.models import PakketMaatregel
from wijkkoers.web.measures.selectors import maatregelen_of, pakketten_of
from wijkkoers.web.measures.states import MaatregelStatus
from wijkkoers.web.measures.wording import STATUS_LABELS
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Implied, Ref, Thing, known_in, moment_text


def maatregel_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterable[Card]:
    """Return the maatregelen of which this person may know."""
    rows = maatregelen_of(viewer) if ids is None else maatregelen_of(viewer).filter(pk__in=ids)
    address, sporen = reverse("measure-detail", args=[viewer.dossier.pk, 0]), _sporen(viewer.dossier)
    labels = {status.value: str(label) for status, label in STATUS_LABELS.items()}
    names = ("pk", "number", "name", "description", "place_note", "code", "theme", "status", "dropped_reason")
    for row in rows.values(*names, "organisation_id", released=moment_text("released_at")):
        yield Card(
            kind=ThingKind.MAATREGEL,
            id=row["pk"],
            title=row["name"],
            url=address.replace("/0/", f"/{row['pk']}/"),
            number=f"M{row['number']}" if row["number"] else "",
            text="\n".join(filter(None, (row["description"], row["place_note"], row["code"], row["dropped_reason"]))),
            state=labels[row["status"]],
            sporen=sporen.get(row["theme"], ()),
            is_dropped=row["status"] == MaatregelStatus.AFGEVALLEN,
            is_draft=row["released"] is None,
            organisation_id=row["organisation_id"],
        )


def known_maatregelen(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the maatregelen of which this person may know, each with whether it fell."""
    rows = maatregelen_of(viewer).values_list("pk", "status")
    return [(pk, status == MaatregelStatus.AFGEVALLEN) for pk, status in rows]


def pakket_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterable[Card]:
    """Return the pakketten of which this person may know."""
    rows = pakketten_of(viewer) if ids is None else pakketten_of(viewer).filter(pk__in=ids)
    address = reverse("pakket-detail", args=[viewer.dossier.pk, 0])
    for row in rows:
        yield Card(
            kind=ThingKind.PAKKET,
            id=row.pk,
            title=row.name,
            url=address.replace("/0/", f"/{row.pk}/"),
            number=f"P{row.number}" if row.number else "",
            text=row.description,
            state=str(_("nulalternatief")) if row.is_null else "",
            is_dropped=row.dropped_at is not None,
            is_draft=row.is_draft,
            organisation_id=row.organisation_id,
        )


def known_pakketten(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the pakketten of which this person may know, each with whether it was dropped."""
    return known_in(pakketten_of(viewer))


def lines_in_pakketten(dossier: Any) -> Iterable[tuple[Ref, Ref]]:
    """Return which maatregel leads to which pakket: the lines of the pakketten."""
    rows = PakketMaatregel.objects.filter(pakket__dossier=dossier, dropped_at=None, pakket__dropped_at=None)
    for maatregel, pakket in rows.values_list("maatregel_id", "pakket_id"):
        yield f"maatregel:{maatregel}", f"pakket:{pakket}"


def _sporen(dossier: Any) -> dict[str, tuple[str, ...]]:
    return {theme.id: theme.sporen for theme in catalogue_of(dossier)}


THINGS = (
    Thing(ThingKind.MAATREGEL, _("maatregel"), _("maatregelen"), maatregel_cards, known_maatregelen),
    Thing(
        ThingKind.PAKKET,
        _("pakket"),
        _("pakketten"),
        pakket_cards,
        known_pakketten,
        Implied(ThingKind.MAATREGEL, ThingKind.PAKKET, lines_in_pakketten),
    ),
)
