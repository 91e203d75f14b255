"""Pakketten side by side: payers add up to the total, nothing is ranked, and loose opgaven are told."""

from __future__ import annotations

import pytest
from tests.web.measures.making import costed, looking, make_maatregel, make_pakket, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.measures.comparison import Told, compare, difference_lines, loose_opgaven, opgave_lines, payer_lines
from wijkkoers.web.measures.kinds import Direction
from wijkkoers.web.measures.selectors import Weighing, effects_by_maatregel, weigh
from wijkkoers.web.measures.values import EffectValue

pytestmark = pytest.mark.django_db


@pytest.fixture
def weighing(world: World) -> Weighing:
    """A nulalternatief and two pakketten that share one maatregel."""
    dossier = make_shared_dossier(world)
    effects = (EffectValue("Gasverbruik", Direction.OMLAAG), EffectValue("gasverbruik", Direction.OMLAAG))
    both = make_maatregel(world, dossier, **costed(100, 200, 300, name="Beide", shares=shares(A=60, B=40), effects=effects))
    one = make_maatregel(world, dossier, **costed(10, 20, 40, name="Een", shares=shares(A=100)))
    bare = make_maatregel(world, dossier, name="Kaal")
    make_pakket(world, dossier, both, one, name="Groot")
    make_pakket(world, dossier, both, bare, name="Klein")
    return weigh(looking(world.redacteur, dossier), 2026)


def test_what_each_payer_pays_is_told_with_its_range_by_name(weighing: Weighing) -> None:
    assert [(line.label, line.cells[1]) for line in payer_lines(weighing, "nl")] == [
        ("A", "€\xa0140 (70\xa0–\xa0220)"),
        ("B", "€\xa080 (40\xa0–\xa0120)"),
        ("nog niemand", "–"),
    ]


def test_what_is_not_known_is_never_shown_as_nothing(weighing: Weighing) -> None:
    nobody = payer_lines(weighing, "nl")[-1]
    assert (nobody.label, nobody.cells) == ("nog niemand", ("–", "–", "niet bekend (1 maatregel)"))


def test_differences_are_told_per_maatregel_and_nothing_is_in_the_empty_nulalternatief(weighing: Weighing) -> None:
    assert [(line.label, line.cells) for line in difference_lines(weighing)] == [
        ("Beide", ("–", "●", "●")),
        ("Een", ("–", "●", "–")),
        ("Kaal", ("–", "–", "●")),
    ]


def test_the_parts_stand_in_one_order_with_a_cell_per_pakket(world: World, weighing: Weighing) -> None:
    ids = {line.maatregel_id for lines in weighing.lines.values() for line in lines}
    effects = effects_by_maatregel(looking(world.redacteur, weighing.pakketten[0].dossier))
    parts = compare(weighing, Told({1: "Schimmel"}, {}, {"energie": "Energie"}, effects, [(min(ids), 1, "tegen")]), "nl")
    assert [part.title for part in parts] == [
        "Kosten", "Wie betaalt", "Controle", "Draagvlak", "Effecten per thema", "Opgaven", "Maatregelen die verschillen",
    ]  # fmt: skip
    assert {len(line.cells) for part in parts for line in part.lines} == {3}
    assert parts[4].lines[0].cells == ("–", "2\xa0↓", "2\xa0↓")


def test_an_opgave_that_no_pakket_works_on_is_told(weighing: Weighing) -> None:
    both = next(pk for pk, row in weighing.maatregelen.items() if row.name == "Beide")
    told = Told({7: "Schimmel", 8: "Tocht"}, {both: [8]}, {}, {}, ())
    assert loose_opgaven(weighing, told) == {7: "Schimmel"}
    assert [(line.label, line.cells) for line in opgave_lines(weighing, told)][1:] == [("Tocht", ("–", "●", "●"))]
