"""The pakketten of a dossier as the calculation takes them, on one price level; what is on another level is told apart and not added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from wijkkoers.appraisal.programme.package_costs import PackageMeasure
from wijkkoers.appraisal.programme.packages import Comparison, Package, compare_packages
from wijkkoers.base.ranges import Range
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.measures.kinds import RelationKind, Vat
from wijkkoers.web.measures.models import Budget, Maatregel, Pakket, PayerShare
from wijkkoers.web.measures.selectors.budgets import budgets_of
from wijkkoers.web.measures.selectors.detail import relation_pairs
from wijkkoers.web.measures.selectors.pakketten import (
    HeldLine,
    HeldMaatregel,
    HeldShare,
    lines_by_pakket,
    present_pakketten,
    shares_by_maatregel,
)
from wijkkoers.web.parties.models import Partij

MOST_YEARS = 40
WHOLE_SLACK_PCT = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Level:
    """The price level on which amounts are added."""

    price_year: int
    vat: Vat


@dataclass(frozen=True, slots=True)
class Weighing:
    """Pakketten with their check. `comparison` knows pakketten and maatregelen by their number as text.

    `level` is None while no cost is known. `apart` are maatregelen on another price level, of which the cost is in no sum.
    """

    pakketten: tuple[Pakket, ...]
    lines: Mapping[int, list[HeldLine]]
    maatregelen: Mapping[int, HeldMaatregel]
    shares: Mapping[int, list[HeldShare]]
    comparison: Comparison
    level: Level | None
    apart: frozenset[int]
    budgets_apart: tuple[Budget, ...]
    years: range
    names: Mapping[int, str]
    packages: Mapping[int, Package]
    payers: Mapping[str, str]

    @property
    def has_null(self) -> bool:
        """Whether one of them is the nulalternatief."""
        return any(pakket.is_null for pakket in self.pakketten)


def weigh(viewer: Viewer, this_year: int, *, only: int | None = None) -> Weighing:
    """Return every present pakket of which this person may know, checked and compared.

    With `only` no other pakket than that one is checked; the price level and the years still follow from all of them.
    """
    pakketten, lines, shares = present_pakketten(viewer), lines_by_pakket(viewer), shares_by_maatregel(viewer)
    rows = {line.maatregel_id: line.maatregel for held in lines.values() for line in held}
    level = level_of(rows.values())
    budgets = budgets_of(viewer.dossier)
    together = [row for row in budgets if level and (row.price_year, row.vat) == (level.price_year, level.vat)]
    years = _years([line for held in lines.values() for line in held], together, this_year)
    needs, excludes = (_by_first(relation_pairs(viewer, kind)) for kind in (RelationKind.HANGT_AF_VAN, RelationKind.SLUIT_UIT))
    packages = [
        Package(str(pakket.pk), tuple(_measure(line, level, shares, needs, excludes) for line in lines.get(pakket.pk, ())), pakket.is_null)
        for pakket in pakketten
        if only in (None, pakket.pk)
    ]
    amounts = {(payer_key(row.partij_id, ""), row.year): float(row.amount_eur) for row in together if row.year in years}
    others = Maatregel.objects.filter(pk__in={other for found in (*needs.values(), *excludes.values()) for other in found} - rows.keys())
    return Weighing(
        pakketten=tuple(pakketten),
        lines=lines,
        maatregelen=rows,
        shares=shares,
        comparison=compare_packages(packages, amounts, list(years)),
        level=level,
        apart=frozenset(pk for pk, row in rows.items() if _level(row) not in (None, level)),
        budgets_apart=tuple(row for row in budgets if row not in together),
        years=years,
        names={**{row.pk: row.name for row in rows.values()}, **dict(others.values_list("pk", "name"))},
        packages={int(package.name): package for package in packages},
        payers={payer_key(pk, ""): name for pk, name in Partij.objects.filter(dossier=viewer.dossier).values_list("pk", "name")},
    )


def level_of(rows: Iterable[Maatregel | HeldMaatregel]) -> Level | None:
    """Return the price level that most maatregelen have, of two that are as common the newest; None while no cost is known."""
    found = Counter(level for level in (_level(row) for row in rows) if level)
    return max(found, key=lambda level: (found[level], level.price_year, level.vat), default=None)


def payer_key(partij_id: int | None, name: str) -> str:
    """Return how the calculation names a payer: a partij by number, another by name."""
    return f"p{partij_id}" if partij_id else f"n{name}"


def whole_shares(rows: Iterable[PayerShare | HeldShare]) -> dict[str, float]:
    """Return shares (0-1) per payer; three thirds of 33.33 % are taken as a whole."""
    shares = {payer_key(share.partij_id, share.name): share.share_pct for share in rows}
    total = sum(shares.values(), Decimal(0))
    base = total if abs(total - 100) <= WHOLE_SLACK_PCT else Decimal(100)
    return {payer: float(share / base) for payer, share in shares.items()}


def _level(row: Maatregel | HeldMaatregel) -> Level | None:
    is_known = row.once_mid_eur is not None or row.yearly_mid_eur is not None
    return Level(row.price_year, Vat(row.vat)) if is_known and row.price_year is not None else None


def _measure(
    line: HeldLine,
    level: Level | None,
    shares: Mapping[int, list[HeldShare]],
    needs: Mapping[int, list[int]],
    excludes: Mapping[int, list[int]],
) -> PackageMeasure:
    row = line.maatregel
    is_counted = _level(row) == level
    return PackageMeasure(
        code=str(row.pk),
        cost_once_eur=_range(row, "once") if is_counted else None,
        cost_yearly_eur=_range(row, "yearly") if is_counted else None,
        start_year=line.start_year,
        duration_years=row.duration_years,
        shares=whole_shares(shares.get(row.pk, ())),
        depends_on=tuple(str(other) for other in needs.get(row.pk, ())),
        excludes=tuple(str(other) for other in excludes.get(row.pk, ())),
    )


def _range(row: HeldMaatregel, cost: str) -> Range | None:
    low, mid, high = (getattr(row, f"{cost}_{part}_eur") for part in ("low", "mid", "high"))
    return None if mid is None else Range(float(low), float(mid), float(high))


def _by_first(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for first, then in pairs:
        found.setdefault(first, []).append(then)
    return found


def _years(lines: Iterable[HeldLine], budgets: Iterable[Budget], this_year: int) -> range:
    """Return the years to check: from the first start or budget to the last, at least five, at most MOST_YEARS."""
    starts = [year for line in lines if (year := line.start_year) is not None]
    told = [*starts, *(row.year for row in budgets)] or [this_year]
    first, last = min(told), max(told)
    return range(first, min(max(last, first + 4), first + MOST_YEARS - 1) + 1)
