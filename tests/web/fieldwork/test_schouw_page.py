"""A schouwpunt in words."""

from __future__ import annotations

import pytest

from wijkkoers.web.fieldwork.models import RoutePoint, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.schouw_page import participant_count, place_of, punt_moves, schouw_moves, title_of
from wijkkoers.web.fieldwork.states import PuntMove, SchouwMove

FIXED = RoutePoint(number=3, label="Speelveld")


@pytest.mark.parametrize(
    ("punt", "place"),
    [
        (Schouwpunt(number=3, route_point=FIXED), "Speelveld"),
        (Schouwpunt(number=9, route_point=FIXED, place_note="bij de bank"), "Speelveld (vast punt 3), bij de bank"),
        (Schouwpunt(number=9, place_note="hoek"), "hoek"),
        (Schouwpunt(number=9), ""),
    ],
)
def test_a_place_names_its_fixed_point_and_its_number_when_that_differs(punt: Schouwpunt, place: str) -> None:
    assert place_of(punt) == place


def test_a_title_is_what_is_seen_else_where_else_what_people_thought() -> None:
    assert title_of(Schouwpunt(number=1, note="Losse\ntegels", verdict="slecht")) == "Losse tegels"
    assert title_of(Schouwpunt(number=1, place_note="hoek", verdict="slecht")) == "hoek"
    assert title_of(Schouwpunt(number=1, verdict="slecht")) == "gewoon slecht"
    assert len(title_of(Schouwpunt(number=1, note="woord " * 60, verdict="slecht"))) <= 80


def test_moves_are_those_of_the_table() -> None:
    assert schouw_moves(Schouw(status="loopt")) == [SchouwMove.AFRONDEN]
    assert punt_moves(Schouwpunt(status="klaar")) == [PuntMove.HEROPENEN]


@pytest.mark.parametrize(("lines", "count"), [("bewoners 6\nwijkagent 1", "7"), ("bewoners", ""), ("bewoners 1200", "1.200")])
def test_participants_are_added_up_from_their_lines(lines: str, count: str) -> None:
    assert participant_count(Schouw(participants=lines), "nl") == count
