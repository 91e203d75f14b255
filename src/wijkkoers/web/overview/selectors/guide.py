"""Gathering the facts of a dossier in a fixed number of queries, from what the whole team may read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wijkkoers.handbook.process import ContentItem, Evidence
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import areas_of, has_trekker
from wijkkoers.web.estate.selectors import complexes_of_dossier
from wijkkoers.web.overview.guide.facts import ActionFact, BesluitFact, ContentFact, Facts, SnapshotFact, StapFact
from wijkkoers.web.overview.selectors.field import field_fact
from wijkkoers.web.overview.selectors.people import PeopleFacts, people_facts
from wijkkoers.web.process.models import Result
from wijkkoers.web.process.selectors import (
    Compass,
    StapView,
    actions_of,
    besluiten_of,
    installed_edition,
)
from wijkkoers.web.process.states import ActionStatus, BesluitStatus
from wijkkoers.web.wijkfoto.selectors import changed_releases, snapshots_of


@dataclass(frozen=True)
class _Work:
    """What was done in a dossier, as it was read; sets hold the stappen of which this is so."""

    dossier: Dossier
    with_result: frozenset[int]
    with_action: frozenset[int]
    with_besluit: frozenset[int]
    has_snapshot: bool
    people: PeopleFacts


def facts_of(dossier: Dossier, compass: Compass | None, today: date, language: str, *, is_short: bool = False) -> Facts:
    """Return what the guide knows of a dossier with this compass (None: no method yet), with names in a language.

    `is_short` leaves out what only later gaps and long lists ask for (figures, groups, parts of the plan, what meets).
    """
    content = compass.content if compass else installed_edition().content
    snapshot = None if is_short else _snapshot(dossier)
    actions, with_action = _actions(dossier, today)
    besluiten, with_besluit = _besluiten(dossier)
    people = people_facts(dossier, content, today, language, is_short=is_short)
    work = _Work(dossier, _stappen_with_result(dossier), with_action, with_besluit, snapshot is not None, people)
    return Facts(
        today=today,
        has_plan=compass is not None,
        has_areas=bool(areas_of(dossier)),
        has_newer_handbook=compass is not None and compass.plan.edition.digest != installed_edition().digest,
        snapshot=snapshot,
        stappen=tuple(_stap(view, work, today, language) for view in compass.in_method) if compass else (),
        actions=actions,
        besluiten=besluiten,
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
    return bool(view.stap.summary) or view.id in work.with_result


def _stappen_with_result(dossier: Dossier) -> frozenset[int]:
    return frozenset(Result.objects.filter(stap__dossier=dossier).exclude(text="").order_by().values_list("stap_id", flat=True))


def _actions(dossier: Dossier, today: date) -> tuple[tuple[ActionFact, ...], frozenset[int]]:
    """Return the open actions, and the stappen for which there is one, done or not."""
    rows = actions_of(dossier).exclude(status=ActionStatus.VERVALLEN.value)
    found = list(rows.values_list("pk", "title", "owner_id", "holder", "due_end", "status", "stap_id"))
    facts = (
        ActionFact(pk, title, bool(owner or holder), due_end is not None and due_end < today)
        for pk, title, owner, holder, due_end, status, _stap in found
        if status == ActionStatus.OPEN
    )
    return tuple(facts), frozenset(row[-1] for row in found if row[-1])


def _besluiten(dossier: Dossier) -> tuple[tuple[BesluitFact, ...], frozenset[int]]:
    """Return the besluiten, and the stappen for which one was taken."""
    rows = besluiten_of(dossier).exclude(status=BesluitStatus.VERVALLEN.value)
    found = list(rows.values_list("pk", "title", "status", "grounds", "review_on", "stap_id"))
    facts = (
        BesluitFact(pk, title, status == BesluitStatus.GENOMEN, bool(grounds), review_on)
        for pk, title, status, grounds, review_on, _stap in found
    )
    return tuple(facts), frozenset(row[-1] for row in found if row[-1] and row[2] == BesluitStatus.GENOMEN)


def _contents(compass: Compass, work: _Work, language: str) -> Iterable[ContentFact]:
    for item in compass.method.contents:
        views = [compass.by_key[id] for id in item.knooppunten if id in compass.by_key]
        label = item.label.in_language(language)
        yield ContentFact(item.id, label, _is_filled(item, views, work), views[0].id if views else None, item.evidence.value)


def _is_filled(item: ContentItem, views: list[StapView], work: _Work) -> bool:
    """Whether a part of the plan has content: its evidence is there, or one of its stappen led to something."""
    return any(_has_result(view, work) for view in views) or EVIDENCE[item.evidence](work, {view.id for view in views})


EVIDENCE: Mapping[Evidence, Callable[[_Work, set[int]], bool]] = {
    Evidence.RESULTATEN: lambda work, stappen: False,
    Evidence.STATUS: lambda work, stappen: has_trekker(work.dossier),
    Evidence.SAMENVATTING: lambda work, stappen: bool(work.dossier.summary),
    Evidence.WIJKFOTO: lambda work, stappen: work.has_snapshot,
    Evidence.COMPLEXEN: lambda work, stappen: bool(complexes_of_dossier(work.dossier)),
    Evidence.PARTIJEN: lambda work, stappen: any(row.has_released for row in work.people.partijen),
    Evidence.AMBITIES: lambda work, stappen: bool(work.people.ambitions),
    Evidence.PARTICIPATIE: lambda work, stappen: any(row.is_past and row.has_turnout for row in work.people.moments),
    Evidence.BESLUITEN: lambda work, stappen: not stappen.isdisjoint(work.with_besluit),
    Evidence.ACTIES: lambda work, stappen: not stappen.isdisjoint(work.with_action),
}
"""What shows that a part of the plan has content, beside the results of its stappen. Besluiten and actions count at those stappen only."""
