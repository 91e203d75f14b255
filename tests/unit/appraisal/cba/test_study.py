"""A study as entered: alternatives, inputs by name, and lines split over actors."""

from __future__ import annotations

import math

import pytest
from tests.reference.cba_studies import B, K, line, renovation, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.study import split_line
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range


def test_nul_is_not_among_the_alternatives_compared() -> None:
    assert [alternative.id for alternative in renovation().compared] == ["renovatie"]


def test_a_line_moves_by_itself_unless_it_shares_an_input() -> None:
    assert line("l", B, 1).inputs == ("l/hoeveelheid", "l/prijs")
    assert line("l", B, 1, price_input="k1").inputs == ("l/hoeveelheid", "k1")


def test_split_line_keeps_the_total_and_moves_as_one() -> None:
    parts = split_line(line("l", K, Range(50, 100, 200)), {"x": 0.75, "y": 0.25, "z": 0.0})
    assert [(part.id, part.actor, part.quantity) for part in parts] == [
        ("l/x", "x", Range(37.5, 75, 150)),
        ("l/y", "y", Range(12.5, 25, 50)),
    ]
    assert {part.inputs for part in parts} == {("l/hoeveelheid", "l/prijs")}
    assert appraise(study(parts)).alternatives[0].ncw.mid == appraise(study([line("l", K, 100.0)])).alternatives[0].ncw.mid


def test_three_thirds_as_typed_are_whole() -> None:
    parts = split_line(line("l", K, 99.0), dict.fromkeys("xyz", 0.3333333))
    assert sum(part.quantity.mid for part in parts) == pytest.approx(99.0)


def test_payer_shares_of_99_percent_are_refused() -> None:
    with pytest.raises(InputError) as caught:
        split_line(line("l", K, 100.0), {"x": 0.5, "y": 0.49})
    assert (caught.value.code, caught.value.values["sum_pct"]) == ("aandelen-niet-100", pytest.approx(99))


@pytest.mark.parametrize("share", [-0.1, 1.1, math.nan])
def test_share_outside_0_to_1_is_refused(share: float) -> None:
    with pytest.raises(InputError, match="aandeel-onbruikbaar"):
        split_line(line("l", K, 100.0), {"x": share, "y": 1 - share})
