"""Leading a session in the browser."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import answer, make_session
from tests.web.world import World

from wijkkoers.web.events.clock import telling
from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import TimeAct
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.selectors import answer_count
from wijkkoers.web.kit.states import SessionMove, SessionPhase
from wijkkoers.web.kit.views import sessions


def _address(name: str, session: Session) -> str:
    return reverse(name, args=[session.dossier_id, session.pk])


def test_session_is_set_up_and_moved_on(world: World) -> None:
    dossier = make_dossier(world)
    client = world.client_for(world.redacteur)
    client.post(reverse("session-new", args=[dossier.pk]), {"question": "Wat eerst?", "form": "keuze", "options": "daken\nramen"})
    session = Session.objects.get()
    client.post(_address("session-move", session), {"move": "beginnen", "minutes": "7", "revision": str(session.revision)})
    session.refresh_from_db()
    assert session.ends_at is not None
    assert (session.phase, (session.ends_at - session.phase_since).total_seconds()) == (SessionPhase.RONDE_1, 420)
    assert "0 antwoorden" in client.get(_address("session-detail", session)).content.decode()


def test_nobody_reads_the_first_round_before_its_spread_not_even_who_leads(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    answer(session, 1, 5, 5, note="De huizen lekken")
    for person in ("redacteur", "lezer"):
        for name in ("session-detail", "session-screen"):
            page = world.client_for(world.person(person)).get(_address(name, session)).content.decode()
            assert "De huizen lekken" not in page
            assert 'class="spread ' not in page
            assert "3 antwoorden" in page
    services.move_session(actor=world.redacteur, session=session, move=SessionMove.TONEN)
    page = world.client_for(world.lezer).get(_address("session-detail", session)).content.decode()
    assert "De huizen lekken" in page
    assert 'class="spread ' in page


def test_second_who_moves_is_told(world: World) -> None:
    session = make_session(world)
    seen = session.revision
    services.change_time(actor=world.beheerder, session=session, act=TimeAct.VERLENGEN)
    response = world.client_for(world.redacteur).post(_address("session-move", session), {"move": "beginnen", "revision": str(seen)})
    assert response.status_code == 400
    assert "Iemand anders heeft dit intussen gewijzigd." in response.content.decode()


def test_paper_is_typed_in_and_gets_its_number(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    client = world.client_for(world.redacteur)
    assert "Papier 1 telt mee." in client.post(_address("session-paper", session), {"value": "4"}, follow=True).content.decode()
    assert answer_count(session, 1) == 1
    assert client.post(_address("session-paper", session), {"value": ""}).status_code == 400


def test_outcome_in_words_becomes_a_proposal(world: World) -> None:
    session = make_session(world, SessionPhase.UITKOMST)
    client = world.client_for(world.redacteur)
    form = client.get(_address("session-detail", session)).context["outcome_form"]
    hidden = {"revision": form["revision"].value(), "base": form["base"].value()}
    data = {"agreement": "De daken", "disagreement": "Het tempo", **hidden}
    page = client.post(_address("session-outcome", session), data, follow=True).content.decode()
    assert "Niet eens: Het tempo" in page
    assert reverse("kit-carry", args=[session.dossier_id]) in page
    late = client.post(_address("session-outcome", session), {"agreement": "De ramen", "disagreement": "Het tempo", **hidden})
    assert (late.status_code, late.context["outcome_form"].conflicts[0].theirs) == (409, "De daken")


def test_on_one_computer_phones_are_not_invited(world: World, monkeypatch: Any) -> None:
    session, client = make_session(world), world.client_for(world.redacteur)
    assert session.code in client.get(_address("session-screen", session)).content.decode()
    monkeypatch.setattr(sessions, "settings", SimpleNamespace(LOCAL_MODE=True))
    assert "Telefoons kunnen er niet bij" in client.get(_address("session-detail", session)).content.decode()
    assert "join__qr" not in client.get(_address("session-screen", session)).content.decode()


def test_closing_in_the_first_round_warns_and_an_old_session_can_still_be_shown(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    answer(session, 1, 2, 3)
    client = world.client_for(world.redacteur)
    assert "Sluit u nu, dan ziet niemand" in client.get(_address("session-detail", session)).content.decode()
    with telling(session.closes_at):
        page = client.get(_address("session-detail", session))
        assert [next_.form["move"].value() for next_ in page.context["moves"]] == ["tonen", "sluiten"]
        shown = client.post(_address("session-move", session), {"move": "tonen", "revision": str(session.revision)}, follow=True)
    assert 'class="spread ' in shown.content.decode()
