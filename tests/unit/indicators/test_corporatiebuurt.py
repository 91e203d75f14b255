from __future__ import annotations

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.indicators.corporatiebuurt import LIMIT_PCT, judge_corporatiebuurt


@pytest.mark.parametrize(("share", "is_above"), [(0, False), (66, False), (66.7, False), (66.71, True), (67, True), (100, True)])
def test_an_area_is_a_corporatiebuurt_strictly_above_two_thirds(share: float, is_above: bool) -> None:
    assert judge_corporatiebuurt(present(share)).is_above is is_above


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.VALUE])
def test_an_absent_share_is_neither_yes_nor_no_and_keeps_its_reason(status: Status) -> None:
    found = judge_corporatiebuurt(absent(status))
    assert (found.is_above, found.share_pct.status) == (None, status)


def test_the_answer_comes_with_the_figure_and_the_limit_it_rests_on() -> None:
    found = judge_corporatiebuurt(present(71, Mark.THIN))
    assert (found.share_pct, found.limit_pct) == (present(71, Mark.THIN), LIMIT_PCT)


@pytest.mark.parametrize("share", [-1, 100.5])
def test_a_share_outside_0_to_100_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        judge_corporatiebuurt(present(share))
