"""Opinion groups: who votes alike on statements, what sets each group apart, and where all groups meet.

The method is that of Polis: Small, Bjorkegren, Erkkila, Shaw and Megill (2021), Polis: scaling deliberation by mapping high dimensional
opinion spaces, Recerca 26(2). Groups are a picture of who took part; they are not a sample of the population.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.preferences.hiding import hide_counts
from wijkkoers.appraisal.preferences.opinion_kernels import (
    GAP,
    GRID,
    Bits,
    Floats,
    Ints,
    Tally,
    Votes,
    add_person,
    change_vote,
    count_by_group,
    covariance_of,
    find_axes,
    follow_axes,
    inspect_votes,
    nearest_centre,
    pack_votes,
    project,
    search_groups,
    settle,
    tally_planes,
    thin_places,
)
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.disclosure import SMALL_COUNT
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.missing import Figure
from wijkkoers.base.reasons import Reason, reason

MOST_GROUPS = 5
FEWEST_VOTES = 7
MOST_STATEMENTS = 1000
MOST_PEOPLE = 2_000_000
VAGUE = 0.5
"""Up to this mean silhouette the structure is weak and may be made by the method (Kaufman and Rousseeuw, 1990, table 4)."""
Z_90 = 1.2816
STATEMENTS_PER_GROUP = 5


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a group stands to one statement: the part that agrees (or disagrees) of those who voted, and how surely it differs."""

    statement: str
    agrees: bool
    share: float
    share_elsewhere: float
    z: float


@dataclass(frozen=True, slots=True)
class OpinionGroup:
    """One group: its size (hidden below 10), its place in the plane, and the statements that set it apart (none when hidden)."""

    number: int
    people: Figure
    centre: tuple[float, float]
    leanings: tuple[Leaning, ...]


@dataclass(frozen=True, slots=True)
class CommonGround:
    """A statement on which every shown group leans the same way; `shares` per shown group, lowest kept apart."""

    statement: str
    agrees: bool
    shares: tuple[float, ...]
    lowest: float


