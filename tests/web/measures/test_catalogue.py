"""The catalogue: themes with measures to start from, and indicators by any of their names."""

from __future__ import annotations

import pytest
from tests.web.measures.making import make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.catalogue import (
    all_theme_labels,
    catalogue_of,
    indicator_ids,
    indicator_labels,
    indicator_name,
    indicator_themes,
    installed_theme,
    start_of,
    theme_labels,
)


@pytest.mark.django_db
def test_every_measure_of_the_catalogue_can_be_asked_for_by_its_address(world: World) -> None:
    dossier = make_shared_dossier(world)
    for theme in catalogue_of(dossier):
        for entry in theme.measures:
            assert start_of(dossier, f"{theme.id}.{entry.id}") == (theme, entry)
    assert start_of(dossier, "geen.ding") is None and start_of(dossier, "") is None


@pytest.mark.django_db
def test_themes_of_opgaven_and_of_indicators_are_named_together(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert {*theme_labels(dossier, "nl"), "energie"} <= set(all_theme_labels(dossier, "nl"))


def test_an_indicator_is_found_by_its_name_in_both_languages_and_by_its_id() -> None:
    for language in ("nl", "en"):
        assert indicator_ids()[indicator_labels(language)["gasverbruik"].lower()] == "gasverbruik"
    assert (indicator_ids()["gasverbruik"], indicator_themes()["gasverbruik"]) == ("gasverbruik", "energie")


def test_what_the_handbook_has_no_more_keeps_its_id() -> None:
    assert (indicator_name("weg", "nl"), installed_theme("weg")) == ("weg", "weg")
