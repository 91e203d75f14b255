"""Holding a schouw: its moves, its door and its next time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.services import schouw as services
from wijkkoers.web.fieldwork.states import SchouwMove
from wijkkoers.web.fieldwork.values_talks import SchouwValues

pytestmark = pytest.mark.django_db


def test_rounding_off_shuts_the_door_and_reopening_gives_another_code(world: World) -> None:
    held = make_schouw(world, make_team(world))
    services.move_schouw(actor=world.redacteur, schouw=held, move=SchouwMove.STARTEN)
    code = services.open_door(actor=world.redacteur, schouw=held, until=now() + timedelta(hours=2)).join_code
    assert read_code(code or "") == code
    over = services.move_schouw(actor=world.redacteur, schouw=held, move=SchouwMove.AFRONDEN)
    assert (over.status, over.join_code, over.join_until) == ("afgerond", None, None)
    with pytest.raises(InputError, match="schouw-stap-kan-niet"):
        services.open_door(actor=world.redacteur, schouw=held, until=now() + timedelta(hours=2))


def test_a_later_end_keeps_the_code_that_hangs_on_the_wall(world: World) -> None:
    held = make_schouw(world, make_team(world))
    first = services.open_door(actor=world.redacteur, schouw=held, until=now() + timedelta(hours=2)).join_code
    assert services.open_door(actor=world.redacteur, schouw=held, until=now() + timedelta(hours=4)).join_code == first
    assert services.shut_door(actor=world.redacteur, schouw=held).join_code is None


@pytest.mark.parametrize("hours", [-1, 24 * 40])
def test_a_door_ends_later_than_now_and_within_a_month(hours: int, world: World) -> None:
    held = make_schouw(world, make_team(world))
    with pytest.raises(InputError, match="schouw-deur-einde"):
        services.open_door(actor=world.redacteur, schouw=held, until=now() + timedelta(hours=hours))


def test_a_draft_has_no_door(world: World) -> None:
    held = make_schouw(world, make_team(world), world.gemeente_redacteur)
    with pytest.raises(InputError, match="schouw-deur-concept"):
        services.open_door(actor=world.gemeente_redacteur, schouw=held, until=now() + timedelta(hours=1))


def test_moves_follow_the_table_and_need_a_day_to_end(world: World) -> None:
    held = make_schouw(world, make_team(world), held_on=None)
    with pytest.raises(InputError, match="schouw-stap-kan-niet"):
        services.move_schouw(actor=world.redacteur, schouw=held, move=SchouwMove.AFRONDEN)
    services.move_schouw(actor=world.redacteur, schouw=held, move=SchouwMove.STARTEN)
    with pytest.raises(InputError, match="schouw-dag-leeg"):
        services.move_schouw(actor=world.redacteur, schouw=held, move=SchouwMove.AFRONDEN)


def test_the_next_time_goes_along_the_same_points(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier))
    again = services.repeat_schouw(actor=world.redacteur, schouw=held, values=SchouwValues("Volgend jaar"))
    assert (again.route_id, again.previous_id) == (held.route_id, held.pk)
    with pytest.raises(InputError, match="schouw-zonder-route"):
        services.repeat_schouw(actor=world.redacteur, schouw=make_schouw(world, dossier), values=SchouwValues("Kan niet"))


def test_a_route_stays_once_its_points_were_seen(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier)
    held = make_schouw(world, dossier, route=route)
    make_punt(world, held, point=route.points.all()[0])
    with pytest.raises(InputError, match="schouw-route-vast"):
        services.change_schouw(actor=world.redacteur, schouw=held, values=SchouwValues("Anders", None))


def test_a_route_of_another_dossier_is_unknown(world: World) -> None:
    with pytest.raises(InputError, match="route-onbekend"):
        make_schouw(world, make_team(world), route=make_route(world, make_team(world)))


def test_two_who_edit_at_once_do_not_overwrite_each_other(world: World) -> None:
    held = make_schouw(world, make_team(world))
    services.change_schouw(actor=world.redacteur, schouw=held, values=SchouwValues("Een"), revision=1)
    with pytest.raises(InputError, match=STALE):
        services.change_schouw(actor=world.beheerder, schouw=held, values=SchouwValues("Twee"), revision=1)
    services.drop_schouw(actor=world.redacteur, schouw=held, reason="Regen")
    assert services.restore_schouw(actor=world.redacteur, schouw=held).dropped_at is None


def test_a_draft_is_shared_once(world: World) -> None:
    held = make_schouw(world, make_team(world), world.gemeente_redacteur)
    assert services.release_schouw(actor=world.gemeente_redacteur, schouw=held).number == 1
    with pytest.raises(InputError, match="rij-al-gedeeld"):
        services.release_schouw(actor=world.gemeente_redacteur, schouw=held)


def test_a_schouw_is_not_held_in_a_year_that_cannot_be(world: World) -> None:
    with pytest.raises(InputError, match="dag-onmogelijk"):
        make_schouw(world, make_team(world), held_on=date(9999, 12, 31))
