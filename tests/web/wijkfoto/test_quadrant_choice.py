from __future__ import annotations

from dataclasses import replace

import pytest
from django.http import QueryDict
from tests.web.wijkfoto.making import SPOORWIJK, YEAR, area, make_town, read_in, square

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.wijkfoto.quadrant_choice import Choice, choice_of, level_asked
from wijkkoers.web.wijkfoto.selectors import Subject, subject_of_code

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


def subject_with(number: int) -> Subject:
    """A wijk of a gemeente with so many wijken."""
    make_town()
    read_in([area(f"WK9901{place:02}", f"Wijk {place}", YEAR, square(10 + place, 10, 1)) for place in range(10, 10 + number - 2)])
    subject = subject_of_code(SPOORWIJK)
    assert subject is not None
    return subject


@pytest.mark.django_db
@pytest.mark.parametrize(("number", "level"), [(2, AreaLevel.BUURT), (5, AreaLevel.WIJK)])
def test_wijk_is_compared_with_wijken_when_there_are_enough_and_else_buurten_are(number: int, level: AreaLevel) -> None:
    assert level_asked(QueryDict(""), subject_with(number)) is level


@pytest.mark.django_db
def test_level_that_was_asked_is_followed() -> None:
    assert level_asked(QueryDict("niveau=wijk"), subject_with(2)) is AreaLevel.WIJK
