from __future__ import annotations

import pytest
from tests.web.wijkfoto.lining import BUURTEN, GEMEENTE, WIJK, make_row

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.wijkfoto.quadrant_rows import AreaRow, ordered, rows_of, score_text
from wijkkoers.web.wijkfoto.selectors import subject_of_code
from wijkkoers.web.wijkfoto.selectors.quadrant import standings_of

pytestmark = pytest.mark.django_db


def _rows(code: str = GEMEENTE) -> list[AreaRow]:
    make_row()
    subject = subject_of_code(code)
    assert subject
    return rows_of(subject, standings_of(subject, AreaLevel.BUURT, [(load_handbook().indicator("misdrijven-per-1000"), 1.0)]), "nl")


def test_what_has_no_score_stands_last_in_both_orders() -> None:
    rows = _rows()
    assert ordered(rows, "stand")[-1].code == ordered(rows, "-stand")[-1].code == BUURTEN[5]


def test_asked_the_other_way_round_the_order_turns() -> None:
    rows = [row for row in _rows() if row.state is not None]
    assert [row.code for row in ordered(rows, "naam")] == [row.code for row in ordered(rows, "-naam")][::-1]


def test_the_buurten_of_a_wijk_are_in_focus_and_a_gemeente_sets_none_apart() -> None:
    assert not any(row.is_focus for row in _rows())
    subject = subject_of_code(WIJK)
    assert subject
    found = rows_of(subject, standings_of(subject, AreaLevel.BUURT, [(load_handbook().indicator("misdrijven-per-1000"), 1.0)]), "nl")
    assert all(row.is_focus for row in found)


def test_a_score_has_a_sign_and_one_decimal() -> None:
    assert [score_text(score, "nl") for score in (1.234, -0.56, None)] == ["+1,2", "−0,6", ""]
