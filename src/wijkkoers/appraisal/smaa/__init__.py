"""Rank acceptability under uncertain weights and scores."""

from wijkkoers.appraisal.smaa.acceptability import SmaaResult, run_smaa
from wijkkoers.appraisal.smaa.exact import exact_two
from wijkkoers.appraisal.smaa.explanation import explain_chances
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, SmaaValues, smaa_values
from wijkkoers.appraisal.smaa.warming import warm_kernels
from wijkkoers.appraisal.smaa.weights import (
    IntervalInformation,
    NoInformation,
    OrdinalInformation,
    PartyInformation,
    draw_weights,
    weight_space,
)

__all__ = [
    "IntervalInformation",
    "NoInformation",
    "OrdinalInformation",
    "PartyInformation",
    "SmaaResult",
    "SmaaSettings",
    "SmaaValues",
    "draw_weights",
    "exact_two",
    "explain_chances",
    "run_smaa",
    "smaa_values",
    "warm_kernels",
    "weight_space",
]
