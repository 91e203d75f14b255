"""Why a measure is out."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, OutReason, Outside, Precedence, Programme, Requirement, find_why_out, solve


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
    assert all((quick[name].price or 0.0) <= (one.price or 0.0) + 1e-9 for name, one in exact.items())


def test_infeasible_programme_has_no_measures_out() -> None:
    programme = one_year(a_measure("a"), minimum=99.0)
    assert find_why_out(programme, solve(programme)) == ()
