"""Price levels: converted with an index that is named, never in silence."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.cba.price_levels import PriceIndex, convert_price, price_factor
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

INDEX = PriceIndex("cpi", "CPI", "made up", {2011: 100.0, 2024: 140.0, 2025: 0.0})


def test_price_is_multiplied_by_the_ratio_of_the_index() -> None:
    assert convert_price(Range(1, 2, 5), 2011, 2024, INDEX) == Range(1.4, 2.8, 7.0)


def test_equal_years_need_no_index() -> None:
    assert price_factor(2019, 2019, None) == 1.0


@pytest.mark.parametrize(("index", "years"), [(None, "2011, 2020"), (INDEX, "2020")])
def test_missing_index_names_the_years(index: PriceIndex | None, years: str) -> None:
    with pytest.raises(InputError) as caught:
        price_factor(2011, 2020, index)
    assert (caught.value.code, caught.value.values["years"]) == ("prijsindex-ontbreekt", years)


def test_index_of_zero_is_refused() -> None:
    with pytest.raises(InputError, match="prijsindex-onbruikbaar"):
        price_factor(2024, 2025, INDEX)
