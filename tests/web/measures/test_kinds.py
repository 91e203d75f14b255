"""The kinds of the handbook and those of the rows are the same words."""

from __future__ import annotations

from wijkkoers.handbook.opgaven import MeasureKind
from wijkkoers.web.measures.kinds import MaatregelKind


def test_a_measure_of_the_catalogue_can_become_a_maatregel() -> None:
    assert {kind.value for kind in MeasureKind} == {kind.value for kind in MaatregelKind}
