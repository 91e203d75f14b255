"""Facts of people: what was released, who is silent, and nothing of a blind round but who handed in."""

from __future__ import annotations

from datetime import date

from tests.web.participation.making import make_moment, make_past
from tests.web.parties.making import make_partij
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.selectors.people import PeopleFacts, people_facts, shorten
from wijkkoers.web.parties import services
from wijkkoers.web.process.selectors import compass_of

TODAY = date(2026, 11, 22)


def _facts(dossier: Dossier) -> PeopleFacts:
    compass = compass_of(dossier)
    assert compass is not None
    return people_facts(dossier, compass.content, TODAY, "nl")


def test_blind_round_names_who_did_not_hand_in(world: World) -> None:
    dossier = make_plan(world).dossier
    first, second = make_partij(world, dossier, name="Eerste"), make_partij(world, dossier, name="Tweede")
    round_ = services.start_round(actor=world.redacteur, dossier=dossier, title="Ronde", themes=["wonen"])
    services.write_entry(actor=world.redacteur, round_=round_, partij=first, texts={"wonen": "Geheim"})
    found = _facts(dossier)
    assert [(row.is_blind, row.missing) for row in found.rounds] == [(True, (second.name,))]
    assert "Geheim" not in repr(found)


def test_partij_that_released_only_a_goal_has_no_belang_to_read(world: World) -> None:
    dossier = make_plan(world).dossier
    partij = make_partij(world, dossier, name="Eerste")
    services.add_goal(actor=world.redacteur, partij=partij, theme="wonen", text="Warme huizen")
    services.release_partij(actor=world.redacteur, partij=partij)
    assert [row.has_released for row in _facts(dossier).partijen] == [False]


def test_moment_that_was_planned_and_is_over_waits_for_an_answer(world: World) -> None:
    dossier = make_plan(world).dossier
    make_moment(world, dossier, title="Voorbij", due=parse_period("maart 2026"))
    make_moment(world, dossier, title="Straks", due=parse_period("maart 2027"))
    make_past(world, dossier, total=12, title="Geweest")
    assert {row.label: row.is_overdue for row in _facts(dossier).moments} == {"Voorbij": True, "Straks": False, "Geweest": False}


def test_goal_is_answered_by_a_released_stance_of_another(world: World) -> None:
    dossier = make_plan(world).dossier
    first = make_partij(world, dossier, name="Eerste")
    services.add_goal(actor=world.redacteur, partij=first, theme="wonen", text="Warme huizen")
    assert _facts(dossier).goals == ()
    services.release_partij(actor=world.redacteur, partij=first)
    assert [(row.label, row.partij, row.is_answered) for row in _facts(dossier).goals] == [("Warme huizen", "Eerste", False)]


def test_long_text_is_shortened_to_one_line() -> None:
    assert (shorten("a\n b"), len(shorten("woord " * 40)) <= 80, shorten("woord " * 40)[-1]) == ("a b", True, "…")
