"""The acts of the story with the longlist and pakketten."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.services.measure_acts import TELLINGS

ROWS = [act.after for story in example_story.dossiers() for act in story.acts if act.kind in TELLINGS]


def test_every_act_that_is_told_happens_in_a_story() -> None:
    assert set(TELLINGS) == {row["act"] for row in ROWS}


def test_shares_make_a_whole_and_ranges_are_in_order() -> None:
    assert {sum(row["shares"].values()) for row in ROWS if "shares" in row} == {100}
    assert all(row[name] == sorted(row[name]) for row in ROWS for name in ("once", "yearly") if name in row)
    assert {row["theme"] for row in ROWS if "theme" in row} <= {theme.id for theme in load_process().catalogue}


def test_first_pakket_tells_what_happens_without_a_plan() -> None:
    assert next(row for row in ROWS if row["act"] == "pakket")["nul"]
