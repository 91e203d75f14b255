"""A stap as a page: results, what it receives and hands on, its moves."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.process.editions import GONE, OLD_OUTPUT, make_older
from tests.web.process.making import make_own_stap, make_plan, make_result, make_stap, take
from tests.web.world import World

from wijkkoers.handbook.progress import handed_by
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.presentation_stap import StapPage, stap_page
from wijkkoers.web.process.selectors import StapView, compass_of, installed_edition, results_of
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import ResultValues

PAGE = ("nl", date(2027, 1, 1))


def _page(dossier: Dossier, stap_id: int, language: str = "nl") -> StapPage:
    compass = compass_of(dossier)
    assert compass is not None
    view = next(view for view in compass.staps if view.id == stap_id)
    return stap_page(compass, view, results_of(dossier), (language, PAGE[1]))


def _pair(dossier: Dossier) -> tuple[StapView, StapView, str]:
    """Return a stap, a stap that works with its first result, and the label of that result."""
    compass = compass_of(dossier)
    assert compass is not None
    supplier = compass.staps[0]
    handover = handed_by(compass.content, supplier.key, set(compass.by_key))[0]
    return supplier, compass.by_key[handover.user.id], handover.output.label.nl


@pytest.mark.parametrize(
    ("text", "is_ready", "state"), [("", False, "nog-niet"), ("Elf partijen", False, "bezig"), ("Elf partijen", True, "klaar")]
)
def test_receiver_sees_the_result_of_its_supplier_as_data(world: World, text: str, is_ready: bool, state: str) -> None:
    dossier = make_plan(world).dossier
    supplier, user, label = _pair(dossier)
    if text:
        make_result(world, supplier.stap, text, is_ready=is_ready)
    found = next(item for item in _page(dossier, user.id).received if item.output == label)
    assert (found.supplier.id, found.text, found.state) == (supplier.id, text, state)


def test_supplier_names_who_works_with_each_result(world: World) -> None:
    dossier = make_plan(world).dossier
    supplier, user, _label = _pair(dossier)
    assert user.id in {receiver.id for receiver in _page(dossier, supplier.id).results[0].receivers}


def test_stappen_outside_the_method_are_no_neighbours_until_they_delivered_something(world: World) -> None:
    dossier = make_plan(world).dossier
    supplier, user, _label = _pair(dossier)
    Stap.objects.filter(pk=supplier.id).update(in_method=False)
    assert supplier.id not in {item.supplier.id for item in _page(dossier, user.id).received}
    make_result(world, supplier.stap)
    assert supplier.id in {item.supplier.id for item in _page(dossier, user.id).received}


def test_result_that_a_newer_handbook_no_longer_asks_for_stays_on_the_page(world: World) -> None:
    older = make_older(world)
    stap = older.stap(older.changed)
    services.write_result(actor=world.redacteur, stap=stap, output=OLD_OUTPUT, values=ResultValues("Bewaard"))
    services.move_to_edition(actor=world.redacteur, dossier=older.dossier, digest=installed_edition().digest)
    card = _page(older.dossier, stap.pk).results[-1]
    assert (card.label, card.text, card.is_known) == ("Oude lijst", "Bewaard", False)


def test_page_of_what_left_the_handbook_still_reads(world: World) -> None:
    older = make_older(world)
    services.move_to_edition(actor=world.redacteur, dossier=older.dossier, digest=installed_edition().digest)
    page = _page(older.dossier, older.stap(GONE).pk)
    assert (page.label, page.received, page.previous, page.next) == ("Verdwenen", (), None, None)
    assert [card.label for card in page.results] == ["Lijst"]


def test_own_step_has_a_goal_and_no_handbook(world: World) -> None:
    dossier = make_plan(world).dossier
    page = _page(dossier, make_own_stap(world, dossier, "Feest").pk)
    assert (page.label, page.goal, page.results, page.instruments) == ("Feest", "Waarom wij dit doen", (), ())


def test_finishing_asks_first_when_nothing_is_written(world: World) -> None:
    stap = make_stap(world)
    finish = {move.move: move for move in _page(stap.dossier, stap.pk).moves}["afronden"]
    assert finish.asks
    make_result(world, stap)
    page = _page(stap.dossier, stap.pk)
    assert not page.is_empty
    assert not {move.move: move for move in page.moves}["afronden"].asks


def test_main_move_comes_first_and_a_settled_stap_has_none(world: World) -> None:
    stap = make_stap(world)
    moves = _page(stap.dossier, stap.pk).moves
    assert [move.move for move in moves if move.is_main] == [moves[0].move] == ["oppakken"]
    take(world, stap, StapMove.AFRONDEN)
    assert not any(move.is_main for move in _page(stap.dossier, stap.pk).moves)


def test_page_in_english_has_english_labels(world: World) -> None:
    stap = make_stap(world)
    page = _page(stap.dossier, stap.pk, "en")
    compass = compass_of(stap.dossier)
    assert compass is not None
    assert page.label == compass.content.knooppunt(stap.knooppunt).label.en
    assert page.next is not None
    assert page.previous is None
