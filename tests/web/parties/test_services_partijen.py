"""Adding, changing, dropping and bringing back a partij."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import SECRET, make_partij, make_shared_dossier, make_written, watch_holds
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import OwnPlan, PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.services import About, Profile


def test_new_partij_is_logged_in_its_dossier(world: World) -> None:
    dossier = make_dossier(world)
    about = About(" Groep   Plein ", PartijKind.BEWONERS, "Wonen hier", "woordvoerder")
    partij = services.add_partij(actor=world.redacteur, dossier=dossier, about=about)
    event = Event.objects.get(subject=f"partij:{partij.pk}")
    assert (partij.name, partij.role, partij.organisation, partij.released_at) == ("Groep Plein", "Wonen hier", None, None)
    assert (event.kind, event.dossier, event.actor) == ("partij.toegevoegd", dossier, world.redacteur)
    assert event.after == {"name": "Groep Plein", "partij_kind": "bewoners", "part": "Wonen hier", "contact": "woordvoerder"}


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


def test_editor_of_the_dossier_changes_who_a_partij_is_and_leaves_its_words(world: World) -> None:
    partij = make_written(world, is_released=False)
    changed = services.change_partij(actor=world.beheerder, partij=partij, about=About("De gemeente", PartijKind.GEMEENTE, "Straten"))
    event = Event.objects.get(kind="partij.gewijzigd")
    assert (changed.name, changed.role, changed.interest) == ("De gemeente", "Straten", SECRET.interest)
    assert event.after == {"name": "De gemeente", "partij_kind": "gemeente", "part": "Straten"}


def test_same_values_change_and_log_nothing(world: World) -> None:
    partij = make_partij(world, make_dossier(world), name="Groep")
    before = Event.objects.count()
    same = services.change_partij(actor=world.redacteur, partij=partij, about=About("Groep", PartijKind.OVERIG), profile=Profile())
    assert (Event.objects.count(), same.revision) == (before, 1)


def test_profile_is_kept_and_logged_and_left_alone_when_not_given(world: World) -> None:
    partij = make_partij(world, make_dossier(world), name="Groep")
    profile = Profile("Tot een ton", OwnPlan.KLAAR, "https://voorbeeld.test/plan", 4, None)
    services.change_partij(actor=world.redacteur, partij=partij, about=About("Groep", PartijKind.OVERIG), profile=profile)
    services.change_partij(actor=world.redacteur, partij=partij, about=About("Groep", PartijKind.VVE))
    partij.refresh_from_db()
    assert (partij.mandate_limit, partij.own_plan, partij.influence, partij.stake) == ("Tot een ton", "klaar", 4, None)
    event = Event.objects.filter(kind="partij.gewijzigd").last()
    assert event is not None
    assert (event.before["influence"], event.after["influence"], event.after["own_plan"]) == (None, 4, "klaar")


@pytest.mark.parametrize(
    ("profile", "code"),
    [
        (Profile(influence=0), "partij-niveau-onbekend"),
        (Profile(stake=6), "partij-niveau-onbekend"),
        (Profile(own_plan_url="javascript:alert(1)"), "partij-plan-adres"),
    ],
)
def test_profile_that_cannot_be_is_refused(world: World, profile: Profile, code: str) -> None:
    partij = make_partij(world, make_dossier(world))
    with pytest.raises(InputError) as caught:
        services.change_partij(actor=world.redacteur, partij=partij, about=About("Groep", PartijKind.OVERIG), profile=profile)
    assert caught.value.code == code


def test_change_of_an_older_revision_is_told_so(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    services.change_partij(actor=world.redacteur, partij=partij, about=About("Eerst", PartijKind.OVERIG), revision=1)
    with pytest.raises(InputError) as caught:
        services.change_partij(actor=world.beheerder, partij=partij, about=About("Daarna", PartijKind.OVERIG), revision=1)
    assert caught.value.code == "intussen-gewijzigd"


def test_change_holds_the_dossier_before_the_name_is_checked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else two partijen can get the same name at once, and the second gets an error of the store instead of a sentence."""
    partij = make_partij(world, make_dossier(world))
    held = watch_holds(monkeypatch)
    with pytest.raises(InputError):
        services.change_partij(actor=world.redacteur, partij=partij, about=About("", PartijKind.OVERIG))
    assert held == ["Partij", "Dossier"]


def test_writing_does_not_count_as_a_change_of_who_the_partij_is(world: World) -> None:
    """Else an editor could tell from the form that a partner wrote something."""
    partij = make_written(world, is_released=False)
    assert (partij.revision, partij.words_revision) == (1, 2)


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


def test_partij_that_left_comes_back_with_what_it_wrote(world: World) -> None:
    left = services.drop_partij(actor=world.redacteur, partij=make_written(world, is_released=False), reason="Weg")
    back = services.restore_partij(actor=world.redacteur, partij=left)
    event = Event.objects.get(kind="partij.teruggekomen")
    assert (back.dropped_at, back.dropped_reason, back.interest, back.released_at) == (None, "", left.interest, None)
    assert (event.before["reason"], event.after) == ("Weg", {"name": back.name})


@pytest.mark.parametrize(("is_organisation", "code"), [(False, "partij-naam-bestaat"), (True, "partij-organisatie-bestaat")])
def test_partij_whose_place_is_taken_does_not_come_back(world: World, is_organisation: bool, code: str) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(world, dossier, world.gemeente if is_organisation else None, "Groep")
    services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg")
    make_partij(world, dossier, world.gemeente if is_organisation else None, "Andere" if is_organisation else "Groep")
    with pytest.raises(InputError) as caught:
        services.restore_partij(actor=world.redacteur, partij=partij)
    assert caught.value.code == code
