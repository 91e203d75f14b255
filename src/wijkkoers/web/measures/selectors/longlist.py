"""The longlist: which maatregelen a person may know of, found, filtered, sorted, and what is known of their cost together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, F, Q, QuerySet, Sum

from wijkkoers.web.dossiers.selectors import Viewer, visible
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.measures.kinds import Position, Vat
from wijkkoers.web.measures.models import Maatregel, PayerShare, Support
from wijkkoers.web.measures.states import MaatregelStatus
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.models import Arrow

SORTS = {
    "nummer": ("number", "id"),
    "naam": ("name", "id"),
    "kosten": ("once_mid_eur", "id"),
    "start": ("start_year", "id"),
}
OPEN, ALL = "", "alle"
"""Statuses to ask for beside the real ones: all that did not fall, and really all."""
LACKS = ("betaler", "kosten", "opgave")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks of the longlist; empty for all. `payer` is `p12` for a partij, else a name."""

    text: str = ""
    kind: str = ""
    theme: str = ""
    status: str = OPEN
    payer: str = ""
    opgave: int | None = None
    lacks: str = ""
    against: int | None = None
    sort: str = "nummer"
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class CostSum:
    """What is known of one cost (`once` or `yearly`) at one price level: how many maatregelen tell it, and low, mid, high in EUR."""

    cost: str
    price_year: int
    vat: Vat
    count: int
    low: Decimal
    mid: Decimal
    high: Decimal


def maatregelen_of(viewer: Viewer) -> QuerySet[Maatregel]:
    """Return the maatregelen that this person may know of, those that fell too, by number."""
    return visible(Maatregel.objects.all(), viewer)


def open_maatregelen(viewer: Viewer) -> QuerySet[Maatregel]:
    """Return the maatregelen that did not fall."""
    return maatregelen_of(viewer).exclude(status=MaatregelStatus.AFGEVALLEN.value)


def find_maatregelen(viewer: Viewer, wanted: Wanted) -> QuerySet[Maatregel]:
    """Return the maatregelen that are asked for, sorted; what is not known comes last both ways."""
    rows = maatregelen_of(viewer)
    if wanted.status == OPEN:
        rows = rows.exclude(status=MaatregelStatus.AFGEVALLEN.value)
    elif wanted.status != ALL:
        rows = rows.filter(status=wanted.status)
    rows = _with_words(rows, wanted)
    rows = _with_payer(rows, wanted.payer)
    if wanted.opgave is not None:
        rows = rows.filter(pk__in=opgaven_by_maatregel_ids(viewer, wanted.opgave))
    if wanted.against is not None:
        against = Support.objects.filter(partij_id=wanted.against, position=Position.TEGEN.value)
        rows = rows.filter(pk__in=against.values("maatregel_id"))
    rows = _lacking(rows, viewer, wanted.lacks)
    field, tie = SORTS.get(wanted.sort, SORTS["nummer"])
    order = F(field).desc(nulls_last=True) if wanted.is_descending else F(field).asc(nulls_last=True)
    return rows.order_by(order, tie)


def _with_words(rows: QuerySet[Maatregel], wanted: Wanted) -> QuerySet[Maatregel]:
    for word in wanted.text.replace("\x00", "").split()[:8]:
        found = Q(name__icontains=word) | Q(description__icontains=word) | Q(code__icontains=word) | Q(place_note__icontains=word)
        rows = rows.filter(found | Q(number=int(word)) if word.isascii() and word.isdigit() and len(word) < 9 else found)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    return rows.filter(theme=wanted.theme) if wanted.theme else rows


def _with_payer(rows: QuerySet[Maatregel], payer: str) -> QuerySet[Maatregel]:
    if not payer:
        return rows
    number = payer.removeprefix("p")
    is_partij = payer.startswith("p") and number.isascii() and number.isdigit() and len(number) < 12
    shares = PayerShare.objects.filter(partij_id=int(number)) if is_partij else PayerShare.objects.filter(name__iexact=payer)
    return rows.filter(pk__in=shares.values("maatregel_id"))


def _lacking(rows: QuerySet[Maatregel], viewer: Viewer, lacks: str) -> QuerySet[Maatregel]:
    if lacks == "betaler":
        return rows.exclude(pk__in=PayerShare.objects.values("maatregel_id"))
    if lacks == "kosten":
        return rows.filter(once_mid_eur=None, yearly_mid_eur=None)
    return rows.exclude(pk__in=opgaven_by_maatregel(viewer)) if lacks == "opgave" else rows


def without_payer(viewer: Viewer) -> QuerySet[Maatregel]:
    """Return the maatregelen that did not fall and of which nobody is known to pay."""
    return _lacking(open_maatregelen(viewer), viewer, "betaler")


def without_opgave(viewer: Viewer) -> QuerySet[Maatregel]:
    """Return the maatregelen that did not fall and to which no opgave leads."""
    return _lacking(open_maatregelen(viewer), viewer, "opgave")


def opgaven_by_maatregel(viewer: Viewer) -> dict[int, list[int]]:
    """Return per maatregel the opgaven that lead to it, of those that this person may know of and that did not fall."""
    known = set(visible(Opgave.objects.filter(dropped_at=None), viewer).values_list("pk", flat=True))
    found: dict[int, list[int]] = {}
    for source, target in _arrows(viewer):
        opgave, maatregel = _number(source), _number(target)
        if opgave in known:
            found.setdefault(maatregel, []).append(opgave)
    return found


def opgaven_by_maatregel_ids(viewer: Viewer, opgave_id: int) -> list[int]:
    """Return the maatregelen to which one opgave leads."""
    return [maatregel for maatregel, opgaven in opgaven_by_maatregel(viewer).items() if opgave_id in opgaven]


def _arrows(viewer: Viewer) -> Iterable[tuple[str, str]]:
    rows = Arrow.objects.filter(dossier=viewer.dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None)
    rows = rows.filter(source__startswith=f"{ThingKind.OPGAVE.value}:", target__startswith=f"{ThingKind.MAATREGEL.value}:")
    return rows.values_list("source", "target")


def _number(ref: str) -> int:
    return int(ref.partition(":")[2])


def sums_of(rows: QuerySet[Maatregel]) -> list[CostSum]:
    """Return what is known of the cost of these maatregelen, apart per price level: amounts of two years are never added."""
    found = []
    for cost in ("once", "yearly"):
        low, mid, high = (f"{cost}_{part}_eur" for part in ("low", "mid", "high"))
        known = rows.filter(**{f"{mid}__isnull": False}).order_by("price_year", "vat").values("price_year", "vat")
        groups = known.annotate(count=Count("pk"), low=Sum(low), mid=Sum(mid), high=Sum(high))
        found += [
            CostSum(cost, row["price_year"] or 0, Vat(row["vat"]), row["count"], row["low"], row["mid"], row["high"]) for row in groups
        ]
    return found


def payers_of(viewer: Viewer) -> list[tuple[str, str]]:
    """Return who pays something, to choose from: partijen and other payers by name."""
    rows = PayerShare.objects.filter(maatregel__in=maatregelen_of(viewer).order_by().values("pk"))
    told = rows.values_list("partij_id", "partij__name", "name").distinct()
    found = {(f"p{partij_id}", partij) if partij_id else (name, name) for partij_id, partij, name in told}
    return sorted(found, key=lambda payer: payer[1].lower())


def start_years_of(viewer: Viewer) -> list[int]:
    """Return the years in which maatregelen start."""
    rows = open_maatregelen(viewer).exclude(start_year=None).order_by("start_year")
    return [year for year in rows.values_list("start_year", flat=True).distinct() if year is not None]
