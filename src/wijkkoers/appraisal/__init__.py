"""The decision core: compare, value, simulate, optimise. Arrays in, frozen explained results out; no file, clock or setting.

`from wijkkoers.appraisal import run_smaa` works for every name in `__all__`; each loads only the part that it stands in. The parts are
`mca` (values, weights, methods, firmness), `smaa` (chances of every rank), `cba` (social costs and benefits), `uncertainty` (draws, which
input matters), `programme` (what, when, within which budget), `sharing` (who pays what) and `preferences` (support, surveys, opinions).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, WeightSet, decision_matrix, weight_set
from wijkkoers.appraisal.provenance import Provenance

if TYPE_CHECKING:
    from wijkkoers.appraisal.cba import appraise, explain_cba, find_break_evens, find_swings, simulate
    from wijkkoers.appraisal.mca import (
        ask_methods,
        compare_weights,
        examine_weighing,
        explain_weighing,
        find_dominance,
        find_indistinct,
        find_overturns,
        find_stability,
        judge_cost_effectiveness,
        judge_robust,
        make_scorecard,
        rank_electre3,
        values_of,
        weigh_additive,
        weigh_by_best_worst,
        weigh_by_pairs,
        weigh_by_points,
        weigh_by_ranking,
        weigh_by_swing,
        weigh_product,
        weigh_promethee,
        weigh_topsis,
        weigh_vikor,
    )
    from wijkkoers.appraisal.preferences import count_choices, count_support, find_opinions, find_sample_size, weigh_survey
    from wijkkoers.appraisal.programme import explain_programme, find_alternatives, find_core_index, find_why_out, solve
    from wijkkoers.appraisal.sharing import allocate_by_nucleolus, allocate_by_shapley, share_by_benefit
    from wijkkoers.appraisal.smaa import run_smaa, smaa_values
    from wijkkoers.appraisal.uncertainty import draw_inputs, measure_sensitivity, value_information

HOMES: dict[str, tuple[str, ...]] = {
    "mca": (
        "ask_methods",
        "compare_weights",
        "examine_weighing",
        "explain_weighing",
        "find_dominance",
        "find_indistinct",
        "find_overturns",
        "find_stability",
        "judge_cost_effectiveness",
        "judge_robust",
        "make_scorecard",
        "rank_electre3",
        "values_of",
        "weigh_additive",
        "weigh_by_best_worst",
        "weigh_by_pairs",
        "weigh_by_points",
        "weigh_by_ranking",
        "weigh_by_swing",
        "weigh_product",
        "weigh_promethee",
        "weigh_topsis",
        "weigh_vikor",
    ),
    "smaa": ("run_smaa", "smaa_values"),
    "cba": ("appraise", "explain_cba", "find_break_evens", "find_swings", "simulate"),
    "uncertainty": ("draw_inputs", "measure_sensitivity", "value_information"),
    "programme": ("explain_programme", "find_alternatives", "find_core_index", "find_why_out", "solve"),
    "sharing": ("allocate_by_nucleolus", "allocate_by_shapley", "share_by_benefit"),
    "preferences": ("count_choices", "count_support", "find_opinions", "find_sample_size", "weigh_survey"),
}
"""Where each name lives; a name is loaded when it is asked for, so that a small weighing does not load an optimiser."""

__all__ = [
    "Criterion",
    "DecisionMatrix",
    "Direction",
    "Provenance",
    "WeightSet",
    "allocate_by_nucleolus",
    "allocate_by_shapley",
    "appraise",
    "ask_methods",
    "compare_weights",
    "count_choices",
    "count_support",
    "decision_matrix",
    "draw_inputs",
    "examine_weighing",
    "explain_cba",
    "explain_programme",
    "explain_weighing",
    "find_alternatives",
    "find_break_evens",
    "find_core_index",
    "find_dominance",
    "find_indistinct",
    "find_opinions",
    "find_overturns",
    "find_sample_size",
    "find_stability",
    "find_swings",
    "find_why_out",
    "judge_cost_effectiveness",
    "judge_robust",
    "make_scorecard",
    "measure_sensitivity",
    "rank_electre3",
    "run_smaa",
    "share_by_benefit",
    "simulate",
    "smaa_values",
    "solve",
    "value_information",
    "values_of",
    "weigh_additive",
    "weigh_by_best_worst",
    "weigh_by_pairs",
    "weigh_by_points",
    "weigh_by_ranking",
    "weigh_by_swing",
    "weigh_product",
    "weigh_promethee",
    "weigh_survey",
    "weigh_topsis",
    "weigh_vikor",
    "weight_set",
]


def __getattr__(name: str) -> Any:
    """Load a name from the part where it lives."""
    for part, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"wijkkoers.appraisal.{part}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
