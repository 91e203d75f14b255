"""A cost or value game: what every coalition would pay or earn on its own, and who would leave a proposed division.

Source: Young, Okada and Hashimoto (1982), Cost allocation in water resources development, Water Resources Research 18(3):463-475.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.reasons import Reason, reason

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_PLAYERS = 12
"""All 2 ** players coalitions are looked at."""
LARGEST = 1e15
TOLERANCE = 1e-7
"""A coalition gains by leaving only beyond this part of the largest worth: less is rounding."""


@dataclass(frozen=True, slots=True)
class Game:
    """Players and the worth of every coalition, shape (2 ** players,), in one unit of money.

    The coalition with number m holds the players i for which bit i of m is set; `worth[0]` is 0. With `is_cost` less is better.
    Made by `game`, which checks.
    """

    players: tuple[str, ...]
    worth: Floats
    is_cost: bool = True

    @property
    def total(self) -> float:
        """Return the worth of all players together."""
        return float(self.worth[-1])

    @property
    def alone(self) -> Floats:
        """Return the worth of each player alone, shape (players,)."""
        return np.asarray(self.worth[1 << np.arange(len(self.players))], dtype=np.float64)

    @property
    def marginal(self) -> Floats:
        """Return what each player adds to all the others together, shape (players,)."""
        others = (len(self.worth) - 1) ^ (1 << np.arange(len(self.players)))
        return np.asarray(self.total - self.worth[others], dtype=np.float64)

    def names_of(self, coalition: int) -> tuple[str, ...]:
        """Return the players of the coalition with this number."""
        return tuple(player for place, player in enumerate(self.players) if coalition >> place & 1)


@dataclass(frozen=True, slots=True)
class Allocation:
    """What each player pays (cost game) or gets (value game), in the unit of the game; shape (players,), in the order of `players`."""

    players: tuple[str, ...]
    amounts: Floats
    total: float
    reasons: tuple[Reason, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class CoreCheck:
    """Who would leave a division: the coalitions that are better off alone, the worst case first.

    `excess` has shape (2 ** players,): what a coalition wins by leaving, negative when it loses. `is_stable` says nobody leaves.
    """

    excess: Floats
    leaving: tuple[tuple[tuple[str, ...], float], ...]
    is_stable: bool
    reasons: tuple[Reason, ...]


def game(players: Sequence[str], worth: Mapping[Collection[str], float], *, is_cost: bool = True) -> Game:
    """Return a checked game from the worth by coalition, each coalition a tuple or frozenset of player names.

    Raises InputError: `naam-dubbel`, `naam-leeg`, `te-weinig-spelers` (< 2), `te-veel-spelers` (> 12), `coalitie-speler-onbekend`,
    `coalitie-dubbel`, `coalitie-leeg` (nobody costs something), `coalitie-ontbreekt`, `bedrag-niet-eindig`.
    """
    names = check_unique(players, "speler")
    check_number(len(names), 2, MOST_PLAYERS)
    found = np.full(1 << len(names), np.nan)
    found[0] = 0.0
    seen: set[int] = set()
    for coalition, amount in worth.items():
        number = _number_of(names, coalition)
        label = "+".join(coalition)
        if number in seen:
            raise InputError("coalitie-dubbel", coalition=label)
        check_amount(label, amount)
        if number == 0 and amount != 0:
            raise InputError("coalitie-leeg", amount=float(amount))
        seen.add(number)
        found[number] = amount
    missing = np.flatnonzero(np.isnan(found))
    result = Game(names, found, is_cost)
    if missing.size:
        raise InputError("coalitie-ontbreekt", coalition="+".join(result.names_of(int(missing[0]))), count=int(missing.size))
    found.setflags(write=False)
    return result


def check_number(number: int, fewest: int, most: int) -> None:
    """Raise InputError `te-weinig-spelers` or `te-veel-spelers`."""
    if number < fewest:
        raise InputError("te-weinig-spelers", count=number, fewest=fewest)
    if number > most:
        raise InputError("te-veel-spelers", count=number, most=most)


def check_amount(name: str, amount: float) -> None:
    """Raise InputError `bedrag-niet-eindig` for NaN, infinity and amounts beyond 1e15."""
    if not np.isfinite(amount) or abs(amount) > LARGEST:
        raise InputError("bedrag-niet-eindig", name=name, amount=float(amount))


def _number_of(names: tuple[str, ...], coalition: Collection[str]) -> int:
    number = 0
    for player in coalition:
        if player not in names:
            raise InputError("coalitie-speler-onbekend", player=player, players=", ".join(names))
        number |= 1 << names.index(player)
    return number


def coalition_sums(amounts: Floats) -> Floats:
    """Return the sum over the players of every coalition, shape (2 ** players,), from amounts of shape (players,)."""
    sums = np.zeros(1)
    for amount in amounts:
        sums = np.concatenate([sums, sums + amount])
    return sums


def coalition_sizes(number: int) -> Ints:
    """Return how many of `number` players each coalition has, shape (2 ** number,)."""
    return coalition_sums(np.ones(number)).astype(np.int64)


def find_excess(worth: Floats, amounts: Floats, is_cost: bool) -> Floats:
    """Return what each coalition wins by leaving; worth (2 ** players,) and amounts (players,) in one unit."""
    sums = coalition_sums(amounts)
    excess = sums - worth if is_cost else worth - sums
    excess[0] = 0.0
    return np.asarray(excess, dtype=np.float64)


def check_core(played: Game, amounts: Mapping[str, float], most: int = 10) -> CoreCheck:
    """Return who would leave a division, at most `most` coalitions, the one that wins most first.

    A division that does not cover the total is told as `dekt-niet-alles`. Raises InputError `namen-ongelijk`, `bedrag-niet-eindig`.
    """
    places = align(played.players, list(amounts), "speler")
    for player, amount in amounts.items():
        check_amount(player, amount)
    given = np.array(list(amounts.values()), dtype=np.float64)[places]
    excess = find_excess(played.worth, given, played.is_cost)
    margin = TOLERANCE * max(1.0, float(np.abs(played.worth).max()))
    covers = abs(excess[-1]) <= margin
    order = [int(place) for place in np.argsort(-excess[:-1], kind="stable") if excess[place] > margin]
    leaving = tuple((played.names_of(place), float(excess[place])) for place in order[:most])
    reasons = [reason("groep-beter-af", players=names, difference=won) for names, won in leaving]
    if not covers:
        reasons.insert(0, reason("dekt-niet-alles", covered=float(given.sum()), total=played.total))
    is_stable = covers and not leaving
    return CoreCheck(excess, leaving, is_stable, tuple(reasons) if reasons else (reason("verdeling-stabiel"),))


def judge_core(played: Game, amounts: Floats) -> tuple[Reason, ...]:
    """Return the reasons of `check_core` for amounts of shape (players,) in the order of the players."""
    return check_core(played, dict(zip(played.players, amounts.tolist(), strict=True)), most=3).reasons
