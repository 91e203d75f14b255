"""Adding, changing, releasing and dropping a partij."""

from __future__ import annotations

import json

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import SECRET, make_partij, make_shared_dossier, make_written, write
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words
from wijkkoers.web.parties.services import About


def test_new_partij_is_logged_in_its_dossier(world: World) -> None:
    dossier = make_dossier(world)
    about = About(" Groep   Plein ", PartijKind.BEWONERS, "Wonen hier", "woordvoerder")
    partij = services.add_partij(actor=world.redacteur, dossier=dossier, about=about)
    event = Event.objects.get(subject=f"partij:{partij.pk}")
    assert (partij.name, partij.role, partij.organisation, partij.released_at) == ("Groep Plein", "Wonen hier", None, None)
    assert (event.kind, event.dossier, event.actor) == ("partij.toegevoegd", dossier, world.redacteur)
    assert event.after == {"name": "Groep Plein", "kind": "bewoners", "part": "Wonen hier", "contact": "woordvoerder"}


@pytest.mark.parametrize("person", ["partner", "lezer", "gemeente_redacteur", "buitenstaander"])
def test_refused_adding_leaves_nothing(world: World, person: str) -> None:
    dossier = make_dossier(world)
    with pytest.raises(NotAllowed):
        services.add_partij(actor=world.person(person), dossier=dossier, about=About("X", PartijKind.OVERIG))
    assert not Partij.objects.exists()


@pytest.mark.parametrize(
    ("name", "code"), [("  ", "partij-naam-leeg"), ("a" * 121, "partij-tekst-te-lang"), ("groep PLEIN", "partij-naam-bestaat")]
)
def test_name_that_cannot_be_used_is_refused(world: World, name: str, code: str) -> None:
    dossier = make_dossier(world)
    make_partij(world, dossier, name="Groep Plein")
    with pytest.raises(InputError) as caught:
        services.add_partij(actor=world.redacteur, dossier=dossier, about=About(name, PartijKind.OVERIG))
    assert caught.value.code == code


def test_organisation_is_partij_once_and_only_when_it_takes_part(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier, world.gemeente)
    for organisation, code in ((world.gemeente, "partij-organisatie-bestaat"), (world.buiten, "partij-organisatie-buiten-team")):
        with pytest.raises(InputError) as caught:
            make_partij(world, dossier, organisation, "Andere naam")
        assert caught.value.code == code


def test_draft_stays_out_of_every_log(world: World) -> None:
    partij = make_written(world, is_released=False)
    logged = json.dumps([[event.before, event.after] for event in Event.objects.all()])
    assert (partij.interest, partij.released_interest) == (SECRET.interest, "")
    assert SECRET.interest not in logged
    assert SECRET.ambition not in logged


def test_writing_a_draft_is_told_to_the_own_organisation_and_not_to_the_team(world: World) -> None:
    make_written(world, is_released=False)
    event = Event.objects.get(kind="partij.concept-gewijzigd")
    assert (event.organisation, event.dossier) == (world.gemeente, None)


def test_release_gives_the_words_as_they_are_and_logs_them(world: World) -> None:
    partij = make_written(world, is_released=True)
    event = Event.objects.get(kind="partij.vrijgegeven")
    assert (partij.released_interest, partij.released_ambition, partij.has_draft) == (SECRET.interest, SECRET.ambition, False)
    assert (event.dossier, event.after["interest"]) == (partij.dossier, SECRET.interest)


def test_words_written_after_a_release_wait_for_the_next(world: World) -> None:
    partij = write(world.gemeente_redacteur, make_written(world, is_released=True), Words("Nieuw", ""))
    assert (partij.interest, partij.released_interest, partij.has_draft) == ("Nieuw", SECRET.interest, True)
    partij = services.release_partij(actor=world.gemeente_redacteur, partij=partij)
    event = Event.objects.filter(kind="partij.vrijgegeven").first()
    assert event is not None
    assert (partij.released_interest, event.before["interest"], event.after["interest"]) == ("Nieuw", SECRET.interest, "Nieuw")


def test_editor_of_the_dossier_writes_no_words_of_another(world: World) -> None:
    partij = make_written(world, is_released=False)
    with pytest.raises(NotAllowed):
        write(world.beheerder, partij, Words("Anders", "Anders"))
    partij.refresh_from_db()
    assert partij.interest == SECRET.interest


def test_editor_of_the_dossier_changes_who_a_partij_is_and_leaves_its_words(world: World) -> None:
    partij = make_written(world, is_released=False)
    changed = services.change_partij(actor=world.beheerder, partij=partij, about=About("De gemeente", PartijKind.GEMEENTE, "Straten"))
    event = Event.objects.get(kind="partij.gewijzigd")
    assert (changed.name, changed.role, changed.interest) == ("De gemeente", "Straten", SECRET.interest)
    assert event.after == {"name": "De gemeente", "kind": "gemeente", "part": "Straten"}


def test_same_values_change_and_log_nothing(world: World) -> None:
    partij = make_written(world, is_released=False)
    before = Event.objects.count()
    write(world.gemeente_redacteur, partij)
    assert Event.objects.count() == before


def test_too_long_words_are_refused(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    with pytest.raises(InputError) as caught:
        write(world.redacteur, partij, Words("a" * 2001, ""))
    assert caught.value.code == "partij-tekst-te-lang"


def test_partij_that_leaves_keeps_its_reason_and_frees_its_place(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(world, dossier, world.gemeente)
    left = services.drop_partij(actor=world.redacteur, partij=partij, reason=" Gefuseerd ")
    assert (left.dropped_reason, Partij.objects.count()) == ("Gefuseerd", 1)
    assert make_partij(world, dossier, world.gemeente).dropped_at is None


def test_leaving_needs_a_reason(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    with pytest.raises(InputError) as caught:
        services.drop_partij(actor=world.redacteur, partij=partij, reason=" ")
    assert caught.value.code == "partij-reden-leeg"
