"""A comparison in words."""

from __future__ import annotations

import pytest

from wijkkoers.web.fieldwork.compare_page import change_counts, change_figure, finding
from wijkkoers.web.fieldwork.selectors.comparing import Comparison
from wijkkoers.web.fieldwork.wording_talks import Change

TWICE = {Change.BETER: 2, Change.SLECHTER: 1, Change.GELIJK: 3}


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (TWICE, "Van de 6 punten die twee keer bezocht zijn werden er 2 beter en 1 slechter"),
        ({Change.BETER: 1}, "Het ene punt dat twee keer bezocht is werd beter"),
        ({Change.SLECHTER: 1, Change.NIEUW: 2}, "Het ene punt dat twee keer bezocht is werd slechter"),
        ({Change.GELIJK: 1}, "Het ene punt dat twee keer bezocht is bleef gelijk"),
        ({Change.GELIJK: 4}, "De 4 punten die twee keer bezocht zijn bleven gelijk"),
        ({Change.NIEUW: 3, Change.NIET_GEZIEN: 2}, "Nog geen punt is twee keer bezocht"),
    ],
)
def test_the_finding_counts_only_points_that_were_visited_twice(counts: dict[Change, int], sentence: str) -> None:
    assert finding(counts) == sentence


def test_figure_and_table_tell_the_same_numbers() -> None:
    found = Comparison((), (), {Change.BETER: 2, Change.NIET_GEZIEN: 5})
    assert [number for _id, _sign, _label, number in change_counts(found)] == [2, 0, 0, 0, 5]
    assert "niet bezocht: 5" in change_figure(found)
