"""Figures of older areas for a newer one: counts split, means weighed, classes only when one area stands for it, and never a guess."""

from __future__ import annotations

import pytest

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.conversion import Limits, Part, convert

CONVERTED, ESTIMATED = Mark.CONVERTED, Mark.ESTIMATED


def part(value: float | Figure, share: float = 1.0, cover: float = 1.0, weight: float | None = None) -> Part:
    figure = value if isinstance(value, Figure) else present(value)
    return Part(figure, share, cover, None if weight is None else present(weight))


def test_count_is_split_by_share_of_ground() -> None:
    found = convert("som", [part(1000, 0.6, 0.5), part(400, 1.0, 0.5)])
    assert found.figure == present(1000, CONVERTED)


def test_mean_is_weighed_by_the_part_of_its_base_that_comes_in() -> None:
    found = convert("gewogen", [part(30, 0.5, 0.5, 200), part(60, 1.0, 0.5, 300)])
    assert found.figure == present((30 * 100 + 60 * 300) / 400, CONVERTED)


def test_mean_without_known_base_is_weighed_by_ground_and_is_an_estimate() -> None:
    found = convert("gewogen", [part(30, 1.0, 0.25), part(60, 1.0, 0.75, 300)])
    assert found.figure == present(52.5, CONVERTED, ESTIMATED)


def test_mean_of_one_area_needs_no_weight() -> None:
    assert convert("gewogen", [part(44)]).figure == present(44, CONVERTED)


def test_area_where_nobody_lives_does_not_count_in_a_mean_whatever_it_says() -> None:
    found = convert("gewogen", [part(absent(Status.NOT_APPLICABLE), 1.0, 0.6, 0), part(44, 1.0, 0.4, 100)])
    assert found.figure == present(44, CONVERTED)


def test_mean_over_areas_where_nobody_lives_does_not_apply() -> None:
    assert convert("gewogen", [part(44, weight=0)]).figure == absent(Status.NOT_APPLICABLE, CONVERTED)


@pytest.mark.parametrize(("cover", "figure"), [(0.98, present(2, CONVERTED)), (0.97, absent(Status.NOT_APPLICABLE, CONVERTED))])
def test_class_passes_only_when_one_area_stands_for_the_new_one(cover: float, figure: Figure) -> None:
    assert convert("niet", [part(5, 0.1, 1 - cover), part(2, 1.0, cover)]).figure == figure


def test_area_that_is_covered_too_little_has_no_figure() -> None:
    assert convert("som", [part(1000, 1.0, 0.94)]).figure == absent(Status.UNKNOWN, CONVERTED)


def test_area_that_is_not_quite_covered_has_an_estimate() -> None:
    assert convert("som", [part(1000, 1.0, 0.96)]).figure == present(1000, CONVERTED, ESTIMATED)


def test_small_piece_of_a_far_larger_area_gives_no_figure() -> None:
    """One part in fifty of a polder says nothing of the street that was built on it."""
    assert convert("som", [part(5000, 0.02, 1.0)]).figure == absent(Status.UNKNOWN, CONVERTED)


def test_figure_that_is_mostly_about_elsewhere_is_an_estimate() -> None:
    found = convert("gewogen", [part(44, 0.3, 1.0)])
    assert (found.figure, found.involved) == (present(44, CONVERTED, ESTIMATED), pytest.approx(0.3))


@pytest.mark.parametrize(("share", "cover"), [(0.03, 0.01), (0.01, 0.03)], ids=["much of the old area", "much of the new area"])
def test_missing_piece_that_matters_makes_the_figure_missing_for_its_reason(share: float, cover: float) -> None:
    parts = [part(1000, 1.0, 1 - cover), part(absent(Status.SUPPRESSED), share, cover)]
    assert convert("som", parts).figure == absent(Status.SUPPRESSED, CONVERTED)


def test_strongest_reason_wins() -> None:
    parts = [part(absent(Status.UNAVAILABLE), 1.0, 0.5), part(absent(Status.SUPPRESSED), 1.0, 0.5)]
    assert convert("som", parts).figure.status is Status.SUPPRESSED


def test_missing_piece_that_hardly_matters_makes_the_figure_an_estimate() -> None:
    parts = [part(1000, 1.0, 0.99), part(absent(Status.UNAVAILABLE), 0.001, 0.01)]
    assert convert("som", parts).figure == present(1000, CONVERTED, ESTIMATED)


def test_many_small_missing_pieces_together_do_matter() -> None:
    parts = [part(1000, 1.0, 0.94), *(part(absent(Status.UNKNOWN), 0.01, 0.01) for _ in range(6))]
    assert convert("som", parts).figure == absent(Status.UNKNOWN, CONVERTED)


def test_figure_that_was_converted_is_not_converted_again() -> None:
    assert convert("som", [part(present(1000, CONVERTED))]).figure == absent(Status.NOT_APPLICABLE, CONVERTED)


def test_marks_of_the_parts_stay_except_thin() -> None:
    found = convert("som", [part(present(10, Mark.MODELLED, Mark.THIN), 1.0, 0.5), part(present(5, Mark.PROVISIONAL), 1.0, 0.5)])
    assert found.figure.marks == {CONVERTED, Mark.MODELLED, Mark.PROVISIONAL}


def test_small_count_is_converted_as_it_is_and_left_to_be_hidden_later() -> None:
    assert convert("som", [part(8, 0.5, 1.0)]).figure == present(4, CONVERTED)


def test_zero_is_a_figure() -> None:
    assert convert("som", [part(0)]).figure == present(0, CONVERTED)


def test_involved_is_the_mean_share_by_cover_and_covered_the_sum() -> None:
    found = convert("som", [part(1, 0.9, 0.75), part(1, 0.5, 0.2)])
    assert (found.involved, found.covered) == (pytest.approx((0.675 + 0.1) / 0.95), pytest.approx(0.95))


def test_limits_can_be_set() -> None:
    assert convert("som", [part(1000, 0.02, 1.0)], Limits(least_involved=0)).figure.value == pytest.approx(20)


def test_without_areas_there_is_nothing_to_convert() -> None:
    with pytest.raises(ValueError, match="no areas"):
        convert("som", [])
