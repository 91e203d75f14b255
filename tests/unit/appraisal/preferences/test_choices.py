"""What residents chose within a budget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from wijkkoers.appraisal.preferences.choices import Ballot, choice_shares, count_choices
from wijkkoers.appraisal.preferences.survey import Margin
from wijkkoers.base.errors import InputError

COSTS = {"bomen": 60.0, "speelplek": 30.0, "verlichting": 20.0}


def ballots() -> list[Ballot]:
    green = Ballot(("bomen", "speelplek"), {"bomen": 70.0, "speelplek": 30.0}, {"bomen": "koelte"}, "oud")
    light = Ballot(("verlichting",), {"verlichting": 100.0}, {"verlichting": "veiligheid"}, "jong", weight=2.0)
    return [green] * 30 + [light] * 10


def test_shares_count_and_weigh_the_voters() -> None:
    found = count_choices(COSTS, 100.0, ballots())
    assert [line.share for line in found.measures] == [0.75, 0.75, 0.25]
    assert [line.weighed_share for line in found.measures] == pytest.approx([0.6, 0.6, 0.4])
    assert [line.mean_points for line in found.measures] == [52.5, 22.5, 25.0]
    assert found.mean_spent_eur == pytest.approx(0.75 * 90 + 0.25 * 20)


def test_pure_share_is_weighed() -> None:
    assert choice_shares(np.array([[True], [False]]), np.array([3.0, 1.0])).tolist() == [0.75]


def test_motives_are_counted_and_rare_ones_hidden() -> None:
    some = [*ballots(), Ballot(("bomen",), motives={"bomen": "vogels"})]
    motives = count_choices(COSTS, 100.0, some).measures[0].motives
    assert [(motive, figure.value) for motive, figure in motives] == [("koelte", 30.0), ("vogels", None)]


def test_choice_above_the_budget_is_set_aside_and_told() -> None:
    found = count_choices(COSTS, 100.0, [*ballots(), Ballot(tuple(COSTS))])
    assert (found.voters, found.set_aside) == (40, 1)
    assert "stemmen-boven-budget" in {reason.kind for reason in found.reasons}


def test_choice_of_exactly_the_budget_counts() -> None:
    assert count_choices({"a": 0.1, "b": 0.2}, 0.3, [Ballot(("a", "b"))] * 10).voters == 10


def test_voters_are_compared_with_the_population() -> None:
    found = count_choices(COSTS, 100.0, ballots(), Margin("leeftijd", {"jong": 500.0, "oud": 500.0}))
    assert [(line.group, line.share, line.difference) for line in found.groups] == [("jong", 0.25, -0.25), ("oud", 0.75, 0.25)]
    assert [reason.values["group"] for reason in found.reasons if reason.kind == "deelnemers-wijken-af"] == ["jong", "oud"]


def test_measure_chosen_by_fewer_than_ten_shows_no_share() -> None:
    found = count_choices(COSTS, 100.0, [*ballots()[:30], *[Ballot(("verlichting",))] * 9])
    assert (found.measures[2].voters.value, found.measures[2].share, found.measures[2].weighed_share) == (None, None, None)


def test_measure_that_nobody_chose_counts_zero() -> None:
    found = count_choices(COSTS, 100.0, [Ballot(("bomen",))] * 12)
    assert (found.measures[1].voters.value, found.measures[1].share) == (0.0, 0.0)


def test_fewer_than_ten_voters_show_nothing() -> None:
    found = count_choices(COSTS, 100.0, ballots()[:9])
    assert [line.share for line in found.measures] == [None, None, None]
    assert (found.mean_spent_eur, found.reasons[-1].kind) == (None, "kleine-groep-verborgen")


WRONG: dict[str, tuple[str, Callable[[], Any]]] = {
    "no measures": ("geen-maatregelen", lambda: count_choices({}, 1.0, [])),
    "no ballots": ("geen-stemmen", lambda: count_choices(COSTS, 100.0, [])),
    "only ballots above the budget": ("geen-stemmen", lambda: count_choices(COSTS, 1.0, ballots())),
    "an unknown measure": ("maatregel-onbekend", lambda: count_choices(COSTS, 100.0, [Ballot(("x",))])),
    "a motive for an unknown measure": ("maatregel-onbekend", lambda: count_choices(COSTS, 100.0, [Ballot((), motives={"x": "y"})])),
    "a measure twice": ("maatregel-dubbel", lambda: count_choices(COSTS, 100.0, [Ballot(("bomen", "bomen"))])),
    "negative points": ("punten-ongeldig", lambda: count_choices(COSTS, 100.0, [Ballot((), {"bomen": -1.0})])),
    "a weight of nothing": ("gewicht-niet-eindig", lambda: count_choices(COSTS, 100.0, [Ballot((), weight=0.0)])),
    "a negative cost of a measure called budget": ("bedrag-negatief", lambda: count_choices({"budget": -1.0}, 1.0, ballots())),
    "a negative cost": ("bedrag-negatief", lambda: count_choices({"a": -1.0}, 1.0, ballots())),
    "a budget that is no number": ("bedrag-niet-eindig", lambda: count_choices(COSTS, float("nan"), ballots())),
    "a voter of an unknown group": ("groep-onbekend", lambda: count_choices(COSTS, 100.0, ballots(), Margin("x", {"jong": 1.0}))),
    "a group without people": (
        "bevolking-ongeldig",
        lambda: count_choices(COSTS, 100.0, ballots(), Margin("x", {"jong": 1.0, "oud": 0.0})),
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_input_that_cannot_be_used_is_refused(name: str) -> None:
    code, act = WRONG[name]
    with pytest.raises(InputError) as refused:
        act()
    assert refused.value.code == code
