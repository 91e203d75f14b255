"""What was brought in and what became of it, for the participation account: counts by moment, and what was said beside what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation.selectors.fate import Outcome, stories_of
from wijkkoers.web.participation.selectors.inbreng import contributions_of, live_inbreng
from wijkkoers.web.participation.selectors.lineage import Lineage, lineage_of
from wijkkoers.web.participation.states import Fate, Moderation

MOST_SAID = 200


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What was brought in at one moment or oproep (empty name: at none), by what became of it, and to how many it was told."""

    name: str
    fates: Mapping[Fate, int]
    told: int

    @property
    def received(self) -> int:
        """How often something was brought in."""
        return sum(self.fates.values())

    @property
    def unanswered(self) -> int:
        """How often there is no answer yet."""
        return self.fates.get(Fate.OPEN, 0)

    @property
    def untold(self) -> int:
        """How often there is an answer that nobody told yet."""
        return self.received - self.unanswered - self.told


@dataclass(frozen=True, slots=True)
class SaidAndDone:
    """One thing that was said, how often, and its answer."""

    outcome: Outcome
    times: int


@dataclass(frozen=True, slots=True)
class Brought:
    """All of it; `left_out` is how many answers are not among `said` since there are too many."""

    groups: tuple[BroughtIn, ...] = ()
    said: tuple[SaidAndDone, ...] = ()
    left_out: int = 0


def brought_of(dossier: Dossier) -> Brought:
    """Return what was brought in; of what was said only texts that the team made visible."""
    lineage = lineage_of(dossier)
    sources = ("pk", "told_on", "moment__title", "oproep__moment__title", "oproep__title")
    rows = list(contributions_of(dossier, lineage).order_by("number").values_list(*sources))
    if not rows:
        return Brought()
    fates = {pk: Fate(fate) for pk, fate in live_inbreng(dossier).order_by().values_list("pk", "fate")}
    ends = {row[0]: lineage.ends(row[0]) for row in rows}
    times = Counter(end for found in ends.values() for end in found)
    visible = (
        live_inbreng(dossier).filter(moderation=Moderation.ZICHTBAAR.value).exclude(fate=Fate.OPEN.value).order_by("fate_at", "number")
    )
    shown = list(visible[:MOST_SAID])
    stories = stories_of(dossier, shown, Lineage())
    said = tuple(SaidAndDone(story.outcomes[0], times[story.row.pk]) for story in stories)
    joint = {pk: joint_fate(fates.get(end, Fate.OPEN) for end in found) for pk, found in ends.items()}
    return Brought(_groups(rows, joint), said, visible.count() - len(shown))


def joint_fate(fates: Iterable[Fate]) -> Fate:
    """Return what became of a contribution as a whole: open while one part is, and deels when its parts went different ways."""
    found = set(fates)
    if Fate.OPEN in found or not found:
        return Fate.OPEN
    return found.pop() if len(found) == 1 else Fate.DEELS


def _groups(rows: Iterable[tuple[Any, ...]], fates: Mapping[int, Fate]) -> tuple[BroughtIn, ...]:
    """Count rows of (id, day on which it was told, names of where it was brought in) by the first of these names."""
    counts: dict[str, Counter[Fate]] = {}
    told: Counter[str] = Counter()
    for pk, told_on, *names in rows:
        name = next(filter(None, names), "")
        counts.setdefault(name, Counter())[fates[pk]] += 1
        told[name] += told_on is not None
    return tuple(BroughtIn(name, found, told[name]) for name, found in counts.items())
