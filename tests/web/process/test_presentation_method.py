"""Methods as cards, and what a choice or a newer handbook changes, in words."""

from __future__ import annotations

import pytest
from tests.web.process.editions import GONE, METHOD, OLD_GOAL, make_older
from tests.web.process.making import make_own_stap, make_plan, make_result, make_stap
from tests.web.world import World

from wijkkoers.web.process import presentation_method as shown
from wijkkoers.web.process.selectors import compass_of, edition_move, installed_edition, knooppunten_of, stap_changes, touched_staps


@pytest.mark.parametrize(
    ("aim", "method"),
    [("wijkvisie", METHOD), ("integraal-wijkplan", "integraal-wijkplan"), ("wup", "wijkuitvoeringsplan"), ("anders", "kompas")],
)
def test_method_that_suits_the_aim_is_suggested_first(aim: str, method: str) -> None:
    cards = shown.method_cards(installed_edition().content, aim, "", "nl")
    assert (cards[0].id, cards[0].is_suggested) == (method, True)
    assert sum(card.is_suggested for card in cards) == 1
    assert len(cards) == 4


def test_card_counts_the_knooppunten_and_names_the_stages() -> None:
    content = installed_edition().content
    card = next(card for card in shown.method_cards(content, "wijkvisie", METHOD, "en") if card.id == METHOD)
    method = content.method(METHOD)
    assert card.count == len(knooppunten_of(content, method))
    assert card.stages == tuple(stage.label.en for stage in method.stages)
    assert card.is_present


def test_other_method_lists_what_comes_goes_and_stays(world: World) -> None:
    dossier = make_plan(world, method=METHOD).dossier
    stap = make_stap(world, dossier)
    make_result(world, stap)
    make_own_stap(world, dossier)
    compass = compass_of(dossier)
    assert compass is not None
    wup = compass.content.method("wijkuitvoeringsplan")
    changes = shown.changes_of(stap_changes(compass.staps, compass.content, wup), touched_staps(dossier), "nl")
    old, new = set(knooppunten_of(compass.content, compass.method)), set(knooppunten_of(compass.content, wup))
    assert [len(lines) for lines in (changes.added, changes.outside, changes.stays)] == [len(new - old), len(old - new), len(old & new)]
    marked = {line.id for line in (*changes.outside, *changes.stays) if line.has_content}
    assert marked == {stap.pk}
    assert not changes.is_nothing


def test_newer_handbook_tells_before_and_after_and_what_it_means_here(world: World) -> None:
    older = make_older(world)
    compass = compass_of(older.dossier)
    assert compass is not None
    content = installed_edition().content
    parts = shown.edition_parts(compass, edition_move(compass, content), "nl")
    lines = {line.label: line for part in parts if part.label == "Knooppunten" for line in part.lines}
    changed = lines[content.knooppunt(older.changed).label.nl]
    assert ("Doel", OLD_GOAL, content.knooppunt(older.changed).goal) in changed.fields
    assert changed.stap_id == older.stap(older.changed).pk
    assert "blijft" in changed.meaning
    assert "open stap bij" in lines[content.knooppunt(older.new).label.nl].meaning
    assert "buiten de methode" in lines["Verdwenen"].meaning
    assert lines["Verdwenen"].stap_id == older.stap(GONE).pk
