"""The lettered dots of a comparison, and their scale."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.comparison import ComparedLine
from wijkkoers.reports.figures.dots import LEVEL, RADIUS, dots_of, scale_of

LETTERS = "ABCDE"


def row(*values: float | None, gemeente: float | None = None, indicator: str = "aandeel-koop") -> ComparedLine:
    """Return a row with these figures."""
    line = samples.wijk().line(indicator)
    assert line is not None
    lines = tuple(replace(line, figure=absent(Status.UNKNOWN) if value is None else present(value)) for value in values)
    return ComparedLine(lines, None if gemeente is None else present(gemeente), None)


def test_scale_encloses_figures_and_references() -> None:
    scale = scale_of(row(30, 41, gemeente=66), 0, 100)
    assert scale.low <= 30 and scale.high >= 66


def test_scale_of_a_share_stays_within_zero_and_hundred() -> None:
    scale = scale_of(row(1, 98), 0, 100)
    assert (scale.low, scale.high) == (0, 100)


def test_small_difference_looks_small() -> None:
    scale = scale_of(row(300, 301, indicator="woz-waarde"), 0, 100)
    assert scale.at(301) - scale.at(300) < 3


def test_equal_figures_have_a_scale_too() -> None:
    scale = scale_of(row(0, 0), 0, 100)
    assert 0 <= scale.at(0) <= 100


def test_negative_figures_have_a_scale() -> None:
    scale = scale_of(row(-0.4, 0.3, indicator="woz-waarde"), 0, 100)
    assert 0 <= scale.at(-0.4) < scale.at(0.3) <= 100


def test_classes_have_all_classes_as_scale() -> None:
    base = row(3, 4)
    classed = replace(base, lines=tuple(replace(line, categories=tuple((float(n), str(n)) for n in range(1, 10))) for line in base.lines))
    scale = scale_of(classed, 0, 80)
    assert (scale.low, scale.high, scale.at(3)) == (1, 9, 20)


def test_counts_are_not_placed_beside_the_total_of_the_gemeente() -> None:
    assert scale_of(row(4000, 5000, gemeente=90_000, indicator="aantal-inwoners"), 0, 100).high < 10_000


def test_absent_figure_has_no_dot() -> None:
    found = row(30, None, 70)
    assert [dot.letter for dot in dots_of(found, LETTERS[:3], scale_of(found, 0, 100))] == ["A", "C"]


@pytest.mark.parametrize("values", [(50, 50, 50, 50, 50), (10, 11, 12, 80, 81), (1, 100, 1, 100, 50)])
def test_dots_never_lie_on_each_other(values: tuple[float, ...]) -> None:
    found = row(*values)
    dots = dots_of(found, LETTERS, scale_of(found, 0, 300))
    apart = [((one.x - other.x) ** 2 + ((one.level - other.level) * LEVEL) ** 2) ** 0.5 for one, other in combinations(dots, 2)]
    assert min(apart) >= 2 * RADIUS


def test_only_the_first_area_is_filled() -> None:
    found = row(10, 40, 70)
    assert [(dot.letter, dot.is_first) for dot in dots_of(found, "BAC", scale_of(found, 0, 300))] == [
        ("B", False),
        ("A", True),
        ("C", False),
    ]
