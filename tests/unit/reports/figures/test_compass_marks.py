from __future__ import annotations

import pytest
from tests.unit.reports.figures.compasses import SPOREN, make_dot

from wijkkoers.reports.compass_words import STATUSES
from wijkkoers.reports.figures.compass_marks import draw_echo, draw_mark
from wijkkoers.reports.tokens import load_tokens, spoor_colour

AT = (50.0, 50.0)


def _without_colours(svg: str) -> str:
    for value in load_tokens()["colour"].values():
        svg = svg.replace(value, "")
    return svg


@pytest.mark.parametrize("sporen", SPOREN)
@pytest.mark.parametrize("is_own", [False, True])
def test_every_status_differs_by_shape_also_without_colour(sporen: tuple[str, ...], is_own: bool) -> None:
    shapes = {_without_colours(draw_mark(AT, 12, make_dot(sporen=sporen, status=status, is_own=is_own))) for status in STATUSES}
    assert len(shapes) == len(STATUSES)


def test_an_own_stap_is_a_square() -> None:
    assert "<rect" in draw_mark(AT, 12, make_dot(is_own=True)) and "<circle" in draw_mark(AT, 12, make_dot())


def test_both_sporen_give_two_colours() -> None:
    drawn = draw_mark(AT, 12, make_dot(sporen=("A", "B")))
    assert spoor_colour("A") in drawn and spoor_colour("B") in drawn


def test_a_late_stap_has_a_sign_more() -> None:
    assert len(draw_mark(AT, 12, make_dot(is_late=True))) > len(draw_mark(AT, 12, make_dot()))


def test_an_echo_of_what_is_done_is_full() -> None:
    assert f'fill="{spoor_colour("B")}"' in draw_echo(AT, 12, make_dot(status="klaar"), "B")
    assert f'fill="{spoor_colour("B")}"' not in draw_echo(AT, 12, make_dot(), "B")
