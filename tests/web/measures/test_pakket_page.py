"""What the page of a pakket shows: no total without its range, loads beside the budget, and what falls outside the years."""

from __future__ import annotations

import pytest
from tests.web.measures.making import band, costed, looking, make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.pakket_page import pakket_cards, pakket_context
from wijkkoers.web.measures.selectors import weigh

pytestmark = pytest.mark.django_db


def test_a_total_comes_with_its_range_its_level_and_of_how_many(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier, make_maatregel(world, dossier, **costed(100, 200, 300)), make_maatregel(world, dossier))
    card = pakket_cards(weigh(looking(world.redacteur, dossier), 2026), "nl")[1]
    assert card["total"] == {
        "low": "€\xa0100",
        "mid": "€\xa0200",
        "high": "€\xa0300",
        "known": "1 van 2",
        "level": "prijspeil 2025, exclusief btw",
    }


def test_nothing_known_is_no_total(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier, make_maatregel(world, dossier))
    assert [card["total"] for card in pakket_cards(weigh(looking(world.redacteur, dossier), 2026), "nl")] == [None, None]


def test_what_falls_after_the_years_is_told_apart(world: World) -> None:
    dossier = make_shared_dossier(world)
    pakket = make_pakket(world, dossier, make_maatregel(world, dossier, **costed(0) | {"yearly": band(10), "duration_years": 7}))
    page = pakket_context(weigh(looking(world.redacteur, dossier), 2026), pakket, "nl")
    assert (page["years"], page["beyond"]) == ([2027, 2028, 2029, 2030, 2031], "€\xa020")
    assert [(row["payer"], row["cells"][0]["amount"]) for row in page["loads"]] == [("Fonds", "€\xa010")]


def test_what_nobody_is_known_to_pay_of_an_unknown_cost_is_not_nothing(world: World) -> None:
    dossier = make_shared_dossier(world)
    pakket = make_pakket(world, dossier, make_maatregel(world, dossier, start_year=2027), make_maatregel(world, dossier, start_year=2027))
    (row,) = pakket_context(weigh(looking(world.redacteur, dossier), 2026), pakket, "nl")["loads"]
    assert (row["payer"], row["cells"][0]["amount"], row["cells"][0]["word"]) == ("nog niemand", "niet bekend (2 maatregelen)", "")
