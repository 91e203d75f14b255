"""Reading pakketten: which a person may know of, the maatregelen in them, and what was taken out."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, shared_with, visible
from wijkkoers.web.measures.models import Effect, Maatregel, Pakket, PakketMaatregel, PayerShare


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


def lines_by_pakket(viewer: Viewer, *, with_effects: bool = False) -> dict[int, list[PakketMaatregel]]:
    """Return the maatregelen of every present pakket with their payers, and when asked which way their effects go.

    Both are kept as lists on the maatregel, `held_shares` and `held_effects`: a query set for each would cost more than the page.
    """
    rows = PakketMaatregel.objects.filter(
        shared_with(viewer, "pakket__"),
        shared_with(viewer, "maatregel__"),
        pakket__dossier=viewer.dossier,
        pakket__dropped_at=None,
        dropped_at=None,
    )
    shares = Prefetch("maatregel__shares", PayerShare.objects.select_related("partij"), to_attr="held_shares")
    rows = rows.select_related("maatregel").prefetch_related(shares)
    if with_effects:
        effects = Effect.objects.only("maatregel", "indicator", "direction")
        rows = rows.prefetch_related(Prefetch("maatregel__effects", effects, to_attr="held_effects"))
    found: dict[int, list[PakketMaatregel]] = {}
    for line in rows.order_by("maatregel__number", "maatregel_id"):
        found.setdefault(line.pakket_id, []).append(line)
    return found
