"""Who was heard: what is known of every group over all moments, beside its share in the wijk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.handbook.process import Group, ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation.account import GroupAccount, HeldMoment, account_of
from wijkkoers.web.participation.account import never_heard as never_heard_of
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors.moments import held_moment, moments_of
from wijkkoers.web.participation.selectors.shares import NO_SHARE, Population, PopulationShare, population_of
from wijkkoers.web.participation.wording import DIMENSION_LABELS

LANGUAGE = "nl"


@dataclass(frozen=True, slots=True)
class HeardGroup:
    """One group: what is known over all moments, and its share in the wijk."""

    group: Group
    account: GroupAccount
    share: PopulationShare

    @property
    def is_there(self) -> bool:
        """Whether a figure says that the group lives in the wijk; False when it is not known."""
        return bool(self.share.figure.value)


@dataclass(frozen=True, slots=True)
class Hearing:
    """All groups by dimension, in the order of the handbook; `moments` are those that took place."""

    population: Population
    dimensions: dict[str, list[HeardGroup]]
    moments: tuple[HeldMoment, ...]

    @property
    def groups(self) -> list[HeardGroup]:
        """All groups, dimension after dimension."""
        return [row for rows in self.dimensions.values() for row in rows]

    @property
    def never_heard(self) -> list[HeardGroup]:
        """Groups of which a figure says that they live here, and of which nobody is known to have come; none before the first moment."""
        return [row for row in self.groups if row.is_there and not row.account.was_heard] if self.moments else []


def hearing_of(dossier: Dossier, content: ProcessContent, moments: Iterable[Participatiemoment], language: str) -> Hearing:
    """Return who was heard at these moments, beside the population of the wijk."""
    held = tuple(fact for fact in (held_moment(moment, content) for moment in moments) if fact.is_past)
    population = population_of(dossier, content, language)
    groups = {dimension: [group for group in content.groups if group.dimension == dimension] for dimension in DIMENSION_LABELS}
    accounts = account_of({dimension: [group.id for group in rows] for dimension, rows in groups.items()}, held)
    rows = {
        dimension: [
            HeardGroup(group, account, population.shares.get(group.id, NO_SHARE))
            for group, account in zip(groups[dimension], accounts[dimension], strict=True)
        ]
        for dimension in DIMENSION_LABELS
        if groups[dimension]
    }
    return Hearing(population, rows, held)


def never_heard(dossier: Dossier, content: ProcessContent) -> list[tuple[Group, bool]]:
    """Return (group, was it heard) for every group of which a figure says that it lives in the areas of the dossier."""
    shares = population_of(dossier, content, LANGUAGE).shares
    here = [group for group in content.groups if group.id in shares and shares[group.id].figure.value]
    missed = set(never_heard_of([group.id for group in here], [held_moment(moment, content) for moment in moments_of(dossier)]))
    return [(group, group.id not in missed) for group in here]
