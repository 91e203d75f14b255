"""A made-up older edition of the handbook: one knooppunt less, one more, and one that said something else."""

from __future__ import annotations

from dataclasses import dataclass
from unittest.mock import patch

from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.handbook.edition import digest_of
from wijkkoers.handbook.process import Knooppunt, Method, Output, ProcessContent, Stage
from wijkkoers.handbook.schema import Text
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.models import ProcessPlan, Stap
from wijkkoers.web.process.selectors import Installed, installed_edition

METHOD = "wijkvisie-corporatie"
OLD_VERSION = "2020.1"
OLD_GOAL = "Dit stond er vroeger, en het was toen ook waar."
GONE = "verdwenen-knooppunt"
GONE_OUTPUT, OLD_OUTPUT = "verdwenen-lijst", "oude-lijst"


@dataclass(frozen=True)
class Older:
    """A dossier that still works with the older edition; `new` came since, `changed` said something else."""

    dossier: Dossier
    new: str
    changed: str

    def stap(self, knooppunt: str) -> Stap:
        """Return the stap of a knooppunt."""
        return Stap.objects.select_related("dossier__organisation").get(dossier=self.dossier, knooppunt=knooppunt)

    @property
    def plan(self) -> ProcessPlan:
        """The method as it stands now."""
        return ProcessPlan.objects.select_related("edition").get(dossier=self.dossier)


def make_older(world: World) -> Older:
    """Make a dossier that took up the older edition when that was the newest."""
    present = installed_edition().content
    changed, new = present.method(METHOD).knooppunten[:2]
    content = _older_content(present, new=new, changed=changed)
    older = Installed(content, digest_of(content), OLD_VERSION)
    with patch("wijkkoers.web.process.services.method.installed_edition", lambda: older):
        dossier = make_plan(world, make_dossier(world), METHOD).dossier
    return Older(Dossier.objects.select_related("organisation").get(pk=dossier.pk), new, changed)


def _older_content(present: ProcessContent, *, new: str, changed: str) -> ProcessContent:
    gone = present.knooppunt(new).model_copy(
        update={"id": GONE, "label": Text(nl="Verdwenen", en="Gone"), "gives": (Output(id=GONE_OUTPUT, label=Text(nl="Lijst", en="List")),)}
    )
    knooppunten = tuple(_older_knooppunt(entry, changed) for entry in present.knooppunten if entry.id != new)
    methods = tuple(_older_method(method, new) if method.id == METHOD else method for method in present.methods)
    return present.model_copy(update={"knooppunten": (*knooppunten, gone), "methods": methods})


def _older_knooppunt(entry: Knooppunt, changed: str) -> Knooppunt:
    if entry.id != changed:
        return entry
    old = Output(id=OLD_OUTPUT, label=Text(nl="Oude lijst", en="Old list"))
    return entry.model_copy(update={"goal": OLD_GOAL, "gives": (*entry.gives, old)})


def _older_method(method: Method, new: str) -> Method:
    return method.model_copy(update={"stages": tuple(_older_stage(stage, new) for stage in method.stages)})


def _older_stage(stage: Stage, new: str) -> Stage:
    return stage.model_copy(update={"knooppunten": tuple(GONE if id == new else id for id in stage.knooppunten)})
