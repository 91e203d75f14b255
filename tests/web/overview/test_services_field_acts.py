"""The acts of the story with talks, schouw, works and opgaven."""

from __future__ import annotations

import pytest

from wijkkoers.base.periods import parse_period
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.example_pictures import SCENES
from wijkkoers.web.overview.services.field_acts import TELLINGS, number_of, place_in

ACTS = [act for story in example_story.dossiers() for act in story.acts if act.kind in TELLINGS]


def test_every_act_that_is_told_happens_in_a_story() -> None:
    assert set(TELLINGS) <= {act.kind for act in ACTS}


def test_themes_domains_and_indicators_are_of_the_handbook() -> None:
    content, rows = load_process(), [act.after for act in ACTS]
    parts = [part for row in rows for name in ("points", "signalen") for part in row.get(name, ())]
    assert {row["theme"] for row in (*rows, *parts) if "theme" in row} <= {theme.id for theme in content.catalogue}
    assert {domain for row in rows for domain in row.get("domains", ())} <= {domain.id for domain in content.domains}
    assert {row["indicator"] for row in rows if "indicator" in row} <= {row.id for row in load_handbook().indicators}


def test_periods_can_be_read_and_photos_are_drawn() -> None:
    rows = [act.after for act in ACTS]
    assert all(parse_period(row[name]) for row in rows for name in ("start", "end", "due") if name in row)
    assert {part["photo"] for row in rows for part in row.get("points", ()) if "photo" in part} <= set(SCENES)


@pytest.mark.parametrize(
    ("row", "kind"),
    [({"point": [5.2, 52.5]}, "Point"), ({"line": [[5.2, 52.5], [5.3, 52.5]]}, "LineString"), ({"area": [[5.2, 52.5]]}, "Polygon")],
)
def test_place_is_a_point_a_line_or_an_area(row: dict[str, object], kind: str) -> None:
    place = place_in(row)
    assert place is not None
    assert place["type"] == kind


def test_row_without_a_place_has_none() -> None:
    assert place_in({}) is None


def test_thing_is_found_by_its_key() -> None:
    assert number_of({"refs": {"o-water": "opgave:12"}}, "o-water") == 12
