"""Schouwpunten: what they need, their numbers, and what is done about them."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import HERE, make_team
from tests.web.fieldwork.making_talks import make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.services import punten as services
from wijkkoers.web.fieldwork.states import PuntMove
from wijkkoers.web.fieldwork.values_talks import PuntValues, punt_values
from wijkkoers.web.parties.models import Partij

pytestmark = pytest.mark.django_db
SPOT = {"verdict": Verdict.SLECHT, "place_note": "hoek"}


def test_a_fixed_point_gives_its_number_and_others_come_after_the_route(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier, 3)
    held = make_schouw(world, dossier, route=route)
    second = route.points.get(number=2)
    assert [make_punt(world, held, **values).number for values in ({}, {"point": second}, {"point": second}, {})] == [4, 2, 5, 6]


def test_what_comes_twice_under_one_number_is_kept_once(world: World) -> None:
    held, key = make_schouw(world, make_team(world)), uuid4()
    made = {services.add_punt(actor=world.redacteur, schouw=held, values=PuntValues(**SPOT), client_id=key).pk for _try in range(2)}
    assert len(made) == 1


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"verdict": None}, "schouwpunt-oordeel-leeg"),
        ({"place_note": ""}, "schouwpunt-plaats-leeg"),
        ({"theme": "bestaat-niet"}, "thema-onbekend"),
        ({"holder_partij_id": 99}, "schouwpunt-partij"),
        ({"route_point_id": 99}, "schouwpunt-vast-punt"),
        ({"score": 6}, "schouwpunt-cijfer"),
        ({"feedback_on": date(2026, 1, 1)}, "schouwpunt-dag-zonder-tekst"),
        ({"feedback": "Klaar", "feedback_on": date(2999, 1, 1)}, "schouwpunt-dag-in-de-toekomst"),
        ({"note": "x" * 10_001}, "rij-tekst-te-lang"),
    ],
)
def test_a_point_that_cannot_be_is_refused(values: dict[str, object], code: str, world: World) -> None:
    held = make_schouw(world, make_team(world))
    with pytest.raises(InputError, match=code):
        services.add_punt(actor=world.redacteur, schouw=held, values=PuntValues(**{**SPOT, **values}))  # type: ignore[arg-type]


def test_a_place_on_the_map_is_enough(world: World) -> None:
    assert make_punt(world, make_schouw(world, make_team(world)), place_note="", geometry=HERE).geometry == HERE


def test_leaving_a_point_needs_a_reason_that_residents_hear(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    with pytest.raises(InputError, match="schouwpunt-reden-leeg"):
        services.move_punt(actor=world.redacteur, punt=punt, move=PuntMove.LATEN, reason=" ")
    left = services.move_punt(actor=world.redacteur, punt=punt, move=PuntMove.LATEN, reason="Particulier terrein")
    assert (left.status, left.feedback, left.feedback_on) == ("geen-actie", "Particulier terrein", None)
    with pytest.raises(InputError, match="schouwpunt-stap-kan-niet"):
        services.move_punt(actor=world.redacteur, punt=punt, move=PuntMove.AFRONDEN)
    assert services.move_punt(actor=world.redacteur, punt=punt, move=PuntMove.HEROPENEN).status == "open"


def test_who_acts_says_what_was_done_but_does_not_change_what_was_seen(world: World) -> None:
    dossier = make_team(world)
    partij = Partij.objects.create(dossier=dossier, name="Gemeente", kind="gemeente", organisation=world.gemeente)
    punt = make_punt(world, make_schouw(world, dossier), holder_partij_id=partij.pk)
    guest = world.gemeente_redacteur
    assert services.move_punt(actor=guest, punt=punt, move=PuntMove.AFRONDEN).status == "klaar"
    told = services.tell_residents(actor=guest, punt=punt, values={"feedback": "Gerepareerd", "feedback_on": date(2026, 5, 1)})
    assert told.feedback_on == date(2026, 5, 1)
    with pytest.raises(NotAllowed, match="rij-niet-eigenaar"):
        services.change_punt(actor=guest, punt=punt, values=punt_values(punt, note="Anders"))


def test_two_who_edit_at_once_do_not_overwrite_each_other(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    services.change_punt(actor=world.redacteur, punt=punt, values=punt_values(punt, note="Een"), revision=1)
    with pytest.raises(InputError, match=STALE):
        services.change_punt(actor=world.beheerder, punt=punt, values=punt_values(punt, note="Twee"), revision=1)
    event = Event.objects.get(kind="schouwpunt.gewijzigd")
    assert (event.before["typed"]["note"], event.after["schouwpunt_note"]) == ("Losse tegels", "Een")


def test_a_point_of_another_dossier_cannot_have_its_fixed_point(world: World) -> None:
    other = make_route(world, make_dossier(world))
    held = make_schouw(world, make_team(world))
    with pytest.raises(InputError, match="schouwpunt-vast-punt"):
        make_punt(world, held, point=other.points.all()[0])


def test_what_lapses_comes_back(world: World) -> None:
    punt = services.drop_punt(actor=world.redacteur, punt=make_punt(world, make_schouw(world, make_team(world))), reason="Dubbel")
    assert services.restore_punt(actor=world.redacteur, punt=punt).dropped_at is None
