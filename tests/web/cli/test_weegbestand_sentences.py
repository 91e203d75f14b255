"""Every code has a sentence in both languages, whose places are among the values that come with it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.unit.sources.weegbestand import making

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, Level, Where
from wijkkoers.cli.weegbestand_sentences import SENTENCES_EN, SENTENCES_NL, describe, describe_place, sentence_of
from wijkkoers.sources.weegbestand.reading import read_weegbestand

PLACE = re.compile(r"\{(\w+)\}")
ELSEWHERE = {
    "bestand-te-groot-om-te-lezen": {"bestand", "mb", "grens_mb"},
    "zip-te-veel-bestanden": {"bestand", "aantal", "grens"},
    "te-veel-rijen": {"bestand", "grens"},
    "bestand-niet-te-schrijven": {"bestand"},
    "uitgang-onbekend": {"bestand", "uitgangen"},
}
"""Raised where making a case would cost too much, or by the command; tested there."""


@cache
def found() -> tuple[Issue, ...]:
    """Return an issue of every code that the cases give."""
    texts = [*(making.small_with(change) for _, change in (*making.ERRORS, *making.WARNINGS)), *(text for _, text in making.TEXTS)]
    issues = [issue for text in texts for issue in making.outcome(text)[1]]
    with TemporaryDirectory() as name:
        for _, change in (*making.BOOK_ERRORS, *making.BOOK_WARNINGS):
            issues += making.file_outcome(making.small_book(change, Path(name)))[1]
        for _, make in making.FILES:
            issues += making.file_outcome(make(Path(name)))[1]
    return tuple(issues)


def test_every_code_that_can_occur_has_a_sentence_and_the_reverse() -> None:
    assert {issue.code for issue in found()} | set(ELSEWHERE) == set(SENTENCES_NL)


def test_both_languages_know_the_same_codes() -> None:
    assert set(SENTENCES_NL) == set(SENTENCES_EN)


@pytest.mark.parametrize("table", [SENTENCES_NL, SENTENCES_EN], ids=["nl", "en"])
def test_places_are_among_the_values_that_come_along(table: dict[str, str]) -> None:
    missing = {issue.code: set(PLACE.findall(table[issue.code])) - set(issue.values) for issue in found()}
    missing |= {code: set(PLACE.findall(table[code])) - values for code, values in ELSEWHERE.items()}
    assert {code: places for code, places in missing.items() if places} == {}


def test_both_languages_use_the_same_values() -> None:
    assert [code for code in SENTENCES_NL if set(PLACE.findall(SENTENCES_NL[code])) != set(PLACE.findall(SENTENCES_EN[code]))] == []


def test_every_sentence_ends_as_one() -> None:
    ends = (".", "?", "{suggestie}")
    assert [code for table in (SENTENCES_NL, SENTENCES_EN) for code, text in table.items() if not text.endswith(ends)] == []


def test_workbook_is_named_by_sheet_row_and_column() -> None:
    where = Where("x.xlsx", "Regels", 12, "Prijs midden")
    assert [describe_place(where, language) for language in ("nl", "en")] == [
        "Blad Regels, rij 12, kolom Prijs midden",
        "Sheet Regels, row 12, column Prijs midden",
    ]


def test_text_is_named_by_line_part_and_key() -> None:
    assert describe_place(Where("x.yaml", "regels", 12, "prijs")) == "Regel 12, regels, prijs"


def test_numbers_are_written_as_people_read_them() -> None:
    issue = Issue(Level.WARNING, "gewichten-niet-100", values={"partij": "Wij", "som": 100.1})
    assert [describe(issue, language).partition(" samen ")[2] or describe(issue, language) for language in ("nl", "en")] == [
        "100,1, geen 100. Ze worden naar verhouding teruggebracht tot 100.",
        "The points of Wij add up to 100.1, not to 100. They are scaled back to 100.",
    ]


def test_suggestion_is_a_question_and_nothing_when_there_is_none() -> None:
    told = [sentence_of("onderdeel-onbekend", {"onderdeel": "x", "suggestie": word}) for word in ("scores", "")]
    assert told == ["Het onderdeel x bestaat niet. Bedoelt u scores?", "Het onderdeel x bestaat niet."]


def test_refusal_is_told_like_an_issue(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_weegbestand(tmp_path / "weg.yaml")
    assert describe(caught.value, "en") == "weg.yaml cannot be opened. Check its name, and whether you may read it."


def test_code_without_a_sentence_is_named_as_it_is() -> None:
    assert sentence_of("iets-nieuws", {}) == "Hier klopt iets niet (code iets-nieuws)."
