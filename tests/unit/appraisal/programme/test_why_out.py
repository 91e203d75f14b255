"""Why a measure is out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import (
    Exclusion,
    Goal,
    Measure,
    Objective,
    OutReason,
    Outside,
    Partij,
    Precedence,
    Programme,
    Requirement,
    find_why_out,
    solve,
)


def why(programme: Programme, **options: int) -> dict[str, Outside]:
    return {one.measure: one for one in find_why_out(programme, solve(programme), **options)}


def one_year(*measures: object, **fields: object) -> Programme:
    return a_programme(*measures, **fields)  # type: ignore[arg-type]


def test_displaced_measure_costs_the_drop_of_the_optimum() -> None:
    found = why(one_year(a_measure("a", 5.0, latest=2026), a_measure("b", 3.0, latest=2026)))
    assert found == {"b": Outside("b", OutReason.DISPLACED, pytest.approx(2.0), True)}


def test_equally_good_measure_is_told_so() -> None:
    found = why(one_year(a_measure("a", 5.0, latest=2026), a_measure("b", 5.0, latest=2026)))
    [outside] = found.values()
    assert (outside.reason, outside.price) == (OutReason.EQUAL, 0.0)


def test_measure_too_dear_for_every_year_names_the_payer() -> None:
    assert why(one_year(a_measure("a", cost_eur=101.0)))["a"] == Outside("a", OutReason.LIMIT, None, True, ("gemeente",))


def test_measure_left_out_on_purpose_is_told_so() -> None:
    assert why(one_year(a_measure("a", is_excluded=True)))["a"].reason is OutReason.ASKED


def test_measure_that_only_harms_is_not_worth_it() -> None:
    assert why(one_year(a_measure("a", -2.0)))["a"] == Outside("a", OutReason.NO_VALUE, pytest.approx(2.0), True)


def test_measure_excluded_by_a_chosen_one_names_it() -> None:
    found = why(one_year(a_measure("a", 5.0), a_measure("b", 3.0), relations=(Exclusion(("a", "b")),)))
    assert found["b"] == Outside("b", OutReason.RELATION, pytest.approx(2.0), True, ("a",))


@pytest.mark.parametrize("relation", [Requirement("b", "a"), Precedence("a", "b")])
def test_measure_that_needs_one_that_is_out_names_it(relation: Requirement | Precedence) -> None:
    found = why(one_year(a_measure("a", -5.0), a_measure("b", 3.0), relations=(relation,)))
    assert found["b"] == Outside("b", OutReason.NEEDS, pytest.approx(2.0), True, ("a",))


def test_measure_that_leaves_no_feasible_programme_clashes() -> None:
    found = why(one_year(a_measure("a", 5.0, latest=2026), a_measure("b", 3.0, latest=2026), minimum=5.0))
    assert found["b"].reason is OutReason.CLASH


def test_price_without_solving_is_a_lower_bound() -> None:
    programme = one_year(*(a_measure(f"m{place}", 10.0 - place, 40.0 + place) for place in range(9)))
    exact, quick = why(programme), why(programme, most_exact=0)
    assert not any(one.is_exact for one in quick.values())
    prices = [(quick[name].price, one.price) for name, one in exact.items()]
    assert all(least is not None and price is not None and least <= price + 1e-9 for least, price in prices)


def test_infeasible_programme_has_no_measures_out() -> None:
    programme = one_year(a_measure("a"), minimum=99.0)
    assert find_why_out(programme, solve(programme)) == ()


def two_goals(*effects: tuple[float, float], **fields: object) -> Programme:
    """Return a choice of one from measures m1, m2, ... with these effects on the goals g and h."""
    measures = [
        Measure(f"m{number}", f"M{number}", {"g": one, "h": other}, costs_eur={"gemeente": (100.0,)}, latest=2026)
        for number, (one, other) in enumerate(effects, start=1)
    ]
    return replace(a_programme(*measures), goals=(Goal("g", "G"), Goal("h", "H")), **fields)  # type: ignore[arg-type]


def test_in_order_the_first_goal_that_drops_is_the_price() -> None:
    found = why(two_goals((10, 0), (4, 0), (0, 7), objective=Objective.ORDER, order=("g", "h")))
    assert {name: (one.reason, one.price, one.stage) for name, one in found.items()} == {
        "m2": (OutReason.DISPLACED, pytest.approx(6.0), "g"),
        "m3": (OutReason.DISPLACED, pytest.approx(10.0), "g"),
    }


def test_in_order_a_later_goal_is_the_price_when_the_first_stays() -> None:
    found = why(two_goals((10, 3), (10, 1), (10, 3), objective=Objective.ORDER, order=("g", "h")))
    prices = sorted((one.price, one.stage) for one in found.values())
    assert prices == [(0.0, ""), (pytest.approx(2.0), "h")]


def test_in_order_the_bound_is_of_the_first_goal() -> None:
    outside = why(two_goals((10, 0), (8, 0), (4, 0), objective=Objective.ORDER, order=("g", "h")), most_exact=0)["m3"]
    assert (outside.stage, outside.is_exact) == ("g", False)
    assert outside.price is not None and 4.0 - 1e-9 <= outside.price <= 6.0 + 1e-9


def test_fair_price_is_in_shares_of_what_could_be_got_without_the_measure() -> None:
    partijen = (Partij("p", "P", {"g": 1.0}), Partij("q", "Q", {"h": 1.0}))
    found = why(two_goals((5, 5), (10, 1), (1, 8), (5, 4), objective=Objective.PARTIJEN, partijen=partijen))
    assert {name: (one.price, one.stage) for name, one in found.items()} == {
        "m2": (pytest.approx(0.5 - 1 / 8), "kleinste-aandeel"),
        "m3": (pytest.approx(0.4), "kleinste-aandeel"),
        "m4": (pytest.approx(1 / 8), "som-aandelen"),
    }
