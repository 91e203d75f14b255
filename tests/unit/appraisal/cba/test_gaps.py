"""Who is short, who gains for nothing, and what they could agree."""

from __future__ import annotations

from wijkkoers.appraisal.cba.gaps import find_gaps
from wijkkoers.appraisal.cba.result import Agreement

BENEFIT = {"zorg": "gezondheid", "rijk": "veiligheid"}


def test_gains_larger_than_the_shortage_are_asked_in_proportion() -> None:
    gaps = find_gaps({"corp": -60, "zorg": 90, "rijk": 30}, ["corp"], [], BENEFIT)
    assert gaps.agreements == (Agreement("corp", "zorg", "gezondheid", 45), Agreement("corp", "rijk", "veiligheid", 15))


def test_nobody_is_asked_for_more_than_it_gains() -> None:
    gaps = find_gaps({"corp": -60, "gem": -40, "zorg": 50}, ["corp", "gem"], [], BENEFIT)
    assert [(ask.investor, ask.amount_eur) for ask in gaps.agreements] == [("corp", 30), ("gem", 20)]


def test_who_pays_already_is_not_asked() -> None:
    gaps = find_gaps({"corp": -60, "zorg": 90, "rijk": 30}, ["corp"], ["zorg"], BENEFIT)
    assert dict(gaps.free) == {"rijk": 30}


def test_loser_who_does_not_invest_has_no_gap() -> None:
    assert find_gaps({"corp": 10, "huurders": -5}, ["corp"], [], {}).short == {}


def test_without_gap_there_is_nothing_to_agree() -> None:
    gaps = find_gaps({"corp": 10, "zorg": 5}, ["corp"], [], BENEFIT)
    assert (gaps.agreements, dict(gaps.free)) == ((), {"zorg": 5})
