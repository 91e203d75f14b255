from __future__ import annotations

from dataclasses import replace

import pytest
from django.http import QueryDict

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.wijkfoto.quadrant_choice import Choice, choice_of

_ALL = {entry.direction.value: entry for entry in load_handbook().indicators if not entry.categories}
GOOD = [entry for entry in load_handbook().indicators if entry.direction.value != "neutraal"][:3]
OPTIONS = [*GOOD, _ALL["neutraal"]]


def _choice(query: str) -> Choice:
    return choice_of(QueryDict(query), AreaLevel.BUURT, OPTIONS, "nl")


def test_nothing_asked_gives_one_indicator() -> None:
    assert len(_choice("").asked) == 1


def test_weights_are_one_unless_typed_and_take_a_decimal_comma() -> None:
    found = _choice(f"indicator={GOOD[0].id}&indicator={GOOD[1].id}&gewicht-{GOOD[1].id}=2,5")
    assert [weight for _entry, weight in found.asked] == [1.0, 2.5]


@pytest.mark.parametrize("text", ["veel", "-1", "1000", "nan", "1e9"])
def test_what_is_no_weight_is_said_and_counts_as_one(text: str) -> None:
    found = _choice(f"indicator={GOOD[0].id}&indicator={GOOD[1].id}&gewicht-{GOOD[0].id}={text}")
    assert (found.asked[0][1], len(found.problems)) == (1.0, 1)


def test_a_neutral_indicator_does_not_join_others_and_that_is_said() -> None:
    found = _choice(f"indicator={GOOD[0].id}&indicator={GOOD[1].id}&indicator={OPTIONS[-1].id}")
    assert ([entry.id for entry, _weight in found.asked], len(found.problems)) == ([GOOD[0].id, GOOD[1].id], 1)


def test_an_unknown_indicator_is_left_out() -> None:
    assert [entry.id for entry, _weight in _choice(f"indicator=bestaat-niet&indicator={GOOD[2].id}").asked] == [GOOD[2].id]


def test_a_weight_of_zero_leaves_an_indicator_out() -> None:
    found = _choice(f"indicator={GOOD[0].id}&indicator={GOOD[1].id}&gewicht-{GOOD[0].id}=0")
    assert [entry.id for entry, _weight in found.asked] == [GOOD[1].id]


def test_the_address_holds_the_whole_choice() -> None:
    found = _choice(f"indicator={GOOD[0].id}&indicator={GOOD[1].id}&gewicht-{GOOD[0].id}=3&sorteer=naam")
    assert _choice(found.query) == replace(found, problems=())
