"""Laws of comparing alternatives: order and units do not matter, better is never punished, a dominated alternative never wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.reference.promethee_pairs import flows
from tests.reference.topsis_loops import closeness

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, WeightSet, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import add_values, weigh_additive
from wijkkoers.appraisal.mca.dominance import find_dominance
from wijkkoers.appraisal.mca.electre1 import choose_electre1
from wijkkoers.appraisal.mca.electre2 import rank_electre2
from wijkkoers.appraisal.mca.electre3 import Thresholds, rank_electre3
from wijkkoers.appraisal.mca.flow import flows_of
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.order import Ranks
from wijkkoers.appraisal.mca.preference import Preference, Shape
from wijkkoers.appraisal.mca.product import weigh_product
from wijkkoers.appraisal.mca.promethee import weigh_promethee
from wijkkoers.appraisal.mca.spotis import weigh_spotis
from wijkkoers.appraisal.mca.topsis import Scaling, weigh_topsis
from wijkkoers.appraisal.mca.value import values_of
from wijkkoers.appraisal.mca.vikor import weigh_vikor
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

LIMIT = 60
"""Scores of the tables below lie between 1 and this; SPOTIS has it as a bound, improved scores included."""


@dataclass(frozen=True)
class Table:
    """Scores of alternatives, whether less is better, and weights."""

    scores: np.ndarray
    is_less: tuple[bool, ...]
    weights: tuple[int, ...]

    def matrix(self, anchors: tuple[float, float] | None = None) -> DecisionMatrix:
        ways = [Direction.LESS if less else Direction.MORE for less in self.is_less]
        criteria = [Criterion(f"k{place}", f"k{place}", way, anchors=anchors) for place, way in enumerate(ways)]
        return decision_matrix([f"a{row}" for row in range(len(self.scores))], criteria, self.scores)

    def weighing(self) -> WeightSet:
        return weight_set("p", "p", {f"k{place}": float(weight) for place, weight in enumerate(self.weights)})


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows, columns = draw(st.integers(2, 7)), draw(st.integers(1, 5))
    cells = draw(st.lists(st.integers(1, 40), min_size=rows * columns, max_size=rows * columns))
    scores = np.array(cells, dtype=float).reshape(rows, columns)
    is_less = tuple(draw(st.lists(st.booleans(), min_size=columns, max_size=columns)))
    weights = tuple(draw(st.lists(st.integers(0, 9), min_size=columns, max_size=columns)))
    assume((np.ptp(scores, axis=0) * np.array(weights)).any())
    return Table(scores, is_less, weights)


Scored = Callable[[Table], np.ndarray]

# Every method with a figure per alternative, turned so that more is better.
SCORES: dict[str, Scored] = {
    "som-lokaal": lambda table: weigh_additive(table.matrix(), table.weighing()).totals,
    "som-ankers": lambda table: weigh_additive(table.matrix((0, LIMIT)), table.weighing()).totals,
    "som-grootste": lambda table: weigh_additive(table.matrix(), table.weighing(), Normalisation.MAX).totals,
    "som-som": lambda table: weigh_additive(table.matrix(), table.weighing(), Normalisation.SUM).totals,
    "product": lambda table: weigh_product(table.matrix(), table.weighing()).totals,
    "spotis": lambda table: -weigh_spotis(table.matrix((0, LIMIT)), table.weighing()).totals,
    "topsis-vector": lambda table: weigh_topsis(table.matrix(), table.weighing()).scores,
    "topsis-minmax": lambda table: weigh_topsis(table.matrix(), table.weighing(), Scaling.MINMAX).scores,
    "vikor": lambda table: -weigh_vikor(table.matrix(), table.weighing()).q,
    "promethee": lambda table: weigh_promethee(table.matrix(), table.weighing()).net,
}
WITHOUT_UNITS = [name for name in SCORES if name not in ("som-ankers", "spotis")]
WITHOUT_ORIGIN = ["som-lokaal", "topsis-minmax", "vikor", "promethee"]
MONOTONE = ["som-lokaal", "som-ankers", "product", "spotis", "promethee"]
RANKED: dict[str, Callable[[Table], Ranks]] = {
    "electre-2": lambda table: rank_electre2(table.matrix(), table.weighing()).ranks,
    "electre-3": lambda table: (
        rank_electre3(table.matrix(), table.weighing(), {f"k{place}": Thresholds(1, 4, 20) for place in range(len(table.weights))}).ranks
    ),
}


@settings(max_examples=40)
@pytest.mark.parametrize("method", SCORES)
@given(table=tables(), data=st.data())
def test_order_of_rows_and_columns_does_not_matter(method: str, table: Table, data: st.DataObject) -> None:
    rows = data.draw(st.permutations(range(len(table.scores))))
    columns = data.draw(st.permutations(range(len(table.weights))))
    shuffled = Table(table.scores[rows][:, columns], tuple(table.is_less[j] for j in columns), tuple(table.weights[j] for j in columns))
    assert SCORES[method](shuffled) == pytest.approx(SCORES[method](table)[rows], abs=1e-9)


@settings(max_examples=40)
@pytest.mark.parametrize("method", RANKED)
@given(table=tables(), data=st.data())
def test_order_of_rows_does_not_matter_to_ranks(method: str, table: Table, data: st.DataObject) -> None:
    rows = data.draw(st.permutations(range(len(table.scores))))
    shuffled = Table(table.scores[rows], table.is_less, table.weights)
    assert RANKED[method](shuffled).tolist() == RANKED[method](table)[rows].tolist()


@settings(max_examples=40)
@pytest.mark.parametrize("method", WITHOUT_UNITS)
@given(table=tables(), factors=st.lists(st.sampled_from([1e-4, 0.3, 12.0, 1e5]), min_size=5, max_size=5))
def test_units_do_not_matter(method: str, table: Table, factors: list[float]) -> None:
    scaled = Table(table.scores * factors[: len(table.weights)], table.is_less, table.weights)
    assert SCORES[method](scaled) == pytest.approx(SCORES[method](table), abs=1e-9)


@settings(max_examples=40)
@pytest.mark.parametrize("method", WITHOUT_ORIGIN)
@given(table=tables(), factor=st.sampled_from([0.5, 1.0, 8.0]), shift=st.integers(-500, 500))
def test_positive_affine_change_of_a_scale_does_not_matter(method: str, table: Table, factor: float, shift: int) -> None:
    changed = Table(table.scores * factor + shift, table.is_less, table.weights)
    assert SCORES[method](changed) == pytest.approx(SCORES[method](table), abs=1e-9)


@settings(max_examples=40)
@pytest.mark.parametrize("method", MONOTONE)
@given(table=tables(), column=st.integers(0, 4), gain=st.integers(1, 15))
def test_best_stays_best_when_its_score_improves(method: str, table: Table, column: int, gain: int) -> None:
    found = SCORES[method](table)
    best, place = int(found.argmax()), column % len(table.weights)
    improved = table.scores.copy()
    improved[best, place] = max(improved[best, place] - gain, 0.5) if table.is_less[place] else improved[best, place] + gain
    better = Table(improved, table.is_less, table.weights)
    assume((np.ptp(improved, axis=0) * np.array(table.weights)).any())
    after = SCORES[method](better)
    assert after[best] >= after.max() - 1e-9


@settings(max_examples=40)
@pytest.mark.parametrize("method", SCORES)
@given(table=tables())
def test_dominated_alternative_never_stands_above_its_dominator(method: str, table: Table) -> None:
    found = dict(zip(table.matrix().alternatives, SCORES[method](table), strict=True))
    for pair in find_dominance(table.matrix()):
        assert found[pair.better] >= found[pair.worse] - 1e-9


@given(tables())
def test_kernel_outranks_all_that_is_left_out_or_another_of_its_circle(table: Table) -> None:
    found = choose_electre1(table.matrix(), table.weighing())
    inside = np.isin(found.alternatives, found.kernel)
    reach = found.outranks | np.eye(len(inside), dtype=bool)
    for _step in inside:
        reach = (reach.astype(int) @ reach.astype(int)) > 0
    in_circle = reach & reach.T
    outranked = found.outranks[inside].any(axis=0)
    assert inside.any()
    assert (in_circle & outranked).any(axis=1)[~inside].all()


@given(tables())
def test_net_flows_add_up_to_nothing(table: Table) -> None:
    assert weigh_promethee(table.matrix(), table.weighing()).net.sum() == pytest.approx(0, abs=1e-9)


@given(tables())
def test_contributions_add_up_to_totals_between_zero_and_one(table: Table) -> None:
    found = weigh_additive(table.matrix(), table.weighing())
    assert found.contributions.sum(axis=1) == pytest.approx(found.totals)
    assert (found.totals > -1e-12).all()
    assert (found.totals < 1 + 1e-12).all()
    assert found.weights.sum() == pytest.approx(1)


@given(tables())
def test_sum_without_a_table_of_values_equals_the_explained_one(table: Table) -> None:
    given_weights = table.weighing().values
    found = add_values(table.scores, given_weights, table.scores.min(axis=0), table.scores.max(axis=0), np.array(table.is_less))
    explained = weigh_additive(table.matrix(), table.weighing())
    is_counted = np.ptp(table.scores, axis=0) > 0
    assert found / given_weights[is_counted].sum() == pytest.approx(explained.totals, abs=1e-9)


@given(tables(), st.booleans())
def test_closeness_equals_the_plain_loops(table: Table, is_vector: bool) -> None:
    found = weigh_topsis(table.matrix(), table.weighing(), Scaling.VECTOR if is_vector else Scaling.MINMAX).scores
    weights = table.weighing().values.tolist()
    assert found.tolist() == pytest.approx(closeness(table.scores.tolist(), weights, table.is_less, is_vector), abs=1e-7)


@given(
    st.lists(st.floats(-1e6, 1e6).map(lambda score: round(score, 3)), min_size=2, max_size=25),
    st.sampled_from(list(Shape)),
    st.floats(0, 100),
    st.floats(0.01, 100),
)
def test_flows_by_sorting_equal_flows_over_all_pairs(scores: list[float], shape: Shape, q: float, width: float) -> None:
    leaving, entering = flows_of(np.array(scores), Preference(shape, q, q + width, width))
    wanted = flows(scores, str(shape), q, q + width, width)
    # A ramp of 0.01 on scores of a million leaves ten of the sixteen digits.
    assert (leaving.tolist(), entering.tolist()) == (pytest.approx(wanted[0], abs=1e-6), pytest.approx(wanted[1], abs=1e-6))


@given(st.lists(st.tuples(*[st.integers(0, 30)] * 3).map(sorted), min_size=2, max_size=6), st.sampled_from(list(Direction)))
def test_values_lie_between_zero_and_one_with_mid_inside_its_bandwidth(cells: list[list[int]], direction: Direction) -> None:
    criterion = Criterion("k", "k", direction, anchors=(5, 25), target=12)
    scores = {(f"a{row}", "k"): Range(*map(float, cell)) for row, cell in enumerate(cells)}
    table = values_of(decision_matrix([f"a{row}" for row in range(len(cells))], [criterion], scores))
    assert ((table.low >= 0) & (table.low <= table.mid) & (table.mid <= table.high) & (table.high <= 1)).all()


@given(tables(), st.sampled_from([float("nan"), float("inf"), -float("inf"), 1e300, -1e300]), st.data())
def test_figure_that_is_no_score_is_refused(table: Table, wrong: float, data: st.DataObject) -> None:
    scores = table.scores.copy()
    scores.flat[data.draw(st.integers(0, scores.size - 1))] = wrong
    with pytest.raises(InputError, match=r"score-niet-eindig|score-te-groot"):
        Table(scores, table.is_less, table.weights).matrix()
