from __future__ import annotations

import pytest

from wijkkoers.sources.table_periods import Period, period_of


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2012JJ00", Period(2012)),
        (" 2024JJ00 ", Period(2024)),
        ("2024", Period(2024)),
        ("2024.0", Period(2024)),
        ("2024*", Period(2024, None, True)),
        ("2024MM01", Period(2024, 1)),
        ("2024MM12", Period(2024, 12)),
        ("Apr2021", Period(2021, 4)),
        ("Mrt2021", Period(2021, 3)),
        ("Okt-2021", Period(2021, 10)),
        ("2021 april", Period(2021, 4)),
        ("2021 maart*", Period(2021, 3, True)),
    ],
)
def test_years_and_months_in_every_form(text: str, period: Period) -> None:
    assert period_of(text) == period


@pytest.mark.parametrize(
    "text", ["", "2024KW01", "2024MM13", "2024MM00", "2024JJ01", "Abc2021", "1066", "2024-2025", "20240101", "2012X000"]
)
def test_anything_else_is_no_year_or_month(text: str) -> None:
    assert period_of(text) is None
