from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.indicators.matrix import FigureMatrix, figure_matrix
from wijkkoers.indicators.spread import Spread, spread_of


def test_figures_stand_by_area_and_indicator_in_the_order_given() -> None:
    matrix = figure_matrix({"BU1": {"b": present(2), "a": present(1)}, "BU2": {"a": present(3), "c": present(9)}}, ["a", "b"])
    assert (matrix.areas, matrix.indicators) == (("BU1", "BU2"), ("a", "b"))
    assert matrix.values.tolist() == [[1, 2], [3, 0]]
    assert matrix.is_present.tolist() == [[True, True], [True, False]]


def test_an_absent_figure_is_not_present_and_a_zero_is() -> None:
    matrix = figure_matrix({"BU1": {"a": absent(Status.SUPPRESSED), "b": present(0)}}, ["a", "b"])
    assert matrix.is_present.tolist() == [[False, True]]


def test_a_spread_rests_on_the_areas_that_have_a_figure() -> None:
    figures = {"BU1": {"a": present(2)}, "BU2": {"a": present(4)}, "BU3": {"a": absent(Status.UNKNOWN)}}
    assert figure_matrix(figures, ["a", "b"]).spreads() == {"a": Spread(mean=3, sd=1, number=2)}


def test_a_spread_of_a_column_is_the_spread_of_its_values() -> None:
    values = [0.1, 0.25, 7.5, -3.0]
    matrix = figure_matrix({str(place): {"a": present(value)} for place, value in enumerate(values)}, ["a"])
    found, expected = matrix.spreads()["a"], spread_of(values)
    assert (found.mean, found.sd, found.number) == (pytest.approx(expected.mean), pytest.approx(expected.sd), expected.number)


def test_equal_figures_have_no_spread() -> None:
    matrix = figure_matrix({str(place): {"a": present(0.1)} for place in range(7)}, ["a"])
    assert matrix.spreads()["a"].sd == 0


def test_without_areas_there_are_no_spreads() -> None:
    assert figure_matrix({}, ["a"]).spreads() == {}


def test_an_area_that_is_not_there_has_no_row() -> None:
    with pytest.raises(ValueError, match="BU9"):
        figure_matrix({"BU1": {}}, ["a"]).row("BU9")


@pytest.mark.parametrize(
    ("areas", "indicators", "values", "reason"),
    [
        (("a",), ("x",), [[1.0, 2.0]], "shape"),
        (("a", "a"), ("x",), [[1.0], [2.0]], "twice"),
        (("a",), ("x", "x"), [[1.0, 2.0]], "twice"),
        (("a",), ("x",), [[float("nan")]], "finite"),
    ],
)
def test_labels_and_values_that_contradict_are_refused(
    areas: tuple[str, ...], indicators: tuple[str, ...], values: list[list[float]], reason: str
) -> None:
    array = np.array(values)
    with pytest.raises(ValueError, match=reason):
        FigureMatrix(areas, indicators, array, np.ones(array.shape, dtype=bool))
