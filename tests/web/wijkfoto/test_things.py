"""Figures as cards of the thread."""

from __future__ import annotations

from django.utils.translation import override
from tests.web.wijkfoto.snapping import dossier_in_town
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.wijkfoto.services.citing import cite_figure
from wijkkoers.web.wijkfoto.things import figure_cards, figure_text


def test_card_tells_value_area_and_year(world: World) -> None:
    dossier = dossier_in_town(world)
    figure = cite_figure(actor=world.redacteur, dossier=dossier, indicator="aantal-inwoners")
    with override("nl"):
        (card,) = figure_cards(viewer_of(world.lezer, dossier), None)
    assert card.title.startswith(f"{figure.label}: 2.000")
    assert card.state == f"{figure.area_name}, {figure.period}"


def test_figure_without_a_value_tells_why(world: World) -> None:
    figure = cite_figure(actor=world.redacteur, dossier=dossier_in_town(world), indicator="aantal-inwoners")
    figure.value, figure.status = None, "onderdrukt"
    with override("nl"):
        assert "0" not in figure_text(figure)
