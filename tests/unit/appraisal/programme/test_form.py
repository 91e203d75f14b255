"""The integer model of a programme."""

from __future__ import annotations

import numpy as np
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, Precedence, Together
from wijkkoers.appraisal.programme.form import Limit, build_form


def rows(form_of: object, kind: str) -> list[int]:
    return [place for place, limit in enumerate(form_of.limits) if limit.kind == kind]  # type: ignore[attr-defined]


def test_measure_has_a_column_for_every_year_it_may_start() -> None:
    form = build_form(a_programme(a_measure("a"), a_measure("b", earliest=2027), a_measure("c", latest=2026)))
    assert form.started.tolist() == [[0, 1, 2], [-1, 3, 4], [5, 5, 5]]


def test_budget_with_carry_over_counts_what_was_started_by_a_year() -> None:
    form = build_form(a_programme(a_measure("a", cost_eur=60.0), carry_over=True))
    np.testing.assert_array_equal(form.matrix[:3].toarray(), np.diag([60.0] * 3))
    assert form.upper[:3].tolist() == [100.0, 200.0, 300.0]


def test_budget_without_carry_over_counts_what_starts_in_a_year() -> None:
    form = build_form(a_programme(a_measure("a", cost_eur=60.0)))
    np.testing.assert_array_equal(form.matrix[:3].toarray(), [[60.0, 0, 0], [-60.0, 60.0, 0], [0, -60.0, 60.0]])


def test_minimum_is_the_sum_of_effects_at_the_end() -> None:
    form = build_form(a_programme(a_measure("a", 4.0), minimum=3.0))
    [place] = rows(form, "minimum")
    assert form.matrix[place].toarray().tolist() == [[0.0, 0.0, -4.0]]
    assert form.upper[place] == -3.0


def test_precedence_looks_back_by_its_lag() -> None:
    form = build_form(a_programme(a_measure("a"), a_measure("b"), relations=(Precedence("a", "b", 1),)))
    assert form.limits[rows(form, "voorrang")[0]] == Limit("voorrang", measures=("a", "b"))
    found = form.matrix[rows(form, "voorrang")].toarray().tolist()
    assert found == [[0, 0, 0, 1, 0, 0], [-1, 0, 0, 0, 1, 0], [0, -1, 0, 0, 0, 1]]


def test_measure_of_several_units_in_a_relation_gets_columns_for_its_first_unit() -> None:
    form = build_form(a_programme(a_measure("a", max_count=9), a_measure("b"), relations=(Exclusion(("a", "b")),)))
    assert form.begun.tolist() == [[6, 7, 8], [3, 4, 5]]
    assert form.matrix[rows(form, "uitsluiting")].indices.tolist() == [5, 8]


def test_gain_falls_with_a_later_start() -> None:
    form = build_form(a_programme(a_measure("a", 8.0), discount_rate=0.25))
    started_by_year = np.array([[1.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.0, 0.0, 1.0]])
    np.testing.assert_allclose(started_by_year @ form.gain[0], [8.0, 6.4, 5.12])


def test_fixed_and_excluded_measures_are_bounds() -> None:
    form = build_form(a_programme(a_measure("a", is_fixed=True), a_measure("b", is_excluded=True)))
    assert form.low.tolist() == [0, 0, 1, 0, 0, 0]
    assert form.high.tolist() == [1, 1, 1, 0, 0, 0]


def test_opening_saved_is_at_most_every_other_start_of_the_set() -> None:
    form = build_form(a_programme(a_measure("a"), a_measure("b"), relations=(Together(("a", "b"), "gemeente", 10.0, 2.0),)))
    assert form.saved.tolist() == [[6, 7, 8]]
    assert form.matrix[0].toarray().tolist() == [[100, 0, 0, 100, 0, 0, -10, 0, 0]]
    assert form.bonus[6:].tolist() == [2.0, 2.0, 2.0]
    assert not form.is_integer[6:].any()
