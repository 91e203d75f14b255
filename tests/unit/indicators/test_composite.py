from __future__ import annotations

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.indicators.composite import Component, Lack, compose
from wijkkoers.indicators.spread import Spread

SPREADS = {"koop": Spread(50, 10, 20), "misdrijven": Spread(30, 5, 20), "gelijk": Spread(7, 0, 20)}
PARTS = (Component("koop", "hoog"), Component("misdrijven", "laag"))
FIGURES = {"koop": present(70), "misdrijven": present(30)}


def test_weights_are_equal_unless_given() -> None:
    assert [part.weight for part in compose(PARTS, FIGURES, SPREADS).components] == [0.5, 0.5]


def test_a_score_is_the_weighted_mean_of_standard_scores() -> None:
    heavy = (Component("koop", "hoog", 3), Component("misdrijven", "laag", 1))
    assert compose(PARTS, FIGURES, SPREADS).score == pytest.approx(1.0)
    assert compose(heavy, FIGURES, SPREADS).score == pytest.approx(1.5)


def test_where_low_is_good_a_low_figure_raises_the_score() -> None:
    found = compose(PARTS, {**FIGURES, "misdrijven": present(20)}, SPREADS)
    assert (found.components[1].score, found.score) == (2, 2)


def test_the_score_comes_with_every_component_and_what_it_adds() -> None:
    found = compose(PARTS, FIGURES, SPREADS)
    koop = found.components[0]
    assert (koop.indicator, koop.figure, koop.spread, koop.score, koop.contribution, koop.lack) == (
        "koop",
        present(70),
        Spread(50, 10, 20),
        2,
        1,
        None,
    )


def test_a_missing_component_lowers_the_coverage_and_is_named() -> None:
    found = compose(PARTS, {"koop": present(70), "misdrijven": absent(Status.SUPPRESSED)}, SPREADS, least_coverage=0.5)
    assert (found.score, found.coverage, found.missing) == (2, 0.5, ("misdrijven",))
    assert (found.components[1].lack, found.components[1].figure) == (Lack.NO_VALUE, absent(Status.SUPPRESSED))


def test_too_little_coverage_gives_no_score() -> None:
    found = compose(PARTS, {"koop": present(70)}, SPREADS)
    assert (found.score, found.coverage, found.least_coverage) == (None, 0.5, 0.75)


def test_a_missing_component_is_not_an_average_one() -> None:
    poor = compose(PARTS, {"misdrijven": present(40)}, SPREADS, least_coverage=0.5)
    assert poor.score == -2


def test_an_indicator_without_spread_is_missing_for_that_reason() -> None:
    found = compose((*PARTS, Component("gelijk", "hoog")), {**FIGURES, "gelijk": present(7)}, SPREADS, least_coverage=2 / 3)
    assert (found.score, found.components[2].lack) == (pytest.approx(1.0), Lack.NO_SPREAD)


def test_coverage_exactly_at_the_limit_is_enough() -> None:
    parts = [Component(name, "hoog") for name in ("koop", "misdrijven", "weg")]
    assert compose(parts, FIGURES, SPREADS, least_coverage=2 / 3).score is not None


def test_nothing_known_gives_no_score_even_when_no_coverage_is_asked() -> None:
    found = compose(PARTS, {}, SPREADS, least_coverage=0)
    assert (found.score, found.coverage) == (None, 0)


def test_only_marks_of_figures_that_count_go_along() -> None:
    figures = {"koop": present(70, Mark.THIN), "misdrijven": absent(Status.UNKNOWN, Mark.PROVISIONAL)}
    assert compose(PARTS, figures, SPREADS).marks == {Mark.THIN}


@pytest.mark.parametrize(
    ("parts", "coverage", "reason"),
    [
        ((), 0.5, "at least one"),
        ((PARTS[0], PARTS[0]), 0.5, "twice"),
        ((Component("koop", "hoog", 0),), 0.5, "not above zero"),
        ((Component("koop", "hoog", -1),), 0.5, "not above zero"),
        ((Component("koop", "hoog", float("nan")),), 0.5, "not above zero"),
        ((Component("koop", "neutraal"),), 0.5, "neutral"),
        (PARTS, 1.5, "between 0 and 1"),
    ],
)
def test_a_composite_that_cannot_be_explained_is_refused(parts: tuple[Component, ...], coverage: float, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        compose(parts, FIGURES, SPREADS, least_coverage=coverage)
