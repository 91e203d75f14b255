"""A moment as texts: what a form sends comes back from the row."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, make_moment, make_past
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.participation import services
from wijkkoers.web.participation.states import FollowUp
from wijkkoers.web.participation.values import FollowUpValues, follow_up_texts, plan_texts, turnout_texts


def test_plan_is_told_in_the_language_of_the_page(world: World) -> None:
    moment = make_moment(world, make_dossier(world), groups=("jongeren", "ouderen"), due=parse_period("voorjaar 2031"), title="Inloop")
    texts = plan_texts(moment, "en")
    assert (texts["title"], texts["groups"], texts["due"], texts["held_on"]) == ("Inloop", "jongeren\nouderen", "spring 2031", "")
    assert plan_texts(moment)["due"] == "voorjaar 2031"


def test_day_and_people_are_told_as_a_form_sends_them(world: World) -> None:
    texts = plan_texts(make_moment(world, make_dossier(world), held_on=HELD, owner_id=world.redacteur.pk))
    assert (texts["held_on"], texts["owner"], texts["stap"]) == ("2026-03-12", str(world.redacteur.pk), "")


def test_nobody_and_unknown_are_told_apart(world: World) -> None:
    assert turnout_texts(make_past(world, make_dossier(world), 0)) == {"invited": "", "reached": "", "came_total": "0"}


def test_answer_is_told_by_field(world: World) -> None:
    moment = make_past(world, make_dossier(world))
    values = FollowUpValues("Zo gaat het", FollowUp.OVERGENOMEN, told_back="Brief")
    kept = services.write_follow_up(actor=world.redacteur, moment=moment, values=values)
    assert {name: text for name, text in follow_up_texts(kept).items() if text} == {
        "follow_up": "Zo gaat het", "follow_up_kind": "overgenomen", "told_back": "Brief",
    }  # fmt: skip
