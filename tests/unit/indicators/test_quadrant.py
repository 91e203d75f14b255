from __future__ import annotations

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.indicators.quadrant import Field, Gap, judge_quadrants, newest_shared_year
from wijkkoers.indicators.spread import Direction, Spread
from wijkkoers.indicators.trend import YearFigure


def series(*values: float | None, start: int = 2021, broken: int = 0) -> list[YearFigure]:
    figures = [present(value) if value is not None else absent(Status.UNAVAILABLE) for value in values]
    return [YearFigure(start + place, figure, is_break=start + place == broken) for place, figure in enumerate(figures)]


FOUR = {
    "hoog-op": series(26, 28, 30),
    "hoog-neer": series(34, 32, 30),
    "laag-op": series(6, 8, 10),
    "laag-neer": series(14, 12, 10),
}


def judged(extra: dict[str, list[YearFigure]] | None = None, direction: Direction = "hoog", least: int = 4) -> dict[str, Field]:
    return {area: found.field for area, found in judge_quadrants({**FOUR, **(extra or {})}, direction, least_areas=least).items()}


def test_each_field_holds_the_area_that_belongs_there() -> None:
    assert judged() == {
        "hoog-op": Field.STRONG_IMPROVING,
        "hoog-neer": Field.STRONG_DECLINING,
        "laag-op": Field.WEAK_IMPROVING,
        "laag-neer": Field.WEAK_DECLINING,
    }


def test_where_low_is_good_the_fields_turn_round() -> None:
    assert judged(direction="laag") == {
        "hoog-op": Field.WEAK_DECLINING,
        "hoog-neer": Field.WEAK_IMPROVING,
        "laag-op": Field.STRONG_DECLINING,
        "laag-neer": Field.STRONG_IMPROVING,
    }


def test_a_neutral_indicator_is_high_or_low_and_never_strong_or_weak() -> None:
    assert list(judged(direction="neutraal").values()) == [Field.HIGH_RISING, Field.HIGH_FALLING, Field.LOW_RISING, Field.LOW_FALLING]


def test_a_judgement_shows_everything_it_follows_from() -> None:
    found = judge_quadrants(FOUR, "hoog", least_areas=4)["hoog-op"]
    assert (found.year, found.value, found.slope_per_year, found.points, found.first_year) == (2023, 30, 2, 3, 2021)
    assert (found.states, found.trends) == (Spread(20, 10, 4), Spread(0, 2, 4))
    assert (found.state, found.trend, found.gap) == (1, 1, None)


def test_an_area_exactly_on_a_line_counts_on_the_good_side_and_says_so() -> None:
    found = judge_quadrants({**FOUR, "midden": series(20, 20, 20)}, "laag")["midden"]
    assert (found.field, found.state, found.trend, found.is_on_line) == (Field.STRONG_IMPROVING, 0, 0, True)


def test_an_area_off_the_lines_is_not_on_one() -> None:
    assert not judge_quadrants(FOUR, "hoog", least_areas=4)["hoog-op"].is_on_line


def test_an_area_that_falls_less_than_the_others_is_only_better_beside_them() -> None:
    falling = {str(drop): series(50 + drop, 50 - drop, 50 - 3 * drop) for drop in range(1, 6)}
    found = judge_quadrants(falling, "hoog")["1"]
    assert (found.field, found.slope_per_year, found.is_relative_only) == (Field.STRONG_IMPROVING, -2, True)
    assert not judge_quadrants(falling, "hoog")["5"].is_relative_only
    assert not judge_quadrants(falling, "laag")["5"].is_relative_only


def test_two_points_are_too_few_for_a_trend() -> None:
    found = judge_quadrants({**FOUR, "kort": series(None, 5, 9)}, "hoog", least_areas=4)["kort"]
    assert (found.field, found.gap, found.points, found.slope_per_year) == (Field.NONE, Gap.FEW_POINTS, 2, None)


def test_points_before_a_break_do_not_count() -> None:
    found = judge_quadrants({**FOUR, "breuk": series(1, 5, 9, start=2021, broken=2022)}, "hoog", least_areas=4)["breuk"]
    assert (found.gap, found.points, found.first_year) == (Gap.FEW_POINTS, 2, 2022)


def test_an_area_without_a_value_in_the_year_judged_gets_none_and_compares_with_nobody() -> None:
    quadrants = judge_quadrants({**FOUR, "leeg": series(900, 900, None)}, "hoog", least_areas=4)
    assert (quadrants["leeg"].field, quadrants["leeg"].gap, quadrants["leeg"].value) == (Field.NONE, Gap.NO_VALUE, None)
    assert quadrants["hoog-op"].states == Spread(20, 10, 4)


def test_too_few_areas_give_no_judgement() -> None:
    assert {found.gap for found in judge_quadrants(FOUR, "hoog", year=2023, least_areas=5).values()} == {Gap.FEW_AREAS}


def test_too_few_trends_give_no_judgement_even_with_enough_values() -> None:
    short = {area: points[1:] for area, points in FOUR.items() if area != "hoog-op"}
    assert judge_quadrants({**FOUR, **short}, "hoog", least_areas=4)["hoog-op"].gap is Gap.FEW_AREAS


def test_equal_values_or_equal_trends_give_no_judgement() -> None:
    same_state = {str(place): series(10 - place, 10 - place, 10) for place in range(5)}
    same_trend = {str(place): series(place, place + 1, place + 2) for place in range(5)}
    for areas in (same_state, same_trend):
        assert {found.gap for found in judge_quadrants(areas, "hoog").values()} == {Gap.NO_SPREAD}


def test_without_any_figure_nobody_is_judged() -> None:
    found = judge_quadrants({"BU1": [], "BU2": series(None)}, "hoog")
    assert {(item.field, item.gap, item.year) for item in found.values()} == {(Field.NONE, Gap.NO_VALUE, None)}


def test_all_are_judged_on_the_newest_year_that_enough_areas_have() -> None:
    ahead = {**FOUR, "voorop": series(1, 2, 3, 4)}
    assert newest_shared_year(ahead, 4) == 2023
    assert judge_quadrants(ahead, "hoog", least_areas=4)["voorop"].value == 3


def test_no_year_is_shared_by_more_areas_than_there_are() -> None:
    assert newest_shared_year(FOUR, 5) is None


def test_a_year_may_be_given() -> None:
    longer = {area: [*series(1, 1, start=2019), *points] for area, points in FOUR.items()}
    found = judge_quadrants(longer, "hoog", year=2022, least_areas=4)["hoog-op"]
    assert (found.year, found.value, found.points) == (2022, 28, 4)


def test_marks_of_the_figures_used_go_along() -> None:
    points = [YearFigure(2021, present(1, Mark.CONVERTED)), YearFigure(2022, present(2)), YearFigure(2023, present(3, Mark.THIN))]
    older = YearFigure(2020, present(9, Mark.PROVISIONAL))
    points[0] = YearFigure(2021, present(1, Mark.CONVERTED), is_break=True)
    assert judge_quadrants({**FOUR, "merk": [older, *points]}, "hoog")["merk"].marks == {Mark.CONVERTED, Mark.THIN}
