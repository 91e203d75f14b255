from __future__ import annotations

from string import Formatter

import pytest

from wijkkoers.reports.phrases_nl import PHRASES


@pytest.mark.parametrize("indicator", PHRASES)
def test_claim_holds_the_figure_once(indicator: str) -> None:
    places = [name for _, name, _, _ in Formatter().parse(PHRASES[indicator][1]) if name in ("value", "number")]
    assert len(places) == 1


@pytest.mark.parametrize("indicator", [name for name in PHRASES if name.startswith("aandeel-")])
def test_claim_of_a_share_starts_with_the_share(indicator: str) -> None:
    assert PHRASES[indicator][1].startswith("{value} ")


def test_no_two_indicators_have_the_same_noun() -> None:
    assert len({noun for noun, _ in PHRASES.values()}) == len(PHRASES)
