"""Making a dossier, changing what it says, choosing its areas."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_areas, make_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import area_keys
from wijkkoers.web.dossiers.states import Aim
from wijkkoers.web.events.models import Event


def _create(world: World, name: str) -> Dossier:
    return services.create_dossier(actor=world.redacteur, organisation=world.corporatie, name=name, aim=Aim.WUP)


def test_new_dossier_is_in_preparation_with_its_maker_as_trekker_and_todays_handbook(world: World) -> None:
    dossier = _create(world, "  Spoorwijk   vooruit ")
    member = dossier.members.get()
    assert (dossier.name, dossier.status, dossier.handbook_version) == ("Spoorwijk vooruit", "voorbereiding", load_handbook().version)
    assert (member.user, member.role, member.organisation) == (world.redacteur, "trekker", world.corporatie)


def test_making_is_logged_with_what_was_made(world: World) -> None:
    dossier = _create(world, "Spoorwijk")
    made = Event.objects.get(dossier=dossier, kind="dossier.gemaakt")
    assert (made.actor, made.organisation, made.before, made.after["name"]) == (world.redacteur, world.corporatie, {}, "Spoorwijk")


def test_refused_making_leaves_nothing(world: World) -> None:
    with pytest.raises(NotAllowed):
        services.create_dossier(actor=world.lezer, organisation=world.corporatie, name="X", aim=Aim.WUP)
    with pytest.raises(NotAllowed):
        services.create_dossier(actor=world.redacteur, organisation=world.gemeente, name="X", aim=Aim.WUP)
    assert (Dossier.objects.count(), Event.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("name", "code"), [("  ", "dossier-naam-leeg"), ("a" * 121, "dossier-naam-te-lang"), ("spoorwijk", "dossier-naam-bestaat")]
)
def test_name_that_cannot_be_used_is_refused(world: World, name: str, code: str) -> None:
    _create(world, "Spoorwijk")
    with pytest.raises(InputError) as caught:
        _create(world, name)
    assert caught.value.code == code


def test_another_organisation_may_use_the_same_name(world: World) -> None:
    _create(world, "Spoorwijk")
    other = services.create_dossier(actor=world.gemeente_redacteur, organisation=world.gemeente, name="Spoorwijk", aim=Aim.WUP)
    assert other.organisation == world.gemeente


def test_change_logs_only_what_changed(world: World) -> None:
    dossier = make_dossier(world, "Oud")
    services.change_dossier(actor=world.beheerder, dossier=dossier, name="Nieuw", aim=Aim.WIJKVISIE, summary="Waarom")
    event = Event.objects.filter(dossier=dossier).first()
    assert event is not None
    assert (event.kind, event.before, event.after) == ("dossier.gewijzigd", {"name": "Oud"}, {"name": "Nieuw"})


def test_same_values_change_and_log_nothing(world: World) -> None:
    dossier = make_dossier(world, "Zelfde")
    before = Event.objects.count()
    services.change_dossier(actor=world.beheerder, dossier=dossier, name="Zelfde", aim=Aim.WIJKVISIE, summary="Waarom")
    assert Event.objects.count() == before


def test_areas_take_their_names_from_the_store(world: World) -> None:
    dossier = make_dossier(world, areas=("BU99010102", "BU99010101"))
    assert [(area.code, area.name) for area in dossier.areas.all()] == [("BU99010101", "Seinhuis"), ("BU99010102", "Perron")]


def test_other_areas_replace_and_are_logged_with_before_and_after(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    services.set_areas(actor=world.beheerder, dossier=dossier, areas=[("WK990102", 2025)])
    event = Event.objects.filter(dossier=dossier).first()
    assert event is not None
    assert area_keys(dossier) == [("WK990102", 2025)]
    assert (event.before, event.after) == ({"areas": ["Spoorwijk (WK990101, 2025)"]}, {"areas": ["Oude Haven (WK990102, 2025)"]})


def test_same_areas_in_another_order_log_nothing(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101", "WK990102"))
    before = Event.objects.count()
    services.set_areas(actor=world.beheerder, dossier=dossier, areas=[("WK990102", 2025), ("WK990101", 2025)])
    assert Event.objects.count() == before


@pytest.mark.parametrize(
    ("areas", "code"),
    [
        ([("WK999999", 2025)], "dossier-gebied-onbekend"),
        ([("WK990101", 1999)], "dossier-gebied-onbekend"),
        ([("WK990101", 2025), ("BU99010101", 2025)], "dossier-gebieden-dubbel"),
        ([("WK990101", 2025), ("WK990201", 2025)], "dossier-gebieden-andere-gemeente"),
    ],
)
def test_areas_that_cannot_be_used_leave_the_old_ones(world: World, areas: list[tuple[str, int]], code: str) -> None:
    dossier = make_dossier(world, areas=("WK990102",))
    with pytest.raises(InputError) as caught:
        services.set_areas(actor=world.beheerder, dossier=dossier, areas=areas)
    assert (caught.value.code, area_keys(dossier)) == (code, [("WK990102", 2025)])


def test_reader_cannot_choose_areas(world: World) -> None:
    dossier = make_dossier(world)
    make_areas()
    with pytest.raises(NotAllowed):
        services.set_areas(actor=world.lezer, dossier=dossier, areas=[("WK990101", 2025)])
    assert area_keys(dossier) == []
