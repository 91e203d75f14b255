"""The method of a dossier with its stappen: order, labels and what is outside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_own_stap, make_plan, make_stap, take, views_of
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.process import services
from wijkkoers.web.process.selectors import compass_of, content_of, installed_edition, knooppunten_of, plan_of, stap_of
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import OwnStap, StapValues


def test_dossier_without_method_has_no_compass(world: World) -> None:
    dossier = make_dossier(world)
    assert compass_of(dossier) is None
    assert plan_of(dossier) is None


def test_stappen_come_in_the_order_of_the_method_with_own_steps_at_the_end_of_their_stage(world: World) -> None:
    dossier = make_plan(world, method="wijkvisie-corporatie").dossier
    method = installed_edition().content.method("wijkvisie-corporatie")
    own = services.add_stap(actor=world.redacteur, dossier=dossier, own=OwnStap("Feest", stage=method.stages[0].id))
    keys = [view.key for view in views_of(dossier)]
    first = list(method.stages[0].knooppunten)
    assert keys[: len(first) + 1] == [*first, f"eigen-{own.pk}"]
    assert len(keys) == len(knooppunten_of(installed_edition().content, method)) + 1


def test_what_the_method_leaves_out_comes_last(world: World) -> None:
    dossier = make_plan(world).dossier
    make_plan(world, dossier, "wijkvisie-corporatie")
    compass = compass_of(dossier)
    assert compass is not None
    flags = [view.stap.in_method for view in compass.staps]
    assert flags == sorted(flags, reverse=True)
    assert len(compass.in_method) + len(compass.outside) == len(compass.staps)
    assert content_of(compass.plan) is compass.content


def test_stap_knows_its_label_sporen_and_status(world: World) -> None:
    stap = take(world, make_stap(world), StapMove.AFRONDEN)
    view = views_of(stap.dossier)[0]
    assert view.knooppunt is not None
    assert (view.label("en"), view.short_label("nl")) == (view.knooppunt.label.en, view.knooppunt.short_label.nl)
    assert (view.is_settled, view.sporen, view.parties) == (True, ("A",), view.knooppunt.parties)


def test_own_step_has_no_parties_and_the_name_the_team_gave(world: World) -> None:
    dossier = make_plan(world).dossier
    make_own_stap(world, dossier, "Feest")
    view = next(view for view in views_of(dossier) if view.knooppunt is None)
    assert (view.label("en"), view.short_label("nl"), view.parties) == ("Feest", "Feest", ())


@pytest.mark.parametrize(("due", "is_late"), [("maart 2027", True), ("voorjaar 2027", False), ("", False)])
def test_stap_is_late_when_its_period_is_over(world: World, due: str, is_late: bool) -> None:
    stap = make_stap(world)
    services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(due=parse_period(due) if due else None))
    assert views_of(stap.dossier)[0].is_late(date(2027, 4, 1)) is is_late


def test_compass_takes_two_queries_whatever_the_number_of_stappen(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_plan(world).dossier
    compass_of(dossier)
    with django_assert_num_queries(2):
        compass_of(dossier)


def test_stap_of_another_dossier_is_not_found(world: World) -> None:
    stap = make_stap(world)
    assert stap_of(stap.dossier, stap.pk) == stap
    assert stap_of(make_dossier(world), stap.pk) is None
