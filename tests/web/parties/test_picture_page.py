"""The picture of influence and stake, with its table."""

from __future__ import annotations

from django.utils.translation import override
from tests.web.parties.making import make_partij, make_shared_dossier, viewer
from tests.web.world import World

from wijkkoers.web.parties.picture_page import context_of


def test_unknown_ones_are_listed_beside_and_empty_in_the_table(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier, name="Bekend", influence=5, stake=4)
    make_partij(world, dossier, name="Half bekend", influence=5)
    context = context_of(viewer(world, "lezer", dossier))
    assert [partij.name for partij in context["unplaced"]] == ["Half bekend"]
    assert [(row.partij.name, row.stake, row.field) for row in context["rows"]] == [
        ("Bekend", "4, veel", "Samen optrekken"), ("Half bekend", "", ""),
    ]  # fmt: skip
    assert "Nog niet te plaatsen: Half bekend." in context["figures"][0]


def test_nobody_placed_gives_no_figure(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier)
    assert context_of(viewer(world, "lezer", dossier))["figures"] == []


def test_figure_escapes_names_and_speaks_english(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier, name="<b>Groep</b>", influence=1, stake=1)
    with override("en"):
        figure = context_of(viewer(world, "lezer", dossier))["figures"][0]
    assert "<b>" not in figure
    assert "Keep informed (1)" in figure
