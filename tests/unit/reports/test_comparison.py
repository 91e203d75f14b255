"""Several wijkfoto's beside each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.comparison import Comparison, compare, most_striking, ordered_by
from wijkkoers.reports.wijkfoto import AreaName, Line, Wijkfoto

VELDERMEER, OTHER = AreaName("GM9901", "Veldermeer", AreaLevel.GEMEENTE, 2024), AreaName("GM9902", "Elders", AreaLevel.GEMEENTE, 2024)


def foto(code: str, **figures: float | None) -> Wijkfoto:
    """Return the sample wijk under a code, with other figures for `aandeel_koop` and so on; None is absent."""
    base = samples.wijk()
    named = {name.replace("_", "-"): value for name, value in figures.items()}
    lines = tuple(_with(line, named[line.indicator]) if line.indicator in named else line for line in base.lines)
    return replace(base, area=replace(base.area, code=code, name=f"Wijk {code[-1]}"), gemeente=VELDERMEER, lines=lines)


def _with(line: Line, value: float | None) -> Line:
    return replace(line, figure=absent(Status.UNAVAILABLE) if value is None else present(value))


def three() -> Comparison:
    return compare([foto("WK990101", aandeel_koop=30), foto("WK990102", aandeel_koop=70), foto("WK990103", aandeel_koop=None)])


def test_columns_stand_in_the_order_given_with_a_letter_each() -> None:
    assert [(column.letter, column.area.code) for column in three().columns] == [("A", "WK990101"), ("B", "WK990102"), ("C", "WK990103")]


@pytest.mark.parametrize("number", [0, 6])
def test_none_or_more_than_five_areas_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        compare([foto(f"WK99010{place}") for place in range(number)])


def test_row_holds_the_figure_of_every_area() -> None:
    row = three().row("aandeel-koop")
    assert row is not None
    assert [line.figure.value for line in row.lines] == [30, 70, None]


def test_gemeente_that_all_share_is_the_reference() -> None:
    comparison = three()
    row = comparison.row("aandeel-koop")
    assert comparison.gemeente == VELDERMEER and row is not None and row.gemeente == present(66)


def test_areas_of_different_gemeenten_have_no_gemeente_as_reference() -> None:
    other = replace(foto("WK990201"), gemeente=OTHER)
    assert compare([foto("WK990101"), other]).gemeente is None


def test_gemeente_that_is_compared_itself_is_no_reference() -> None:
    base = samples.wijk()
    itself = replace(base, area=VELDERMEER, gemeente=VELDERMEER)
    assert compare([foto("WK990101"), itself]).gemeente is None


def test_indicator_about_which_no_file_says_anything_has_no_row() -> None:
    unread = [replace(one, lines=tuple(replace(line, year=None) for line in one.lines)) for one in (foto("WK990101"), foto("WK990102"))]
    assert compare(unread).rows == ()


def test_years_that_differ_are_told() -> None:
    first, second = foto("WK990101"), foto("WK990102")
    older = replace(second, lines=tuple(replace(line, year=2022) if line.indicator == "aandeel-koop" else line for line in second.lines))
    row = compare([first, older]).row("aandeel-koop")
    assert row is not None and row.years == (2022, 2024)


def test_levels_and_boundary_years_are_told() -> None:
    second = foto("BU99010201")
    buurt = replace(second, area=replace(second.area, level=AreaLevel.BUURT, boundary_year=2022))
    comparison = compare([foto("WK990101"), buurt])
    assert (comparison.levels, comparison.boundary_years) == ((AreaLevel.WIJK, AreaLevel.BUURT), (2022, 2024))


@pytest.mark.parametrize(
    ("values", "contrast"), [((30, 70), 0.4), ((50, 50), 0), ((0, 10), 1), ((0, 0), 0), ((None, 10), 0), ((None, None), 0)]
)
def test_contrast_runs_from_equal_to_one_of_them_zero(values: tuple[float | None, float | None], contrast: float) -> None:
    row = compare([foto(f"WK99010{place}", aandeel_koop=value) for place, value in enumerate(values)]).row("aandeel-koop")
    assert row is not None and row.contrast == pytest.approx(contrast)


def test_counts_are_no_contrast() -> None:
    row = compare([foto("WK990101", aantal_inwoners=10), foto("WK990102", aantal_inwoners=9000)]).row("aantal-inwoners")
    assert row is not None and row.contrast == 0 and not row.is_striking


def test_classes_are_no_contrast() -> None:
    fotos = [foto("WK990101", stedelijkheid=1), foto("WK990102", stedelijkheid=5)]
    line = replace(samples.lines()[5], indicator="stedelijkheid", categories=((1.0, "zeer sterk"), (5.0, "niet")))
    classed = [replace(one, lines=(replace(line, figure=present(value)),)) for one, value in zip(fotos, (1, 5), strict=True)]
    row = compare(classed).row("stedelijkheid")
    assert row is not None and row.contrast == 0


def test_few_percentage_points_are_not_striking_however_large_as_a_ratio() -> None:
    row = compare([foto("WK990101", aandeel_leegstand=1), foto("WK990102", aandeel_leegstand=4)]).row("aandeel-leegstand")
    assert row is not None and row.contrast == pytest.approx(0.6) and not row.is_striking


def test_largest_differences_are_named_one_per_theme() -> None:
    first = foto("WK990101", aandeel_koop=10, aandeel_corporatie=5, gasverbruik=400)
    second = foto("WK990102", aandeel_koop=80, aandeel_corporatie=90, gasverbruik=1600)
    assert [row.example.indicator for row in most_striking(compare([first, second]), 5)] == ["aandeel-corporatie", "gasverbruik"]


@pytest.mark.parametrize(("descending", "order"), [(True, "BAC"), (False, "ABC")])
def test_columns_can_stand_in_the_order_of_an_indicator_with_absent_ones_last(descending: bool, order: str) -> None:
    ordered = ordered_by(three(), "aandeel-koop", descending=descending)
    assert "".join(column.letter for column in ordered.columns) == order


def test_figures_move_along_with_their_column() -> None:
    row = ordered_by(three(), "aandeel-koop", descending=True).row("aandeel-koop")
    assert row is not None and [line.figure.value for line in row.lines] == [70, 30, None]


def test_order_of_an_unknown_indicator_changes_nothing() -> None:
    assert ordered_by(three(), "bestaat-niet", descending=True) == three()
