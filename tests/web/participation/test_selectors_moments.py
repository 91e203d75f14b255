"""Reading moments: their order, the questions asked, and what everybody may see."""

from __future__ import annotations

from pytest_django.fixtures import DjangoAssertNumQueries
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, make_moment, make_past
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.hiding import SMALL, Count, Shown
from wijkkoers.web.participation.selectors import earlier_versions, held_moment, moment_of, moments_of, moments_of_stap, next_moment
from wijkkoers.web.participation.selectors.moments import subject_of
from wijkkoers.web.process.models import Stap


def test_moments_come_in_order_of_time_and_those_without_a_date_last(world: World) -> None:
    dossier = make_dossier(world)
    make_moment(world, dossier, title="ooit")
    make_moment(world, dossier, title="later", due=parse_period("2031"))
    make_moment(world, dossier, title="toen", held_on=HELD)
    assert [moment.title for moment in moments_of(dossier)] == ["toen", "later", "ooit"]
    found = next_moment(moments_of(dossier))
    assert found is not None and found.title == "later"


def test_moments_with_their_turnout_take_two_questions(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    dossier = make_dossier(world)
    for _ in range(4):
        make_past(world, dossier, 40, {"jongeren": 12}, owner_id=world.redacteur.pk)
    with django_assert_num_queries(2):
        assert all(moment.has_turnout and str(moment.owner) for moment in moments_of(dossier))


def test_moment_of_another_dossier_stays_unknown(world: World) -> None:
    assert moment_of(make_dossier(world), make_moment(world, make_dossier(world)).pk) is None


def test_moments_of_a_stap_are_its_own(world: World) -> None:
    dossier = make_dossier(world)
    stap = Stap.objects.create(dossier=dossier, own_label="Eigen stap")
    own = make_moment(world, dossier, stap_id=stap.pk)
    make_moment(world, dossier)
    assert list(moments_of_stap(stap)) == [own]


def test_plain_moment_holds_no_small_count(world: World) -> None:
    moment = make_past(world, make_dossier(world), 60, {"jongeren": 4, "ouderen": 30})
    held = held_moment(moment, load_process())
    assert held.turnout.came == {"jongeren": SMALL, "ouderen": Count(Shown.KNOWN, 30)}
    assert held.is_past and held.awaits_follow_up


def test_versions_are_the_events_that_replaced_something(world: World) -> None:
    moment = make_past(world, make_dossier(world), 60)
    assert earlier_versions(moment) == []
    make_past(world, moment.dossier, 60)
    assert subject_of(moment) == f"moment:{moment.pk}"
