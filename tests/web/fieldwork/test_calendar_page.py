"""The calendar: groups, horizon, and what has no begin."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import make_opgave, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.calendar_page import Calendar, calendar_of, window_days
from wijkkoers.web.fieldwork.meetings_page import side_pages
from wijkkoers.web.fieldwork.selectors.meetings import sides_of

TODAY = date(2026, 6, 15)


def _calendar(world: World, dossier: Dossier, horizon: str = "alles", grouping: str = "partij") -> Calendar:
    viewer = viewer_of(world.redacteur, dossier)
    return calendar_of(sides_of(viewer, TODAY).values(), side_pages(viewer), (horizon, grouping), ("nl", TODAY))


def _fill(world: World) -> Dossier:
    dossier = make_team(world)
    partij = make_partij(dossier)
    make_werk(world, dossier, title="Riool", partij_id=partij.pk, start="2027", end="2028", place_note="Perronstraat")
    make_werk(world, dossier, title="Kabels", start="2031")
    make_werk(world, dossier, title="Ooit", partij_id=partij.pk)
    make_werk(world, dossier, title="Geweest", start="2020", end="2021")
    make_opgave(world, dossier, title="Groen", owner_partij_id=partij.pk, start="2029", place_note="Perronstraat")
    make_opgave(world, dossier, title="Zonder tijd")
    return dossier


def _names(calendar: Calendar) -> dict[str, list[str]]:
    return {name: [row.name.partition(" ")[2] for row in rows] for name, rows in calendar.groups}


def test_works_and_opgaven_with_a_time_stand_by_partij_or_street(world: World) -> None:
    dossier = _fill(world)
    found = _calendar(world, dossier)
    assert _names(found) == {"Waterbedrijf": ["Riool", "Groen"], "Partij niet genoemd": ["Kabels"]}
    assert _names(_calendar(world, dossier, grouping="straat")) == {"Perronstraat": ["Riool", "Groen"], "Straat niet genoemd": ["Kabels"]}
    assert [title for title, _url in found.undated] == ["Ooit"]
    assert (found.first, found.last) == (date(2026, 1, 1), date(2031, 12, 31))


def test_a_horizon_hides_what_begins_later_and_says_how_much(world: World) -> None:
    found = _calendar(world, _fill(world), "1")
    assert (_names(found), found.hidden, found.last.year) == ({"Waterbedrijf": ["Riool"]}, 2, 2027)


def test_a_long_calendar_says_how_much_it_leaves_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijkkoers.web.fieldwork.calendar_page.MOST_ROWS", 1)
    found = _calendar(world, _fill(world))
    assert (_names(found), found.left_out) == ({"Waterbedrijf": ["Riool"]}, 2)


def test_the_window_runs_from_one_to_three_years_ahead() -> None:
    assert window_days(TODAY) == (date(2027, 6, 15), date(2029, 6, 14))
