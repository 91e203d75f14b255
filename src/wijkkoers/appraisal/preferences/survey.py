"""A survey weighed to its population: weights per group, what weighing costs, and a margin only where chance chose the people.

Raking follows Deming and Stephan (1940), On a least squares adjustment of a sampled frequency table, Annals of Mathematical Statistics
11(4):427-444; the design effect is that of Kish (1965), Survey Sampling.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.preferences.hiding import hide_counts
from wijkkoers.appraisal.preferences.sample_size import check_population, check_share, margin_of_error
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.disclosure import SMALL_COUNT
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.missing import Figure
from wijkkoers.base.reasons import Reason, reason

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_ITERATIONS = 50
MOST_TURNS, MEAN_ROUNDING = 200, 1e-12
"""How long weights are scaled and cut off in turn, and how close to 1 their mean must come."""
LOWEST_WEIGHT, HIGHEST_WEIGHT = 0.3, 3.0
CLOSE_ENOUGH = 1e-6
"""Raking has converged when no weighed share lies further than this from its target."""


@dataclass(frozen=True, slots=True)
class Margin:
    """One characteristic, such as age, with the number of people (or the percentage) in the population per group."""

    name: str
    population: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group of one margin: share of the population, counted share and weighed share of the answers (0-1), hidden below 10."""

    margin: str
    group: str
    population_share: float
    respondents: Figure
    weight: float | None
    counted_share: float | None
    weighed_share: float | None


