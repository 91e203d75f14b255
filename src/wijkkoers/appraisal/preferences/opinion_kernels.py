"""Array functions of opinion groups: exact counts of votes, two axes, groups in the plane and how well they hold.

Votes have shape (people, statements), int8: -1, 0, 1, and GAP where somebody did not vote. Counts are exact whole numbers, made by counting
bits of words that hold 64 people, so the axes do not depend on the order of people or the number of cores. For many people the compiled
functions of `opinion_bits` do the same.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.seeds import generator

Floats = NDArray[np.float64]
Bits = NDArray[np.uint64]
Ints = NDArray[np.int64]
Votes = NDArray[np.int8]

GAP = -128
MANY_PEOPLE = 20_000
"""From this number of people compiled code pays; loading it takes longer than the counting below it."""
THREADS = 2
"""Statements are counted in turns by this many threads; the counts are whole numbers, so the turns do not matter."""
MANY_STATEMENTS = 64
GRID = 32
"""Beyond GRID ** 2 people, groups are first looked for on a grid of GRID x GRID cells with their people as weight."""
MOST_ROUNDS = 100
CLOSE_ENOUGH = 1e-10


@dataclass(frozen=True, slots=True)
class Tally:
    """Exact counts over people, float64 holding whole numbers: both voted, product of votes, vote times voted; (statements,) ** 2.

    `seen[j, k]` counts who voted on j and on k; `product[j, k]` sums their votes j x k; `cross[j, k]` sums vote k of those who voted on j.
    """

    people: int
    seen: Floats
    product: Floats
    cross: Floats

    @property
    def means(self) -> Floats:
        """Return the mean vote per statement, shape (statements,); 0 where nobody voted."""
        return np.asarray(np.diagonal(self.cross) / np.maximum(1.0, np.diagonal(self.seen)), dtype=np.float64)


def pack_votes(votes: Votes) -> Bits:
    """Return who agreed, who disagreed and who voted, shape (3, statements, words); bit r of word w is person 64 w + r."""
    if len(votes) >= MANY_PEOPLE:
        from wijkkoers.appraisal.preferences import opinion_bits

        return np.asarray(opinion_bits.pack_votes(np.ascontiguousarray(votes)), dtype=np.uint64)
    return _pack(np.stack([votes == 1, votes == -1, votes != GAP]).transpose(0, 2, 1))


def _pack(truths: NDArray[np.bool_]) -> Bits:
    """Return truths (..., people) as words (..., words)."""
    spare = -truths.shape[-1] % 64
    filled = np.concatenate([truths, np.zeros((*truths.shape[:-1], spare), dtype=np.bool_)], axis=-1)
    return np.packbits(filled, axis=-1, bitorder="little").view("<u8").astype(np.uint64)


def tally_planes(planes: Bits, people: int) -> Tally:
    """Return the exact counts from `pack_votes`."""
    if people >= MANY_PEOPLE:
        from wijkkoers.appraisal.preferences import opinion_bits

        with ThreadPoolExecutor(THREADS) as pool:
            parts = list(pool.map(lambda turn: opinion_bits.count_pairs(planes, turn, THREADS), range(THREADS)))
        counts = np.sum(parts, axis=0).astype(np.float64)
        return Tally(people, counts[0], counts[1], counts[2])
    agree, disagree, voted = planes
    seen, product, cross = (np.empty((len(agree), len(agree))) for _ in range(3))
    for place in range(len(agree)):
        seen[place] = _count(voted[place] & voted)
        cross[place] = _count(voted[place] & agree) - _count(voted[place] & disagree)
        same = _count(agree[place] & agree) + _count(disagree[place] & disagree)
        product[place] = same - _count(agree[place] & disagree) - _count(disagree[place] & agree)
    return Tally(people, seen, product, cross)


def _count(words: Bits) -> Floats:
    return np.asarray(np.bitwise_count(words).sum(axis=-1, dtype=np.int64), dtype=np.float64)


def add_person(tally: Tally, row: Votes, sign: int = 1) -> Tally:
    """Return the counts with one person more (or, with sign -1, less); a rank-one update, row of shape (statements,)."""
    voted, vote = _split(row)
    return Tally(
        tally.people + sign,
        tally.seen + np.outer(sign * voted, voted),
        tally.product + np.outer(sign * vote, vote),
        tally.cross + np.outer(sign * voted, vote),
    )


def change_vote(tally: Tally, row: Votes, after: Votes, statement: int) -> Tally:
    """Return the counts when one person, counted with `row`, has the votes `after`, which differ on this statement only."""
    (voted, vote), (voted_after, vote_after) = _split(row), _split(after)
    seen, product, cross = tally.seen.copy(), tally.product.copy(), tally.cross.copy()
    for counts, former, now in ((seen, voted, voted_after), (product, vote, vote_after)):
        change = now[statement] * now - former[statement] * former
        counts[statement] += change
        counts[:, statement] += change
        counts[statement, statement] -= change[statement]
    corner = voted_after[statement] * vote_after[statement] - voted[statement] * vote[statement]
    cross[statement] += voted_after[statement] * vote_after - voted[statement] * vote
    cross[:, statement] += voted_after * vote_after[statement] - voted * vote[statement]
    cross[statement, statement] -= corner
    return Tally(tally.people, seen, product, cross)


def _split(row: Votes) -> tuple[Floats, Floats]:
    """Return who voted and the votes with gaps as 0, both (statements,)."""
    return (row != GAP).astype(np.float64), np.where(row == GAP, 0, row).astype(np.float64)


def covariance_of(tally: Tally) -> Floats:
    """Return the covariance (statements, statements) of votes less the mean of each statement, where a gap counts as that mean."""
    means = tally.means / max(1, tally.people)
    spread = tally.seen * tally.means
    spread -= tally.cross
    spread = spread * means[:, None]
    spread -= (tally.cross * means[:, None]).T
    spread += tally.product / max(1, tally.people)
    return spread


def find_axes(covariance: Floats) -> tuple[Floats, Floats]:
    """Return two axes (statements, 2), of length 1, and the part of all variance that each explains (2,).

    The largest loading of an axis (the first of equals) is positive, so that the picture does not flip between runs. Many statements go
    by iteration from a fixed start, which does not have the cores wait for each other; it falls back on all eigenvectors.
    """
    if len(covariance) < MANY_STATEMENTS:
        return _all_axes(covariance)
    return follow_axes(covariance, generator(0, "assen").normal(size=(len(covariance), 2)))


def _all_axes(covariance: Floats) -> tuple[Floats, Floats]:
    values, vectors = np.linalg.eigh(covariance)
    axes = np.zeros((len(covariance), 2))
    axes[:, : min(2, len(values))] = vectors[:, ::-1][:, :2]
    return turn_axes(axes), _explained(np.r_[values[::-1], 0.0][:2], covariance)


def _explained(values: Floats, covariance: Floats) -> Floats:
    total = float(np.trace(covariance))
    return np.asarray(np.maximum(0.0, values) / total, dtype=np.float64) if total > 0 else np.zeros(2)


def turn_axes(axes: Floats) -> Floats:
    """Return the axes with the sign that the convention wants; loadings within 1e-9 count as equal."""
    sizes = np.abs(axes)
    places = np.argmax(sizes >= sizes.max(axis=0) - 1e-9, axis=0)
    signs = np.sign(axes[places, np.arange(axes.shape[1])])
    return np.asarray(axes * np.where(signs == 0, 1.0, signs), dtype=np.float64)


def follow_axes(covariance: Floats, axes: Floats) -> tuple[Floats, Floats]:
    """Return the axes of a covariance by iteration from others, such as those of before one vote; falls back on all eigenvectors.

    Each round applies the covariance three times and then turns within the plane (Rayleigh and Ritz); it stops at a change below 1e-10.
    """
    ahead = covariance @ axes
    for _round in range(MOST_ROUNDS):
        plane = _orthonormal(covariance @ (covariance @ ahead))
        ahead = covariance @ plane
        values, turns = np.linalg.eigh(plane.T @ ahead)
        found = turn_axes(plane @ turns[:, ::-1])
        if float(np.abs(found - axes).max()) < CLOSE_ENOUGH:
            return found, _explained(values[::-1], covariance)
        axes = found
    return _all_axes(covariance)


def _orthonormal(pair: Floats) -> Floats:
    """Return two columns of length 1 at right angles that span the same plane as these two, shape (statements, 2)."""
    first = pair[:, 0] / max(1e-300, float(np.sqrt(pair[:, 0] @ pair[:, 0])))
    second = pair[:, 1] - (first @ pair[:, 1]) * first
    second = second - (first @ second) * first
    return np.stack([first, second / max(1e-300, float(np.sqrt(second @ second)))], axis=1)


def project(votes: Votes, means: Floats, axes: Floats) -> Floats:
    """Return the place of each person, shape (people, 2).

    A gap lies at the mean; places of people who voted on few statements are stretched by sqrt(statements / votes), so that they do not
    crowd in the middle (as Polis does: Small and others, 2021).
    """
    if len(votes) >= MANY_PEOPLE:
        from wijkkoers.appraisal.preferences import opinion_bits

        loadings = np.ascontiguousarray(axes.T, dtype=np.float32)
        return np.asarray(opinion_bits.place_people(np.ascontiguousarray(votes), means.astype(np.float32), loadings), dtype=np.float64)
    has_voted = votes != GAP
    moved = np.where(has_voted, votes - means, 0.0)
    return np.asarray(moved @ axes * np.sqrt(votes.shape[1] / np.maximum(1, has_voted.sum(axis=1)))[:, None], dtype=np.float64)


def thin_places(places: Floats) -> tuple[Floats, Floats]:
    """Return points (points, 2) and the people at each (points,): all people, or the filled cells of a grid with their mean place."""
    if len(places) <= GRID**2:
        return places, np.ones(len(places))
    low, high = places.min(axis=0), places.max(axis=0)
    cells = ((places - low) * (GRID / np.maximum(high - low, 1e-12))).astype(np.int64)
    np.minimum(cells, GRID - 1, out=cells)
    numbers = cells[:, 0] * GRID + cells[:, 1]
    people = np.bincount(numbers, minlength=GRID**2).astype(np.float64)
    sums = [np.bincount(numbers, places[:, axis], GRID**2) for axis in range(2)]
    filled = people > 0
    return np.stack(sums, axis=1)[filled] / people[filled, None], people[filled]


def squared_distances(points: Floats, others: Floats) -> Floats:
    """Return squared distances, shape (points, others)."""
    return np.asarray((points[:, :1] - others[:, 0]) ** 2 + (points[:, 1:] - others[:, 1]) ** 2, dtype=np.float64)


def nearest_centre(points: Floats, centres: Floats) -> Ints:
    """Return the number of the nearest centre of each point, the first of equals, shape (points,)."""
    best = (points[:, 0] - centres[0, 0]) ** 2 + (points[:, 1] - centres[0, 1]) ** 2
    nearest = np.zeros(len(points), dtype=np.int64)
    for number in range(1, len(centres)):
        distance = (points[:, 0] - centres[number, 0]) ** 2 + (points[:, 1] - centres[number, 1]) ** 2
        is_nearer = distance < best
        np.copyto(best, distance, where=is_nearer)
        np.copyto(nearest, number, where=is_nearer)
    return nearest


def settle(points: Floats, weights: Floats, centres: Floats) -> tuple[Floats, Ints]:
    """Return centres (groups, 2) and the group of each point, by Lloyd's steps until nothing changes; an empty group keeps its centre."""
    groups = nearest_centre(points, centres)
    for _round in range(MOST_ROUNDS):
        mass = np.bincount(groups, weights, len(centres))
        sums = [np.bincount(groups, weights * points[:, axis], len(centres)) for axis in range(2)]
        is_filled = mass > 0
        centres = centres.copy()
        centres[is_filled] = np.stack(sums, axis=1)[is_filled] / mass[is_filled, None]
        after = nearest_centre(points, centres)
        if (after == groups).all():
            break
        groups = after
    return centres, groups


