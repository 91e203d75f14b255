"""What people chose, said and agreed to, and what may be concluded from it."""

from wijkkoers.appraisal.preferences.borda import BordaCount, count_borda
from wijkkoers.appraisal.preferences.choices import Ballot, Choices, count_choices
from wijkkoers.appraisal.preferences.explanation import KINDS
from wijkkoers.appraisal.preferences.opinion_kernels import GAP
from wijkkoers.appraisal.preferences.opinions import FoldedVote, Opinions, find_opinions, fold_vote
from wijkkoers.appraisal.preferences.sample_size import SampleSize, find_sample_size, margin_of_answers, margin_of_error
from wijkkoers.appraisal.preferences.support import (
    Change,
    Support,
    count_both_ways,
    count_support,
    court_deadline,
    judge_change,
    needed_homes,
)
from wijkkoers.appraisal.preferences.survey import Margin, Response, Survey, count_response, weigh_survey

__all__ = [
    "GAP",
    "KINDS",
    "Ballot",
    "BordaCount",
    "Change",
    "Choices",
    "FoldedVote",
    "Margin",
    "Opinions",
    "Response",
    "SampleSize",
    "Support",
    "Survey",
    "count_borda",
    "count_both_ways",
    "count_choices",
    "count_response",
    "count_support",
    "court_deadline",
    "find_opinions",
    "find_sample_size",
    "fold_vote",
    "judge_change",
    "margin_of_answers",
    "margin_of_error",
    "needed_homes",
    "weigh_survey",
]