@dataclass(frozen=True, slots=True)
class Opinions:
    """Groups of people who vote alike. Only `groups` and `common_ground` are fit to show; places and groups of persons are not.

    `axes` (statements, 2), `explained` (2,) 0-1, `places` (people, 2), `of_person` (people,) group number or -1 for too few votes;
    `silhouettes` per number of groups tried. With more than 1,024 people these are measured on a grid of 32 x 32 cells.
    """

    statements: tuple[str, ...]
    tally: Tally
    axes: Floats
    explained: Floats
    places: Floats
    of_person: Ints
    centres: Floats
    silhouettes: tuple[tuple[int, float], ...]
    groups: tuple[OpinionGroup, ...]
    common_ground: tuple[CommonGround, ...]
    reasons: tuple[Reason, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class FoldedVote:
    """The picture after one vote: counts, axes, and the place and group of this person (-1 with too few votes)."""

    tally: Tally
    axes: Floats
    explained: Floats
    row: Votes
    place: Floats
    group: int


def find_opinions(statements: Sequence[str], votes: Votes) -> Opinions:
    """Return the opinion groups in votes (people, statements): int8 -1 disagree, 0 pass, 1 agree, -128 no vote.

    People with fewer votes than 7 (or than there are statements) are left out. Raises InputError: `naam-dubbel`, `naam-leeg`,
    `te-weinig-stellingen` (< 2), `te-veel-stellingen` (> 1,000), `stemmen-vorm`, `stem-onbekend`, `te-weinig-deelnemers` (< 2 with enough
    votes), `te-veel-deelnemers` (> 2,000,000).
    """
    names = check_unique(statements, "stelling")
    given = _check_votes(names, votes)
    fewest = min(FEWEST_VOTES, len(names))
    takes_part = given >= fewest
    counted = votes if takes_part.all() else votes[takes_part]
    if len(counted) < 2:
        raise InputError("te-weinig-deelnemers", people=len(counted), fewest=fewest)
    planes = pack_votes(counted)
    tally = tally_planes(planes, len(counted))
    axes, explained = find_axes(covariance_of(tally))
    places = project(counted, tally.means, axes)
    centres, groups, silhouettes = choose_groups(places)
    shown, common = _describe(names, planes, groups, centres)
    of_person, everyone = np.full(len(votes), -1, dtype=np.int64), np.full((len(votes), 2), 0.0)
    of_person[takes_part], everyone[takes_part] = groups, places
    reasons = _reasons((len(votes), len(counted), fewest), silhouettes, shown)
    provenance = Provenance("meningsgroepen", digest_of(names, len(votes), fewest, planes, takes_part))
    return Opinions(names, tally, axes, explained, everyone, of_person, centres, silhouettes, shown, common, reasons, provenance)


def _check_votes(names: tuple[str, ...], votes: Votes) -> Ints:
    """Return how many votes each person gave, shape (people,)."""
    if len(names) < 2:
        raise InputError("te-weinig-stellingen", count=len(names))
    if len(names) > MOST_STATEMENTS:
        raise InputError("te-veel-stellingen", count=len(names), most=MOST_STATEMENTS)
    if votes.ndim != 2 or votes.shape[1] != len(names) or votes.dtype != np.int8:
        raise InputError("stemmen-vorm", shape=str(votes.shape), statements=len(names))
    if len(votes) > MOST_PEOPLE:
        raise InputError("te-veel-deelnemers", people=len(votes), most=MOST_PEOPLE)
    given, is_known = inspect_votes(votes)
    if not is_known:
        raise InputError("stem-onbekend", allowed=f"-1, 0, 1, {GAP}")
    return given


def choose_groups(places: Floats) -> tuple[Floats, Ints, tuple[tuple[int, float], ...]]:
    """Return centres (groups, 2), the group of each person (people,), largest first, and the silhouette per number of groups.

    2 to 5 groups are tried and the highest silhouette wins; one group where all places are the same.
    """
    points, weights = thin_places(places)
    most = min(MOST_GROUPS, len(np.unique(points.round(9), axis=0)), len(places) - 1)
    tried = search_groups(points, weights, most)
    if not tried:
        return places.mean(axis=0, keepdims=True), np.zeros(len(places), dtype=np.int64), ()
    best = max(tried, key=lambda found: (round(found[1], 9), -len(found[0])))[0]
    centres, groups = settle(places, np.ones(len(places)), best)
    sizes = np.bincount(groups, minlength=len(centres))
    first = [int(np.argmax(groups == number)) for number in range(len(centres))]
    order = sorted(range(len(centres)), key=lambda number: (-int(sizes[number]), first[number]))
    renamed = np.argsort(order)
    return centres[order], renamed[groups], tuple((len(found), score) for found, score in tried)


def _describe(
    names: tuple[str, ...], planes: Bits, groups: Ints, centres: Floats
) -> tuple[tuple[OpinionGroup, ...], tuple[CommonGround, ...]]:
    agree, disagree, seen = count_by_group(planes, groups, len(centres))
    sizes = hide_counts(np.bincount(groups, minlength=len(centres)).tolist())
    shown = [number for number, size in enumerate(sizes) if size.has_value]
    described = []
    for number, size in enumerate(sizes):
        place = (float(centres[number, 0]), float(centres[number, 1]))
        leanings = find_leanings(names, number, (agree, disagree, seen)) if number in shown and len(shown) > 1 else ()
        described.append(OpinionGroup(number, size, place, leanings))
    return tuple(described), find_common_ground(names, agree[shown], disagree[shown], seen[shown])


def find_leanings(names: tuple[str, ...], group: int, counts: tuple[Floats, Floats, Floats]) -> tuple[Leaning, ...]:
    """Return at most five statements on which a group leans one way, and surely (90 %) more than all others together.

    `counts` are agree, disagree and voted, each (groups, statements); shares are (count + 1) / (voted + 2).
    """
    agree, disagree, seen = counts
    found: list[Leaning] = []
    for agrees, counted in ((True, agree), (False, disagree)):
        own, elsewhere = counted[group], counted.sum(axis=0) - counted[group]
        own_seen, elsewhere_seen = seen[group], seen.sum(axis=0) - seen[group]
        share, other = (own + 1) / (own_seen + 2), (elsewhere + 1) / (elsewhere_seen + 2)
        z_own = half_z(own, own_seen)
        z_both = difference_z(own, own_seen, elsewhere, elsewhere_seen)
        sure = (z_own > Z_90) & (z_both > Z_90) & (share > 0.5) & (own_seen >= SMALL_COUNT) & (elsewhere_seen >= SMALL_COUNT)
        found += [
            Leaning(names[place], agrees, float(share[place]), float(other[place]), float(z_both[place])) for place in np.flatnonzero(sure)
        ]
    return tuple(sorted(found, key=lambda leaning: (-leaning.z * leaning.share, leaning.statement))[:STATEMENTS_PER_GROUP])


def half_z(counted: Floats, seen: Floats) -> Floats:
    """Return how many standard errors a share lies above one half, arrays of one shape; one vote for and one against are added."""
    total = seen + 2
    return np.asarray(2 * np.sqrt(total) * ((counted + 1) / total - 0.5), dtype=np.float64)


def difference_z(one: Floats, one_seen: Floats, other: Floats, other_seen: Floats) -> Floats:
    """Return how many standard errors two shares differ, arrays of one shape; one vote for and one against are added to each."""
    first, second = one_seen + 2, other_seen + 2
    pooled = (one + other + 2) / (first + second)
    spread = np.sqrt(np.maximum(pooled * (1 - pooled), 1e-12) * (1 / first + 1 / second))
    return np.asarray(((one + 1) / first - (other + 1) / second) / spread, dtype=np.float64)


def find_common_ground(names: tuple[str, ...], agree: Floats, disagree: Floats, seen: Floats) -> tuple[CommonGround, ...]:
    """Return the statements on which every group surely (90 %) leans the same way, from counts (groups, statements); surest first."""
    found: list[CommonGround] = []
    if not len(agree):
        return ()
    for agrees, counted in ((True, agree), (False, disagree)):
        is_common = ((half_z(counted, seen) > Z_90) & (seen >= SMALL_COUNT)).all(axis=0)
        for place in np.flatnonzero(is_common):
            shares = tuple(((counted[:, place] + 1) / (seen[:, place] + 2)).tolist())
            found.append(CommonGround(names[place], agrees, shares, min(shares)))
    return tuple(sorted(found, key=lambda common: (-common.lowest, common.statement)))


def _reasons(
    counts: tuple[int, int, int], silhouettes: tuple[tuple[int, float], ...], groups: tuple[OpinionGroup, ...]
) -> tuple[Reason, ...]:
    """Return what may be concluded; `counts` are the people, those with enough votes, and how many votes are enough."""
    people, counted, fewest = counts
    reasons = [reason("groepen-zijn-geen-peiling", people=counted)]
    if len(groups) == 1:
        reasons.append(reason("een-groep", people=counted))
    best = max((score for _number, score in silhouettes), default=1.0)
    if best < VAGUE:
        reasons.append(reason("groepen-vaag", silhouette=best))
    hidden = sum(not group.people.has_value for group in groups)
    if hidden:
        reasons.append(reason("groep-te-klein", count=hidden, fewest=SMALL_COUNT))
    if counted < people:
        reasons.append(reason("te-weinig-stemmen", people=people - counted, fewest=fewest))
    return tuple(reasons)


def fold_vote(former: Opinions | FoldedVote, row: Votes, statement: int, vote: int, centres: Floats) -> FoldedVote:
    """Return the picture after one person votes on one statement, without counting the others again.

    `row` holds the person's votes before, (statements,) int8; a new person starts with only gaps. `centres` (groups, 2) are those of the
    last full count: groups themselves are found again at leisure. Raises InputError: `stem-onbekend`, `stemmen-vorm`.
    """
    number = len(former.tally.seen)
    if row.shape != (number,) or not 0 <= statement < number:
        raise InputError("stemmen-vorm", shape=str(row.shape), statements=number)
    if vote not in (-1, 0, 1, GAP):
        raise InputError("stem-onbekend", allowed=f"-1, 0, 1, {GAP}")
    fewest = min(FEWEST_VOTES, number)
    after = row.copy()
    after[statement] = vote
    took_part, takes_part = (np.count_nonzero(votes != GAP) >= fewest for votes in (row, after))
    tally = former.tally
    if took_part and takes_part:
        tally = change_vote(tally, row, after, statement)
    elif took_part or takes_part:
        tally = add_person(tally, after if takes_part else row, 1 if takes_part else -1)
    axes, explained = follow_axes(covariance_of(tally), former.axes)
    place = project(after[None, :], tally.means, axes)
    group = int(nearest_centre(place, centres)[0]) if takes_part else -1
    return FoldedVote(tally, axes, explained, after, place[0], group)


__all__ = ["GAP", "GRID", "CommonGround", "FoldedVote", "Leaning", "OpinionGroup", "Opinions", "find_opinions", "fold_vote"]
