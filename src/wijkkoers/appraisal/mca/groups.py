"""Weights of many people or parties together: mean, spread, distances, groups of opinion, and the criteria that divide.

The distance between two sets of weights is half the sum of the absolute differences: the part of the weight (0-1) that must move to
turn one into the other. Groups of opinion come from k-medoids (Kaufman and Rousseeuw 1990, Finding Groups in Data, chapter 2), the
number of groups from the mean silhouette (Rousseeuw 1987, Journal of Computational and Applied Mathematics 20:53-65).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from wijkkoers.appraisal.matrix import Floats, WeightSet
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.reasons import Reason, reason

Ints = NDArray[np.int64]

LEAST_PEOPLE = 3
"""A group of opinion with fewer people is not shown: its mean would tell what one person thinks."""

MOST_GROUPS = 6
"""More groups than this help no conversation."""

LEAST_SILHOUETTE = 0.25
"""At a mean silhouette up to this there is no structure to speak of (Kaufman and Rousseeuw 1990, table 4)."""

DIGITS = 12
"""Distances that agree to so many decimals are equal, so that rounding does not choose the groups."""


@dataclass(frozen=True, slots=True)
class WeightSpread:
    """Spread of the weights per criterion, each of shape (criteria,); `deviation` is the standard deviation of these people (n)."""

    least: Floats
    first_quarter: Floats
    median: Floats
    third_quarter: Floats
    most: Floats
    deviation: Floats


@dataclass(frozen=True, slots=True)
class OpinionGroup:
    """People who weigh alike: their ids and their mean weights, shape (criteria,)."""

    members: tuple[str, ...]
    mean: Floats


@dataclass(frozen=True, slots=True)
class GroupWeights:
    """The weights of many people: `mean` and `geometric_mean` (criteria,), sum 1, the spread, and what divides.

    `geometric_mean` is None when a weight of 0 anywhere leaves nothing. `distances` has shape (people, people). `dividing` (criteria,)
    is the part of the mean distance that each criterion makes up, sum 1, or all 0 when all agree. `groups` is empty when there is one
    opinion, or when every division that fits has a group too small to show: then `is_hidden`. `silhouette` belongs to `groups`.
    """

    people: tuple[str, ...]
    criteria: tuple[str, ...]
    mean: Floats
    geometric_mean: Floats | None
    spread: WeightSpread
    distances: Floats
    dividing: Floats
    groups: tuple[OpinionGroup, ...]
    silhouette: float | None
    is_hidden: bool
    reasons: tuple[Reason, ...]
    provenance: Provenance


def mean_weights(table: Floats) -> Floats:
    """Return the arithmetic mean, shape (criteria,), of weights (people, criteria) that sum to 1 per person."""
    mean: Floats = table.mean(axis=0)
    return np.asarray(mean / mean.sum(), dtype=np.float64)


def geometric_mean_weights(table: Floats) -> Floats | None:
    """Return the normalised geometric mean, shape (criteria,), of weights (people, criteria); one zero makes a criterion 0.

    None when every criterion has a zero somewhere.
    """
    is_kept = (table > 0).all(axis=0)
    if not is_kept.any():
        return None
    logs = np.log(np.where(table > 0, table, 1.0)).mean(axis=0)
    product = np.where(is_kept, np.exp(logs), 0.0)
    return np.asarray(product / product.sum(), dtype=np.float64)


def weight_distances(table: Floats) -> Floats:
    """Return the part of the weight (0-1) that differs between each two people, shape (people, people)."""
    found: Floats = np.round(cdist(table, table, "cityblock") / 2, DIGITS)
    return found


def dividing_shares(table: Floats) -> Floats:
    """Return the part of the mean distance between people that each criterion makes up, shape (criteria,); all 0 when all agree."""
    number = len(table)
    places = 2 * np.arange(number) - number + 1
    apart = np.round(places @ np.sort(table, axis=0), DIGITS)
    total = float(apart.sum())
    return np.asarray(apart / total if total > 0 else np.zeros(table.shape[1]), dtype=np.float64)


def group_around_medoids(distances: Floats, number: int) -> Ints:
    """Return for each person the place of the most central person of the group, shape (people,), for this number of groups.

    Starts greedily (the person nearest to all, then each time the one that brings most people nearer) and swaps as long as that lowers
    the sum of distances; on equal sums the lowest place wins. So the answer depends on no chance.
    """
    medoids = _start(distances, number)
    cost = _cost(distances, medoids)
    while True:
        better, swapped = _best_swap(distances, medoids)
        if better >= cost - 10.0**-DIGITS:
            break
        cost, medoids = better, swapped
    places = np.array(sorted(medoids), dtype=np.int64)
    return np.asarray(places[np.argmin(distances[:, places], axis=1)], dtype=np.int64)


def mean_silhouette(distances: Floats, groups: Ints) -> float:
    """Return the mean over people of (b - a) / max(a, b): a is the mean distance to the own group, b to the nearest other; alone is 0."""
    labels = np.unique(groups)
    member = groups[:, None] == labels
    sizes = member.sum(axis=0)
    sums = distances @ member
    own = (sums * member).sum(axis=1)
    own_size = (sizes * member).sum(axis=1)
    inside = own / np.maximum(own_size - 1, 1)
    outside = np.where(member, np.inf, sums / sizes).min(axis=1)
    largest = np.maximum(inside, outside)
    scores = np.where((own_size > 1) & (largest > 0), (outside - inside) / np.where(largest > 0, largest, 1.0), 0.0)
    return float(scores.mean())


def compare_weights(sets: Sequence[WeightSet], least_people: int = LEAST_PEOPLE) -> GroupWeights:
    """Return the weights of many people together; `least_people` is the smallest group to show (1 for parties that speak in public).

    Raises InputError: `geen-gewichtensets`, `naam-dubbel`, `naam-leeg`, `namen-ongelijk` (another set of criteria), `groep-minimum`.
    """
    if not sets:
        raise InputError("geen-gewichtensets")
    if least_people < 1:
        raise InputError("groep-minimum", count=least_people)
    people, criteria = check_unique([one.id for one in sets], "gewichtenset"), sets[0].criteria
    table = np.vstack([one.values[align(criteria, one.criteria, "criterium")] for one in sets])
    distances, dividing = weight_distances(table), dividing_shares(table)
    groups, silhouette, is_hidden = _find_groups(people, table, distances, least_people)
    mean, geometric, spread = mean_weights(table), geometric_mean_weights(table), _spread(table)
    for array in (mean, distances, dividing):
        array.setflags(write=False)
    reasons = (*_explain_groups(groups, silhouette, is_hidden, least_people), *_explain_dividing(criteria, dividing, distances))
    provenance = Provenance("gewichten-samen", digest_of("gewichten-samen", people, criteria, table, least_people))
    return GroupWeights(people, criteria, mean, geometric, spread, distances, dividing, groups, silhouette, is_hidden, reasons, provenance)


def _spread(table: Floats) -> WeightSpread:
    least, first, median, third, most = np.quantile(table, (0, 0.25, 0.5, 0.75, 1), axis=0)
    return WeightSpread(least, first, median, third, most, table.std(axis=0))


def _start(distances: Floats, number: int) -> list[int]:
    medoids = [int(np.argmin(np.round(distances.sum(axis=0), DIGITS)))]
    while len(medoids) < number:
        nearest = distances[:, medoids].min(axis=1)
        gains = np.maximum(nearest[:, None] - distances, 0.0).sum(axis=0)
        gains[medoids] = -1.0
        medoids.append(int(np.argmax(np.round(gains, DIGITS))))
    return medoids


def _cost(distances: Floats, medoids: list[int]) -> float:
    return float(distances[:, medoids].min(axis=1).sum())


def _best_swap(distances: Floats, medoids: list[int]) -> tuple[float, list[int]]:
    """Return the lowest cost after replacing one medoid by another person, and the medoids then."""
    found = (np.inf, medoids)
    for place in range(len(medoids)):
        kept = medoids[:place] + medoids[place + 1 :]
        nearest = distances[:, kept].min(axis=1) if kept else np.full(len(distances), np.inf)
        costs = np.round(np.minimum(nearest[:, None], distances).sum(axis=0), DIGITS)
        costs[medoids] = np.inf
        best = int(np.argmin(costs))
        if costs[best] < found[0]:
            found = (float(costs[best]), [*kept, best])
    return found


def _find_groups(
    people: tuple[str, ...], table: Floats, distances: Floats, least_people: int
) -> tuple[tuple[OpinionGroup, ...], float | None, bool]:
    """Return the division with the highest silhouette among those without too small a group, and whether a better one is hidden."""
    order = np.lexsort(table.T[::-1])
    spans = distances[np.ix_(order, order)]
    different = len(np.unique(table, axis=0))
    shown: tuple[float, Ints] | None = None
    hidden = LEAST_SILHOUETTE
    for number in range(2, min(MOST_GROUPS, different, len(people) - 1) + 1):
        labels = group_around_medoids(spans, number)
        score = round(mean_silhouette(spans, labels), DIGITS)
        if np.unique(labels, return_counts=True)[1].min() < least_people:
            hidden = max(hidden, score)
        elif score > (shown[0] if shown else LEAST_SILHOUETTE):
            shown = (score, labels)
    is_hidden = hidden > (shown[0] if shown else LEAST_SILHOUETTE)
    if shown is None:
        return (), None, is_hidden
    score, labels = shown
    found = [_group(people, table, order[labels == label]) for label in np.unique(labels)]
    return tuple(sorted(found, key=lambda group: (-len(group.members), group.members))), score, is_hidden


def _group(people: tuple[str, ...], table: Floats, rows: Ints) -> OpinionGroup:
    members = tuple(sorted(people[row] for row in rows))
    return OpinionGroup(members, mean_weights(table[np.sort(rows)]))


def _explain_groups(groups: tuple[OpinionGroup, ...], silhouette: float | None, is_hidden: bool, least_people: int) -> tuple[Reason, ...]:
    notes = []
    if groups:
        notes.append(
            reason("meningsgroepen", count=len(groups), sizes=tuple(len(group.members) for group in groups), silhouette=silhouette)
        )
    if is_hidden:
        notes.append(reason("meningsgroepen-verborgen", least_people=least_people))
    return tuple(notes)


def _explain_dividing(criteria: tuple[str, ...], dividing: Floats, distances: Floats) -> tuple[Reason, ...]:
    if not dividing.any():
        return ()
    number = len(distances)
    order = np.argsort(-dividing, kind="stable")
    shares = tuple(dividing[order].tolist())
    apart = float(distances.sum() / (number * (number - 1)))
    return (reason("criteria-verdelen", criteria=tuple(criteria[place] for place in order), shares=shares, mean_distance=apart),)
