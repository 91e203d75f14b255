"""Taking part with the code alone: no account, no name, one seat per browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.kit.making import answer, make_session
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.models import Session, SessionAnswer, SessionSeat
from wijkkoers.web.kit.states import SessionMove, SessionPhase
from wijkkoers.web.kit.views.joining import COOKIE


def _address(session: Session, name: str = "session-join") -> str:
    return reverse(name, args=[session.code])


def test_looking_takes_no_seat_and_sitting_down_takes_one(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    client = world.client_for(None)
    client.get(_address(session))
    assert SessionSeat.objects.count() == 0
    response = client.post(_address(session))
    cookie = response.cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (True, "Lax", _address(session), 43200)
    client.post(_address(session), {"value": "4", "note": "Tocht"})
    client.post(_address(session), {"value": "2", "note": "Tocht"})
    assert list(SessionAnswer.objects.values_list("seat__number", "value")) == [(1, 2)]
    assert SessionSeat.objects.count() == 1


def test_cookie_of_somebody_else_or_made_up_is_no_seat(world: World) -> None:
    session, other = make_session(world, SessionPhase.RONDE_1), make_session(world, SessionPhase.RONDE_1)
    client = world.client_for(None)
    kept = client.post(_address(other)).cookies[COOKIE].value
    for value in (kept, services.take_seat(session=session).key):
        client.cookies[COOKIE] = value
        assert "Ga zitten" in client.get(_address(session)).content.decode()


def test_answers_of_others_are_seen_from_a_seat_once_shown(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    client = world.client_for(None)
    client.post(_address(session))
    answer(session, 1, 5, 5, note="De huizen lekken")
    assert "De huizen lekken" not in client.get(_address(session)).content.decode()
    services.move_session(actor=world.redacteur, session=session, move=SessionMove.TONEN)
    assert "De huizen lekken" in client.get(_address(session)).content.decode()
    assert "De huizen lekken" not in world.client_for(None).get(_address(session)).content.decode()


def test_page_has_no_link_into_the_dossier(world: World) -> None:
    session = make_session(world)
    assert f"/dossiers/{session.dossier_id}/" not in world.client_for(None).get(_address(session)).content.decode()


def test_pulse_tells_counts_and_no_answer(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    answer(session, 1, 5)
    found = world.client_for(None).get(_address(session, "session-pulse")).json()
    assert found == {"phase": "ronde-1", "revision": session.revision, "seats": 2, "answers": 2}


def test_unknown_code_and_closed_session(world: World) -> None:
    client = world.client_for(None)
    assert client.get(reverse("session-join", args=["K7PM3XQ9"])).status_code == 404
    assert "Met deze code is geen sessie gevonden." in client.get(reverse("session-door"), {"code": "K7PM"}).content.decode()
    closed = make_session(world, SessionPhase.GESLOTEN)
    assert "Deze sessie is gesloten." in client.get(_address(closed)).content.decode()
    assert client.get(reverse("session-door"), {"code": closed.code}).headers["Location"] == _address(closed)
