"""Opening the maatregelen of a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_texts
from wijkkoers.web.measures.catalogue import indicator_labels, theme_labels
from wijkkoers.web.measures.models import Maatregel, Pakket
from wijkkoers.web.measures.selectors import maatregel_of, maatregelen_of, pakket_of, subject_of
from wijkkoers.web.measures.texts import ref_text
from wijkkoers.web.parties.selectors import present_partijen
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import all_cards
from wijkkoers.web.thread.things import Card


def open_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> tuple[Viewer, Maatregel]:
    """Return who looks and the maatregel, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    row = maatregel_of(viewer, maatregel_id)
    if row is None:
        raise Http404
    return viewer, row


def open_pakket(request: HttpRequest, dossier_id: int, pakket_id: int) -> tuple[Viewer, Pakket]:
    """Return who looks and the pakket, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    row = pakket_of(viewer, pakket_id)
    if row is None:
        raise Http404
    return viewer, row


def trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of the longlist is."""
    return dossier_trail(dossier, (_("Maatregelen"), reverse("measure-list", args=[dossier.pk])), *pages)


def pakket_trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of the pakketten is."""
    return trail(dossier, (_("Pakketten"), reverse("pakket-list", args=[dossier.pk])), *pages)


def maatregel_url(row: Maatregel) -> str:
    """Return the address of a maatregel."""
    return reverse("measure-detail", args=[row.dossier_id, row.pk])


def pakket_url(row: Pakket) -> str:
    """Return the address of a pakket."""
    return reverse("pakket-detail", args=[row.dossier_id, row.pk])


def asked_texts(request: HttpRequest, viewer: Viewer, row: Maatregel | Pakket) -> dict[str, str]:
    """Return the earlier texts that the address asks to put back (`?uit=<event>`), when they are of this row."""
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not asked.isdecimal() or len(asked) > 18:
        return {}
    return earlier_texts(viewer, subject_of(row), int(asked))


def offered(viewer: Viewer, row: Maatregel | None = None) -> dict[str, Any]:
    """Return the lists that the fields of the form offer: partijen, other maatregelen, indicators, opgaven and complexes."""
    others = maatregelen_of(viewer).exclude(pk=row.pk) if row else maatregelen_of(viewer)
    if row is not None and not row.is_draft:
        others = others.filter(released_at__isnull=False)
    found: dict[str, Any] = {
        "partijen": [partij.name for partij in present_partijen(viewer.dossier)],
        "maatregelen": [ref_text(other) for other in others.only("number", "name")],
        "indicatoren": list(indicator_labels(page_language()).values()),
    }
    if row is None:
        cards = all_cards(viewer, (ThingKind.OPGAVE, ThingKind.COMPLEX))
        found["opgaven"] = [card_text(card) for card in cards if card.kind is ThingKind.OPGAVE and not card.is_dropped]
        found["complexen"] = [card_text(card) for card in cards if card.kind is ThingKind.COMPLEX]
    return found


def card_text(card: Card) -> str:
    """Return how the form names a thing of the thread."""
    return " ".join(filter(None, (card.number, card.title)))


def theme_choices(dossier: Any, held: str = "") -> list[tuple[str, str]]:
    """Return the themes to choose from; one of an older edition that was chosen before stays on offer."""
    labels = theme_labels(dossier, page_language())
    return [*labels.items(), *([(held, held)] if held and held not in labels else [])]
