"""Leaving minus entering is the net flow; PROMETHEE I leaves what cannot be compared."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.preference import Preference, Shape
from wijkkoers.appraisal.mca.promethee import weigh_promethee
from wijkkoers.base.errors import InputError


def test_flows_are_the_weighed_flows_per_criterion() -> None:
    found = weigh_promethee(made([[4, 3, 2], [3, 2, 4], [5, 1, 3]]), weights_of(5, 3, 2))
    assert found.leaving == pytest.approx(found.leaving_parts @ found.weights)
    assert found.net == pytest.approx(found.leaving - found.entering)
    assert found.net.sum() == pytest.approx(0, abs=1e-12)


def test_less_is_better_turns_the_flows() -> None:
    more, less = (weigh_promethee(made([[1], [2]], way), weights_of(1)).net.tolist() for way in "+-")
    assert (more, less) == ([-1, 1], [1, -1])


def test_partial_order_leaves_incomparable_what_the_flows_contradict() -> None:
    """A beats more and is beaten more than B: the balance is equal, yet neither outranks the other."""
    preferences = {name: Preference(Shape.USHAPE, 2) for name in ("k0", "k1")}
    found = weigh_promethee(made([[10, 0], [5, 5], [4, 4]]), weights_of(1, 1), preferences)
    assert (found.leaving.tolist(), found.entering.tolist()) == ([0.5, 0.25, 0.25], [0.5, 0.25, 0.25])
    assert not found.outranks().any()
    assert found.ranks.tolist() == [1, 1, 1]


def test_partial_order_holds_where_both_flows_agree() -> None:
    found = weigh_promethee(made([[3, 1], [2, 2], [1, 0]]), weights_of(2, 1))
    assert found.outranks().tolist() == [[False, True, True], [False, False, True], [False, False, False]]


def test_equal_alternatives_do_not_outrank_each_other() -> None:
    assert not weigh_promethee(made([[1], [1]]), weights_of(1)).outranks().any()


def test_preference_for_an_unknown_criterion_is_refused() -> None:
    with pytest.raises(InputError, match="voorkeur-onbekend-criterium"):
        weigh_promethee(made([[1], [2]]), weights_of(1), {"groen": Preference()})


def test_preference_that_cannot_be_used_is_refused() -> None:
    with pytest.raises(InputError, match="voorkeursdrempel-onbruikbaar"):
        weigh_promethee(made([[1], [2]]), weights_of(1), {"k0": Preference(Shape.VSHAPE)})
