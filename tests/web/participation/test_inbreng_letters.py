"""From rows to paper: the letter says what was said, what was done and why, where to read on; the poster has the question."""

from __future__ import annotations

from datetime import date

from tests.web.participation.bringing import answer, make_oproep, merge, read, send, split
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.reports.participation_letters import letter_text
from wijkkoers.web.participation.codes import shown_code
from wijkkoers.web.participation.inbreng_letters import bare_address, letter_of, letters_of, poster_of
from wijkkoers.web.participation.selectors.fate import story_of
from wijkkoers.web.participation.states import Fate

DAY = date(2026, 11, 22)


def test_letter_says_it_all(world: World) -> None:
    row = send(make_oproep(world))
    besluit = make_besluit(world, row.dossier)
    answer(world, row, Fate.DEELS, "Er komen drie bomen.", where="Wijkplan.", targets=(f"besluit:{besluit.pk}",))
    letter = letter_of(story_of(row), DAY)
    text = letter_text(letter)
    for words in (
        "22 november 2026",
        "“Meer schaduw op het plein”",
        "Wat mist u op het plein?",
        "Wij nemen een deel van uw inbreng over.",
        "Er komen drie bomen.",
        f"Besluit: {besluit.title}",
        "in: Wijkplan.",
        shown_code(row.code),
        f"/inbreng/{row.code}/",
        "Woonstichting De Terp",
    ):
        assert words in text
    assert letters_of([story_of(row)], DAY) == [letter]


def test_shielded_words_are_on_no_paper_and_the_language_is_that_of_the_form(world: World) -> None:
    row = read(world, send(make_oproep(world)), is_shown=False)
    row.language = "en"
    row.save()
    letter = letter_of(story_of(row), DAY)
    assert letter.quote == ""
    assert letter.title == "What was done with your contribution"
    split(world, row, "Meer schaduw", "op het plein")
    assert [said.part for said in letter_of(story_of(row), DAY).answers] == ["", ""]


def test_part_that_was_shielded_and_words_of_somebody_else_are_on_no_paper(world: World) -> None:
    oproep = make_oproep(world)
    row, other = send(oproep, "Bank en Jan en boom"), send(oproep, "Van de buren")
    _bank, name, tree = split(world, row, "Bank", "Jan", "boom")
    read(world, name, is_shown=False)
    merge(world, other, tree)
    assert [said.part for said in letter_of(story_of(row), DAY).answers] == ["Bank", "", "boom"]


def test_poster_has_the_question_and_an_address_to_type(world: World) -> None:
    oproep = make_oproep(world)
    poster = poster_of(oproep, "nl")
    assert (poster.question, poster.kicker) == (oproep.question, oproep.dossier.name)
    assert poster.address.endswith(f"/meedoen/{oproep.token.lower()}/")
    assert poster.short_address.endswith(f"/meedoen/{oproep.token[:4].lower()}-{oproep.token[4:].lower()}")
    assert bare_address("https://wijk.test/a/") == "wijk.test/a"
