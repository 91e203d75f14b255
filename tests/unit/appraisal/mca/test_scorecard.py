"""The scorekaart marks and never hides."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.mca.tables import banded, changed, made

from wijkkoers.appraisal.mca.scorecard import Passing, explain_vetoes, find_vetoes, make_scorecard
from wijkkoers.base.errors import InputError


def kinds(card: object) -> list[tuple[str, object]]:
    return [(remark.kind, dict(remark.values)) for remark in card.remarks]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("way", "passing"), [("+", ["A"]), ("-", ["B"])])
def test_threshold_marks_the_worse_side(way: str, passing: list[str]) -> None:
    assert [mark.alternative for mark in find_vetoes(made([[1], [9], [5]], way, veto=5))] == passing


def test_threshold_of_a_target_is_the_largest_distance() -> None:
    marks = find_vetoes(made([[1], [8], [6]], "=", target=5, veto=3))
    assert [(mark.alternative, mark.score, mark.threshold) for mark in marks] == [("A", 1.0, 3)]


def test_bandwidth_says_how_firmly_a_threshold_is_passed() -> None:
    matrix = banded([[(1, 2, 3)], [(1, 4, 6)], [(4, 6, 8)], [(5, 6, 7)]], veto=5)
    assert [mark.passing for mark in find_vetoes(matrix)] == [Passing.CERTAIN, Passing.LIKELY, Passing.POSSIBLE]


def test_marks_are_explained_per_criterion_with_all_alternatives_by_how_firm_they_are() -> None:
    matrix = changed(banded([[(1, 2, 3), (1, 1, 1)], [(1, 4, 6), (2, 2, 2)], [(4, 6, 8), (1, 1, 1)]], veto=5), 1, veto=2)
    first, second = explain_vetoes(find_vetoes(matrix))
    assert (first.kind, first.values["criterion"], first.values["threshold"]) == ("drempel-overschreden", "k0", 5)
    assert (first.values["certain"], first.values["likely"], first.values["possible"]) == (("A",), ("B",), ("C",))
    assert (first.values["scores"], first.values["passings"]) == ((2, 4, 6), ("zeker", "waarschijnlijk", "mogelijk"))
    assert (second.values["alternatives"], second.values["certain"], second.values["likely"]) == (("A", "C"), ("A", "C"), ())


def test_marked_alternative_stays_on_the_card() -> None:
    card = make_scorecard(made([[1, 5], [9, 4]], veto=5))
    assert card.alternatives == ("A", "B")
    assert len(card.vetoes) == 2


def test_card_names_who_is_dominated() -> None:
    card = make_scorecard(made([[2, 2], [1, 1], [3, 0]]))
    assert card.not_dominated == ("A", "C")
    assert [(pair.better, pair.worse) for pair in card.dominance] == [("A", "B")]


def test_constant_criterion_is_named() -> None:
    card = make_scorecard(made([[5, 1], [5, 2]]))
    assert (card.constant, kinds(card)) == (("k0",), [("criterium-constant", {"criterion": "k0"})])


def test_criterion_on_which_only_dominated_alternatives_differ_never_decides() -> None:
    card = make_scorecard(made([[5, 1, 9], [5, 2, 8], [4, 0, 0]]))
    assert card.undecided == ("k0",)
    assert ("criterium-beslist-niet", {"criterion": "k0"}) in kinds(card)


def test_only_another_bandwidth_keeps_a_criterion_from_being_constant() -> None:
    assert make_scorecard(banded([[(4, 5, 6)], [(4, 5, 6)]])).constant == ("k0",)
    assert make_scorecard(banded([[(4, 5, 6)], [(4, 5, 7)]])).constant == ()


def test_two_criteria_with_the_same_pattern_are_named() -> None:
    card = make_scorecard(made([[1, 300, 5], [2, 200, 1], [3, 100, 7]], "+-+"))
    assert kinds(card) == [("criteria-gelijk", {"first": "k0", "second": "k1"})]


def test_criterion_that_depends_on_another_is_named() -> None:
    matrix = changed(made([[1, 2], [3, 1]]), 0, depends_on=("k1", "k9"))
    assert kinds(make_scorecard(matrix)) == [
        ("criterium-hangt-af", {"criterion": "k0", "on": "k1"}),
        ("afhankelijkheid-onbekend", {"criterion": "k0", "on": "k9"}),
    ]


def test_threshold_that_is_no_number_is_refused() -> None:
    with pytest.raises(InputError, match="drempel-niet-eindig"):
        make_scorecard(made([[1], [2]], veto=float("nan")))


def test_threshold_of_steps_without_a_target_is_a_least_value() -> None:
    marks = find_vetoes(made([[5], [29]], "=", steps=((0, 0), (10, 1), (30, 0)), veto=0.5 - 1e-9))
    assert [mark.alternative for mark in marks] == ["B"]
