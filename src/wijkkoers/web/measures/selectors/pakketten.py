"""Reading pakketten: which a person may know of, the maatregelen in them, and what was taken out."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, shared_with, visible
from wijkkoers.web.measures.models import Effect, Maatregel, Pakket, PakketMaatregel, PayerShare


class HeldMaatregel(NamedTuple):
    """Of a maatregel what pakketten are calculated and told with. Hundreds are read for one page, so they are plain values."""

    pk: int
    number: int | None
    name: str
    theme: str
    once_low_eur: Decimal | None
    once_mid_eur: Decimal | None
    once_high_eur: Decimal | None
    yearly_low_eur: Decimal | None
    yearly_mid_eur: Decimal | None
    yearly_high_eur: Decimal | None
    price_year: int | None
    vat: str
    duration_years: int | None
    start_year: int | None
    status: str
    dropped_reason: str


class HeldLine(NamedTuple):
    """A maatregel in a pakket, from which year there (None: as the maatregel itself says)."""

    maatregel: HeldMaatregel
    own_start_year: int | None

    @property
    def maatregel_id(self) -> int:
        """The key of the maatregel."""
        return self.maatregel.pk

    @property
    def start_year(self) -> int | None:
        """The year in which it starts in this pakket."""
        return self.own_start_year or self.maatregel.start_year


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


def lines_by_pakket(viewer: Viewer) -> dict[int, list[HeldLine]]:
    """Return the maatregelen of every present pakket, by number."""
    inside = _inside(viewer)
    told = Maatregel.objects.filter(pk__in=inside.values("maatregel")).values_list(*HeldMaatregel._fields)
    rows = {row.pk: row for row in map(HeldMaatregel._make, told)}
    found: dict[int, list[HeldLine]] = {}
    lines = inside.order_by("maatregel__number", "maatregel_id").values_list("pakket_id", "maatregel_id", "start_year")
    for pakket, maatregel, start_year in lines:
        if maatregel in rows:
            found.setdefault(pakket, []).append(HeldLine(rows[maatregel], start_year))
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
