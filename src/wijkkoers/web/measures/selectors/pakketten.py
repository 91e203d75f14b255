"""Reading pakketten: which a person may know of, the maatregelen in them, and what was taken out."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, shared_with, visible
from wijkkoers.web.measures.models import Effect, Maatregel, Pakket, PakketMaatregel, PayerShare

CALCULATED = (
    "number",
    "name",
    "theme",
    "once_low_eur",
    "once_mid_eur",
    "once_high_eur",
    "yearly_low_eur",
    "yearly_mid_eur",
    "yearly_high_eur",
    "price_year",
    "vat",
    "duration_years",
    "start_year",
    "status",
    "dropped_reason",
)
"""The fields of a maatregel that pakketten are calculated and told with: hundreds are read for one page."""


class HeldShare(NamedTuple):
    """A share of a payer: a partij, or another by name."""

    partij_id: int | None
    name: str
    share_pct: Decimal


class HeldEffect(NamedTuple):
    """An effect: on which indicator of the handbook (empty for something else), and which way."""

    indicator: str
    direction: str


def pakketten_of(viewer: Viewer) -> QuerySet[Pakket]:
    """Return the pakketten of which this person may know, the nulalternatief first."""
    return visible(Pakket.objects.select_related("organisation"), viewer)


def present_pakketten(viewer: Viewer) -> list[Pakket]:
    """Return the pakketten that were not dropped."""
    return list(pakketten_of(viewer).filter(dropped_at=None))


def pakket_of(viewer: Viewer, pakket_id: int) -> Pakket | None:
    """Return one pakket of which this person may know."""
    return pakketten_of(viewer).select_related("dossier__organisation").filter(pk=pakket_id).first()


def has_null(dossier: Dossier) -> bool:
    """Whether the dossier has a nulalternatief."""
    return Pakket.objects.filter(dossier=dossier, is_null=True, dropped_at=None).exists()


def lines_of(viewer: Viewer, pakket: Pakket) -> list[PakketMaatregel]:
    """Return the maatregelen that are in a pakket now, by number; those of which this person may not know are left out."""
    return list(_lines(viewer, pakket).filter(dropped_at=None).order_by("maatregel__number", "maatregel_id"))


def lines_out(viewer: Viewer, pakket: Pakket) -> list[PakketMaatregel]:
    """Return what was taken out of a pakket, the last first; what came back is left out."""
    present = set(pakket.lines.filter(dropped_at=None).values_list("maatregel_id", flat=True))
    rows = _lines(viewer, pakket).filter(dropped_at__isnull=False).order_by("-dropped_at")
    return [line for line in rows if line.maatregel_id not in present]


def _lines(viewer: Viewer, pakket: Pakket) -> QuerySet[PakketMaatregel]:
    rows = PakketMaatregel.objects.filter(shared_with(viewer, "maatregel__"), pakket=pakket)
    return rows.select_related("maatregel")


def maatregelen_to_add(viewer: Viewer, pakket: Pakket, rows: QuerySet[Maatregel]) -> QuerySet[Maatregel]:
    """Return of these maatregelen those that can be put in a pakket: not in it yet, and known to all who may know of the pakket."""
    present = PakketMaatregel.objects.filter(pakket=pakket, dropped_at=None)
    rows = rows.exclude(pk__in=present.values("maatregel_id"))
    return rows if pakket.is_draft else rows.filter(released_at__isnull=False)


def lines_by_pakket(viewer: Viewer) -> dict[int, list[PakketMaatregel]]:
    """Return the maatregelen of every present pakket, by number: of both only what the calculation takes (CALCULATED) is read."""
    rows = {row.pk: row for row in Maatregel.objects.filter(pk__in=_inside(viewer).values("maatregel")).only(*CALCULATED)}
    found: dict[int, list[PakketMaatregel]] = {}
    for line in _inside(viewer).only("pakket", "maatregel", "start_year").order_by("maatregel__number", "maatregel_id"):
        if (row := rows.get(line.maatregel_id)) is not None:
            line.maatregel = row
            found.setdefault(line.pakket_id, []).append(line)
    return found


def shares_by_maatregel(viewer: Viewer) -> dict[int, list[HeldShare]]:
    """Return who pays which share of the maatregelen in present pakketten."""
    rows = PayerShare.objects.filter(maatregel__in=_inside(viewer).values("maatregel"))
    found: dict[int, list[HeldShare]] = {}
    for maatregel, partij, name, share_pct in rows.values_list("maatregel_id", "partij_id", "name", "share_pct"):
        found.setdefault(maatregel, []).append(HeldShare(partij, name, share_pct))
    return found


def effects_by_maatregel(viewer: Viewer) -> dict[int, list[HeldEffect]]:
    """Return which way the effects of the maatregelen in present pakketten go."""
    rows = Effect.objects.filter(maatregel__in=_inside(viewer).values("maatregel"))
    found: dict[int, list[HeldEffect]] = {}
    for maatregel, indicator, direction in rows.values_list("maatregel_id", "indicator", "direction"):
        found.setdefault(maatregel, []).append(HeldEffect(indicator, direction))
    return found


def _inside(viewer: Viewer) -> QuerySet[PakketMaatregel]:
    """Return what is in a present pakket, of pakketten and maatregelen of which this person may know."""
    return PakketMaatregel.objects.filter(
        shared_with(viewer, "pakket__"),
        shared_with(viewer, "maatregel__"),
        pakket__dossier=viewer.dossier,
        pakket__dropped_at=None,
        dropped_at=None,
    )
