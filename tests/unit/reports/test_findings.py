from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.findings import change_of, finding, largest_change, most_different, reference_of, steps_of
from wijkkoers.reports.wijkfoto import Line, TrendPoint, Wijkfoto


def _line(foto: Wijkfoto, indicator: str) -> Line:
    found = foto.line(indicator)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("aandeel-koop", "44\N{NO-BREAK SPACE}% van de woningen is een koopwoning"),
        ("aandeel-corporatie", "Bijna de helft van de woningen is een huurwoning van een woningcorporatie"),
        ("aantal-inwoners", "Middenpolder heeft 5.635 inwoners"),
        ("woz-waarde", "De gemiddelde WOZ-waarde ligt €\N{NO-BREAK SPACE}48.000 lager dan in de gemeente Veldermeer"),
        ("aandeel-leegstand", "Leegstand: niet beschikbaar"),
    ],
)
def test_title_states_the_finding(indicator: str, expected: str) -> None:
    foto = samples.wijk()
    assert finding(foto, _line(foto, indicator)) == expected


def test_title_in_english() -> None:
    foto = samples.wijk("en")
    expected = "The average property value (WOZ) is €48,000 lower than in the municipality of Veldermeer"
    assert finding(foto, _line(foto, "woz-waarde")) == expected


def test_equal_figure_is_said_to_be_equal() -> None:
    foto = samples.wijk()
    line = replace(_line(foto, "woz-waarde"), figure=present(345.2))
    assert finding(foto, line) == "De gemiddelde WOZ-waarde is gelijk aan dat van de gemeente Veldermeer"


def test_indicator_without_phrase_is_label_and_value() -> None:
    foto = samples.wijk()
    line = replace(_line(foto, "woz-waarde"), indicator="eigen-cijfer", label="Eigen cijfer")
    assert finding(foto, line) == "Eigen cijfer: €\N{NO-BREAK SPACE}297.000"


def test_at_most_one_line_per_theme_stands_out() -> None:
    themes = [line.theme for line in most_different(samples.wijk(), 8)]
    assert len(themes) == len(set(themes)) > 3


def test_what_stands_out_is_ordered_by_steps() -> None:
    steps = [abs(steps_of(line)) for line in most_different(samples.wijk(), 8)]
    assert steps == sorted(steps, reverse=True)


def test_counts_do_not_stand_out() -> None:
    assert steps_of(_line(samples.wijk(), "aantal-inwoners")) == 0


def test_difference_that_is_not_seen_does_not_stand_out() -> None:
    line = replace(_line(samples.wijk(), "aandeel-koop"), figure=present(66.3), peers=(66.0, 66.1, 66.2))
    assert steps_of(line) == 0


def test_reference_of_a_gemeente_is_the_country() -> None:
    foto = samples.gemeente()
    found = reference_of(foto, _line(foto, "aandeel-koop"))
    assert found is not None and found[0] == samples.LAND


def test_reference_without_value_is_no_reference() -> None:
    foto = samples.wijk()
    line = replace(_line(foto, "aandeel-koop"), gemeente=absent(Status.UNKNOWN), land=None)
    assert reference_of(foto, line) is None


def _trend(*values: float, break_at: int | None = None) -> tuple[TrendPoint, ...]:
    return tuple(TrendPoint(2020 + number, present(value), 2020 + number == break_at) for number, value in enumerate(values))


def test_change_counts_from_the_last_break() -> None:
    change = change_of(replace(_line(samples.wijk(), "aandeel-koop"), trend=_trend(10, 11, 40, 42, 44, break_at=2022)))
    assert change is not None and (change.first_year, change.first, change.last) == (2022, 40, 44)


@pytest.mark.parametrize("values", [(40, 44), (43, 43.5, 44), (44.1, 43.9, 44.0)])
def test_no_change_is_told_over_two_years_or_below_five_percent(values: tuple[float, ...]) -> None:
    assert change_of(replace(_line(samples.wijk(), "aandeel-koop"), trend=_trend(*values))) is None


def test_largest_change_is_relative() -> None:
    foto = samples.wijk()
    small = replace(_line(foto, "aandeel-koop"), trend=_trend(40, 42, 44))
    large = replace(_line(foto, "afstand-huisarts"), trend=_trend(0.4, 0.5, 0.6))
    found = largest_change(replace(foto, lines=(small, large)))
    assert found is not None and found[0].indicator == "afstand-huisarts"
