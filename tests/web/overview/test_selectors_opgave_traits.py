"""By what opgaven are chosen."""

from __future__ import annotations

from tests.web.parties.making import make_partij
from tests.web.thread.making import make_opgave, make_team, viewer
from tests.web.world import World

from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.overview.selectors.opgave_traits import opgave_traits, partij_names
from wijkkoers.web.overview.thread.whole import Traits


def test_traits_hold_theme_sporen_and_partijen_of_what_one_may_know_of(world: World) -> None:
    dossier = make_team(world)
    partij, opgave = make_partij(world, dossier, name="School"), make_opgave(world, dossier)
    make_opgave(world, dossier, world.gemeente_redacteur)
    Opgave.objects.filter(pk=opgave.pk).update(theme="groen", sporen="AB", brought_partij=partij)
    assert opgave_traits(viewer(world.lezer, dossier)) == {f"opgave:{opgave.pk}": Traits("groen", "AB", frozenset({partij.pk}))}
    assert partij_names(dossier) == {str(partij.pk): "School"}
