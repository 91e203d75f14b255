"""The figure of influence and stake."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest

from wijkkoers.reports.figures.influence import LEVELS, InfluencePicture, InfluenceSpot, Width, draw_influence, places_in_cells
from wijkkoers.reports.figures.spots import RADIUS


def _spots(count: int) -> tuple[InfluenceSpot, ...]:
    return tuple(InfluenceSpot(str(number), f"Partij {number:02}", number % 5 + 1, number // 5 % 5 + 1, "w") for number in range(count))


def _picture(spots: tuple[InfluenceSpot, ...], unknown: str = "") -> InfluencePicture:
    return InfluencePicture(
        name="speelveld",
        title="Twee partijen hebben veel invloed",
        subtitle="Volgens het team",
        desc="Als tabel eronder",
        source="Bron: het team.",
        fields=(("Een stem geven", 1), ("Samen optrekken", 2), ("Op de hoogte houden", 0), ("Op tijd betrekken", 3)),
        influence_ends=("weinig invloed", "veel invloed"),
        stake_ends=("weinig op het spel", "veel op het spel"),
        unknown=unknown,
        spots=spots,
        language="nl",
    )


def _texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("}text")]  # noqa: S314 - our own drawing


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_partij_is_named_beside_its_dot_or_in_the_list(width: Width) -> None:
    spots = _spots(40)
    texts = " ".join(_texts(draw_influence(_picture(spots), width=width)))
    assert [spot.name for spot in spots if spot.name not in texts] == []


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_field_is_named_with_its_count(width: Width) -> None:
    picture = _picture(_spots(3))
    joined = " ".join(_texts(draw_influence(picture, width=width)))
    assert all(f"{name} ({count})" in joined for name, count in picture.fields)


def test_unknown_ones_stand_under_the_figure_and_not_in_it() -> None:
    svg = draw_influence(_picture(_spots(1), "Nog niet te plaatsen: Sportclub."))
    assert "Nog niet te plaatsen: Sportclub." in _texts(svg)
    assert svg.count("<circle") == 1


def test_dots_in_one_cell_never_overlap_and_stay_in_it() -> None:
    spots = tuple(InfluenceSpot(str(number), f"P{number}", 2, 5, "w") for number in range(12))
    places = places_in_cells(spots, (140.0, 90.0))
    assert all(140 <= x <= 280 and 360 <= y <= 450 for x, y in places.values())
    pairs = combinations(places.values(), 2)
    assert min(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5 for one, other in pairs) >= 2 * RADIUS


def test_more_influence_stands_further_right_and_more_stake_higher() -> None:
    places = places_in_cells((InfluenceSpot("a", "A", 1, LEVELS, "w"), InfluenceSpot("b", "B", LEVELS, 1, "w")), (100.0, 80.0))
    assert places["a"][0] < places["b"][0]
    assert places["a"][1] > places["b"][1]


def test_names_are_escaped() -> None:
    assert "<b>" not in draw_influence(_picture((InfluenceSpot("a", "<b>A</b>", 3, 3, "w"),)))
