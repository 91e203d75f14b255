"""Leading a session: phases, time, what is shown when, and what the log keeps."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import answer, make_session
from tests.web.process.making import make_stap
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.clock import now, telling
from wijkkoers.web.events.models import Event
from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import AnswerForm, TimeAct
from wijkkoers.web.kit.selectors import is_over, spreads_of
from wijkkoers.web.kit.services import SessionValues
from wijkkoers.web.kit.states import SessionMove, SessionPhase


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (SessionValues(" ", AnswerForm.SCHAAL), "sessie-vraag-leeg"),
        (SessionValues("Wat?", AnswerForm.KEUZE, ("een", " ", "een")), "sessie-mogelijkheden"),
        (SessionValues("Wat?", AnswerForm.KEUZE, tuple("abcdefghi")), "sessie-mogelijkheden"),
        (SessionValues("Wat?", AnswerForm.SCHAAL, stap_id=0), "sessie-stap-onbekend"),
    ],
)
def test_question_that_cannot_be_asked_is_refused(world: World, values: SessionValues, code: str) -> None:
    with pytest.raises(InputError) as caught:
        services.start_session(actor=world.redacteur, dossier=make_dossier(world), values=values)
    assert caught.value.code == code


def test_session_belongs_to_a_stap_of_its_dossier(world: World) -> None:
    stap = make_stap(world)
    values = SessionValues("Wat eerst?", AnswerForm.KEUZE, ("daken", "ramen"), stap.pk)
    session = services.start_session(actor=world.redacteur, dossier=stap.dossier, values=values)
    assert (session.stap_id, session.options) == (stap.pk, ["daken", "ramen"])


def test_round_is_shown_by_the_move_that_ends_it(world: World) -> None:
    found = [make_session(world, phase).shown_rounds for phase in SessionPhase]
    assert dict(zip(SessionPhase, found, strict=True)) == {
        SessionPhase.UITLEG: 0,
        SessionPhase.RONDE_1: 0,
        SessionPhase.SPREIDING: 1,
        SessionPhase.GESPREK: 1,
        SessionPhase.RONDE_2: 1,
        SessionPhase.UITKOMST: 2,
        SessionPhase.GESLOTEN: 0,
    }


def test_session_that_is_closed_in_its_first_round_never_shows_it(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    assert services.move_session(actor=world.redacteur, session=session, move=SessionMove.SLUITEN).shown_rounds == 0


def test_log_keeps_counts_only_and_only_of_enough_answers(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    keys = answer(session, 1, 5, 5, note="Geheim verhaal")
    for move in (SessionMove.TONEN, SessionMove.OPNIEUW):
        session = services.move_session(actor=world.redacteur, session=session, move=move)
    answer(session, 4, keys=keys[:1])
    services.move_session(actor=world.redacteur, session=session, move=SessionMove.AFRONDEN)
    event = Event.objects.filter(kind="sessie.fase-gewijzigd").first()
    assert event is not None
    assert (event.after["sessie_round_1"], event.after["sessie_round_2"]) == ("1: 1, 2: 0, 3: 0, 4: 0, 5: 2", "n=1")
    assert not any("Geheim" in str([found.before, found.after]) for found in Event.objects.all())


def test_two_who_move_at_once_move_it_once(world: World) -> None:
    session = make_session(world)
    services.move_session(actor=world.redacteur, session=session, move=SessionMove.BEGINNEN, revision=session.revision)
    with pytest.raises((InputError, NotAllowed)) as caught:
        services.move_session(actor=world.beheerder, session=session, move=SessionMove.SLUITEN, revision=session.revision)
    assert caught.value.code == "intussen-gewijzigd"


def test_clock_stands_still_while_paused_and_gets_longer(world: World) -> None:
    session = make_session(world, SessionPhase.GESPREK)
    assert session.ends_at is not None
    start, end = now(), session.ends_at
    with telling(start + timedelta(minutes=1)):
        services.change_time(actor=world.redacteur, session=session, act=TimeAct.PAUZEREN)
    with telling(start + timedelta(minutes=4)):
        session = services.change_time(actor=world.redacteur, session=session, act=TimeAct.HERVATTEN)
    assert (session.ends_at, session.paused_at) == (end + timedelta(minutes=3), None)
    session = services.change_time(actor=world.redacteur, session=session, act=TimeAct.VERLENGEN, minutes=5)
    assert session.ends_at == end + timedelta(minutes=8)


@pytest.mark.parametrize("minutes", [-1, 181])
def test_minutes_have_a_limit(world: World, minutes: int) -> None:
    with pytest.raises(InputError) as caught:
        services.move_session(actor=world.redacteur, session=make_session(world), move=SessionMove.BEGINNEN, minutes=minutes)
    assert caught.value.code == "sessie-minuten"


def test_session_closes_itself_after_twelve_hours(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    assert not is_over(session)
    with telling(session.opened_at + timedelta(hours=12)):
        assert is_over(session)
        with pytest.raises(NotAllowed):
            services.change_time(actor=world.redacteur, session=session, act=TimeAct.VERLENGEN)


def test_what_was_answered_is_shown_and_ended_after_the_session_closed_itself(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    keys = answer(session, 1, 2, 3)
    with telling(session.closes_at):
        session = services.move_session(actor=world.redacteur, session=session, move=SessionMove.TONEN)
        assert spreads_of(session)[0].is_shown
        with pytest.raises(NotAllowed) as again:
            services.move_session(actor=world.redacteur, session=session, move=SessionMove.OPNIEUW)
        with pytest.raises(InputError) as late:
            answer(session, 5, keys=keys[:1])
        for move in (SessionMove.AFRONDEN, SessionMove.SLUITEN):
            session = services.move_session(actor=world.redacteur, session=session, move=move)
    assert (again.value.code, late.value.code, session.phase) == ("sessie-voorbij", "sessie-geen-ronde", "gesloten")


def test_outcome_keeps_what_the_group_does_not_agree_on(world: World) -> None:
    session = make_session(world, SessionPhase.UITKOMST)
    services.write_outcome(actor=world.redacteur, session=session, agreement="Daken", disagreement="Het tempo", revision=None)
    services.write_outcome(actor=world.redacteur, session=session, agreement="Daken", disagreement="De kosten", revision=2)
    with pytest.raises(InputError) as caught:
        services.write_outcome(actor=world.beheerder, session=session, agreement="", disagreement="", revision=2)
    assert caught.value.code == "intussen-gewijzigd"
    event = Event.objects.filter(kind="sessie.uitkomst-geschreven").first()
    assert event is not None
    assert (event.before["sessie_disagreement"], event.after["sessie_disagreement"]) == ("Het tempo", "De kosten")
    assert "sessie_agreement" not in event.after
