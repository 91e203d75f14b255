"""A seat is for whoever has the code while the door stands open; only a hash of its key is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.web.fieldwork.phone_making import make_open_schouw, make_seat
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import SchouwSeat
from wijkkoers.web.fieldwork.services import seats
from wijkkoers.web.fieldwork.states import SchouwStatus


def test_key_is_told_once_and_only_its_hash_is_kept(world: World) -> None:
    seat, key = seats.take_seat(schouw=make_open_schouw(world), role="  wijk\nagent ")
    assert (len(key) >= 32, key in str(vars(SchouwSeat.objects.get(pk=seat.pk))), seat.role) == (True, False, "wijk agent")


SHUT: list[dict[str, Any]] = [{"join_code": None}, {"join_until": None}, {"status": SchouwStatus.AFGEROND.value}]


@pytest.mark.parametrize("values", [*SHUT, {"gone": True}, {"late": True}], ids=str)
def test_no_seat_when_the_door_is_shut(values: dict[str, Any], world: World) -> None:
    passed = {"gone": {"dropped_at": now()}, "late": {"join_until": now() - timedelta(minutes=1)}}
    schouw = make_open_schouw(world, **passed.get(next(iter(values)), values))
    with pytest.raises(InputError, match="schouw-telefoon-voorbij"):
        seats.take_seat(schouw=schouw)


def test_seats_have_a_limit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seats, "SEAT_LIMIT", 1)
    schouw = make_open_schouw(world)
    make_seat(schouw)
    with pytest.raises(InputError, match="schouw-vol"):
        seats.take_seat(schouw=schouw)
