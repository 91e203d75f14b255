from __future__ import annotations

import re
from string import Formatter

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Mark, Status
from wijkkoers.reports.languages import wording

NL, EN = wording("nl"), wording("en")
JUDGING = re.compile(
    r"\b(goede|slechte|beter|slechter|probleem|achterstand|succes\w*|helaas|zwak\w*|problem|poor|success\w*)\b",
    re.I,
)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("language", "found"), [("nl", "nl"), ("en", "en"), ("en-gb", "en"), ("de", "nl")])
def test_language_is_english_for_english_else_dutch(language: str, found: str) -> None:
    assert wording(language).language == found


def test_both_languages_have_the_same_texts() -> None:
    assert set(NL.text) == set(EN.text)


def test_both_languages_fill_the_same_places() -> None:
    assert {key for key in NL.text if _places(NL.text[key]) != _places(EN.text[key])} == set()


def test_no_text_is_left_in_dutch() -> None:
    same = {key for key in NL.text if NL.text[key] == EN.text[key] and re.search(r"[A-Za-z]{3}", re.sub(r"\{[^}]*\}", "", NL.text[key]))}
    assert same == {"plate_version", "indicator", "status", "code", "map_title", "map_water", "is_water", "sheet_trend", "letter"}


@pytest.mark.parametrize("words", [NL, EN], ids=["nl", "en"])
def test_every_status_mark_and_level_has_a_word(words: object) -> None:
    found = wording(words.language)  # type: ignore[attr-defined]
    assert (set(found.status), set(found.marks), set(found.level), set(found.levels)) == (
        set(Status),
        set(Mark),
        set(AreaLevel),
        set(AreaLevel),
    )


@pytest.mark.parametrize("words", [NL, EN], ids=["nl", "en"])
def test_no_text_judges(words: object) -> None:
    found = wording(words.language)  # type: ignore[attr-defined]
    texts = [*found.text.values(), *(text for pair in found.phrases.values() for text in pair)]
    allowed = ("Niet beter of slechter", "Not better or worse", "noemt de eigen gezondheid")
    assert [text for text in texts if JUDGING.search(text) and not any(part in text for part in allowed)] == []
