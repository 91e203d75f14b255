"""The acts of the story in the compass: what they name exists in the handbook."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.services.process_acts import TELLINGS


def test_every_act_that_is_told_happens_in_a_story() -> None:
    kinds = {act.kind for story in example_story.dossiers() for act in story.acts}
    assert set(TELLINGS) <= kinds


def test_stappen_are_of_the_method_or_the_teams_own() -> None:
    for story in example_story.dossiers():
        rows = [act.after for act in story.acts if act.kind in TELLINGS]
        method = load_process().method(next(row["method"] for row in rows if "method" in row))
        own = {row["label"] for row in rows if row["act"] == "eigen-stap"}
        assert {row["stap"] for row in rows if "stap" in row} - own <= set(method.knooppunten)
