"""How much is in every register."""

from __future__ import annotations

from django.urls import reverse
from tests.web.thread.making import make_opgave, make_team, viewer
from tests.web.world import World

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.overview.selectors.registers_of import OF_KNOOPPUNT, counts_of


def test_counts_hold_what_a_person_may_know_of(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier)
    make_opgave(world, dossier, world.gemeente_redacteur)
    for person, number in ((world.redacteur, 1), (world.gemeente_redacteur, 2)):
        (row,) = counts_of(viewer(person, dossier), ("opgave-list",))
        assert (row.count, reverse(row.url_name, args=[dossier.pk])) == (number, f"/dossiers/{dossier.pk}/opgaven/")


def test_knooppunten_are_those_of_the_handbook() -> None:
    assert set(OF_KNOOPPUNT) <= {row.id for row in load_process().knooppunten}
