"""Figures that were taken as a ground."""

from __future__ import annotations

from tests.web.wijkfoto.snapping import dossier_in_town
from tests.web.world import World

from wijkkoers.web.wijkfoto.selectors.citing import cited_figure, cited_figures
from wijkkoers.web.wijkfoto.services.citing import cite_figure


def test_figure_belongs_to_its_own_dossier(world: World) -> None:
    dossier = dossier_in_town(world)
    figure = cite_figure(actor=world.redacteur, dossier=dossier, indicator="aantal-inwoners")
    assert list(cited_figures(dossier)) == [figure]
    assert cited_figure(dossier, figure.pk) == figure
    assert cited_figure(dossier, figure.pk + 1) is None
