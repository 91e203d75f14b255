"""Which schouw a code opens, whose key it is, and until when a phone can send what it holds."""

from __future__ import annotations

from datetime import timedelta

from tests.web.fieldwork.phone_making import make_open_schouw
from tests.web.world import World

from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.selectors.seats import GRACE, points_to_visit, schouw_by_code, seat_by_key, takes_points, takes_seats
from wijkkoers.web.fieldwork.services.seats import take_seat


def test_code_is_read_kindly_and_opens_its_own_schouw_only(world: World) -> None:
    schouw = make_open_schouw(world)
    assert schouw.join_code
    assert schouw_by_code(shown_code(schouw.join_code).lower()) == schouw
    assert [schouw_by_code(typed) for typed in ("", "0000", schouw.join_code[::-1])] == [None, None, None]


def test_key_gives_its_seat_and_nothing_else_does(world: World) -> None:
    seat, key = take_seat(schouw=make_open_schouw(world))
    assert (seat_by_key(key), seat_by_key(""), seat_by_key(seat.key_hash)) == (seat, None, None)


def test_phone_that_takes_part_can_send_for_a_while_after_the_last_moment_to_join(world: World) -> None:
    schouw = make_open_schouw(world)
    assert schouw.join_until
    late, too_late = schouw.join_until + timedelta(hours=1), schouw.join_until + GRACE
    assert [(takes_seats(schouw, at), takes_points(schouw, at)) for at in (now(), late, too_late)] == [
        (True, True),
        (False, True),
        (False, False),
    ]
    assert not takes_points(Schouw(dossier=schouw.dossier, join_until=late))


def test_fixed_points_that_lapsed_are_not_visited(world: World) -> None:
    schouw = make_open_schouw(world)
    points_to_visit(schouw).filter(number=2).update(dropped_at=now())
    assert [point.number for point in points_to_visit(schouw)] == [1, 3]
