"""What became of contributions as whoever brought them in may hear it: only what is shared with everyone in the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors.viewing import viewer_of
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.lineage import LINEAGE, Lineage, lineage_of, newest_of
from wijkkoers.web.participation.states import Fate
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.selectors import cards_for, links_of
from wijkkoers.web.thread.things import Card


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer: the row it stands at, and the things that it went into, each as everyone in the dossier sees it.

    `part` is which part of a split contribution it answers. The row it stands at can be somebody else's: quote the part, never that row.
    """

    row: Inbreng
    places: tuple[Card, ...] = ()
    part: Inbreng | None = None

    @property
    def fate(self) -> Fate:
        """What became of it."""
        return Fate(self.row.fate)


@dataclass(frozen=True, slots=True)
class Story:
    """One contribution with all its answers; `is_merged` when it goes on in that of others, `is_left` when the team left it out."""

    row: Inbreng
    outcomes: tuple[Outcome, ...]
    is_merged: bool = False
    is_split: bool = False

    @property
    def is_left(self) -> bool:
        """Whether the team left it out, such as spam."""
        return self.row.dropped_at is not None and not self.is_merged and not self.is_split

    @property
    def is_answered(self) -> bool:
        """Whether all of it has its answer."""
        return all(outcome.fate is not Fate.OPEN for outcome in self.outcomes)


def story_of(row: Inbreng) -> Story:
    """Return what became of one contribution."""
    return stories_of(row.dossier, [row])[0]


def stories_of(dossier: Dossier, rows: Sequence[Inbreng], lineage: Lineage | None = None) -> list[Story]:
    """Return what became of contributions, in as many queries as for one."""
    known = lineage or lineage_of(dossier)
    pairs = {row.pk: [(part, end) for part in known.own_parts(row.pk) for end in known.ends(part)] for row in rows}
    needed = {pk for found in pairs.values() for pair in found for pk in pair}
    held = {row.pk: row for row in Inbreng.objects.filter(pk__in=needed, dossier=dossier)}
    places = _places(dossier, list(held))
    stories = []
    for row in rows:
        is_split = row.pk in known.split
        outcomes = (Outcome(held[end], places.get(end, ()), held[part] if is_split else None) for part, end in pairs[row.pk])
        stories.append(Story(row, tuple(outcomes), is_merged=row.pk in known.onward and not is_split, is_split=is_split))
    return stories


def _places(dossier: Dossier, row_ids: Sequence[int]) -> dict[int, tuple[Card, ...]]:
    """Return the things that inbreng went into; what was merged or split since is named by what came of it."""
    refs = {f"inbreng:{pk}": pk for pk in row_ids}
    arrows = Arrow.objects.filter(dossier=dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None, source__in=list(refs)).order_by("id")
    pairs = list(arrows.values_list("source", "target"))
    if not pairs:
        return {}
    links = links_of(dossier, LINEAGE)
    newest = {target: newest_of([target], links) for _source, target in pairs}
    cards = cards_for(viewer_of(None, dossier), {ref for found in newest.values() for ref in found})
    shared = {ref: card for ref, card in cards.items() if not card.is_draft}
    found: dict[int, dict[str, Card]] = {}
    for source, target in pairs:
        found.setdefault(refs[source], {}).update({ref: shared[ref] for ref in newest[target] if ref in shared})
    return {pk: tuple(rows.values()) for pk, rows in found.items()}
