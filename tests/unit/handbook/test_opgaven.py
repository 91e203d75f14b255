from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError
from tests.unit.handbook.process_samples import catalogue_measure, catalogue_theme

from wijkkoers.handbook.load_process import load_process
from wijkkoers.handbook.opgaven import CatalogueTheme, MeasureKind

WENDBAAR = {
    "wonen",
    "werk-en-participatie",
    "onderwijs-en-opvoeding",
    "veiligheid",
    "gezondheid-en-zorg",
    "samenleven",
    "leefomgeving",
    "duurzaamheid",
}


@pytest.mark.parametrize(("find", "id"), [(CatalogueTheme.goal, "schaduw"), (CatalogueTheme.measure, "planten")])
def test_goals_and_measures_are_found_by_their_id(find: Callable[[CatalogueTheme, str], Any], id: str) -> None:
    assert find(catalogue_theme(), id).id == id
    with pytest.raises(KeyError):
        find(catalogue_theme(), "nergens")


@pytest.mark.parametrize("fields", [{"kind": "mooi"}, {"unit": ""}, {"goals": ()}, {"parties": ()}, {"name": "Iets"}, {"price": 3}])
def test_a_measure_of_another_shape_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        catalogue_measure("planten", **fields)


@pytest.mark.parametrize("fields", [{"sporen": ("C",)}, {"kinds": ()}, {"goals": ()}, {"measures": ()}, {"explanation": "Kort."}])
def test_a_theme_of_another_shape_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        catalogue_theme(**fields)


def test_the_catalogue_has_the_eight_themes_of_the_wendbare_wijkaanpak() -> None:
    assert {theme.id for theme in load_process().catalogue} >= WENDBAAR


@pytest.mark.parametrize("theme", load_process().catalogue, ids=lambda theme: theme.id)
def test_every_theme_has_enough_to_start_from(theme: CatalogueTheme) -> None:
    assert (3 <= len(theme.goals) <= 4, 5 <= len(theme.measures) <= 7) == (True, True)


def test_every_kind_of_measure_and_every_theme_of_ambitions_is_used() -> None:
    content = load_process()
    assert {measure.kind for theme in content.catalogue for measure in theme.measures} == set(MeasureKind)
    assert {theme.ambition_theme for theme in content.catalogue} == {theme.id for theme in content.themes}
