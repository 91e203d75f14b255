"""Values lie between 0 and 1, say with which bounds they were made, and are absent where nothing distinguishes."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import banded, changed, made

from wijkkoers.appraisal.mca.broken_line import Outside
from wijkkoers.appraisal.mca.value import MOST_REMARKS, Origin, distinguishes, values_of
from wijkkoers.base.errors import InputError


def column(*found: float) -> list[object]:
    return [pytest.approx([value]) for value in found]


def test_local_bounds_are_the_extremes_at_hand() -> None:
    table = values_of(made([[10], [20], [40]]))
    assert table.mid.tolist() == column(0, 1 / 3, 1)
    assert table.scales[0] is not None
    assert (table.scales[0].origin, table.scales[0].bounds) == (Origin.LOCAL, (10, 40))


def test_local_bounds_span_the_bandwidths() -> None:
    table = values_of(banded([[(0, 10, 20)], [(10, 20, 40)]]))
    assert (table.low.tolist(), table.mid.tolist(), table.high.tolist()) == ([[0], [0.25]], [[0.25], [0.5]], [[0.5], [1]])


def test_less_is_better_turns_value_and_bandwidth() -> None:
    table = values_of(banded([[(0, 10, 20)], [(10, 20, 40)]], "-"))
    assert (table.low.tolist(), table.mid.tolist(), table.high.tolist()) == ([[0.5], [0]], [[0.75], [0.5]], [[1], [0.75]])


def test_stated_anchors_do_not_move_with_the_scores() -> None:
    table = values_of(made([[10], [20]], anchors=(0, 100)))
    assert table.mid.tolist() == column(0.1, 0.2)
    assert table.scales[0] is not None
    assert table.scales[0].origin is Origin.STATED


def test_score_beyond_its_anchors_is_clipped_and_named() -> None:
    table = values_of(made([[-5], [20]], anchors=(0, 10)))
    assert table.mid.tolist() == [[0], [1]]
    assert [found.kind for found in table.remarks] == ["score-buiten-schaal"] * 2
    assert table.remarks[0].values == {"alternative": "A", "criterion": "k0", "score": -5.0, "low": 0.0, "high": 10.0}


def test_many_scores_beyond_their_anchors_are_counted() -> None:
    table = values_of(made([[99 + place] for place in range(26)], anchors=(0, 10)))
    assert len(table.remarks) == MOST_REMARKS + 1
    assert (table.remarks[-1].kind, table.remarks[-1].values["count"]) == ("scores-buiten-schaal", 26)


def test_constant_column_has_no_value_and_is_named() -> None:
    table = values_of(made([[5, 1], [5, 2]]))
    assert table.is_counted.tolist() == [False, True]
    assert (table.value_of("A", "k0"), table.value_of("B", "k1")) == (None, 1.0)
    assert [(found.kind, found.values["criterion"]) for found in table.remarks] == [("criterium-constant", "k0")]
    assert np.isfinite(table.mid).all()


@pytest.mark.parametrize("bounds", [{}, {"anchors": (0, 10)}, {"steps": ((0, 0), (10, 1))}])
@pytest.mark.parametrize("band", [(5, 5, 5), (1, 4, 7)])
def test_the_same_score_for_all_distinguishes_nothing_whatever_its_bounds_or_bandwidth(
    band: tuple[float, float, float], bounds: dict[str, object]
) -> None:
    table = values_of(banded([[band], [band]], **bounds))
    assert (table.is_counted.tolist(), table.scales, table.value_of("A", "k0")) == ([False], (None,), None)
    assert [found.kind for found in table.remarks] == ["criterium-constant"]


@pytest.mark.parametrize("bounds", [{}, {"anchors": (0, 10)}, {"steps": ((0, 0), (10, 1))}])
def test_equal_middles_with_other_bandwidths_do_distinguish(bounds: dict[str, object]) -> None:
    table = values_of(banded([[(1, 4, 7)], [(4, 4, 4)]], **bounds))
    assert table.is_counted.tolist() == [True]
    assert table.low[0, 0] < table.mid[0, 0] == table.mid[1, 0] < table.high[0, 0]


def test_bounds_that_cannot_be_used_are_refused_also_where_nothing_differs() -> None:
    with pytest.raises(InputError, match="ankers-onbruikbaar"):
        values_of(made([[5], [5]], anchors=(10, 0)))


def test_only_the_rows_asked_for_decide_whether_a_criterion_distinguishes() -> None:
    matrix = made([[5, 1], [5, 2], [6, 3]])
    assert (distinguishes(matrix).tolist(), distinguishes(matrix, [0, 1]).tolist()) == ([True, True], [False, True])


def test_target_is_worth_one_and_the_anchors_nothing() -> None:
    assert values_of(made([[0], [4], [5], [10]], "=", anchors=(0, 10), target=4)).mid.tolist() == column(0, 1, 5 / 6, 0)


def test_local_target_measures_both_sides_alike() -> None:
    assert values_of(made([[3], [4], [8]], "=", target=4)).mid.tolist() == column(0.75, 1, 0)


def test_target_on_an_anchor_gives_a_line_without_a_jump() -> None:
    assert values_of(made([[0], [5], [10]], "=", anchors=(0, 10), target=10)).mid.tolist() == column(0, 0.5, 1)


def test_bandwidth_around_a_target_reaches_one() -> None:
    table = values_of(banded([[(2, 3, 8)], [(0, 0, 0)]], "=", anchors=(0, 10), target=5))
    assert (table.low[0, 0], table.mid[0, 0], table.high[0, 0]) == pytest.approx((0.4, 0.6, 1))


def test_steps_make_a_broken_line() -> None:
    steps = ((50, 1), (75, 0.8), (90, 0.5), (100, 0))
    assert values_of(made([[60], [95], [120]], "-", steps=steps)).mid.tolist() == column(0.92, 0.25, 0)


def test_two_points_at_one_score_are_a_stair() -> None:
    steps = ((0, 0), (10, 0), (10, 0.5), (20, 0.5), (20, 1))
    found = values_of(made([[0], [9.9], [10], [19], [20], [30]], steps=steps)).mid
    assert found.tolist() == column(0, 0, 0.5, 0.5, 1, 1)


def test_bandwidth_over_a_stair_holds_both_treads() -> None:
    table = values_of(banded([[(9, 9, 11)], [(0, 0, 0)]], steps=((0, 0), (10, 0), (10, 0.5), (20, 1))))
    assert (table.low[0, 0], table.mid[0, 0], table.high[0, 0]) == pytest.approx((0, 0, 0.55))


def test_steps_may_go_on_beyond_their_points() -> None:
    table = values_of(made([[-1], [3]], steps=((0, 0), (2, 1))), Outside.INTERPOLATE)
    assert table.mid.tolist() == column(-0.5, 1.5)


@pytest.mark.parametrize(
    ("ways", "fields", "code"),
    [
        ("+", {"anchors": (10, 0)}, "ankers-onbruikbaar"),
        ("+", {"anchors": (1, 1)}, "ankers-onbruikbaar"),
        ("+", {"anchors": (0, float("nan"))}, "ankers-onbruikbaar"),
        ("+", {"steps": ((0, 0),)}, "treden-onbruikbaar"),
        ("+", {"steps": ((1, 0), (0, 1))}, "treden-onbruikbaar"),
        ("+", {"steps": ((0, 0), (1, 2))}, "treden-onbruikbaar"),
        ("+", {"steps": ((0, 1), (1, 0))}, "treden-tegen-richting"),
        ("-", {"steps": ((0, 0), (1, 1))}, "treden-tegen-richting"),
        ("=", {"anchors": (0, 10)}, "doel-ontbreekt"),
        ("=", {"anchors": (0, 10), "target": 11}, "doel-buiten-ankers"),
    ],
)
def test_scale_that_cannot_be_used_is_named(ways: str, fields: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as error:
        values_of(made([[1], [2]], ways, **fields))
    assert (error.value.code, error.value.values["criterion"]) == (code, "k0")


def test_every_criterion_has_its_own_scale() -> None:
    table = values_of(changed(made([[1, 1], [2, 2]]), 1, anchors=(0, 4)))
    assert table.mid.tolist() == [[0, 0.25], [1, 0.5]]
