"""From addresses to buurten: what a file says per home is added up per buurt while it is read, and only the outcome remains.

Counts of fewer than ten are hidden, and so is a mean or share that rests on fewer than ten (product rule 10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkkoers.base.disclosure import SMALL_COUNT, hide_small_count
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.places import Places
from wijkkoers.sources.rows import ObservationRow

ESTIMATED_FROM_SHARE = 0.05
"""From this share of addresses that were divided over buurten a figure is an estimate."""


class Form(StrEnum):
    """How the sums of a buurt become a figure."""

    COUNT = "aantal"
    MEAN = "gemiddelde"
    SHARE = "aandeel"


@dataclass(frozen=True, slots=True)
class Rule:
    """One indicator from the sums: `key` is what is counted or averaged, `per` the whole of a share.

    `among` is the group that the figure is about: without any in a buurt the figure does not apply there.
    """

    indicator: str
    form: Form
    key: str
    per: str = ""
    among: str = ""

    @property
    def base(self) -> str:
        """The key of the number on which the figure rests."""
        return self.per or self.key


@dataclass(slots=True)
class Sum:
    """Of one key in one buurt: how many, their values together, and how many were divided over buurten."""

    weight: float = 0.0
    total: float = 0.0
    divided: float = 0.0


NOTHING = Sum()


class Tally:
    """The sums per buurt and key; never an address."""

    def __init__(self) -> None:
        """Start empty."""
        self.buurten: dict[str, dict[str, Sum]] = {}

    def add(self, code: str, key: str, weight: float = 1.0, value: float = 0.0) -> None:
        """Add `weight` things with this value to a buurt."""
        found = self._sum(code, key)
        found.weight += weight
        found.total += weight * value

    def divide(self, shares: Mapping[str, float], key: str, weight: float = 1.0, value: float = 0.0) -> None:
        """Divide `weight` things with this value over buurten by their shares."""
        is_divided = len(shares) > 1
        for code, share in shares.items():
            found = self._sum(code, key)
            part = weight * share
            found.weight += part
            found.total += part * value
            if is_divided:
                found.divided += part

    def _sum(self, code: str, key: str) -> Sum:
        sums = self.buurten.get(code)
        if sums is None:
            sums = self.buurten[code] = {}
        found = sums.get(key)
        if found is None:
            found = sums[key] = Sum()
        return found


def figure_of(rule: Rule, sums: Mapping[str, Sum]) -> Figure:
    """Return the figure of one buurt; suppressed when it counts or rests on one to nine."""
    counted, base = sums.get(rule.key, NOTHING), sums.get(rule.base, NOTHING)
    marks = (Mark.ESTIMATED,) if base.divided > ESTIMATED_FROM_SHARE * base.weight else ()
    if rule.form is Form.COUNT:
        return hide_small_count(present(round(counted.weight), *marks)) if counted.weight >= SMALL_COUNT else _few(counted.weight)
    if base.weight == 0:
        about = sums.get(rule.among, NOTHING).weight
        return absent(Status.UNAVAILABLE if about else Status.NOT_APPLICABLE)
    if base.weight < SMALL_COUNT:
        return absent(Status.SUPPRESSED)
    if rule.form is Form.MEAN:
        return present(counted.total / counted.weight, *marks)
    return present(100 * counted.weight / base.weight, *marks)


def write_figures(tally: Tally, rules: Sequence[Rule], intake: Intake, boundary_year: int, period: int) -> None:
    """Add the figures of every buurt to the result; one outside its plausible range becomes unknown, with a warning."""
    result = intake.result
    for code in sorted(tally.buurten):
        for rule in rules:
            figure = _plausible(rule.indicator, figure_of(rule, tally.buurten[code]), code, intake)
            if figure.value is None:
                result.counts.absent[figure.status] = result.counts.absent.get(figure.status, 0) + 1
            else:
                result.counts.values += 1
            result.observations.append(ObservationRow(rule.indicator, code, boundary_year, period, figure))


def _few(weight: float) -> Figure:
    return present(0) if weight == 0 else absent(Status.SUPPRESSED)


def _plausible(indicator: str, figure: Figure, code: str, intake: Intake) -> Figure:
    low, high = intake.ranges.get(indicator, (None, None))
    if figure.value is None or ((low is None or figure.value >= low) and (high is None or figure.value <= high)):
        return figure
    intake.result.counts.out_of_range += 1
    shown = round(figure.value, 1)
    intake.result.issues.warn("uitkomst-buiten-bereik", Where(intake.result.file), gebied=code, indicator=indicator, waarde=shown)
    return absent(Status.UNKNOWN)


class PostcodePlacer:
    """Says in which buurten a postcode lies, and counts what could not be placed."""

    def __init__(self, places: Places, name: str) -> None:
        """InputError `postcodes-onbekend` when no postcode at all is known."""
        if places.postcode_year is None:
            raise InputError("postcodes-onbekend", Where(file=name), bestand=name)
        self.year: int = places.postcode_year
        self.unplaced = 0.0
        self.unknown: set[str] = set()
        self._places = places

    def place(self, postcode: str, weight: float = 1.0) -> Mapping[str, float]:
        """Return the buurten of a postcode with their shares; empty when it is not known."""
        shares = self.shares_of(postcode)
        if not shares:
            self.miss(postcode, weight)
        return shares

    def shares_of(self, postcode: str) -> Mapping[str, float]:
        """Return the same without counting."""
        return self._places.buurten_of_postcode(postcode)

    def miss(self, postcode: str, weight: float) -> None:
        """Count what could not be placed."""
        self.unplaced += weight
        self.unknown.add(postcode)

    def report(self, intake: Intake) -> None:
        """Report in numbers what could not be placed; no postcode is named."""
        if self.unknown:
            number = round(self.unplaced)
            intake.result.issues.warn("postcodes-niet-geplaatst", Where(intake.result.file), aantal=number, postcodes=len(self.unknown))
