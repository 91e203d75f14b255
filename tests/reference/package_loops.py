"""What payers pay in a pakket, added up year by year and measure by measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from wijkkoers.appraisal.programme.package_costs import PackageMeasure
from wijkkoers.appraisal.programme.packages import divide


def add_up_mid_eur(measures: Sequence[PackageMeasure], payers: Sequence[str]) -> dict[tuple[str, int | None], float]:
    """Return the middle of the known costs per payer and year, in every year that has any; year None for what has no start."""
    found: defaultdict[tuple[str, int | None], float] = defaultdict(float)
    for measure in measures:
        for payer in payers:
            for after, amount in _by_year_after_start(measure).items():
                year = None if measure.start_year is None else measure.start_year + after
                found[payer, year] += divide(measure).get(payer, 0.0) * amount
    return dict(found)


def _by_year_after_start(measure: PackageMeasure) -> dict[int, float]:
    amounts = {0: 0.0 if measure.cost_once_eur is None else measure.cost_once_eur.mid}
    if measure.cost_yearly_eur is not None and measure.duration_years is not None:
        for after in range(measure.duration_years):
            amounts[after] = amounts.get(after, 0.0) + measure.cost_yearly_eur.mid
    return amounts
