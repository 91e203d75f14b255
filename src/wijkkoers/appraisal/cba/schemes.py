"""Discount schemes, each with its date and source: a study names the one it uses and can be computed again with another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite

from wijkkoers.base.errors import InputError

Step = tuple[float, int | None]
"""A rate per year (0.0225 is 2.25 %) and the last year in which it holds; None is for ever."""

HIGHEST_RATE_PER_YEAR = 1.0
LOWEST_RATE_PER_YEAR = -0.5


@dataclass(frozen=True, slots=True)
class Scheme:
    """Rates per year in steps, chained: a later rate discounts on from the factor that the earlier one left.

    `date` is when it was laid down, `valid_from` the first year of studies it is meant for, `verified_by` who held it against the
    source and when; empty means that nobody did.
    """

    id: str
    label: str
    steps: tuple[Step, ...]
    date: str
    source: str
    valid_from: int | None
    verified_by: str = ""
    remark: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether somebody held the rates against the publication itself."""
        return bool(self.verified_by)

    def shifted(self, by: float) -> Scheme:
        """Return the scheme with every rate changed by this much per year (0.01 is one percentage point)."""
        steps = tuple((rate + by, until) for rate, until in self.steps)
        return replace(self, id=f"{self.id}{by:+.4f}", steps=_checked(steps), verified_by="")


SCHEMES: dict[str, Scheme] = {
    scheme.id: scheme
    for scheme in (
        Scheme(
            "2015",
            "Werkgroep discontovoet 2015: 3 %",
            ((0.03, None),),
            "2015",
            "Werkgroep Discontovoet (2015), standard rate 3 %; https://www.cpb.nl/en/node/159226",
            2015,
            "Domain notes of Wijkkoers (2026), from the page of the publisher",
        ),
        Scheme(
            "2021",
            "Werkgroep discontovoet 2020: 2,25 %",
            ((0.0225, None),),
            "2020",
            "Werkgroep discontovoet 2020, 2.25 % real for standard effects; https://www.rwseconomie.nl/discontovoet",
            2021,
            "Domain notes of Wijkkoers (2026), from the page of Rijkswaterstaat",
        ),
        Scheme(
            "2025",
            "2025: 2,8 % tot en met jaar 35, daarna 1,8 %",
            ((0.028, 35), (0.018, None)),
            "2025",
            "Second hand only: https://github.com/ObjectVision/RSopen/wiki/Verdiscontering",
            2025,
            "",
            "2025: only a secondary source found, verify",
        ),
    )
}


def scheme_by_id(id: str) -> Scheme:
    """Return one of the schemes known here; raises InputError `schema-onbekend` with those that are known."""
    if id not in SCHEMES:
        raise InputError("schema-onbekend", name=id, known=", ".join(SCHEMES))
    return SCHEMES[id]


def custom_scheme(steps: Sequence[Step], label: str, source: str = "", verified_by: str = "") -> Scheme:
    """Return a scheme of one's own, rates in steps.

    Raises InputError: `voet-onbruikbaar` (no number, or outside -50 % to 100 %), `schema-stappen` (no steps, years that do not rise,
    or a last step that ends).
    """
    return Scheme("eigen", label, _checked(tuple(steps)), "", source, None, verified_by)


def steps_from_starts(starts: Sequence[tuple[int, float]]) -> tuple[Step, ...]:
    """Return steps from pairs of (first year in which a rate holds, rate): (0, 2.8 %), (36, 1.8 %) is 2.8 % up to year 35."""
    followers = [*(first - 1 for first, _rate in starts[1:]), None]
    return tuple((rate, until) for (_first, rate), until in zip(starts, followers, strict=True))


def _checked(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    for rate, _until in steps:
        if not isfinite(rate) or not LOWEST_RATE_PER_YEAR < rate <= HIGHEST_RATE_PER_YEAR:
            raise InputError("voet-onbruikbaar", rate_pct=100 * rate)
    ends = [until for _rate, until in steps]
    last_years = [until for until in ends[:-1] if until is not None and until > 0]
    rises = all(earlier < later for earlier, later in pairwise(last_years))
    if not steps or ends[-1] is not None or len(last_years) != len(ends) - 1 or not rises:
        raise InputError("schema-stappen", years=", ".join(str(until) for until in ends) or "-")
    return steps
