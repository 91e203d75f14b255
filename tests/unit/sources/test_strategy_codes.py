from __future__ import annotations

import pytest

from wijkkoers.sources.strategy_codes import heat_pump_of, only_strategy_of, strategy_of


@pytest.mark.parametrize(
    ("cell", "number"),
    [("s1a", "1"), ("S2d", "2"), ("s3h", "3"), ("s4b", "4"), ("s5a", "5"), ("'s1b'", "1"), ("s2", "2"), ("3", "3"), (4, 4)],
)
def test_variant_belongs_to_its_strategy(cell: str | int, number: str | int) -> None:
    assert strategy_of(cell) == number


@pytest.mark.parametrize("cell", ["", None, "-", ".", "''"])
def test_no_variant_is_an_empty_cell(cell: str | None) -> None:
    assert strategy_of(cell) == ""


@pytest.mark.parametrize("cell", ["s6a", "s12", "warmtenet", "7", "0", 1.5])
def test_anything_else_becomes_a_text_that_is_reported(cell: str | float) -> None:
    assert str(strategy_of(cell)).startswith("strategie ")


@pytest.mark.parametrize(("cell", "kind"), [("s1a", "1"), ("'S1B'", "2"), ("", ""), ("-", ""), ("s2a", "variant s2a"), ("1", "variant 1")])
def test_only_the_two_heat_pumps_have_a_kind(cell: str, kind: str) -> None:
    assert heat_pump_of(cell) == kind


@pytest.mark.parametrize(
    ("cells", "strategy"),
    [(["s1a", "'S1b'", "", "x9"], 1), (["s3c"], 3), (["s1a", "s2d"], None), (["s1", "s1a"], None), (["1", "1"], None), (["", "-"], None)],
)
def test_codes_of_variants_of_one_strategy_compare_no_strategies(cells: list[str], strategy: int | None) -> None:
    assert only_strategy_of(cells) == strategy
