"""The rules of the guide: each gap planted and absent, and random combinations named exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.overview.planting import PLANTS, SILENCED_BY, WHOLE

from wijkkoers.web.overview.guide.facts import Facts, PartijFact, StapFact
from wijkkoers.web.overview.guide.gaps import Gap
from wijkkoers.web.overview.guide.rules import RULES, find_gaps
from wijkkoers.web.overview.guide.words import BUTTONS, SENTENCES


def _codes(facts: Facts) -> set[str]:
    return {gap.rule for gap in find_gaps(facts)}


def test_whole_dossier_has_no_gap() -> None:
    assert find_gaps(WHOLE) == ()


def test_every_rule_has_a_planted_gap() -> None:
    assert list(PLANTS) == [rule.code for rule in RULES]


def test_every_rule_has_its_sentence_and_its_button() -> None:
    codes = {rule.code for rule in RULES}
    assert (codes, codes) == (SENTENCES.keys(), BUTTONS.keys())


@pytest.mark.parametrize("code", list(PLANTS))
def test_a_planted_gap_is_named_and_no_other(code: str) -> None:
    assert _codes(PLANTS[code](WHOLE)) == {code}


@pytest.mark.parametrize("code", list(PLANTS))
def test_sentence_takes_the_values_of_its_gap(code: str) -> None:
    gap = next(gap for gap in find_gaps(PLANTS[code](WHOLE)) if gap.rule == code)
    assert "{" not in str(SENTENCES[code]).format(**gap.values)


@given(st.lists(st.sampled_from(list(PLANTS)), unique=True).map(sorted))
def test_random_combination_is_named_exactly(codes: list[str]) -> None:
    chosen = [code for code in codes if not SILENCED_BY.get(code, set()) & set(codes)]
    facts = WHOLE
    for code in chosen:
        facts = PLANTS[code](facts)
    assert _codes(facts) == set(chosen)


def test_two_gaps_of_one_rule_are_told_apart() -> None:
    facts = replace(WHOLE, partijen=(*WHOLE.partijen, PartijFact(7, "A", "overig", False), PartijFact(8, "B", "overig", False)))
    assert [gap.key for gap in find_gaps(facts)] == [("partij-zonder-belang", "7"), ("partij-zonder-belang", "8")]


def test_round_without_any_partij_is_not_handed_in_by_everybody() -> None:
    assert "ambities-openen" not in _codes(replace(PLANTS["ambities-openen"](WHOLE), partijen=()))


def test_a_kind_that_is_missing_is_named_once() -> None:
    more = tuple(StapFact(number, f"Stap {number}", "bezig", lead_kind="school") for number in (20, 21))
    assert find_gaps(replace(WHOLE, stappen=(*WHOLE.stappen, *more))) == (
        Gap("partij-niet-aan-tafel", {"kind": "school", "name": "Stap 20"}, "school"),
    )
