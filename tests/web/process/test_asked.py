from __future__ import annotations

from datetime import date

import pytest
from tests.web.process.making import lead, make_plan, take, views_of
from tests.web.world import World

from wijkkoers.web.process.asked import Asked, Reader, asked_of, is_this_month, matches
from wijkkoers.web.process.selectors import StapView, compass_of
from wijkkoers.web.process.states import StapMove

TODAY = date(2026, 11, 22)


@pytest.fixture
def view(world: World) -> StapView:
    """The first stap, led by the redacteur, and being done."""
    dossier = make_plan(world).dossier
    take(world, lead(world, views_of(dossier)[0].stap, world.redacteur), StapMove.OPPAKKEN)
    return views_of(dossier)[0]


def _reader(world: World) -> Reader:
    return Reader(world.redacteur.pk, TODAY)


def test_what_is_not_known_counts_as_not_asked(world: World) -> None:
    compass = compass_of(make_plan(world, method="wijkvisie-corporatie").dossier)
    assert compass is not None
    assert asked_of(dict.fromkeys(("fase", "spoor", "partij", "status", "trekker", "toon", "weergave"), "99999"), compass) == Asked()


def test_the_address_keeps_what_was_asked() -> None:
    asked = Asked(partij="school", weergave="zes")
    assert asked.address(partij="") == "?weergave=zes"
    assert asked.address(status="open") == "?partij=school&status=open&weergave=zes"


FITTING = (Asked(), Asked(fase="samen-starten", spoor="A", partij="gemeente", status="bezig", trekker="mij", toon="maand", zoek="PARTIJEN"))
OTHER = (
    Asked(fase="karakteriseren"),
    Asked(spoor="B"),
    Asked(partij="netbeheerder"),
    Asked(status="open"),
    Asked(trekker="niemand"),
    Asked(toon="laat"),
    Asked(zoek="warmtepomp"),
)


def test_every_filter_leaves_out_what_differs(world: World, view: StapView) -> None:
    assert [asked for asked in (*FITTING, *OTHER) if matches(view, asked, _reader(world), "nl")] == list(FITTING)


def test_mine_this_month_is_being_done_or_due_and_mine(world: World, view: StapView) -> None:
    assert is_this_month(view, _reader(world))
    assert not is_this_month(view, Reader(world.lezer.pk, TODAY))
    view.stap.status = "open"
    assert not is_this_month(view, _reader(world))
    view.stap.due_start = view.stap.due_end = date(2026, 11, 30)
    assert is_this_month(view, _reader(world))
    view.stap.due_start = view.stap.due_end = date(2026, 12, 1)
    assert not is_this_month(view, _reader(world))
    view.stap.due_start = view.stap.due_end = date(2026, 10, 1)
    assert is_this_month(view, _reader(world))


@pytest.mark.parametrize(("today", "last"), [(date(2027, 2, 3), date(2027, 2, 28)), (date(2026, 12, 31), date(2026, 12, 31))])
def test_a_month_ends_on_its_last_day(today: date, last: date) -> None:
    assert Reader(1, today).month == (today.replace(day=1), last)
