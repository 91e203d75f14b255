"""Gathering the facts of a dossier in a fixed number of queries, from what the whole team may read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wijkkoers.base.periods import is_past
from wijkkoers.handbook.process import ContentItem, Evidence
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import areas_of, has_trekker
from wijkkoers.web.estate.selectors import complexes_of_dossier
from wijkkoers.web.overview.guide.facts import ActionFact, BesluitFact, ContentFact, Facts, SnapshotFact, StapFact
from wijkkoers.web.overview.selectors.field import field_fact
from wijkkoers.web.overview.selectors.people import PeopleFacts, people_facts
from wijkkoers.web.process.models import Action, Besluit, Result
from wijkkoers.web.process.selectors import (
    Compass,
    StapView,
    actions_of,
    besluiten_of,
    due_of,
    installed_edition,
    results_of,
)
from wijkkoers.web.process.states import ActionStatus, BesluitStatus
from wijkkoers.web.wijkfoto.selectors import changed_releases, snapshots_of


@dataclass(frozen=True)
class _Work:
    """What was done in a dossier, as it was read."""

    dossier: Dossier
    results: Mapping[int, list[Result]]
    actions: tuple[Action, ...]
    besluiten: tuple[Besluit, ...]
    has_snapshot: bool
    people: PeopleFacts


def facts_of(dossier: Dossier, compass: Compass | None, today: date, language: str, *, is_short: bool = False) -> Facts:
    """Return what the guide knows of a dossier with this compass (None: no method yet), with names in a language.

    `is_short` leaves out what only later gaps and long lists ask for (figures, groups, parts of the plan, what meets).
    """
    content = compass.content if compass else installed_edition().content
    snapshot = None if is_short else _snapshot(dossier)
    actions = tuple(row for row in actions_of(dossier) if row.status != ActionStatus.VERVALLEN)
    besluiten = tuple(row for row in besluiten_of(dossier) if row.status != BesluitStatus.VERVALLEN)
    people = people_facts(dossier, content, today, language, is_short=is_short)
    work = _Work(dossier, results_of(dossier), actions, besluiten, snapshot is not None, people)
    return Facts(
        today=today,
        has_plan=compass is not None,
        has_areas=bool(areas_of(dossier)),
        has_newer_handbook=compass is not None and compass.plan.edition.digest != installed_edition().digest,
        snapshot=snapshot,
        stappen=tuple(_stap(view, work, today, language) for view in compass.in_method) if compass else (),
        actions=tuple(_action(row, today) for row in actions if row.status == ActionStatus.OPEN),
        besluiten=tuple(_besluit(row) for row in besluiten),
        partijen=people.partijen,
        goals=people.goals,
        rounds=people.rounds,
        ambitions=people.ambitions,
        moments=people.moments,
        groups=people.groups,
        contents=tuple(_contents(compass, work, language)) if compass and not is_short else (),
        found=field_fact(dossier, today, [row.id for row in people.goals], is_short=is_short),
        kind_labels={kind.id: kind.label.in_language(language) for kind in content.party_kinds},
    )


def _snapshot(dossier: Dossier) -> SnapshotFact | None:
    newest = snapshots_of(dossier).filter(withdrawn_at=None).first()
    return SnapshotFact(newest.pk, newest.title, changed_releases(newest)) if newest else None


def _stap(view: StapView, work: _Work, today: date, language: str) -> StapFact:
    return StapFact(
        id=view.id,
        label=view.label(language),
        status=view.stap.status,
        has_owner=view.stap.owner_id is not None,
        has_due=view.due is not None,
        has_result=_has_result(view, work),
        is_late=view.is_late(today),
        lead_kind=view.parties[0] if view.parties else "",
        key=view.key or "",
    )


def _has_result(view: StapView, work: _Work) -> bool:
    return bool(view.stap.summary) or any(result.text for result in work.results.get(view.id, ()))


def _action(row: Action, today: date) -> ActionFact:
    due = due_of(row.due_start, row.due_end)
    return ActionFact(row.pk, row.title, bool(row.owner_id or row.holder), due is not None and is_past(due, today))


def _besluit(row: Besluit) -> BesluitFact:
    return BesluitFact(row.pk, row.title, row.status == BesluitStatus.GENOMEN, bool(row.grounds), row.review_on)


def _contents(compass: Compass, work: _Work, language: str) -> Iterable[ContentFact]:
    for item in compass.method.contents:
        views = [compass.by_key[id] for id in item.knooppunten if id in compass.by_key]
        label = item.label.in_language(language)
        yield ContentFact(item.id, label, _is_filled(item, views, work), views[0].id if views else None, item.evidence.value)


def _is_filled(item: ContentItem, views: list[StapView], work: _Work) -> bool:
    """Whether a part of the plan has content: its evidence is there, or one of its stappen led to something."""
    return any(_has_result(view, work) for view in views) or EVIDENCE[item.evidence](work, {view.id for view in views})


def _has_action(work: _Work, stappen: set[int]) -> bool:
    return any(row.stap_id in stappen for row in work.actions)


def _has_besluit(work: _Work, stappen: set[int]) -> bool:
    return any(row.stap_id in stappen and row.status == BesluitStatus.GENOMEN for row in work.besluiten)


EVIDENCE: Mapping[Evidence, Callable[[_Work, set[int]], bool]] = {
    Evidence.RESULTATEN: lambda work, stappen: False,
    Evidence.STATUS: lambda work, stappen: has_trekker(work.dossier),
    Evidence.SAMENVATTING: lambda work, stappen: bool(work.dossier.summary),
    Evidence.WIJKFOTO: lambda work, stappen: work.has_snapshot,
    Evidence.COMPLEXEN: lambda work, stappen: bool(complexes_of_dossier(work.dossier)),
    Evidence.PARTIJEN: lambda work, stappen: any(row.has_released for row in work.people.partijen),
    Evidence.AMBITIES: lambda work, stappen: bool(work.people.ambitions),
    Evidence.PARTICIPATIE: lambda work, stappen: any(row.is_past and row.has_turnout for row in work.people.moments),
    Evidence.BESLUITEN: _has_besluit,
    Evidence.ACTIES: _has_action,
}
"""What shows that a part of the plan has content, beside the results of its stappen. Besluiten and actions count at those stappen only."""
