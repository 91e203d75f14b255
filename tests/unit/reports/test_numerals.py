from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import difference_of, difference_text, mark_signs, spoken_text, unit_text, value_text
from wijkkoers.reports.wijkfoto import Line

NL, EN = wording("nl"), wording("en")


def _line(indicator: str, language: str = "nl") -> Line:
    found = samples.wijk(language).line(indicator)
    assert found is not None
    return found


def test_share_has_a_percent_sign_after_a_no_break_space() -> None:
    assert value_text(_line("aandeel-koop"), present(44), NL) == "44\N{NO-BREAK SPACE}%"


def test_english_share_has_no_space() -> None:
    assert value_text(_line("aandeel-koop", "en"), present(44), EN) == "44%"


def test_thousands_of_euro_become_euro() -> None:
    assert value_text(_line("woz-waarde"), present(297), NL) == "€\N{NO-BREAK SPACE}297.000"


def test_english_euro() -> None:
    assert value_text(_line("woz-waarde", "en"), present(297), EN) == "€297,000"


def test_a_tenth_of_a_thousand_euro_is_a_hundred() -> None:
    assert value_text(_line("inkomen-per-inwoner"), present(30.4), NL) == "€\N{NO-BREAK SPACE}30.400"


def test_absent_figure_gives_its_reason() -> None:
    assert value_text(_line("aandeel-koop"), absent(Status.SUPPRESSED), NL) == "verborgen, te klein aantal"


@pytest.mark.parametrize(("unit", "expected"), [("m3", "m³"), ("inwoners per km2", "inwoners per km²"), ("%", "%"), ("x 1,000 euros", "€")])
def test_unit_is_written_as_people_read_it(unit: str, expected: str) -> None:
    assert unit_text(unit) == expected


def test_difference_of_shares_is_in_points() -> None:
    assert difference_text(_line("aandeel-koop"), NL) == "−22\N{NO-BREAK SPACE}%-punt"


def test_difference_of_euros_is_in_euros() -> None:
    assert difference_text(_line("woz-waarde"), NL) == "−48.000\N{NO-BREAK SPACE}€"


def test_difference_that_rounds_to_zero_is_equal() -> None:
    line = replace(_line("aandeel-koop"), figure=present(66.4))
    assert difference_text(line, NL) == "gelijk"


def test_no_difference_without_reference() -> None:
    assert difference_text(_line("aantal-inwoners"), NL) == ""


def test_no_difference_with_an_absent_reference() -> None:
    assert difference_of(replace(_line("aandeel-koop"), gemeente=absent(Status.UNKNOWN))) is None


def test_difference_of_a_gemeente_is_with_the_country() -> None:
    assert difference_of(replace(_line("aandeel-koop"), gemeente=None)) == 44 - 57


def test_signs_follow_the_order_of_the_closed_list() -> None:
    assert mark_signs({Mark.THIN, Mark.MODELLED}) == "†ⁿ"


def test_every_mark_has_its_own_sign() -> None:
    assert len(set(mark_signs(Mark))) == len(Mark)


def test_in_a_sentence_a_long_unit_is_left_out() -> None:
    assert spoken_text(_line("bijstand-per-1000"), 27.5, NL) == "27,5"


def test_in_a_sentence_a_short_unit_stays() -> None:
    assert spoken_text(_line("gasverbruik"), 850, NL) == "850\N{NO-BREAK SPACE}m³"


def test_class_is_written_with_its_words_and_has_no_difference() -> None:
    line = replace(samples.lines()[5], figure=present(2.0), decimals=0, categories=((2.0, "matig"),))
    assert value_text(line, line.figure, wording("nl")) == "2 (matig)"
    assert difference_of(line) is None
