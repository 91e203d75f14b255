from __future__ import annotations

from wijkkoers.base.missing import present
from wijkkoers.indicators.quadrant import Field, judge_quadrants
from wijkkoers.indicators.trend import YearFigure
from wijkkoers.web.wijkfoto.quadrant_words import FIELD_LABELS, GOOD_FIELDS, NEUTRAL_FIELDS, gap_sentence

SERIES = {str(number): [YearFigure(year, present(number * year % 7)) for year in (2022, 2023, 2024)] for number in range(1, 6)}


def test_every_field_has_a_label_of_its_own() -> None:
    assert set(FIELD_LABELS) == set(Field)
    assert len({str(label) for label in FIELD_LABELS.values()}) == len(Field)


def test_the_four_places_of_the_figure_are_different_fields() -> None:
    assert len({*GOOD_FIELDS, *NEUTRAL_FIELDS}) == 8


def test_too_few_years_names_how_many_and_why_earlier_ones_do_not_count() -> None:
    place = judge_quadrants({**SERIES, "kort": SERIES["1"][1:]}, "hoog")["kort"]
    plain = gap_sentence(place, has_break=False, is_converted=False, is_thin=False)
    assert plain == "Te weinig jaren: 2, nodig zijn er 3."
    assert "grens" in gap_sentence(place, has_break=True, is_converted=False, is_thin=False)
    assert "Omgerekende" in gap_sentence(place, has_break=True, is_converted=True, is_thin=False)


def test_a_thin_figure_is_the_reason_where_it_was_left_out() -> None:
    place = judge_quadrants({**SERIES, "leeg": []}, "hoog")["leeg"]
    assert "te weinig mensen" in gap_sentence(place, has_break=False, is_converted=False, is_thin=True)
    assert gap_sentence(place, has_break=False, is_converted=False, is_thin=False) == "Geen cijfer over 2024."
