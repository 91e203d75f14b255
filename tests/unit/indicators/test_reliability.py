from __future__ import annotations

import pytest

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.reliability import mark_thin


def test_enough_people_leave_a_figure_as_it_is() -> None:
    assert mark_thin(present(40), present(100), 100) == present(40)


@pytest.mark.parametrize("base", [present(99), present(0), absent(Status.SUPPRESSED), None])
def test_too_few_or_unknown_people_make_a_figure_thin(base: Figure | None) -> None:
    assert mark_thin(present(40), base, 100) == present(40, Mark.THIN)


def test_other_marks_stay() -> None:
    assert mark_thin(present(40, Mark.PROVISIONAL), None, 100).marks == {Mark.PROVISIONAL, Mark.THIN}


def test_an_absent_figure_is_not_thin() -> None:
    assert mark_thin(absent(Status.SUPPRESSED), None, 100) == absent(Status.SUPPRESSED)
