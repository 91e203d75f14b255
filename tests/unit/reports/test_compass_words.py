from __future__ import annotations

import re

import pytest

from wijkkoers.reports.compass_words import EN, NL, STATUSES, compass_words


def test_both_languages_say_the_same_things() -> None:
    assert EN.keys() == NL.keys() and set(STATUSES) <= NL.keys()


@pytest.mark.parametrize("key", sorted(NL))
def test_both_languages_fill_the_same_places(key: str) -> None:
    assert set(re.findall(r"{\w+}", NL[key])) == set(re.findall(r"{\w+}", EN[key]))


def test_any_english_is_english_and_all_else_is_dutch() -> None:
    assert compass_words("en-gb") is EN and compass_words("nl") is NL and compass_words("fy") is NL
