"""What another method or a newer handbook would do, before anything changes."""

from __future__ import annotations

from tests.web.process.editions import GONE, METHOD, make_older
from tests.web.process.making import make_own_stap, make_plan
from tests.web.world import World

from wijkkoers.handbook.schema import Retired
from wijkkoers.web.process.models import ProcessPlan, Stap
from wijkkoers.web.process.selectors import compass_of, edition_move, installed_edition, knooppunten_of, stap_changes


def test_same_method_changes_nothing(world: World) -> None:
    dossier = make_plan(world).dossier
    make_own_stap(world, dossier)
    compass = compass_of(dossier)
    assert compass is not None
    changes = stap_changes(compass.staps, compass.content, compass.method)
    assert changes.is_nothing
    assert len(changes.stays) == Stap.objects.exclude(knooppunt="").count()


def test_stappen_of_an_earlier_method_come_back(world: World) -> None:
    dossier = make_plan(world).dossier
    make_plan(world, dossier, METHOD)
    compass = compass_of(dossier)
    assert compass is not None
    changes = stap_changes(compass.staps, compass.content, compass.content.method("kompas"))
    assert (len(changes.returning), changes.added, changes.outside) == (len(compass.outside), (), ())


def test_retired_knooppunt_gets_no_stap() -> None:
    content = installed_edition().content
    first = content.knooppunten[0]
    retired = first.model_copy(update={"retired": Retired.model_construct()})
    changed = content.model_copy(update={"knooppunten": (retired, *content.knooppunten[1:])})
    method = content.method("kompas")
    assert first.id in knooppunten_of(content, method)
    assert first.id not in knooppunten_of(changed, method)


def test_newer_handbook_names_what_comes_and_what_leaves(world: World) -> None:
    older = make_older(world)
    compass = compass_of(older.dossier)
    assert compass is not None
    move = edition_move(compass, installed_edition().content)
    assert move.staps is not None
    assert [knooppunt.id for knooppunt in move.staps.added] == [older.new]
    assert [view.key for view in move.staps.outside] == [GONE]
    assert {(change.kind, change.id) for change in move.changes if change.entry == "knooppunt"} == {
        ("nieuw", older.new),
        ("gewijzigd", older.changed),
        ("vervallen", GONE),
    }


def test_method_that_left_the_handbook_has_no_outcome(world: World) -> None:
    older = make_older(world)
    compass = compass_of(older.dossier)
    assert compass is not None
    compass.plan.method = "oude-methode"
    assert edition_move(compass, installed_edition().content).staps is None
    assert ProcessPlan.objects.get().method == METHOD
