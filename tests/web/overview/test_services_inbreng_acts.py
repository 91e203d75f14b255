"""The acts of the story with inbreng."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.services.inbreng_acts import TELLINGS
from wijkkoers.web.participation.states import Fate

ROWS = [act.after for story in example_story.dossiers() for act in story.acts if act.kind in TELLINGS]


def test_every_act_that_is_told_happens_in_a_story() -> None:
    assert set(TELLINGS) == {row["act"] for row in ROWS}


def test_inbreng_gets_every_fate_and_keeps_to_themes_of_the_handbook() -> None:
    assert {row["fate"] for row in ROWS if "fate" in row} == {fate.value for fate in Fate} - {Fate.OPEN}
    said = [part for row in ROWS for part in row.get("rows", ())]
    assert {part["theme"] for part in said} <= {theme.id for theme in load_process().catalogue}


def test_some_inbreng_waits_for_an_answer_so_that_the_guide_has_something_to_say() -> None:
    said = {part["key"] for row in ROWS for part in row.get("rows", ())}
    assert said - {row["key"] for row in ROWS if row["act"] == "lot"}
