"""Reading participatiemomenten, who came and who was not heard. The way in for other apps."""

from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.selectors.hearing import HeardGroup, Hearing, hearing_of, never_heard
from wijkkoers.web.participation.selectors.moments import (
    earlier_texts,
    earlier_versions,
    held_moment,
    moment_of,
    moments_of,
    moments_of_stap,
    next_moment,
    shown_turnout,
    subject_of,
)
from wijkkoers.web.participation.selectors.shares import Population, PopulationShare, population_of

__all__ = (
    "HeardGroup",
    "Hearing",
    "Population",
    "PopulationShare",
    "content_for",
    "earlier_texts",
    "earlier_versions",
    "hearing_of",
    "held_moment",
    "moment_of",
    "moments_of",
    "moments_of_stap",
    "never_heard",
    "next_moment",
    "population_of",
    "shown_turnout",
    "subject_of",
)
