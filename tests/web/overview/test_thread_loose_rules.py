"""The rules on loose ends: each planted and absent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.overview.loose_ends import PLANTS, WHOLE

from wijkkoers.web.overview.thread.loose_rules import RULES, find_ends


def test_whole_thread_has_no_loose_end() -> None:
    assert find_ends(WHOLE) == {}


def test_every_rule_has_a_planted_end() -> None:
    assert list(PLANTS) == [rule.code for rule in RULES]


@pytest.mark.parametrize("code", list(PLANTS))
def test_a_planted_end_is_named_and_no_other(code: str) -> None:
    assert {found: len(ends) for found, ends in find_ends(PLANTS[code](WHOLE)).items()} == {code: 1}


def test_inbreng_that_was_refused_with_a_reason_ends_there() -> None:
    facts = replace(PLANTS["inbreng-zonder-vervolg"](WHOLE), refused=frozenset({"inbreng:7"}))
    assert find_ends(facts) == {}


def test_nulalternatief_needs_no_besluit() -> None:
    facts = replace(PLANTS["pakket-zonder-besluit"](WHOLE), null_pakketten=frozenset({"pakket:7"}))
    assert find_ends(facts) == {}


def test_goal_is_served_through_an_opgave_however_far() -> None:
    assert "doel:1" in WHOLE.reaching(["maatregel:1"])


def test_arrow_of_which_the_end_was_dropped_can_be_untied() -> None:
    ends = find_ends(PLANTS["pijl-naar-vervallen"](WHOLE))["pijl-naar-vervallen"]
    assert [(end.ref, end.other, end.arrow) for end in ends] == [("opgave:1", "maatregel:7", 100)]
