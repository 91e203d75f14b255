"""Amounts are never shown without their range or the word that there is none; a bar closes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import costed, make_maatregel, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.kinds import Direction, Vat
from wijkkoers.web.measures.models import Effect
from wijkkoers.web.measures.presentation import effect_rows, level_text, range_text, share_parts
from wijkkoers.web.measures.values import ShareValue


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        ((1000, 2000, 3000), "€\xa02.000 (1.000 – 3.000)"),
        ((2000, 2000, 2000), "€\xa02.000 (geen bandbreedte bekend)"),
        ((0, 0, 0), "€\xa00"),
    ],
)
def test_an_amount_comes_with_its_range(bounds: tuple[int, int, int], text: str) -> None:
    low, mid, high = map(Decimal, bounds)
    assert range_text(low, mid, high, "nl") == text


def test_a_price_level_tells_year_and_btw() -> None:
    assert level_text(2025, Vat.ONBEKEND) == "prijspeil 2025, btw niet bekend"


@pytest.mark.django_db
def test_the_bar_of_three_thirds_closes(world: World) -> None:
    thirds = tuple(ShareValue(name, Decimal("33.33")) for name in "ABC")
    row = make_maatregel(world, make_shared_dossier(world), **costed(100, shares=thirds))
    last = share_parts(row, "nl")[-1]
    assert (last.start + last.width, last.share) == (pytest.approx(100, abs=0.01), "33,33 %")


def test_an_effect_without_a_number_says_so_by_being_empty() -> None:
    effect = Effect(indicator="gasverbruik", direction=Direction.OMLAAG, confidence="verwacht", low=Decimal(1), high=Decimal(2), unit="m³")
    bare = Effect(subject="Rust", direction=Direction.BEHOUD, confidence="onbekend")
    rows = effect_rows([effect, bare], "nl")
    assert [(row["sign"], row["size"]) for row in rows] == [("↓", "1 tot 2 m³"), ("=", "")]