@dataclass(frozen=True, slots=True)
class Raking:
    """Weights per cell, shape (cells,), with mean 1 over the answers; iterations used, largest gap left, and the cells at a bound."""

    weights: Floats
    iterations: int
    has_converged: bool
    largest_gap: float
    is_capped: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Survey:
    """A weighed survey. `cells` are combinations of groups, one per margin; `counts` and `raking.weights` have shape (cells,).

    `margin` is a fraction (95 %) for a share of `share`, and None for a survey that people chose to join, or with fewer than 10 answers.
    Show `groups`, never `counts`: these are not hidden.
    """

    margins: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    counts: Floats
    raking: Raking
    groups: tuple[GroupLine, ...]
    population: float
    respondents: int
    design_effect: float
    effective: float
    share: float
    margin: float | None
    reasons: tuple[Reason, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Response:
    """How many were asked, answered, and were kept after cleaning; shares of those asked, 0-1."""

    asked: int
    answered: int
    kept: int
    raw_share: float
    cleaned_share: float


def count_response(asked: int, answered: int, kept: int) -> Response:
    """Return the response, raw and cleaned. Raises InputError `respons-ongeldig` unless 0 <= kept <= answered <= asked, asked > 0."""
    if asked < 1 or not 0 <= kept <= answered <= asked:
        raise InputError("respons-ongeldig", asked=asked, answered=answered, kept=kept)
    return Response(asked, answered, kept, answered / asked, kept / asked)


def group_weights(population: Floats, respondents: Floats) -> Floats:
    """Return w_g = (P_g / P) / (n_g / n), shape (groups,), from two arrays of that shape; every n_g is positive."""
    return np.asarray((population / population.sum()) / (respondents / respondents.sum()), dtype=np.float64)


def design_effect(weights: Floats, counts: Floats) -> float:
    """Return n x sum w^2 / (sum w)^2 over all answers, from weights and numbers of answers per cell, both of shape (cells,)."""
    return float(counts.sum() * (counts @ weights**2) / (counts @ weights) ** 2)


def hold_within_bounds(weights: Floats, counts: Floats) -> Floats:
    """Return weights (cells,) in proportion to those given, cut off at 0.3 and 3.0, with mean 1 over all answers (`counts` per cell).

    Scaling moves some weights past a bound and cutting off moves the mean, so the two alternate until both hold (each step is closer).
    """
    held = weights
    for _turn in range(MOST_TURNS):
        held = np.clip(held * counts.sum() / (held @ counts), LOWEST_WEIGHT, HIGHEST_WEIGHT)
        if abs(held @ counts / counts.sum() - 1) <= MEAN_ROUNDING:
            break
    return np.asarray(held, dtype=np.float64)


def rake(codes: Ints, counts: Floats, targets: Sequence[Floats]) -> Raking:
    """Return weights that bring every margin to its target shares at once.

    `codes` (cells, margins) holds group numbers, `counts` (cells,) answers, `targets[m]` (groups of m,) shares that sum to 1. At most 50
    rounds; after each the weights are held between 0.3 and 3.0 with mean 1, so that targets may stay out of reach: then has_converged is
    false and `largest_gap` (a fraction) says how far.
    """
    weights = np.ones(len(counts))
    gap, done = np.inf, 0
    for done in range(1, MOST_ITERATIONS + 1):  # noqa: B007 - the number of rounds is part of the answer
        for place, target in enumerate(targets):
            reached = _shares(codes[:, place], weights * counts, len(target))
            weights = weights * (target / reached)[codes[:, place]]
        weights = hold_within_bounds(weights, counts)
        gap = max(
            float(np.abs(_shares(codes[:, place], weights * counts, len(target)) - target).max()) for place, target in enumerate(targets)
        )
        if gap <= CLOSE_ENOUGH:
            break
    is_capped = (weights <= LOWEST_WEIGHT) | (weights >= HIGHEST_WEIGHT)
    return Raking(weights, done, gap <= CLOSE_ENOUGH, gap, is_capped)


def _shares(codes: Ints, amounts: Floats, groups: int) -> Floats:
    sums = np.bincount(codes, amounts, groups)
    return np.asarray(sums / sums.sum(), dtype=np.float64)


def weigh_survey(
    margins: Sequence[Margin],
    respondents: Mapping[tuple[str, ...], int],
    *,
    population: float | None = None,
    share: float = 0.5,
    is_self_selected: bool = False,
) -> Survey:
    """Return a survey weighed to one margin (exactly) or to several (raking), with its design effect and margin of error.

    `respondents` holds the number of answers per combination of groups, one group per margin in their order. `population` is the number of
    people; None takes the total of the first margin. Raises InputError: `geen-kenmerk`, `geen-antwoorden`, `naam-dubbel`, `naam-leeg`,
    `groep-onbekend`, `groep-zonder-respondenten`, `bevolking-ongeldig`, `respondenten-ongeldig`, `meer-antwoorden-dan-mensen`,
    `populatie-ongeldig`, `aandeel-ongeldig`, `cel-vorm`.
    """
    check_share(share)
    names = check_unique([margin.name for margin in margins], "kenmerk")
    if not names:
        raise InputError("geen-kenmerk")
    targets = [_targets(margin) for margin in margins]
    codes, counts = _cells(margins, respondents)
    _check_filled(margins, codes, counts)
    size = float(sum(margins[0].population.values())) if population is None else float(population)
    check_population(size)
    if counts.sum() > size:
        raise InputError("meer-antwoorden-dan-mensen", respondents=int(counts.sum()), population=round(size, 1) if size % 1 else int(size))
    raking = rake(codes, counts, targets) if len(names) > 1 else _weigh_once(codes, counts, targets[0])
    effect = design_effect(raking.weights, counts)
    effective = float(counts.sum()) / effect
    is_margin_fit = not is_self_selected and counts.sum() >= SMALL_COUNT
    margin = margin_of_error(effective, size, share) if is_margin_fit else None
    groups = _group_lines(margins, codes, counts, raking.weights)
    reasons = _reasons(raking, groups, (len(names) > 1, is_self_selected), (counts, effect))
    parts = (names, [dict(one.population) for one in margins], codes, counts, size, share, is_self_selected)
    provenance = Provenance("enquete-weging", digest_of(*parts))
    cells = tuple(respondents)
    return Survey(names, cells, counts, raking, groups, size, int(counts.sum()), effect, effective, share, margin, reasons, provenance)


def _targets(margin: Margin) -> Floats:
    check_unique(list(margin.population), margin.name)
    amounts = np.array(list(margin.population.values()), dtype=np.float64)
    for group, amount in margin.population.items():
        if not (np.isfinite(amount) and amount > 0):
            raise InputError("bevolking-ongeldig", margin=margin.name, group=group)
    if not len(amounts):
        raise InputError("geen-kenmerk")
    return np.asarray(amounts / amounts.sum(), dtype=np.float64)


def _cells(margins: Sequence[Margin], respondents: Mapping[tuple[str, ...], int]) -> tuple[Ints, Floats]:
    codes = np.empty((len(respondents), len(margins)), dtype=np.int64)
    for row, (groups, count) in enumerate(respondents.items()):
        if len(groups) != len(margins):
            raise InputError("cel-vorm", cell=", ".join(groups), count=len(margins))
        if count < 0 or count != int(count):
            raise InputError("respondenten-ongeldig", cell=", ".join(groups), count=count)
        for column, (margin, group) in enumerate(zip(margins, groups, strict=True)):
            if group not in margin.population:
                raise InputError("groep-onbekend", margin=margin.name, group=group, groups=", ".join(margin.population))
            codes[row, column] = list(margin.population).index(group)
    counts = np.array(list(respondents.values()), dtype=np.float64)
    if counts.sum() < 1:
        raise InputError("geen-antwoorden")
    return codes, counts


def _check_filled(margins: Sequence[Margin], codes: Ints, counts: Floats) -> None:
    for column, margin in enumerate(margins):
        found = np.bincount(codes[:, column], counts, len(margin.population))
        for group, count in zip(margin.population, found, strict=True):
            if count == 0:
                raise InputError("groep-zonder-respondenten", margin=margin.name, group=group)


def _weigh_once(codes: Ints, counts: Floats, target: Floats) -> Raking:
    found = np.bincount(codes[:, 0], counts, len(target)).astype(np.float64)
    weights = group_weights(target, found)[codes[:, 0]]
    return Raking(weights, 1, True, 0.0, np.zeros(len(counts), dtype=np.bool_))


def _group_lines(margins: Sequence[Margin], codes: Ints, counts: Floats, weights: Floats) -> tuple[GroupLine, ...]:
    lines = []
    for column, margin in enumerate(margins):
        target = _targets(margin)
        found = np.bincount(codes[:, column], counts, len(target))
        weighed = np.bincount(codes[:, column], counts * weights, len(target))
        figures = hide_counts(found.tolist())
        for place, group in enumerate(margin.population):
            figure = figures[place]
            shown = figure.has_value
            lines.append(
                GroupLine(
                    margin.name,
                    group,
                    float(target[place]),
                    figure,
                    float(weighed[place] / found[place]) if shown else None,
                    float(found[place] / counts.sum()) if shown else None,
                    float(weighed[place] / weighed.sum()) if shown else None,
                )
            )
    return tuple(lines)


def _reasons(raking: Raking, groups: tuple[GroupLine, ...], how: tuple[bool, bool], found: tuple[Floats, float]) -> tuple[Reason, ...]:
    is_raked, is_self_selected = how
    counts, effect = found
    total = int(counts.sum())
    reasons: list[Reason] = []
    if is_self_selected:
        reasons.append(reason("zelf-aangemeld-geen-marge"))
    if total < SMALL_COUNT:
        reasons.append(reason("te-weinig-antwoorden", respondents=total, fewest=SMALL_COUNT))
    if is_raked and raking.has_converged:
        reasons.append(reason("weging-gehaald", iterations=raking.iterations))
    if is_raked and not raking.has_converged:
        reasons.append(reason("weging-niet-gehaald", iterations=raking.iterations, largest_gap=raking.largest_gap))
    if raking.is_capped.any():
        capped = int(raking.is_capped.sum())
        reasons.append(reason("gewichten-begrensd", groups=capped, lowest=LOWEST_WEIGHT, highest=HIGHEST_WEIGHT))
    if effect > 1 + 1e-9:
        reasons.append(reason("weging-kost-zekerheid", respondents=total, effective=total / effect, design_effect=effect))
    if any(not line.respondents.has_value for line in groups):
        reasons.append(reason("kleine-groep-verborgen", fewest=SMALL_COUNT))
    return tuple(reasons)


def align_weights(survey: Survey, people: Sequence[tuple[str, ...]]) -> Floats:
    """Return the weight of each person, shape (people,), from the groups of each. Raises InputError `namen-ongelijk`."""
    wanted = sorted({"/".join(groups) for groups in people})
    by_name = {"/".join(groups): weight for groups, weight in zip(survey.cells, survey.raking.weights.tolist(), strict=True)}
    align(wanted, [name for name in by_name if name in wanted], "cel")
    return np.array([by_name["/".join(groups)] for groups in people])
