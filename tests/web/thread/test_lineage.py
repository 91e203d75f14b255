"""Arrows that another thing takes over: each once, the old ones kept, also where an end is a draft of another organisation."""

from __future__ import annotations

from tests.web.fieldwork.making_opgaven import make_draft, make_opgave, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.lineage import draw_lineage, take_over, undo_lineage
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.services import link


def _pairs(dossier: Dossier) -> list[tuple[str, str]]:
    return sorted(Arrow.objects.filter(dossier=dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None).values_list("source", "target"))


def test_arrows_are_taken_over_once_and_the_old_ones_stay(world: World) -> None:
    dossier = make_team(world)
    old, new, werk = make_opgave(world, dossier), make_opgave(world, dossier), make_werk(world, dossier)
    viewer = viewer_of(world.redacteur, dossier)
    link(actor=world.redacteur, viewer=viewer, source=f"werk:{werk.pk}", target=f"opgave:{old.pk}", note="Zelfde sleuf")
    told = {"actor": world.redacteur, "viewer": viewer, "sources": [f"opgave:{old.pk}"], "target": f"opgave:{new.pk}"}
    assert [take_over(**told), take_over(**told)] == [1, 0]
    assert _pairs(dossier) == [(f"werk:{werk.pk}", f"opgave:{old.pk}"), (f"werk:{werk.pk}", f"opgave:{new.pk}")]
    assert Arrow.objects.get(target=f"opgave:{new.pk}").note == "Zelfde sleuf"


def test_an_arrow_from_a_draft_of_another_is_taken_over_in_silence(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    old, new = make_opgave(world, dossier), make_opgave(world, dossier)
    draft = make_draft(world, dossier)[1]
    link(actor=guest, viewer=viewer_of(guest, dossier), source=f"werk:{draft.pk}", target=f"opgave:{old.pk}")
    before = Event.objects.count()
    viewer = viewer_of(world.redacteur, dossier)
    take_over(actor=world.redacteur, viewer=viewer, sources=[f"opgave:{old.pk}"], target=f"opgave:{new.pk}")
    assert (f"werk:{draft.pk}", f"opgave:{new.pk}") in _pairs(dossier)
    assert Event.objects.count() == before


def test_lineage_is_drawn_and_undone(world: World) -> None:
    dossier = make_team(world)
    old, new = (f"opgave:{make_opgave(world, dossier).pk}" for _ in range(2))
    told = {"actor": world.redacteur, "viewer": viewer_of(world.redacteur, dossier), "kind": ArrowKind.SAMENGEVOEGD}
    draw_lineage(**told, sources=[old], targets=[new])
    assert [undo_lineage(**told, ref=old), undo_lineage(**told, ref=old)] == [1, 0]
