"""Opgaven and works as the rule of meetings takes them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import FAR, HERE, NEAR, make_opgave, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.indicators.meeting import Window
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.meeting_sides import lie_near, row_window, works_of, year_of
from wijkkoers.web.fieldwork.selectors.meetings import sides_of
from wijkkoers.web.ui.places import to_rd

AROUND = {"type": "Polygon", "coordinates": [[[5.0, 52.0], [5.3, 52.0], [5.3, 52.3], [5.0, 52.3], [5.0, 52.0]]]}
TODAY = date(2026, 6, 15)


def test_a_day_is_a_year_with_its_fraction() -> None:
    assert [year_of(date(2027, 1, 1)), round(year_of(date(2028, 7, 1)), 3)] == [2027.0, 2028.497]


@pytest.mark.parametrize(
    ("values", "window"),
    [
        ({"start": "2026"}, Window.RUNNING),
        ({"start": "2027"}, Window.NEAR),
        ({"start": "2028"}, Window.OPEN),
        ({"start": "2031"}, Window.LATER),
        ({"end": "2025"}, Window.PAST),
        ({}, Window.UNKNOWN),
        ({"certainty": "in-uitvoering"}, Window.RUNNING),
        ({"start": "2031", "certainty": "in-uitvoering"}, Window.RUNNING),
        ({"end": "2025", "certainty": "in-uitvoering"}, Window.PAST),
        ({"end": "15 juni 2026", "start": "2025"}, Window.RUNNING),
    ],
)
def test_a_work_stands_in_its_window(world: World, values: dict[str, str], window: Window) -> None:
    assert row_window(make_werk(world, make_team(world), **values), TODAY) is window


def test_whose_a_thing_is_depends_on_the_partij_or_the_name(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    rows = [
        make_opgave(world, dossier, owner_partij_id=partij.pk, geometry=HERE, start="2028"),
        make_werk(world, dossier, partij_id=partij.pk),
        make_werk(world, dossier, partij_name="Netwerk"),
        make_werk(world, dossier),
    ]
    sides = sides_of(viewer_of(world.redacteur, dossier), TODAY)
    assert [side.owner for side in sides.values()] == [f"partij:{partij.pk}", f"partij:{partij.pk}", "naam:netwerk", ""]
    works = {work.label: work for work in works_of(list(sides.values()))}
    first = works[f"opgave:{rows[0].pk}"]
    assert (round(first.start or 0, 2), first.geometry, works[f"werk:{rows[1].pk}"].geometry) == (2028.5, to_rd(HERE), None)


@pytest.mark.parametrize(("geometry", "is_near"), [(HERE, True), (NEAR, True), (FAR, False), (None, False), (AROUND, True)])
def test_bounds_tell_what_is_worth_comparing(world: World, geometry: Any, is_near: bool) -> None:
    dossier = make_team(world)
    one, other = (make_werk(world, dossier, geometry=place, start="2028") for place in (HERE, geometry))
    sides = sides_of(viewer_of(world.redacteur, dossier), TODAY)
    assert lie_near(sides[f"werk:{one.pk}"], sides[f"werk:{other.pk}"], 25) is is_near
