"""The types of a programme."""

from __future__ import annotations

from tests.unit.appraisal.programme.cases import a_measure

from wijkkoers.appraisal.programme import Together, openings_at_places


def test_place_with_two_measures_gets_one_bonus() -> None:
    measures = (a_measure("a", place="straat"), a_measure("b", place="straat"), a_measure("c", place="plein"), a_measure("d"))
    assert openings_at_places(measures, "gemeente", 20.0) == (Together(("a", "b"), "gemeente", 20.0),)
