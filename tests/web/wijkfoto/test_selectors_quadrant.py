from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.wijkfoto.lining import BUURTEN, GEMEENTE, make_row

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.indicators.quadrant import Field, Gap
from wijkkoers.web.wijkfoto.selectors import Subject, subject_of_code
from wijkkoers.web.wijkfoto.selectors.quadrant import Standings, indicators_over_years, standings_of

pytestmark = pytest.mark.django_db
HOMES, CRIMES = load_handbook().indicator("aandeel-koop"), load_handbook().indicator("misdrijven-per-1000")


def _subject() -> Subject:
    found = subject_of_code(GEMEENTE)
    assert found
    return found


def _standings(*weights: float) -> Standings:
    return standings_of(_subject(), AreaLevel.BUURT, list(zip((CRIMES, HOMES), weights, strict=False)))


def test_every_buurt_has_a_field_or_a_reason() -> None:
    make_row()
    judged = _standings(1.0).judged[CRIMES.id]
    assert set(judged) == set(BUURTEN)
    assert {code for code, place in judged.items() if place.gap is Gap.NO_VALUE} == {BUURTEN[5]}


def test_much_crime_and_more_of_it_each_year_is_unfavourable() -> None:
    make_row()
    assert _standings(1.0).judged[CRIMES.id][BUURTEN[0]].field is Field.WEAK_DECLINING


def test_one_year_gives_no_direction() -> None:
    make_row()
    found = standings_of(_subject(), AreaLevel.BUURT, [(HOMES, 1.0)])
    assert found.judged[HOMES.id][BUURTEN[5]].gap is Gap.FEW_POINTS


def test_only_indicators_with_three_years_are_offered() -> None:
    make_row()
    assert {entry.id for entry in indicators_over_years(_subject(), AreaLevel.BUURT)} >= {HOMES.id, CRIMES.id}
    assert indicators_over_years(_subject(), AreaLevel.WIJK) == []


def test_many_areas_take_as_many_queries_as_few() -> None:
    make_row()
    with CaptureQueriesContext(connection) as few:
        _standings(1.0)
    make_row(count=30)
    with CaptureQueriesContext(connection) as many:
        found = _standings(1.0)
    assert len(found.areas) == 30
    assert len(many) == len(few)
