from __future__ import annotations

import pytest
from tests.unit.reports.weighing import samples

from wijkkoers.base.ranges import exact
from wijkkoers.reports.weighing.cba_amounts import actor_total, amounts_of, total
from wijkkoers.reports.weighing.content import CbaLineRow


def amounts(*lines: CbaLineRow) -> list[tuple[float, ...]]:
    return [row.amounts for row in amounts_of(samples.cba(lines=lines))]


def test_total_and_actors_are_those_of_the_worked_case() -> None:
    rows = amounts_of(samples.cba())
    assert total(rows, "renovatie", "nul") == pytest.approx(samples.TOTAL, abs=0.5)
    assert -total(rows, "renovatie", "nul", costs_only=True) == pytest.approx(samples.COSTS, abs=0.5)
    found = {actor: actor_total(rows, "renovatie", "nul", actor) for actor in samples.ACTORS}
    assert found == pytest.approx(samples.PER_ACTOR, abs=0.5)
    assert sum(found.values()) == pytest.approx(total(rows, "renovatie", "nul"), abs=0.005)


def test_lines_of_the_null_alternative_are_subtracted() -> None:
    own = samples.line("a", "corporatie", "kost", 100, (0, 0))
    null = samples.line("b", "corporatie", "kost", 30, (0, 0), alternative="nul")
    rows = amounts_of(samples.cba(lines=(own, null)))
    assert (total(rows, "renovatie", "nul"), actor_total(rows, "renovatie", "nul", "corporatie")) == (-70, -70)


def test_price_rises_from_the_year_in_which_it_holds() -> None:
    (found,) = amounts(samples.line("a", "huurders", "baat", 100, (2, 3), growth_per_year=0.1, growth_from=2))
    assert found[:5] == pytest.approx((0, 0, 100, 110, 0))


def test_price_is_not_lower_before_the_year_in_which_it_holds() -> None:
    (found,) = amounts(samples.line("a", "huurders", "baat", 100, (0, 3), growth_per_year=0.1, growth_from=2))
    assert found[:4] == pytest.approx((100, 100, 100, 110))


def test_effect_builds_up_in_equal_steps() -> None:
    (found,) = amounts(samples.line("a", "huurders", "baat", 90, (1, 4), build_up="lineair", build_up_years=3))
    assert found[:6] == pytest.approx((0, 30, 60, 90, 90, 0))


def test_transfer_changes_no_total_but_moves_money() -> None:
    rows = amounts_of(samples.cba(lines=(samples.line("a", "huurders", "overdracht", 10, (0, 0), to_actor="corporatie"),)))
    assert total(rows, "renovatie", "nul") == 0
    assert (actor_total(rows, "renovatie", "nul", "huurders"), actor_total(rows, "renovatie", "nul", "corporatie")) == (-10, 10)


def test_only_the_share_that_counts_is_in_the_amount() -> None:
    (found,) = amounts(samples.line("a", "huurders", "baat", 50, (0, 0), quantity=exact(2.0), factor=0.25))
    assert found[0] == 25
