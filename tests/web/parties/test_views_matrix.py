"""The matrix in the browser."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.parties.making import GOAL, make_goal, make_shared_dossier
from tests.web.world import World


@pytest.mark.parametrize("turn", ["", "?draai"])
def test_matrix_is_a_table_with_heads_both_ways(world: World, turn: str) -> None:
    goal = make_goal(world, is_released=True)
    page = world.client_for(world.lezer).get(reverse("goal-matrix", args=[goal.partij.dossier_id]) + turn).content.decode()
    assert all(part in page for part in (GOAL, "staat alleen", 'scope="row"', 'scope="col"', "bracht dit in"))


def test_empty_matrix_says_what_to_do(world: World) -> None:
    page = world.client_for(world.lezer).get(reverse("goal-matrix", args=[make_shared_dossier(world).pk])).content.decode()
    assert "Nog geen doelen" in page


@pytest.mark.parametrize(("ending", "start"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_file_has_its_kind_and_name(world: World, ending: str, start: bytes) -> None:
    goal = make_goal(world, is_released=True)
    response = world.client_for(world.lezer).get(reverse("goal-matrix-file", args=[goal.partij.dossier_id, ending]))
    assert (response.content.startswith(start), f".{ending}" in response.headers["Content-Disposition"]) == (True, True)
