from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.weighings import CRITERIA, weighed, worked_example

from wijkkoers.appraisal.matrix import Criterion, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.ahp import prioritise
from wijkkoers.appraisal.mca.bwm import weigh_by_best_worst
from wijkkoers.appraisal.mca.explanation import (
    KINDS,
    examine_weighing,
    explain_agreement,
    explain_contributions,
    explain_difference,
    explain_weighing,
    find_stray_values,
)
from wijkkoers.appraisal.mca.groups import compare_weights
from wijkkoers.appraisal.mca.points import weigh_by_points
from wijkkoers.appraisal.mca.swing import weigh_by_swing
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

EQUAL = (20, 20, 20, 20, 20)


def notes_of(*results: object, **options: object) -> tuple[Reason, ...]:
    return explain_weighing([examine_weighing(result, **options) for result in results])  # type: ignore[arg-type]


def pick(notes: tuple[Reason, ...], kind: str) -> list[dict[str, object]]:
    return [dict(note.values) for note in notes if note.kind == kind]


BEYOND = decision_matrix("AB", [Criterion("k0", "k0", anchors=(0, 1)), Criterion("k1", "k1")], [(1.5, 0.9), (1.2, 0.1)])
EQUAL_WORTH = weigh_additive(BEYOND, weight_set("p", "p", {"k0": 1, "k1": 1}))
"""Both scores on k0 are beyond its anchors, so that both are worth 1."""

EXAMPLE = notes_of(worked_example(), worked_example(EQUAL, "gelijk"))


def every_reason() -> tuple[Reason, ...]:
    """Reasons of every kind, from weighings and weights made for it."""
    circular = np.array([[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 0.2, 1]])
    camps = [(70, 20, 10), (68, 22, 10), (72, 20, 8), (10, 20, 70), (12, 20, 68), (9, 20, 71)]
    people = [weight_set(f"p{place}", "P", dict(zip("abc", row, strict=True))) for place, row in enumerate(camps)]
    return (
        *EXAMPLE,
        *notes_of(worked_example(), worked_example(id="q")),
        *notes_of(weighed([(1, 0), (0, 1)], (1, 1))),
        *notes_of(weighed([(0.5, 0.6, 0.3), (0.4, 0.5, 0.3)], (1, 1, 1), width=0.06)),
        *notes_of(weighed([(0.5, 0.6), (0.4, 0.5)], (1, 1)), win_chances=np.array([[0.5, 0.9], [0.1, 0.5]])),
        *notes_of(weighed([(0.0, 0.9), (0.5, 0.1)], (1, 9))),
        *notes_of(EQUAL_WORTH),
        *weigh_by_points("p", "P", {"a": 1, "b": 0}).reasons,
        *weigh_by_swing("p", "P", {"a": 1, "b": 0}).reasons,
        *prioritise("abc", circular, about="p").reasons,
        *prioritise([f"k{place}" for place in range(16)], np.ones((16, 16))).reasons,
        *weigh_by_best_worst("p", "P", {"a": 1, "b": 2, "c": 8}, {"a": 8, "b": 5, "c": 1}).reasons,
        *compare_weights(people).reasons,
        *compare_weights(people[:5]).reasons,
    )


def test_every_explanation_has_the_values_that_its_kind_names() -> None:
    assert list(find_stray_values(every_reason())) == []


def test_every_kind_is_made_somewhere() -> None:
    assert {note.kind for note in every_reason()} == set(KINDS)


def test_a_value_too_many_or_too_few_and_an_unknown_kind_are_found() -> None:
    wrong = [reason("gewicht-nul", set="p", extra=1), reason("onbekend")]
    assert list(find_stray_values(wrong)) == [("gewicht-nul", "criteria"), ("gewicht-nul", "extra"), ("onbekend", "")]


def test_contributions_stand_from_large_to_small_and_sum_to_the_total() -> None:
    found = explain_contributions(worked_example(), "A").values
    assert found["criteria"] == ("energie", "veilig", "wonen", "groen", "kosten")
    assert sum(found["contributions"]) == pytest.approx(found["total"])
    assert found["total"] == pytest.approx(0.67013, abs=5e-6)


def test_differences_stand_from_large_to_small_and_sum_to_the_difference() -> None:
    found = explain_difference(worked_example(), "A", "B").values
    assert found["criteria"] == ("veilig", "wonen", "energie", "kosten", "groen")
    assert [amount > 0 for amount in found["contributions"]] == [True, False, True, False, False]
    assert sum(found["contributions"]) == pytest.approx(found["difference"]) == pytest.approx(-0.0024, abs=5e-6)


def test_equal_contributions_stand_in_the_order_of_the_criteria() -> None:
    assert explain_contributions(worked_example(EQUAL), "B").values["criteria"] == ("groen", "wonen", "veilig", "energie", "kosten")


def test_an_unknown_alternative_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        explain_difference(worked_example(), "A", "Z")
    assert (caught.value.code, caught.value.values) == ("alternatief-onbekend", {"name": "Z"})


