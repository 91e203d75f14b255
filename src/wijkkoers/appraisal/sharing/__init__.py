"""Who pays what: shares that can be defended."""

from wijkkoers.appraisal.sharing.equal import share_equally
from wijkkoers.appraisal.sharing.game import Allocation, CoreCheck, Game, check_core, game
from wijkkoers.appraisal.sharing.nucleolus import Nucleolus, allocate_by_nucleolus, divide_estate
from wijkkoers.appraisal.sharing.proportional import SharedCost, share_by_benefit
from wijkkoers.appraisal.sharing.separable import SeparableShares, allocate_by_marginal, allocate_by_separable
from wijkkoers.appraisal.sharing.shapley import VotingPower, allocate_by_shapley, voting_power

__all__ = [
    "Allocation",
    "CoreCheck",
    "Game",
    "Nucleolus",
    "SeparableShares",
    "SharedCost",
    "VotingPower",
    "allocate_by_marginal",
    "allocate_by_nucleolus",
    "allocate_by_separable",
    "allocate_by_shapley",
    "check_core",
    "divide_estate",
    "game",
    "share_by_benefit",
    "share_equally",
    "voting_power",
]
