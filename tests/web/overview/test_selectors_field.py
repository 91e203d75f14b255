"""The numbers that the guide knows of the thread: of what everyone may know of."""

from __future__ import annotations

from datetime import date

from tests.web.parties.making import make_partij
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie
from tests.web.world import World

from wijkkoers.web.overview.guide.facts import FieldFact
from wijkkoers.web.overview.selectors.field import everyone_in, field_fact
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.parties.models import Goal

TODAY = date(2026, 11, 22)


def test_empty_dossier_has_nothing_to_count(world: World) -> None:
    assert field_fact(make_team(world), TODAY, []) == FieldFact()


def test_drafts_count_for_nobody_and_hold_nothing_up(world: World) -> None:
    dossier = make_team(world)
    partner = world.gemeente_redacteur
    opgave, draft = make_opgave(world, dossier), make_opgave(world, dossier, partner)
    make_maatregel(world, dossier, partner)
    found = field_fact(dossier, TODAY, [])
    assert (found.opgaven, found.opgaven_without_ground, found.maatregelen) == (1, 1, 0)
    assert everyone_in(dossier).organisation_ids == frozenset()
    assert opgave.pk != draft.pk


def test_goal_is_served_by_a_maatregel_through_an_opgave(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(world, dossier, name="School")
    goals = [Goal.objects.create(partij=partij, theme="wonen", text=text) for text in ("Warm", "Koel")]
    for goal in goals:
        goal.release()
        goal.save()
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    tie(world, f"doel:{goals[0].pk}", f"opgave:{opgave.pk}", dossier)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    found = field_fact(dossier, TODAY, [goal.pk for goal in goals])
    assert (found.goals, found.goals_without_maatregel, found.opgaven_without_ground, found.maatregelen_without_payer) == (2, 1, 0, 1)


def test_inbreng_waits_from_the_day_of_the_oldest(world: World) -> None:
    dossier = make_team(world)
    Inbreng.objects.create(dossier=dossier, number=1, text="Bankje", code="ABC-1")
    found = field_fact(dossier, TODAY, [])
    assert (found.inbreng_without_answer, found.inbreng_unread, found.waiting_since is not None) == (1, 1, True)
