"""A result finds its alternatives and orders them with nul among them."""

from __future__ import annotations

import pytest
from tests.reference.cba_studies import B, K, line, study

from wijkkoers.appraisal.cba.appraise import appraise

RESULT = appraise(study([line("k", K, 1.0, alternative="slecht"), line("b", B, 1.0, alternative="goed")]))


def test_nul_stands_at_nought_in_the_ranking() -> None:
    assert RESULT.ranking == ("goed", "nul", "slecht")


def test_alternative_is_found_by_its_id() -> None:
    assert RESULT.alternative("goed").ncw.mid > 0


def test_unknown_alternative_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        RESULT.alternative("nul")


def test_control_is_the_largest_of_the_alternatives() -> None:
    assert RESULT.control_eur == max(abs(one.control_eur) for one in RESULT.alternatives)
