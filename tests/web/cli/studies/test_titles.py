from __future__ import annotations

import string

from wijkkoers.cli.studies.titles import EN, NL


def places(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    assert {key: places(text) for key, text in NL.items()} == {key: places(text) for key, text in EN.items()}
    assert not [key for key in NL if NL[key] == EN[key]]
