"""Which measures, when, within the budgets of all who pay."""

from wijkkoers.appraisal.programme.core_index import CoreIndex, find_core_index
from wijkkoers.appraisal.programme.explanation import KINDS, explain_programme
from wijkkoers.appraisal.programme.limits import with_budget
from wijkkoers.appraisal.programme.model import (
    Exclusion,
    Goal,
    Measure,
    Objective,
    Partij,
    Precedence,
    Programme,
    Relation,
    Requirement,
    Together,
    openings_at_places,
)
from wijkkoers.appraisal.programme.near_optimal import Alternative, Change, find_alternatives
from wijkkoers.appraisal.programme.result import BindingLimit, Choice, ProgrammeResult, Shortage, Stage, Status
from wijkkoers.appraisal.programme.solve import solve
from wijkkoers.appraisal.programme.why_out import OutReason, Outside, find_why_out

__all__ = [
    "KINDS",
    "Alternative",
    "BindingLimit",
    "Change",
    "Choice",
    "CoreIndex",
    "Exclusion",
    "Goal",
    "Measure",
    "Objective",
    "OutReason",
    "Outside",
    "Partij",
    "Precedence",
    "Programme",
    "ProgrammeResult",
    "Relation",
    "Requirement",
    "Shortage",
    "Stage",
    "Status",
    "Together",
    "explain_programme",
    "find_alternatives",
    "find_core_index",
    "find_why_out",
    "openings_at_places",
    "solve",
    "with_budget",
]