def silhouette(distances: Floats, weights: Floats, groups: Ints) -> float:
    """Return the mean silhouette of weighted points, -1 to 1, from their distances (points, points); a lone point counts 0."""
    number = int(groups.max()) + 1
    members = np.zeros((len(groups), number))
    members[np.arange(len(groups)), groups] = weights
    mass = members.sum(axis=0)
    sums = distances @ members
    own = np.arange(len(groups)), groups
    others_in_own = mass[groups] - 1.0
    within = sums[own] / np.maximum(others_in_own, 1e-12)
    between = sums / np.maximum(mass, 1e-12)
    between[:, mass == 0] = np.inf
    between[own] = np.inf
    nearest = between.min(axis=1)
    largest = np.maximum(np.maximum(within, nearest), 1e-300)
    values = np.where(others_in_own > 0, (nearest - within) / largest, 0.0)
    return float(weights @ values / weights.sum())


def search_groups(points: Floats, weights: Floats, most: int) -> list[tuple[Floats, float]]:
    """Return centres (groups, 2) and silhouette for 2, 3, ... `most` groups, each grown from the one before.

    A new centre starts at the point that lowers the sum of squares most (Likas, Vlassis and Verbeek, 2003): no chance in it.
    """
    squares = squared_distances(points, points)
    distances = np.sqrt(squares)
    centres = (weights @ points / weights.sum())[None, :]
    found = []
    for _number in range(2, most + 1):
        nearest = squared_distances(points, centres).min(axis=1)
        gains = weights @ np.maximum(0.0, nearest[:, None] - squares)
        centres, groups = settle(points, weights, np.vstack([centres, points[int(gains.argmax())]]))
        if len(np.unique(groups)) < len(centres):
            break
        found.append((centres, silhouette(distances, weights, groups)))
    return found


def inspect_votes(votes: Votes) -> tuple[Ints, bool]:
    """Return how many votes each person gave (people,), and whether all votes are -1, 0, 1 or a gap."""
    if len(votes) >= MANY_PEOPLE:
        from wijkkoers.appraisal.preferences import opinion_bits

        given, is_known = opinion_bits.inspect_votes(np.ascontiguousarray(votes))
        return np.asarray(given, dtype=np.int64), bool(is_known)
    has_voted = votes != GAP
    return has_voted.sum(axis=1, dtype=np.int64), bool((~has_voted | (np.abs(votes) <= 1)).all())


def count_by_group(planes: Bits, groups: Ints, number: int) -> tuple[Floats, Floats, Floats]:
    """Return agree, disagree and voted counts, each (groups, statements), from `pack_votes` and the group per person (people,)."""
    members = _pack(groups == np.arange(number)[:, None])
    if len(groups) >= MANY_PEOPLE:
        from wijkkoers.appraisal.preferences import opinion_bits

        found = opinion_bits.count_members(planes, members).astype(np.float64)
        return found[0], found[1], found[2]
    agree, disagree, voted = (np.stack([_count(plane & group) for group in members]) for plane in planes)
    return agree, disagree, voted
