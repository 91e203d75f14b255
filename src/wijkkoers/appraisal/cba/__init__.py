"""Costs and benefits over the years, per actor, with everything that is not priced."""

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.breakeven import BreakEven, NoBreakEven, find_break_evens
from wijkkoers.appraisal.cba.chances import AlternativeChances, Chances, Spread
from wijkkoers.appraisal.cba.checks import check_study, find_problems
from wijkkoers.appraisal.cba.explanation import KINDS, KNOWLEDGE_KINDS, explain_cba, explain_knowledge
from wijkkoers.appraisal.cba.importance import measure_influence, value_knowledge
from wijkkoers.appraisal.cba.montecarlo import Run, draw_ncw, package_ncw
from wijkkoers.appraisal.cba.price_levels import PriceIndex, convert_price
from wijkkoers.appraisal.cba.result import ActorResult, AlternativeResult, CbaResult, Gaps, LineResult
from wijkkoers.appraisal.cba.schemes import SCHEMES, Scheme, custom_scheme, scheme_by_id, steps_from_starts
from wijkkoers.appraisal.cba.schemes_compared import SchemeOutcome, compare_schemes
from wijkkoers.appraisal.cba.simulation import simulate
from wijkkoers.appraisal.cba.study import Actor, Alternative, BuildUp, Entry, Kind, Line, PmMark, Sign, Study, Timing, split_line
from wijkkoers.appraisal.cba.terms import Terms, terms_of
from wijkkoers.appraisal.cba.tornado import Moved, Swing, Tornado, find_swings

__all__ = [
    "KINDS",
    "KNOWLEDGE_KINDS",
    "SCHEMES",
    "Actor",
    "ActorResult",
    "Alternative",
    "AlternativeChances",
    "AlternativeResult",
    "BreakEven",
    "BuildUp",
    "CbaResult",
    "Chances",
    "Entry",
    "Gaps",
    "Kind",
    "Line",
    "LineResult",
    "Moved",
    "NoBreakEven",
    "PmMark",
    "PriceIndex",
    "Run",
    "Scheme",
    "SchemeOutcome",
    "Sign",
    "Spread",
    "Study",
    "Swing",
    "Terms",
    "Timing",
    "Tornado",
    "appraise",
    "check_study",
    "compare_schemes",
    "convert_price",
    "custom_scheme",
    "draw_ncw",
    "explain_cba",
    "explain_knowledge",
    "find_break_evens",
    "find_problems",
    "find_swings",
    "measure_influence",
    "package_ncw",
    "scheme_by_id",
    "simulate",
    "split_line",
    "steps_from_starts",
    "terms_of",
    "value_knowledge",
]
