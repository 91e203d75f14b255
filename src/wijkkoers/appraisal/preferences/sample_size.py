"""How many answers a margin asks for, and which margin a number of answers gives, with the finite population counted in.

Source: Cochran (1977), Sampling Techniques, 3rd edition, chapter 4. All margins are at 95 % confidence.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.disclosure import SMALL_COUNT
from wijkkoers.base.errors import InputError

Z_95 = 1.96
MOST_PEOPLE = 10**10


@dataclass(frozen=True, slots=True)
class SampleSize:
    """How many answers give the margin wanted: people, margin wanted, share supposed, answers needed, and the margin these then give."""

    population: int
    wanted_margin: float
    share: float
    respondents: int
    margin: float
    provenance: Provenance


def margin_of_error(respondents: float, population: float, share: float = 0.5) -> float:
    """Return the margin (a fraction, 95 %) of a share measured on a random sample; `respondents` may be an effective number.

    0 when everybody answered. Pure: 0 < respondents, 1 <= population, 0 <= share <= 1.
    """
    if population <= 1 or respondents >= population:
        return 0.0
    return Z_95 * math.sqrt(share * (1 - share) / respondents) * math.sqrt((population - respondents) / (population - 1))


def respondents_for(margin: float, population: int, share: float = 0.5) -> int:
    """Return the smallest number of answers whose margin is at most `margin` (a fraction)."""
    spread = Z_95**2 * share * (1 - share)
    count = max(1, math.ceil(population * spread / (margin**2 * (population - 1) + spread) - 1e-9)) if population > 1 else 1
    return min(count, population)


def find_sample_size(population: int, margin: float = 0.05, share: float = 0.5) -> SampleSize:
    """Return how many answers a margin asks for.

    Raises InputError: `populatie-ongeldig` (< 1 or > 10 ** 10), `marge-ongeldig` (not 0 < margin < 1), `aandeel-ongeldig`
    (not 0 <= share <= 1).
    """
    check_population(population)
    check_share(share)
    if not 0 < margin < 1:
        raise InputError("marge-ongeldig", margin=margin)
    count = respondents_for(margin, population, share)
    provenance = Provenance("steekproefomvang", digest_of(population, margin, share))
    return SampleSize(population, margin, share, count, margin_of_error(count, population, share), provenance)


def margin_of_answers(population: int, respondents: int, share: float = 0.5) -> float | None:
    """Return the margin (a fraction) that a number of answers gives, or None below 10 answers.

    Raises InputError: `populatie-ongeldig`, `aandeel-ongeldig`, `geen-antwoorden` (< 1), `meer-antwoorden-dan-mensen`.
    """
    check_population(population)
    check_share(share)
    if respondents < 1:
        raise InputError("geen-antwoorden")
    if respondents > population:
        raise InputError("meer-antwoorden-dan-mensen", respondents=respondents, population=population)
    return margin_of_error(respondents, population, share) if respondents >= SMALL_COUNT else None


def check_population(population: float) -> None:
    """Raise InputError `populatie-ongeldig`."""
    if not 1 <= population <= MOST_PEOPLE:
        raise InputError("populatie-ongeldig", population=population)


def check_share(share: float) -> None:
    """Raise InputError `aandeel-ongeldig`."""
    if not 0 <= share <= 1:
        raise InputError("aandeel-ongeldig", share=share)
