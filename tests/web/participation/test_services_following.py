"""Writing down what was done with what people said."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, make_moment
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.states import FollowUp
from wijkkoers.web.participation.values import FollowUpValues


def _answer(world: World, moment: Participatiemoment, *texts: str, kind: FollowUp | None = None) -> Participatiemoment:
    text, reason, consent = (*texts, "", "", "")[:3]
    return services.write_follow_up(actor=world.redacteur, moment=moment, values=FollowUpValues(text, kind, reason, consent))


def _past(world: World, rung: str) -> Participatiemoment:
    return make_moment(world, make_dossier(world), rung=rung, held_on=HELD)


def test_answer_ends_the_waiting(world: World) -> None:
    moment = _past(world, "raadplegen")
    assert moment.awaits_follow_up
    kept = _answer(world, moment, "De speeltuin komt er", kind=FollowUp.OVERGENOMEN)
    assert not kept.awaits_follow_up
    assert events_of_dossier(moment.dossier_id)[0].after["moment_follow_up"] == "De speeltuin komt er"


def test_who_was_only_informed_awaits_no_answer(world: World) -> None:
    assert not _past(world, "informeren").awaits_follow_up


@pytest.mark.parametrize(
    ("rung", "texts", "code"),
    [
        ("raadplegen", ("Anders",), ""),
        ("adviseren", ("Anders",), "moment-afwijken-zonder-reden"),
        ("adviseren", ("Anders", "Te duur"), ""),
        ("coproduceren", ("Anders", "Te duur"), "moment-afwijken-zonder-instemming"),
        ("coproduceren", ("Anders", "Te duur", "De groep, op 3 april"), ""),
        ("meebeslissen", ("Anders",), "moment-afwijken-zonder-instemming"),
    ],
)
@pytest.mark.parametrize("kind", [FollowUp.DEELS, FollowUp.NIET])
def test_deviating_asks_more_on_a_higher_rung(world: World, rung: str, texts: tuple[str, ...], code: str, kind: FollowUp) -> None:
    found = ""
    try:
        _answer(world, _past(world, rung), *texts, kind=kind)
    except InputError as error:
        found = error.code
    assert found == code


@pytest.mark.parametrize("rung", ["adviseren", "coproduceren", "meebeslissen"])
def test_doing_what_people_said_asks_no_reason(world: World, rung: str) -> None:
    assert _answer(world, _past(world, rung), "Zo gaat het", kind=FollowUp.OVERGENOMEN).follow_up_at


def test_answer_before_the_moment_took_place_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="moment-nog-niet-geweest"):
        _answer(world, make_moment(world, make_dossier(world)), "Alvast")


def test_answer_without_words_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="moment-antwoord-leeg"):
        _answer(world, _past(world, "raadplegen"), "", kind=FollowUp.OVERGENOMEN)


def test_answer_taken_back_stays_in_the_log(world: World) -> None:
    moment = _answer(world, _past(world, "raadplegen"), "De speeltuin komt er")
    assert _answer(world, moment).awaits_follow_up
    assert events_of_dossier(moment.dossier_id)[0].before["typed"] == {"follow_up": "De speeltuin komt er"}
