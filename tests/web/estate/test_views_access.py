"""Where a page of complexes is; who sees what stands in the permission table."""

from __future__ import annotations

from tests.web.estate.making import make_complex
from tests.web.world import World

from wijkkoers.web.estate.views.access import trail


def test_trail_goes_from_the_list_to_the_page(world: World) -> None:
    made = make_complex(world)
    assert trail(made, "Wijzigen") == [
        ("Complexen", "/complexen/"),
        ("Seinpaalflats", f"/complexen/{made.pk}/"),
        ("Wijzigen", ""),
    ]
    assert trail() == [("Complexen", "/complexen/")]


def test_unknown_complex_answers_like_one_that_must_stay_unknown(world: World) -> None:
    made = make_complex(world)
    client = world.client_for(world.buitenstaander)
    assert client.get(f"/complexen/{made.pk}/").status_code == client.get("/complexen/999999/").status_code == 404
