"""The acts of the story at the table."""

from __future__ import annotations

from wijkkoers.web.kit.kinds import CardKind, DotSet
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.services.kit_acts import TELLINGS


def test_every_act_that_is_told_happens_in_a_story() -> None:
    assert set(TELLINGS) <= {act.kind for story in example_story.dossiers() for act in story.acts}


def test_kinds_of_cards_and_dots_exist() -> None:
    rows = [act.after for story in example_story.dossiers() for act in story.acts if act.kind == "kaarten"]
    assert rows
    assert ({row["kind"] for row in rows} <= set(CardKind), {row["dots"] for row in rows} <= set(DotSet)) == (True, True)
