"""The method of a dossier with its stappen, in two queries: what pages, the guide and prints start from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from wijkkoers.base.periods import Period, is_past, period_of
from wijkkoers.handbook.process import Knooppunt, Method, ProcessContent, Stage
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.models import ProcessPlan, Stap
from wijkkoers.web.process.selectors.editions import knowers_of, stored_content
from wijkkoers.web.process.states import SETTLED, StapStatus


@dataclass(frozen=True)
class StapView:
    """A stap beside its knooppunt; `knooppunt` is None for a step of the team's own."""

    stap: Stap
    knooppunt: Knooppunt | None
    stage: Stage | None
    sporen: tuple[str, ...]

    @property
    def id(self) -> int:
        """The number of the stap."""
        return self.stap.pk

    @property
    def key(self) -> str:
        """The knooppunt, or `eigen-<number>`."""
        return self.stap.knooppunt or f"eigen-{self.stap.pk}"

    @property
    def status(self) -> StapStatus:
        """Where it stands."""
        return StapStatus(self.stap.status)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.status in SETTLED

    @property
    def parties(self) -> tuple[str, ...]:
        """The kinds of partij that it involves, the leading one first; none for an own step."""
        return self.knooppunt.parties if self.knooppunt else ()

    def label(self, language: str) -> str:
        """Return the name in a language; an own step has the name that the team gave it."""
        return self.knooppunt.label.in_language(language) if self.knooppunt else self.stap.own_label

    def short_label(self, language: str) -> str:
        """Return the name as it fits in a figure."""
        return self.knooppunt.short_label.in_language(language) if self.knooppunt else self.stap.own_label

    @property
    def due(self) -> Period | None:
        """When it should be done."""
        return due_of(self.stap.due_start, self.stap.due_end)

    def is_late(self, today: date) -> bool:
        """Whether the period is over while there is still something to do."""
        return self.due is not None and not self.is_settled and is_past(self.due, today)


@dataclass(frozen=True)
class Compass:
    """A dossier's method with all of its stappen."""

    plan: ProcessPlan
    content: ProcessContent
    method: Method
    staps: tuple[StapView, ...]
    """In the order of the method; own steps at the end of their stage; what the method leaves out comes last."""

    @cached_property
    def by_key(self) -> Mapping[str, StapView]:
        """The stappen by knooppunt (or `eigen-<number>`)."""
        return {view.key: view for view in self.staps}

    @cached_property
    def states(self) -> Mapping[str, str]:
        """The status of every knooppunt that has a stap."""
        return {view.key: view.stap.status for view in self.staps if view.knooppunt}

    @property
    def in_method(self) -> tuple[StapView, ...]:
        """The stappen that the method has, and the team's own."""
        return tuple(view for view in self.staps if view.stap.in_method)

    @property
    def outside(self) -> tuple[StapView, ...]:
        """Stappen of an earlier method that are kept."""
        return tuple(view for view in self.staps if not view.stap.in_method)


def plan_of(dossier: Dossier) -> ProcessPlan | None:
    """Return the method that a dossier chose, None when it chose none yet."""
    return ProcessPlan.objects.filter(dossier=dossier).select_related("edition").defer("edition__content").first()


def content_of(plan: ProcessPlan) -> ProcessContent:
    """Return the handbook as it was when the dossier took it up."""
    return stored_content(plan.edition.digest)


def compass_of(dossier: Dossier) -> Compass | None:
    """Return the method and the stappen of a dossier; None when it chose no method yet."""
    plan = plan_of(dossier)
    if plan is None:
        return None
    content = content_of(plan)
    method = content.method(plan.method)
    rows = list(Stap.objects.filter(dossier=dossier).select_related("owner"))
    found = knowers_of(content, {row.knooppunt for row in rows if row.knooppunt})
    views = (_view(row, found.get(row.knooppunt, content), method) for row in rows)
    return Compass(plan, content, method, tuple(sorted(views, key=_order(method))))


def stap_of(dossier: Dossier, stap_id: int) -> Stap | None:
    """Return one stap of this dossier."""
    return Stap.objects.filter(dossier=dossier, pk=stap_id).select_related("owner", "dossier__organisation").first()


def due_of(start: date | None, end: date | None) -> Period | None:
    """Return the period between two days, None when there is none."""
    return period_of(start, end) if start and end else None


def _view(stap: Stap, content: ProcessContent, method: Method) -> StapView:
    if not stap.knooppunt:
        stage = next((stage for stage in method.stages if stage.id == stap.own_stage), None)
        return StapView(stap, None, stage, tuple(stap.own_sporen))
    return StapView(stap, content.knooppunt(stap.knooppunt), method.stage_of(stap.knooppunt), content.sporen_of(stap.knooppunt))


def _order(method: Method) -> Callable[[StapView], tuple[bool, int, bool, int]]:
    places = {id: place for place, id in enumerate(method.knooppunten)}
    stages = {stage.id: place for place, stage in enumerate(method.stages)}

    def key(view: StapView) -> tuple[bool, int, bool, int]:
        stage = stages.get(view.stage.id, len(stages)) if view.stage else len(stages)
        return (not view.stap.in_method, stage, view.knooppunt is None, places.get(view.stap.knooppunt, view.stap.pk))

    return key
