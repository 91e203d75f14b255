"""Compare alternatives on many criteria: value, weigh, rank, and say how firm the rank is."""

from wijkkoers.appraisal.mca.additive import AdditiveResult, add_local, add_values, weigh_additive
from wijkkoers.appraisal.mca.agreement import Agreement, Opinion, ask_methods
from wijkkoers.appraisal.mca.ahp import Priority, pair_matrix, prioritise, rank_hierarchy, weigh_by_pairs
from wijkkoers.appraisal.mca.broken_line import Outside
from wijkkoers.appraisal.mca.bwm import BestWorstModel, weigh_by_best_worst
from wijkkoers.appraisal.mca.concordance import PairScale
from wijkkoers.appraisal.mca.cost_effectiveness import CostEffectiveness, Step, judge_cost_effectiveness
from wijkkoers.appraisal.mca.decision_table import DecisionTable, decision_table
from wijkkoers.appraisal.mca.dominance import Dominance, find_dominance
from wijkkoers.appraisal.mca.electre1 import Electre1Result, choose_electre1
from wijkkoers.appraisal.mca.electre2 import Electre2Result, Levels, rank_electre2
from wijkkoers.appraisal.mca.electre3 import Electre3Result, Thresholds, rank_electre3
from wijkkoers.appraisal.mca.entropy import weigh_by_entropy
from wijkkoers.appraisal.mca.explanation import examine_weighing, explain_weighing
from wijkkoers.appraisal.mca.groups import GroupWeights, compare_weights
from wijkkoers.appraisal.mca.indistinct import find_indistinct
from wijkkoers.appraisal.mca.matrix_game import GameResult, play_game
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.order import rank_scores
from wijkkoers.appraisal.mca.overturn import Distance, find_overturns
from wijkkoers.appraisal.mca.points import weigh_by_points, weigh_directly
from wijkkoers.appraisal.mca.preference import Preference, Shape
from wijkkoers.appraisal.mca.product import ProductResult, weigh_product
from wijkkoers.appraisal.mca.promethee import PrometheeResult, weigh_promethee
from wijkkoers.appraisal.mca.ranking import RankRule, weigh_by_ranking
from wijkkoers.appraisal.mca.robust import RobustResult, Rule, judge_robust
from wijkkoers.appraisal.mca.scorecard import Passing, Scorecard, VetoMark, make_scorecard
from wijkkoers.appraisal.mca.spotis import SpotisResult, weigh_spotis
from wijkkoers.appraisal.mca.stability import find_stability
from wijkkoers.appraisal.mca.swing import weigh_by_swing
from wijkkoers.appraisal.mca.topsis import Scaling, TopsisResult, closeness_of, weigh_topsis
from wijkkoers.appraisal.mca.value import Scale, ValueTable, values_of
from wijkkoers.appraisal.mca.vikor import VikorResult, weigh_vikor

__all__ = [
    "AdditiveResult",
    "Agreement",
    "BestWorstModel",
    "CostEffectiveness",
    "DecisionTable",
    "Distance",
    "Dominance",
    "Electre1Result",
    "Electre2Result",
    "Electre3Result",
    "GameResult",
    "GroupWeights",
    "Levels",
    "Normalisation",
    "Opinion",
    "Outside",
    "PairScale",
    "Passing",
    "Preference",
    "Priority",
    "ProductResult",
    "PrometheeResult",
    "RankRule",
    "RobustResult",
    "Rule",
    "Scale",
    "Scaling",
    "Scorecard",
    "Shape",
    "SpotisResult",
    "Step",
    "Thresholds",
    "TopsisResult",
    "ValueTable",
    "VetoMark",
    "VikorResult",
    "add_local",
    "add_values",
    "ask_methods",
    "choose_electre1",
    "closeness_of",
    "compare_weights",
    "decision_table",
    "examine_weighing",
    "explain_weighing",
    "find_dominance",
    "find_indistinct",
    "find_overturns",
    "find_stability",
    "judge_cost_effectiveness",
    "judge_robust",
    "make_scorecard",
    "pair_matrix",
    "play_game",
    "prioritise",
    "rank_electre2",
    "rank_electre3",
    "rank_hierarchy",
    "rank_scores",
    "values_of",
    "weigh_additive",
    "weigh_by_best_worst",
    "weigh_by_entropy",
    "weigh_by_pairs",
    "weigh_by_points",
    "weigh_by_ranking",
    "weigh_by_swing",
    "weigh_directly",
    "weigh_product",
    "weigh_promethee",
    "weigh_spotis",
    "weigh_topsis",
    "weigh_vikor",
]
