"""The participation account as plain values: who was heard and who was not, over all moments together. Pure.

Everything here is made from counts as they are shown (`hiding`), so that nothing made of it says more than the parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wijkkoers.web.participation.hiding import UNKNOWN, Count, ShownTurnout


@dataclass(frozen=True, slots=True)
class HeldMoment:
    """One moment for the account: did it take place, whom it was for, who was invited, reached and came."""

    id: int
    is_past: bool
    groups: tuple[str, ...] = ()
    invited: Count = UNKNOWN
    reached: Count = UNKNOWN
    turnout: ShownTurnout = field(default_factory=ShownTurnout)
    awaits_follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """Counts of several moments added: between `low` and `high` (None: not known), counted at `moments` of them.

    People who came twice count twice.
    """

    low: int = 0
    high: int | None = 0
    moments: int = 0

    @property
    def is_told(self) -> bool:
        """Whether anybody counted at all."""
        return self.moments > 0

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.is_told and self.low == self.high


@dataclass(frozen=True, slots=True)
class Share:
    """A share (0-1) of those who came, between `low` and `high`."""

    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class GroupAccount:
    """What is known of one group over all moments; `share` is None when it is not known."""

    group: str
    aimed_at: int
    came: Sum
    share: Share | None

    @property
    def was_heard(self) -> bool:
        """Whether at least one of them came to a moment that took place."""
        return self.came.low > 0


def heard_groups(moments: Iterable[HeldMoment]) -> frozenset[str]:
    """Return the groups of which at least one person came to a moment that took place."""
    past = (moment for moment in moments if moment.is_past)
    return frozenset(group for moment in past for group, count in moment.turnout.came.items() if count.low > 0)


def never_heard(groups: Iterable[str], moments: Iterable[HeldMoment]) -> tuple[str, ...]:
    """Return the groups of which nobody is known to have come, in their own order. A moment that did not take place counts for nothing."""
    heard = heard_groups(moments)
    return tuple(group for group in groups if group not in heard)


def add_counts(counts: Iterable[Count]) -> Sum:
    """Return counts added, those that nobody wrote down left out and not taken for 0."""
    told = [count for count in counts if count.is_told]
    highs = [count.high for count in told]
    known = [high for high in highs if high is not None]
    return Sum(sum(count.low for count in told), sum(known) if len(known) == len(highs) else None, len(told))


def account_of(dimensions: Mapping[str, Sequence[str]], moments: Iterable[HeldMoment]) -> dict[str, list[GroupAccount]]:
    """Return per dimension what is known of its groups, in their order; shares are of all who came and were counted in that dimension."""
    past = [moment for moment in moments if moment.is_past]
    return {dimension: _groups_account(groups, past) for dimension, groups in dimensions.items()}


def share_of(part: Sum, others: Iterable[Sum]) -> Share | None:
    """Return the share that a part is of itself and the others together; None when nobody counted or a number is not known."""
    rest = list(others)
    high = part.high
    if part.is_told and high == 0:
        return Share(0.0, 0.0) if any(other.low for other in rest) else None
    highs = [other.high for other in rest]
    most_rest = [value for value in highs if value is not None]
    if high is None or len(most_rest) != len(highs):
        return None
    least, most = part.low + sum(most_rest), high + sum(other.low for other in rest)
    if not part.is_told or not least or not most:
        return None
    return Share(part.low / least, high / most)


def _groups_account(groups: Sequence[str], past: Sequence[HeldMoment]) -> list[GroupAccount]:
    sums = {group: add_counts(moment.turnout.came.get(group, UNKNOWN) for moment in past) for group in groups}
    return [
        GroupAccount(
            group,
            sum(group in moment.groups for moment in past),
            sums[group],
            share_of(sums[group], [other for name, other in sums.items() if name != group]),
        )
        for group in groups
    ]