def test_first_places_of_the_worked_example_turn_from_b_to_c() -> None:
    assert [(one["set"], one["alternative"]) for one in pick(EXAMPLE, "eerste-plaats")] == [("p", "B"), ("gelijk", "C")]


def test_dominance_is_told_once_whatever_the_number_of_sets() -> None:
    assert pick(EXAMPLE, "gedomineerd") == [
        {"better": "A", "worse": "D", "criteria": ("veilig", "energie")},
        {"better": "B", "worse": "D", "criteria": ("groen", "wonen", "kosten")},
    ]


def test_a_and_b_are_not_distinguishable_with_the_rule_and_its_threshold() -> None:
    (found,) = pick(EXAMPLE, "niet-onderscheidbaar-verschil")
    assert (found["set"], found["first"], found["second"], found["threshold"]) == ("p", "B", "A", 0.01)


def test_an_interval_tells_who_is_first_beyond_it() -> None:
    found = next(one for one in pick(EXAMPLE, "gewicht-interval") if (one["set"], one["criterion"]) == ("p", "veilig"))
    assert (found["winners_below"], found["winners_above"]) == (("C",), ("A",))
    assert found["low"] < found["weight"] < found["high"]  # type: ignore[operator]


def test_an_interval_from_0_to_1_is_told_as_a_first_place_that_stays() -> None:
    assert {one["criterion"] for one in pick(EXAMPLE, "eerste-plaats-vast") if one["set"] == "gelijk"} == {"groen", "wonen"}


def test_the_smallest_change_tells_old_and_new_weights_of_what_changes() -> None:
    found = pick(EXAMPLE, "omslag-kleinste")[0]
    taken = {"veilig", "wonen"}  # A is as far behind on kosten; of two alike the first in order gives way
    assert (found["rival"], set(found["criteria"])) == ("A", taken)  # type: ignore[call-overload]
    assert found["moved"] == pytest.approx(0.3 / 100.1)
    assert sum(found["new_weights"]) == pytest.approx(sum(found["weights"]))  # type: ignore[call-overload]


def test_a_dominated_alternative_cannot_come_first_and_that_is_told() -> None:
    assert pick(EXAMPLE, "omslag-onmogelijk")[0] == {"set": "p", "winner": "B", "rival": "D", "dominators": ("A", "B")}


def test_when_no_weights_overturn_that_is_told() -> None:
    assert pick(notes_of(weighed([(1, 1), (0, 0.5)], (1, 1))), "omslag-nooit") == [{"set": "p", "winner": "A"}]


def test_a_criterion_that_can_be_left_out_is_not_called_without_influence() -> None:
    notes = notes_of(weighed([(0.0, 0.9), (0.5, 0.1)], (1, 9)))
    assert (pick(notes, "criterium-weglaatbaar"), pick(notes, "criterium-zonder-invloed")) == ([{"set": "p", "criterion": "k0"}], [])


def test_a_criterion_on_which_all_are_worth_the_same_is_named() -> None:
    notes = notes_of(EQUAL_WORTH)
    assert pick(notes, "criterium-zonder-verschil") == [{"criterion": "k0"}]
    assert pick(notes, "criterium-zonder-invloed") == [{"set": "p", "criterion": "k0"}]


def test_a_criterion_that_is_left_out_is_not_named_again() -> None:
    notes = notes_of(weighed([(0.5, 0.9), (0.5, 0.1)], (1, 1)))
    assert pick(notes, "criterium-zonder-verschil") == []
    assert {"set": "p", "criterion": "k0"} not in pick(notes, "criterium-zonder-invloed")


def test_parties_that_disagree_are_told_by_winner_the_most_shared_first() -> None:
    results = [worked_example(id="een"), worked_example(EQUAL, "twee"), worked_example(EQUAL, "drie")]
    (note,) = explain_agreement(results)
    assert (note.kind, note.values["winners"], note.values["sets"]) == ("partijen-oneens", (("C",), ("B",)), (("twee", "drie"), ("een",)))


def test_parties_that_agree_are_told_and_one_party_is_not() -> None:
    (note,) = explain_agreement([worked_example(id="een"), worked_example(id="twee")])
    assert (note.kind, note.values["winner"], note.values["sets"]) == ("partijen-eens", ("B",), ("een", "twee"))
    assert explain_agreement([worked_example()]) == ()


def test_weighings_of_other_alternatives_are_not_explained_together() -> None:
    with pytest.raises(InputError) as caught:
        notes_of(worked_example(), weighed([(1, 0), (0, 1)], (1, 1), id="q"))
    assert caught.value.code == "weging-ongelijk"


def test_nothing_to_explain_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        explain_weighing([])
    assert caught.value.code == "geen-gewichtensets"


def test_criteria_of_the_example_all_occur() -> None:
    assert {one["criterion"] for one in [*pick(EXAMPLE, "gewicht-interval"), *pick(EXAMPLE, "eerste-plaats-vast")]} == set(CRITERIA)
