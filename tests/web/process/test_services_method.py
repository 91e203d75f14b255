"""Choosing a method, another one, and a newer handbook: what comes, what falls outside, and that nothing is lost."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.editions import GONE, GONE_OUTPUT, METHOD, OLD_OUTPUT, OLD_VERSION, Older, make_older
from tests.web.process.making import first_stap, make_action, make_besluit, make_own_stap, make_plan, take
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.models import Event
from wijkkoers.web.process import services
from wijkkoers.web.process.models import HandbookEdition, ProcessPlan, Result, Stap
from wijkkoers.web.process.selectors import compass_of, content_of, installed_edition, knooppunten_of, results_of
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import ResultValues, StapValues


def _move(world: World, older: Older) -> ProcessPlan:
    return services.move_to_edition(
        actor=world.redacteur, dossier=older.dossier, digest=installed_edition().digest, revision=older.plan.revision
    )


def _write(world: World, stap: Stap, output: str, text: str) -> None:
    services.write_result(actor=world.redacteur, stap=stap, output=output, values=ResultValues(text))


def test_choosing_a_method_makes_all_its_stappen_and_one_event(world: World) -> None:
    plan = make_plan(world)
    content = installed_edition().content
    assert set(Stap.objects.values_list("knooppunt", flat=True)) == set(knooppunten_of(content, content.method("kompas")))
    event = Event.objects.get(kind__startswith="methode.")
    assert (event.kind, event.after["plan_added"], event.subject) == ("methode.gekozen", Stap.objects.count(), f"methode:{plan.pk}")


def test_dossier_of_an_earlier_version_without_method_takes_up_the_present_handbook(world: World) -> None:
    dossier = make_dossier(world)
    Dossier.objects.filter(pk=dossier.pk).update(handbook_version="2026.2")
    plan = make_plan(world, dossier)
    assert Dossier.objects.get().handbook_version == load_handbook().version == plan.edition.version
    assert content_of(plan) == installed_edition().content


def test_two_dossiers_share_one_kept_edition(world: World) -> None:
    make_plan(world)
    make_plan(world)
    assert HandbookEdition.objects.count() == 1


def test_unknown_method_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="methode-onbekend"):
        make_plan(world, method="eigen-methode")


def test_another_method_and_back_keeps_every_status_text_and_own_step(world: World) -> None:
    dossier = make_plan(world).dossier
    outside = next(stap for stap in Stap.objects.all() if stap.knooppunt not in installed_edition().content.method(METHOD).knooppunten)
    take(world, services.change_stap(actor=world.redacteur, stap=outside, values=StapValues(summary="Bewaard")), StapMove.OPPAKKEN)
    own = make_own_stap(world, dossier)
    make_plan(world, dossier, METHOD)
    outside.refresh_from_db()
    assert (outside.in_method, outside.summary, outside.status) == (False, "Bewaard", "bezig")
    assert Stap.objects.get(pk=own.pk).in_method
    count = Stap.objects.count()
    make_plan(world, dossier, "kompas")
    assert Stap.objects.count() == count
    assert not Stap.objects.filter(in_method=False).exists()


def test_same_method_changes_nothing(world: World) -> None:
    plan = make_plan(world)
    assert make_plan(world, plan.dossier).revision == plan.revision
    assert Event.objects.filter(kind="methode.gewijzigd").count() == 0


def test_choice_made_on_an_older_page_is_told_so(world: World) -> None:
    dossier = make_plan(world).dossier
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.choose_method(actor=world.redacteur, dossier=dossier, method=METHOD, revision=0)


def test_newer_handbook_keeps_results_statuses_and_texts(world: World) -> None:
    older = make_older(world)
    gone, changed = older.stap(GONE), older.stap(older.changed)
    _write(world, gone, GONE_OUTPUT, "Van wat verdween")
    _write(world, changed, OLD_OUTPUT, "Van wat veranderde")
    services.change_stap(actor=world.redacteur, stap=gone, values=StapValues(summary="Blijft"))
    take(world, gone, StapMove.OPPAKKEN)
    make_action(world, older.dossier)
    make_besluit(world, older.dossier)
    before = (Stap.objects.count(), {(row.stap_id, row.output): row.text for row in Result.objects.all()})
    plan = _move(world, older)
    assert {(row.stap_id, row.output): row.text for row in Result.objects.all()} == before[1]
    assert Stap.objects.count() == before[0] + 1
    kept = older.stap(GONE)
    assert (kept.in_method, kept.summary, kept.status) == (False, "Blijft", "bezig")
    assert older.stap(older.new).in_method
    assert plan.edition.digest == installed_edition().digest
    assert Dossier.objects.get().handbook_version == load_handbook().version


def test_what_left_the_handbook_stays_readable(world: World) -> None:
    older = make_older(world)
    _move(world, older)
    compass = compass_of(older.dossier)
    assert compass is not None
    assert [view.label("nl") for view in compass.outside] == ["Verdwenen"]
    assert results_of(older.dossier) == {}


def test_event_of_a_newer_handbook_counts_what_came_and_went(world: World) -> None:
    older = make_older(world)
    _move(world, older)
    event = Event.objects.get(kind="handboek.vernieuwd")
    assert (event.before["handbook_version"], event.after["handbook_version"]) == (OLD_VERSION, load_handbook().version)
    assert (event.after["plan_added"], event.after["plan_outside"]) == (1, 1)


def test_newest_handbook_cannot_be_taken_up_twice(world: World) -> None:
    older = make_older(world)
    _move(world, older)
    with pytest.raises(InputError, match="handboek-al-nieuwste"):
        _move(world, older)


def test_handbook_that_the_person_did_not_see_is_not_taken_up(world: World) -> None:
    older = make_older(world)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.move_to_edition(actor=world.redacteur, dossier=older.dossier, digest="0" * 64)


def test_method_that_left_the_handbook_must_be_changed_first(world: World) -> None:
    older = make_older(world)
    ProcessPlan.objects.update(method="oude-methode")
    with pytest.raises(InputError, match="handboek-methode-vervallen"):
        _move(world, older)


def test_dossier_without_method_has_nothing_to_move(world: World) -> None:
    with pytest.raises(InputError, match="methode-eerst"):
        services.move_to_edition(actor=world.redacteur, dossier=make_dossier(world), digest=installed_edition().digest)


def test_first_stap_of_the_method_comes_first(world: World) -> None:
    dossier = make_plan(world, method=METHOD).dossier
    assert first_stap(dossier).knooppunt == installed_edition().content.method(METHOD).knooppunten[0]
