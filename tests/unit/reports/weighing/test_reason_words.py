from __future__ import annotations

from string import Formatter

from wijkkoers.appraisal.cba.study import Kind, Sign
from wijkkoers.appraisal.cba.tornado import Moved
from wijkkoers.appraisal.mca.agreement import QUESTIONS, UNFIT
from wijkkoers.reports.weighing.reason_words import EN, MOVED_EN, MOVED_NL, NL


def test_both_languages_have_words_for_the_same_codes() -> None:
    assert NL.keys() == EN.keys()
    assert all(NL.values()) and all(EN.values())


def test_everything_that_a_second_opinion_can_say_has_a_word() -> None:
    codes = {method for method, _choice, _run in QUESTIONS} | {choice for _method, choice, _run in QUESTIONS} | UNFIT
    assert codes - NL.keys() == set()


def test_every_sign_and_every_kind_of_line_has_a_word() -> None:
    assert {*map(str, Sign), *map(str, Kind)} - NL.keys() == set()


def test_all_that_a_tornado_moves_has_its_words_with_the_same_places() -> None:
    assert MOVED_NL.keys() == MOVED_EN.keys() == {str(moved) for moved in Moved}
    assert {key: _places(text) for key, text in MOVED_NL.items()} == {key: _places(text) for key, text in MOVED_EN.items()}


def _places(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name}
