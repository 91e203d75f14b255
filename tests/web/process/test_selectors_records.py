"""Results, actions, besluiten and attachments of one dossier, each in one query."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.web.dossiers.making import join, make_dossier
from tests.web.process.making import (
    make_action,
    make_besluit,
    make_link,
    make_own_stap,
    make_plan,
    make_result,
    make_shared_plan,
    make_stap,
    take,
    views_of,
)
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.process import selectors, services
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import ActionValues, BesluitValues


def test_results_are_by_stap(world: World) -> None:
    stap = make_stap(world)
    result = make_result(world, stap)
    make_result(world, make_stap(world, make_plan(world).dossier))
    assert selectors.results_of(stap.dossier) == {stap.pk: [result]}


def test_actions_come_first_due_first_and_without_date_last(world: World) -> None:
    dossier = make_dossier(world)
    for title, due in (("los", ""), ("laat", "2028"), ("vroeg", "maart 2027")):
        make_action(world, dossier, values=ActionValues(title, due=parse_period(due) if due else None))
    make_action(world, make_dossier(world))
    assert [action.title for action in selectors.actions_of(dossier)] == ["vroeg", "laat", "los"]
    assert [action.title for action in selectors.late_actions_of(dossier, date(2027, 4, 1))] == ["vroeg"]
    assert selectors.open_actions_of(dossier).count() == 3


def test_besluiten_come_newest_first(world: World) -> None:
    dossier = make_dossier(world)
    for year in (2026, 2027):
        make_besluit(world, dossier, BesluitValues(str(year), decided_on=date(year, 1, 1)))
    assert [besluit.title for besluit in selectors.besluiten_of(dossier)] == ["2027", "2026"]


def test_what_was_taken_away_is_kept_apart(world: World) -> None:
    dossier = make_dossier(world)
    kept, link = make_link(world, dossier), make_link(world, dossier)
    services.drop_attachment(actor=world.redacteur, attachment=link, reason="Oud")
    assert list(selectors.attachments_of(dossier)) == [kept]
    assert list(selectors.dropped_attachments_of(dossier)) == [link]


def test_row_of_another_dossier_is_not_found(world: World) -> None:
    dossier, other = make_dossier(world), make_dossier(world)
    assert selectors.action_of(other, make_action(world, dossier).pk) is None
    assert selectors.besluit_of(other, make_besluit(world, dossier).pk) is None
    assert selectors.attachment_of(other, make_link(world, dossier).pk) is None


def test_readers_are_not_asked_to_lead(world: World) -> None:
    dossier = make_shared_plan(world)
    join(world, dossier, world.lezer, TeamRole.LEZER)
    assert [name for _id, name in selectors.people_to_ask(dossier)] == ["Redacteur", "Gemeente redacteur"]


def test_stap_is_touched_by_anything_of_the_team(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_plan(world).dossier
    staps = [view.stap for view in views_of(dossier)[:6]]
    take(world, staps[0], StapMove.OPPAKKEN)
    make_result(world, staps[1])
    make_action(world, dossier, values=ActionValues("Bellen", stap_id=staps[2].pk))
    make_besluit(world, dossier, BesluitValues("X", stap_id=staps[3].pk))
    make_link(world, dossier, stap=staps[4])
    own = make_own_stap(world, dossier)
    with django_assert_num_queries(1):
        touched = selectors.touched_staps(dossier)
    assert touched == {stap.pk for stap in (*staps[:5], own)}
