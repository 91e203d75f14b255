"""Distributions, draws from one seed, and which input matters."""

from wijkkoers.appraisal.uncertainty.distributions import Distribution, Kind, distribution, exact_figure, mean, quantile, scenarios
from wijkkoers.appraisal.uncertainty.information import value_information
from wijkkoers.appraisal.uncertainty.sampling import CorrelatedGroup, UncertainInput, draw_inputs, draw_plan
from wijkkoers.appraisal.uncertainty.sensitivity import measure_sensitivity, sobol_indices

__all__ = [
    "CorrelatedGroup",
    "Distribution",
    "Kind",
    "UncertainInput",
    "distribution",
    "draw_inputs",
    "draw_plan",
    "exact_figure",
    "mean",
    "measure_sensitivity",
    "quantile",
    "scenarios",
    "sobol_indices",
    "value_information",
]
