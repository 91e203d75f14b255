"""The acts of the story with partijen and in the wijk."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.services.people_acts import TELLINGS


def test_every_act_that_is_told_happens_in_a_story() -> None:
    kinds = {act.kind for story in example_story.dossiers() for act in story.acts}
    assert set(TELLINGS) - {"middel"} <= kinds


def test_rungs_groups_and_themes_are_of_the_handbook() -> None:
    content = load_process()
    rows = [act.after for story in example_story.dossiers() for act in story.acts if act.kind in TELLINGS]
    assert {row["rung"] for row in rows if "rung" in row} <= {rung.id for rung in content.rungs}
    assert {group for row in rows for group in (*row.get("groups", ()), *row.get("came", {}))} <= {group.id for group in content.groups}
    assert {row["theme"] for row in rows if "theme" in row} <= {theme.id for theme in content.themes}
