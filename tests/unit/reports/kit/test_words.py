from __future__ import annotations

import string

from wijkkoers.reports.kit.words import EN, NL, kit_words


def places(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    assert {key: places(text) for key, text in NL.items()} == {key: places(text) for key, text in EN.items()}
    assert all(NL.values()) and all(EN.values())


def test_english_is_given_for_english_only() -> None:
    assert kit_words("en-GB") is EN
    assert kit_words("fr") is NL
