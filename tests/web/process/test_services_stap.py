"""What a team does with a stap: values, moves, results and steps of its own."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import first_view, make_own_stap, make_plan, make_result, make_stap, take
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.web.events.models import Event
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.states import StapMove, StapStatus
from wijkkoers.web.process.values import OwnStap, ResultValues, StapValues


def _stap(world: World) -> Stap:
    return make_stap(world, make_plan(world).dossier)


def _change(world: World, stap: Stap, values: StapValues, revision: int | None = None) -> Stap:
    return services.change_stap(actor=world.redacteur, stap=stap, values=values, revision=revision)


def _last() -> Event:
    event = Event.objects.first()
    assert event is not None
    return event


def test_change_is_kept_and_told_with_before_and_after(world: World) -> None:
    stap = _change(world, _stap(world), StapValues(world.redacteur.pk, parse_period("voorjaar 2027"), "Wat eruit kwam"))
    kept = Stap.objects.get(pk=stap.pk)
    assert (kept.owner_id, str(kept.due_start), str(kept.due_end), kept.revision) == (world.redacteur.pk, "2027-03-01", "2027-05-31", 2)
    event = _last()
    assert (event.kind, event.before["stap_due"], event.after["stap_due"]) == ("stap.gewijzigd", "", "voorjaar 2027")
    assert event.after["name"] == "De juiste partijen aan tafel"


def test_same_values_change_nothing(world: World) -> None:
    stap = _change(world, _stap(world), StapValues(summary="Iets"))
    count = Event.objects.count()
    assert _change(world, stap, StapValues(summary="Iets\r\n")).revision == stap.revision
    assert Event.objects.count() == count


def test_change_of_the_owner_alone_has_its_own_sentence(world: World) -> None:
    _change(world, _stap(world), StapValues(world.redacteur.pk))
    assert _last().kind == "stap.eigenaar-gewijzigd"


def test_second_of_two_edits_is_told(world: World) -> None:
    stap = _stap(world)
    _change(world, stap, StapValues(summary="Eerste"), revision=1)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        _change(world, stap, StapValues(summary="Tweede"), revision=1)
    assert Stap.objects.get(pk=stap.pk).summary == "Eerste"


def test_someone_outside_the_team_cannot_lead(world: World) -> None:
    with pytest.raises(InputError, match="process-niet-in-team"):
        _change(world, _stap(world), StapValues(world.buitenstaander.pk))


def test_owner_who_left_the_team_may_stay_the_owner(world: World) -> None:
    stap = _stap(world)
    Stap.objects.filter(pk=stap.pk).update(owner=world.lezer)
    assert _change(world, stap, StapValues(world.lezer.pk, summary="Nieuw")).owner_id == world.lezer.pk


@pytest.mark.parametrize("move", [StapMove.PAUZEREN, StapMove.OVERSLAAN, StapMove.HERZIEN])
def test_stopping_needs_a_reason(world: World, move: StapMove) -> None:
    start = StapMove.AFRONDEN if move is StapMove.HERZIEN else StapMove.OPPAKKEN
    with pytest.raises(InputError, match="process-reden-nodig"):
        services.move_stap(actor=world.redacteur, stap=take(world, _stap(world), start), move=move)


def test_move_that_does_not_exist_from_here_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="stap-zet-kan-niet"):
        services.move_stap(actor=world.redacteur, stap=_stap(world), move=StapMove.HERZIEN, reason="Daarom")


def test_move_counts_no_revision_so_that_an_open_form_is_not_disturbed(world: World) -> None:
    stap = _stap(world)
    take(world, stap, StapMove.OPPAKKEN)
    assert _change(world, stap, StapValues(summary="Tekst"), revision=1).status == StapStatus.BEZIG


def test_stap_without_result_can_be_finished(world: World) -> None:
    assert take(world, _stap(world), StapMove.AFRONDEN).status == StapStatus.KLAAR
    assert _last().after["stap_status"] == "klaar"


def test_result_is_kept_and_told_at_the_stap(world: World) -> None:
    stap = _stap(world)
    result = make_result(world, stap, "Lijst van elf partijen")
    assert (result.text, result.is_ready, result.revision) == ("Lijst van elf partijen", True, 1)
    assert (_last().subject, _last().after["result_is_ready"]) == (f"stap:{stap.pk}", "ja")


def test_second_of_two_who_write_the_first_result_is_told(world: World) -> None:
    result = make_result(world, _stap(world))
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.write_result(actor=world.redacteur, stap=result.stap, output=result.output, values=ResultValues("Anders"), revision=0)


@pytest.mark.parametrize(
    ("output", "values", "code"), [("geen", ResultValues("X"), "resultaat-onbekend"), ("", ResultValues("", True), "resultaat-leeg")]
)
def test_result_that_cannot_be_is_refused(world: World, output: str, values: ResultValues, code: str) -> None:
    stap = _stap(world)
    view = first_view(stap.dossier)
    assert view.knooppunt is not None
    with pytest.raises(InputError, match=code):
        services.write_result(actor=world.redacteur, stap=stap, output=output or view.knooppunt.gives[0].id, values=values)


def test_own_step_can_be_made_and_changed(world: World) -> None:
    dossier = make_plan(world).dossier
    stap = make_own_stap(world, dossier, "Buurtfeest")
    own = OwnStap("Groot buurtfeest", "Iedereen kent elkaar", "samen-starten", "BA")
    services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(), own=own, revision=1)
    stap.refresh_from_db()
    assert (stap.own_label, stap.own_stage, stap.own_sporen) == ("Groot buurtfeest", "samen-starten", "AB")


@pytest.mark.parametrize(("own", "code"), [(OwnStap(" "), "stap-naam-leeg"), (OwnStap("X", stage="elders"), "stap-onderdeel-onbekend")])
def test_own_step_that_cannot_be_is_refused(world: World, own: OwnStap, code: str) -> None:
    dossier = make_plan(world).dossier
    with pytest.raises(InputError, match=code):
        services.add_stap(actor=world.redacteur, dossier=dossier, own=own)


def test_own_step_needs_a_method_first(world: World) -> None:
    with pytest.raises(InputError, match="methode-eerst"):
        make_own_stap(world, make_dossier(world))
