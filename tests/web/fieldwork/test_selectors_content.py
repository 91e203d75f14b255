"""The themes and domains that a dossier speaks of."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.fieldwork.selectors.content import content_for, domain_labels, named, theme_labels, theme_of


def test_a_dossier_without_a_method_has_the_themes_of_the_installed_handbook(world: World) -> None:
    content = content_for(make_dossier(world))
    assert theme_labels(content, "nl")["groen"] == "Groen"
    assert theme_labels(content, "en")["groen"] == "Green"
    assert "wonen" in domain_labels(content, "nl")


def test_an_unknown_theme_keeps_its_id(world: World) -> None:
    content = content_for(make_dossier(world))
    assert (theme_of(content, "weg"), named("weg", theme_labels(content, "nl"))) == (None, "weg")
