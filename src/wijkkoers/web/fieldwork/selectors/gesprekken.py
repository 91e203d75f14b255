"""Gesprekken with their quotes and signalen, as far as a person may read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Prefetch, Q, QuerySet

from wijkkoers.web.dossiers.selectors import Viewer, shared_with, visible
from wijkkoers.web.fieldwork.models import Gesprek, Quote, Signaal
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.selectors import cards_for
from wijkkoers.web.thread.things import ref_of


@dataclass(frozen=True, slots=True)
class GesprekWish:
    """Which talks somebody wants to see; empty for all."""

    text: str = ""
    partij_id: int | None = None
    theme: str = ""
    since: date | None = None
    until: date | None = None
    is_dropped: bool = False

    @property
    def is_any(self) -> bool:
        """Whether anything was asked."""
        return self != GesprekWish()


def gesprekken_of(viewer: Viewer, wish: GesprekWish | None = None) -> QuerySet[Gesprek]:
    """Return the talks that this person may know of, newest first. Search reads title, role, place and signalen, never name or notes."""
    asked = wish or GesprekWish()
    rows = visible(Gesprek.objects.all(), viewer).filter(dropped_at__isnull=not asked.is_dropped)
    if asked.text:
        found = Q(title__icontains=asked.text) | Q(with_role__icontains=asked.text) | Q(place_note__icontains=asked.text)
        rows = rows.filter(found | Q(pk__in=_with_signaal(viewer, Q(text__icontains=asked.text))))
    if asked.partij_id is not None:
        rows = rows.filter(partij_id=asked.partij_id)
    if asked.theme:
        rows = rows.filter(pk__in=_with_signaal(viewer, Q(theme=asked.theme)))
    if asked.since is not None:
        rows = rows.filter(held_on__gte=asked.since)
    if asked.until is not None:
        rows = rows.filter(held_on__lte=asked.until)
    is_there = Q(signalen__dropped_at=None)
    counted = rows.select_related("partij", "organisation").annotate(signaal_count=Count("signalen", filter=is_there))
    return counted.order_by(F("held_on").desc(nulls_last=True), "-id")


def gesprek_of(viewer: Viewer, gesprek_id: int) -> Gesprek | None:
    """Return one talk that this person may know of, also one that lapsed."""
    rows = visible(Gesprek.objects.filter(pk=gesprek_id), viewer)
    return rows.select_related("dossier__organisation", "partij", "organisation").first()


def quotes_of(gesprek: Gesprek, *, is_inside: bool, dropped: bool = False) -> list[Quote]:
    """Return the quotes of a talk: all for the people of its organisation, those that were agreed for others."""
    rows = gesprek.quotes.filter(dropped_at__isnull=not dropped)
    return list(rows if is_inside else rows.filter(agreed_on__isnull=False))


def signalen_of(gesprek: Gesprek, *, dropped: bool = False) -> list[Signaal]:
    """Return the signalen of a talk."""
    return list(gesprek.signalen.filter(dropped_at__isnull=not dropped))


def quote_of(viewer: Viewer, quote_id: int) -> Quote | None:
    """Return a quote of a talk that this person may know of; whether its words may be read is for who shows it."""
    rows = Quote.objects.filter(shared_with(viewer, "gesprek__"), gesprek__dossier=viewer.dossier, pk=quote_id)
    return rows.select_related("gesprek__dossier__organisation").first()


def signaal_of(viewer: Viewer, signaal_id: int) -> Signaal | None:
    """Return a signaal that this person may know of."""
    return known_signalen(viewer).filter(pk=signaal_id).select_related("gesprek__dossier__organisation").first()


def known_signalen(viewer: Viewer) -> QuerySet[Signaal]:
    """Return the signalen of all talks that this person may know of, also those that lapsed."""
    return Signaal.objects.filter(shared_with(viewer, "gesprek__"), gesprek__dossier=viewer.dossier)


def signalen_without_opgave(viewer: Viewer) -> list[Signaal]:
    """Return the signalen, oldest first, that lead to nothing yet."""
    rows = known_signalen(viewer).filter(dropped_at=None, gesprek__dropped_at=None).select_related("gesprek")
    leading = leading_refs(viewer, ThingKind.SIGNAAL)
    return [row for row in rows.order_by("id") if ref_of(ThingKind.SIGNAAL, row.pk) not in leading]


def leading_refs(viewer: Viewer, kind: ThingKind) -> frozenset[str]:
    """Return the things of a kind in this dossier from which an arrow runs to something that stands and that this person may know of."""
    rows = Arrow.objects.filter(dossier=viewer.dossier, dropped_at=None, kind=ArrowKind.DRAAGT.value, source__startswith=f"{kind.value}:")
    pairs = list(rows.values_list("source", "target"))
    standing = {ref for ref, card in cards_for(viewer, [target for _source, target in pairs]).items() if not card.is_dropped}
    return frozenset(source for source, target in pairs if target in standing)


def with_lines(rows: QuerySet[Gesprek]) -> QuerySet[Gesprek]:
    """Return the talks with their signalen and agreed quotes, for lists that go out."""
    return rows.prefetch_related(
        Prefetch("signalen", Signaal.objects.filter(dropped_at=None)),
        Prefetch("quotes", Quote.objects.filter(dropped_at=None, agreed_on__isnull=False)),
    )


def _with_signaal(viewer: Viewer, said: Q) -> QuerySet[Signaal, Any]:
    return known_signalen(viewer).filter(said, dropped_at=None).values("gesprek_id")
