"""Which inputs of an MKBA matter: Sobol indices of an NCW, and what it is worth to know an input before choosing."""

from __future__ import annotations

import numpy as np
from numpy.polynomial import chebyshev
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.checks import check_study
from wijkkoers.appraisal.cba.montecarlo import Mapper, Run, add_group, draw_ncw, quantiles, shares_of
from wijkkoers.appraisal.cba.study import Study
from wijkkoers.appraisal.cba.terms import RATE_INPUT, Layout, Terms, layout_of, terms_of
from wijkkoers.appraisal.uncertainty.distributions import Kind
from wijkkoers.appraisal.uncertainty.information import Information, value_information
from wijkkoers.appraisal.uncertainty.sensitivity import Sensitivity, measure_sensitivity
from wijkkoers.base.errors import InputError

Floats = NDArray[np.float64]


def measure_influence(study: Study, alternative: str, run: Run) -> Sensitivity:
    """Return the Sobol indices of the NCW of an alternative, per uncertain input; `run.draws` is the size of the two base samples.

    Raises InputError as `simulate`, `alternatief-onbekend` for nul or an unknown one, `geen-invoer` when nothing is uncertain.
    """
    terms = _terms(study, run)
    if alternative not in terms.compared:
        raise InputError("alternatief-onbekend", line="-", name=alternative)
    place, layout = terms.compared.index(alternative), layout_of(terms)

    def model(shares: Floats) -> Floats:
        found: Floats = ncw_of_shares(terms, layout, run.kind, shares)[place].sum(axis=0)
        return found

    return measure_sensitivity(model, inputs_of(terms), draws=run.draws, seed=run.seed)


def value_knowledge(study: Study, run: Run, mapper: Mapper = map) -> Information:
    """Return the value in EUR of knowing everything, and each input, before choosing between the alternatives and nul.

    Raises InputError as `simulate`, `trekkingen-te-weinig` below 100 draws.
    """
    terms = _terms(study, run)
    totals = draw_ncw(terms, run, mapper).sum(axis=1)
    outcomes = np.vstack([np.zeros((1, run.draws)), totals])
    inputs = {name: shares_of(run, name) for name in inputs_of(terms)}
    return value_information((study.null, *terms.compared), outcomes, inputs, seed=run.seed)


def inputs_of(terms: Terms) -> tuple[str, ...]:
    """Return the names of all uncertain inputs; the rate, when it is uncertain, stands last."""
    return (*terms.inputs, RATE_INPUT) if terms.present.shape[1] > 1 else terms.inputs


def ncw_of_shares(terms: Terms, layout: Layout, kind: Kind, shares: Floats) -> Floats:
    """Return the NCW at these shares (0-1) of all inputs, shape (inputs, draws): (alternatives, actors, draws), EUR."""
    draws = shares.shape[1]
    pool = np.empty((len(layout.pool), draws))
    for row, (place, low, mid, high) in zip(pool, layout.pool, strict=True):
        row[:] = quantiles(kind, low, mid, high, shares[place])
    basis: Floats = np.zeros((0, draws))
    if terms.rate is not None and terms.present.shape[1] > 1:
        rate = terms.rate
        at = (2 * quantiles(kind, rate.low, rate.mid, rate.high, shares[-1]) - rate.low - rate.high) / (rate.high - rate.low)
        basis = np.asarray(chebyshev.chebvander(at, layout.groups[0].series.shape[1] - 1).T, dtype=np.float64)
    found = np.zeros((len(terms.alternatives), len(terms.actors), draws))
    for group, own, out in zip(layout.groups, layout.own, found, strict=True):
        add_group(group, shares[list(own)], pool, basis, out, kind)
    return found[:-1] - found[-1] if terms.has_null else found


def _terms(study: Study, run: Run) -> Terms:
    check_study(study)
    return terms_of(study, run.checked().rate)
