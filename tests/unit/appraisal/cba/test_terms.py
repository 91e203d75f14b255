"""A study as arrays: terms per alternative, inputs by name, and the series in the rate."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.reference.cba_studies import B, K, T, line, renovation, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.cashflow import profile_of
from wijkkoers.appraisal.cba.discount import factors
from wijkkoers.appraisal.cba.study import Entry, Study, split_line
from wijkkoers.appraisal.cba.terms import Terms, layout_of, present_series, terms_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

WIDE = Range(1, 2, 4)


def mid_ncw(terms: Terms) -> list[list[float]]:
    amounts = terms.incidence * (terms.quantity[1] * terms.price[1] * terms.present[:, 0])[:, None]
    found = [amounts[start:end].sum(axis=0) for start, end in zip(terms.bounds[:-1], terms.bounds[1:], strict=True)]
    return [(own - found[-1] if terms.has_null else own).tolist() for own in found[: len(terms.compared)]]


def actors_of(found: Study) -> list[list[float]]:
    return [[actor.ncw.mid for actor in one.per_actor.values()] for one in appraise(found).alternatives]


def test_terms_at_mid_are_the_appraisal() -> None:
    assert mid_ncw(terms_of(renovation())) == [pytest.approx(row) for row in actors_of(renovation())]


def test_nul_with_lines_stands_last_and_is_subtracted() -> None:
    lines = [line("n", K, 30.0, alternative="nul"), line("a", K, 100.0), line("t", T, 7.0, to_actor="y")]
    found = study(lines, entry=Entry.ABSOLUTE)
    terms = terms_of(found)
    assert (terms.alternatives, terms.compared, terms.has_null) == (("a", "nul"), ("a",), True)
    assert mid_ncw(terms) == [pytest.approx(row) for row in actors_of(found)]


def test_parts_of_a_split_line_are_one_term() -> None:
    terms = terms_of(study(split_line(line("k", K, Range(30, 60, 90)), {"x": 0.3, "y": 0.7})))
    assert terms.incidence.shape == (1, 2)
    assert terms.incidence[0] * terms.quantity[1] == pytest.approx([-18, -42])


def test_only_wide_figures_are_inputs_and_shared_ones_are_one() -> None:
    lines = [line("a", B, WIDE, price=WIDE, price_input="kental"), line("b", B, 3.0, price=WIDE, price_input="kental")]
    assert terms_of(study(lines)).inputs == ("a/hoeveelheid", "kental")


def test_layout_draws_shared_figures_in_the_pool() -> None:
    lines = [line("a", B, WIDE, price=WIDE, price_input="kental"), line("b", B, 3.0, price=WIDE, price_input="kental", alternative="b")]
    layout = layout_of(terms_of(study(lines)))
    assert (layout.own, layout.pool) == (((0,), ()), ((1, 1.0, 2.0, 4.0),))
    assert [group.source.tolist() for group in layout.groups] == [[[0, -1, -1, 0]], [[-1, -1, -1, 0]]]


def test_certain_rate_needs_one_coefficient() -> None:
    assert terms_of(renovation()).present.shape[1] == 1
    assert terms_of(renovation(), Range(0.0, 0.0, 0.0)).present.shape[1] == 1


@pytest.mark.parametrize("shift", [-0.02, -0.0137, 0.0, 0.005, 0.03])
def test_series_is_right_between_its_nodes(shift: float) -> None:
    found = renovation("2025", horizon_years=100)
    profiles = np.array([profile_of(replace(entry, years=None), 100) for entry in found.lines])
    series = present_series(found, profiles, Range(-0.02, 0.0, 0.03))
    at = (2 * shift - 0.01) / 0.05
    exact = profiles @ factors(found.scheme.shifted(shift), 100)
    assert np.polynomial.chebyshev.chebval(at, series.T) == pytest.approx(exact, rel=1e-11)


def test_rate_beyond_reason_is_refused() -> None:
    with pytest.raises(InputError, match="voet-onbruikbaar"):
        terms_of(renovation(), Range(-0.9, 0.0, 0.1))
