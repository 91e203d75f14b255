"""Taking part with the code alone: no account, no name, one seat per browser."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.dossiers.making import move
from tests.web.kit.making import answer, make_session
from tests.web.world import World

from wijkkoers.web.accounts import brakes
from wijkkoers.web.dossiers.states import Move
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


def test_session_of_a_closed_dossier_says_so(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    move(world, session.dossier, Move.AFSLUITEN)
    client = world.client_for(None)
    assert "Ga zitten" not in client.get(_address(session)).content.decode()
    refused = client.post(_address(session))
    assert (refused.status_code, "Dit dossier is afgesloten." in refused.content.decode()) == (400, True)


def test_one_address_cannot_flood_a_session(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brakes, "SEATS_PER_WINDOW", 2)
    session = make_session(world)
    found = [world.client_for(None).post(_address(session)) for _turn in range(3)]
    assert [response.status_code for response in found] == [302, 302, 400]
    assert "Wacht 10 minuten" in found[-1].content.decode()
    assert world.client_for(None).post(_address(session), REMOTE_ADDR="192.0.2.7").status_code == 302


def test_who_guesses_codes_has_to_wait_and_who_sits_there_does_not(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brakes, "MISSES_PER_WINDOW", 2)
    session, client, seated = make_session(world), world.client_for(None), world.client_for(None)
    seated.post(_address(session))
    assert client.get(reverse("session-join", args=["K7PM3XQ9"])).status_code == 404
    assert client.get(reverse("session-door"), {"code": "K7PM"}).status_code == 200
    for address in (_address(session), reverse("session-join", args=["K7PM3XQ9"]), f"{reverse('session-door')}?code={session.code}"):
        assert client.get(address).status_code == 400
    assert seated.get(_address(session)).status_code == 200
