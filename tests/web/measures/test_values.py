"""Values say what is not known by being empty."""

from __future__ import annotations

from decimal import Decimal

from wijkkoers.web.measures.values import NOTHING, Bandwidth, MaatregelValues


def test_a_maatregel_starts_with_nothing_known() -> None:
    values = MaatregelValues("Bomen")
    assert (values.once, values.price_year, values.shares, values.start_year) == (NOTHING, None, (), None)


def test_an_amount_of_which_one_part_is_known_is_not_empty() -> None:
    assert NOTHING.is_empty and not Bandwidth(mid=Decimal(0)).is_empty
