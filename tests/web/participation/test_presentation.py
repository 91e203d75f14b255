"""Moments in words, and the one thing to do next."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_moment, make_past
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation import presentation, services
from wijkkoers.web.participation.account import Sum
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.presentation import MomentRow, group_choices, next_of, row_of, rows_of, rung_choices, sum_text
from wijkkoers.web.participation.states import MomentMove
from wijkkoers.web.participation.values import FollowUpValues, TurnoutValues

TODAY = date(2026, 11, 22)
CONTENT = load_process()


def _row(moment: Participatiemoment, language: str = "nl") -> MomentRow:
    return row_of(moment, CONTENT, language, TODAY)


def test_row_is_in_words_and_hides_small_counts(world: World) -> None:
    moment = make_past(world, make_dossier(world), 60, {"jongeren": 4, "ouderen": 30}, groups=("jongeren",))
    moment.groups = ["jongeren", "van-vroeger"]
    row = _row(moment)
    assert (row.when, row.rung, row.height, row.total) == ("12 maart 2026", "Raadplegen", 2, "60")
    assert row.groups == ("jongeren van 15 tot 25 jaar", "van-vroeger")
    assert row.came == (("jongeren van 15 tot 25 jaar", "minder dan 10"), ("bewoners van 65 jaar en ouder", "30"))
    assert (row.invited, row.answer_state, row.ladder) == ("onbekend", "wacht", "▮▮▯▯▯")


def test_rung_of_an_older_handbook_is_named_by_its_id(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    moment.rung = "samen-dromen"
    assert (_row(moment).rung, _row(moment).height) == ("samen-dromen", 0)


def test_moment_without_a_date_says_so(world: World) -> None:
    assert _row(make_moment(world, make_dossier(world))).when == "nog geen datum"


def test_moment_whose_period_is_over_is_overdue_until_it_was_held(world: World) -> None:
    dossier = make_dossier(world)
    assert _row(make_moment(world, dossier, due=parse_period("maart 2026"))).is_overdue
    assert not _row(make_moment(world, dossier, due=parse_period("november 2026"))).is_overdue
    assert not _row(make_past(world, dossier, due=parse_period("maart 2026"))).is_overdue


@pytest.mark.parametrize(
    ("total", "text"),
    [
        (Sum(), "onbekend"),
        (Sum(40, 40, 1), "40"),
        (Sum(1, 9, 1), "minder dan 10"),
        (Sum(21, 29, 2), "tussen 21 en 29"),
        (Sum(30, None, 2), "ten minste 30"),
    ],
)
def test_sum_says_what_it_can_be(total: Sum, text: str) -> None:
    assert sum_text(total, "nl") == text


def _next(world: World, *moments: Participatiemoment) -> str:
    found = next_of(rows_of(moments, CONTENT, "nl", TODAY))
    return found.title if found else ""


def test_next_thing_goes_from_overdue_to_turnout_to_answer_to_what_comes(world: World) -> None:
    dossier = make_dossier(world)
    coming = make_moment(world, dossier, title="Straks", due=parse_period("2031"))
    silent = make_past(world, dossier, 40, title="Stil")
    uncounted = make_past(world, dossier, title="Ongeteld")
    overdue = make_moment(world, dossier, title="Voorbij", due=parse_period("2025"))
    assert _next(world, coming, silent, uncounted, overdue) == "Is “Voorbij” geweest?"
    assert _next(world, coming, silent, uncounted) == "Wie kwamen er bij “Ongeteld”?"
    assert _next(world, coming, silent) == "Wat is er gedaan met “Stil”?"
    assert _next(world, coming) == "Eerstvolgende: Straks"


def test_nothing_is_next_when_all_is_told(world: World) -> None:
    moment = make_past(world, make_dossier(world), 40)
    kept = services.write_follow_up(actor=world.redacteur, moment=moment, values=FollowUpValues("Zo gaat het"))
    assert _next(world, kept) == ""


def test_who_was_informed_needs_no_answer(world: World) -> None:
    assert _row(make_past(world, make_dossier(world), 40, rung="informeren")).answer_state == "niet-nodig"


def test_called_off_moments_show_only_when_asked_for(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    gone = services.move_moment(actor=world.redacteur, moment=moment, move=MomentMove.AFGELASTEN, reason="Ziek")
    everything = {"status": "", "trede": "", "groep": ""}
    assert presentation.filtered([gone], everything) == []
    assert presentation.filtered([gone], {**everything, "status": "afgelast"}) == [gone]


def test_choices_are_in_the_language_of_the_page() -> None:
    assert dict(rung_choices(CONTENT, "en"))["raadplegen"] == "Consult"
    assert dict(rung_choices(CONTENT, "nl"))["raadplegen"].startswith("Raadplegen. Mensen zeggen")
    assert group_choices(CONTENT, "nl", ["van-vroeger"])[-1][1] == [("van-vroeger", "van-vroeger")]


def test_moves_lead_to_the_page_of_the_status(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(invited=30))
    assert [link.url.partition("?")[2] for link in presentation.move_links(moment)] == ["zet=houden", "zet=afgelasten"]
