"""The catalogue as a start for opgaven."""

from __future__ import annotations

import pytest

from wijkkoers.web.fieldwork.catalogue_page import taken_from, themes_of
from wijkkoers.web.process.selectors import installed_edition


def test_a_search_leaves_in_themes_with_all_its_words() -> None:
    content = installed_edition().content
    assert [row.id for row in themes_of(content, "nl", "hoofdriool", {})] == ["riolering"]
    assert themes_of(content, "nl", "hoofdriool eenzaam", {}) == []


def test_themes_come_by_name_with_how_often_they_were_used() -> None:
    rows = themes_of(installed_edition().content, "en", "", {"groen": 3})
    assert [row.label for row in rows] == sorted((row.label for row in rows), key=str.casefold)
    assert {row.id: row.count for row in rows}["groen"] == 3


@pytest.mark.parametrize(
    ("theme", "goals", "expected"),
    [
        ("onbekend", ["x"], {}),
        ("riolering", [], {"theme": "riolering", "nature": "fysiek", "sporen": "B"}),
        ("riolering", ["heel-riool"], {"theme": "riolering", "nature": "fysiek", "sporen": "B"}),
        ("groen", ["leven-in-de-stad"], {"theme": "groen", "nature": "beide", "sporen": "AB"}),
    ],
)
def test_an_opgave_takes_theme_nature_and_spoor(theme: str, goals: list[str], expected: dict[str, str]) -> None:
    taken = taken_from(installed_edition().content, theme, goals)
    assert {name: text for name, text in taken.items() if name not in ("title", "description")} == expected
    assert bool(taken.get("title")) == (bool(goals) and bool(expected))
    assert not taken.get("title", "").endswith(".")


def test_several_goals_become_lines() -> None:
    taken = taken_from(installed_edition().content, "riolering", ["heel-riool", "een-keer-open"])
    assert (taken["title"], len(taken["description"].split("\n"))) == ("Riolering", 2)
