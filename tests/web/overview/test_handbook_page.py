"""The handbook as its page shows it: what is found, what an entry says, and where figures come from."""

from __future__ import annotations

import pytest

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.overview.handbook_page import GENERAL_SOURCES, HandbookFilter, IndicatorEntry, choices, source_entries, theme_groups

HANDBOOK = load_handbook()
IN_USE = [row for row in HANDBOOK.indicators if row.retired is None]


def shown(asked: HandbookFilter, language: str = "nl") -> dict[str, IndicatorEntry]:
    return {entry.id: entry for group in theme_groups(HANDBOOK, language, asked) for entry in group.entries}


def test_without_filter_every_indicator_in_use_is_there_once_in_the_order_of_the_themes() -> None:
    groups = theme_groups(HANDBOOK, "nl", HandbookFilter())
    assert [entry.id for group in groups for entry in group.entries] == [row.id for row in IN_USE]
    assert [group.id for group in groups] == [theme.id for theme in HANDBOOK.themes]


@pytest.mark.parametrize("query", ["LEEGSTAND", "leegstànd aandeel", "onbewoonde", "ingeschreven wonen"])
def test_every_word_of_a_query_is_sought_in_labels_definition_and_theme_without_accents(query: str) -> None:
    assert "aandeel-leegstand" in shown(HandbookFilter(query=query))


def test_a_query_that_nothing_matches_shows_no_theme() -> None:
    assert theme_groups(HANDBOOK, "nl", HandbookFilter(query="leegstand bestaatniet")) == []


def test_a_theme_shows_only_its_own() -> None:
    assert set(shown(HandbookFilter(theme="energie"))) == {row.id for row in IN_USE if row.theme == "energie"}


def test_a_source_shows_what_it_gives() -> None:
    assert set(shown(HandbookFilter(source="cbs-ses"))) == {"ses-woa", "ses-woa-spreiding"}


def test_a_level_shows_what_has_figures_there() -> None:
    found = shown(HandbookFilter(level="land"))
    assert "voorraad-koop" in found
    assert "startanalyse-strategie" not in found


def test_filters_narrow_each_other() -> None:
    assert set(shown(HandbookFilter(query="water", theme="ruimte", level="buurt"))) == {
        "oppervlakte-land",
        "oppervlakte-water",
        "oppervlakte-totaal",
    }


def test_an_address_asks_for_what_it_says_and_ignores_what_the_handbook_does_not_know() -> None:
    asked = {"zoek": "  koop ", "thema": "wonen", "bron": "nergens", "niveau": "planeet"}
    assert HandbookFilter.from_query(asked, HANDBOOK) == HandbookFilter(query="koop", theme="wonen")


def test_a_long_query_is_cut() -> None:
    assert len(HandbookFilter.from_query({"zoek": "x" * 500}, HANDBOOK).query) == 80


@pytest.mark.parametrize(
    ("asked", "active"), [(HandbookFilter(), False), (HandbookFilter(level="wijk"), True), (HandbookFilter(query="x"), True)]
)
def test_a_filter_that_asks_for_something_is_active(asked: HandbookFilter, active: bool) -> None:
    assert asked.is_active is active


def test_entry_says_unit_direction_levels_source_and_what_it_is_made_of() -> None:
    entry = shown(HandbookFilter())["bijstand-per-1000"]
    assert (entry.unit, entry.direction) == ("per 1.000 inwoners", "hoog of laag zegt niet goed of slecht")
    assert "buurt" in entry.levels
    assert entry.sources == (("cbs-kwb", "Kerncijfers wijken en buurten"),)
    assert [id_ for id_, _ in entry.derived_from] == ["aantal-bijstand", "aantal-inwoners"]


def test_entry_says_how_areas_go_together_and_when_it_is_thin() -> None:
    entry = shown(HandbookFilter())["woz-waarde"]
    assert (entry.combine, entry.combine_weight) == ("worden gewogen naar", ("aantal-woningen", "Aantal woningen"))
    assert (entry.thin_below, entry.thin_base) == ("50", ("aantal-woningen", "Aantal woningen"))


def test_entry_without_limit_says_nothing_about_thin() -> None:
    entry = shown(HandbookFilter())["aantal-woningen"]
    assert (entry.combine, entry.combine_weight, entry.thin_below, entry.thin_base) == ("worden opgeteld", None, "", None)


def test_entry_in_classes_says_them_in_words_and_when_the_series_breaks() -> None:
    entry = shown(HandbookFilter(), "en")["startanalyse-strategie"]
    assert entry.categories[0] == ("1", "heat pump per home")
    assert (entry.breaks, entry.marks) == ("2025", "gemodelleerd")


def test_an_indicator_that_only_people_themselves_supply_names_that_source() -> None:
    assert [id_ for id_, _ in shown(HandbookFilter())["sociale-samenhang"].sources] == list(GENERAL_SOURCES)


def test_entry_is_in_english_when_asked() -> None:
    assert shown(HandbookFilter(), "en")["bijstand-per-1000"].unit == "per 1,000 inhabitants"


def test_perceived_figure_names_the_measured_one() -> None:
    entry = shown(HandbookFilter())["aandeel-onveilig"]
    assert entry.perception_of is not None
    assert (entry.perception_of[0], entry.is_perceived) == ("misdrijven-per-1000", True)


def test_every_source_says_licence_and_attribution_and_the_general_ones_come_last() -> None:
    sources = source_entries(HANDBOOK, "nl")
    assert all(row.licence and row.attribution for row in sources)
    assert tuple(row.id for row in sources[-2:]) == GENERAL_SOURCES


def test_a_source_counts_the_indicators_that_name_it() -> None:
    numbers = {row.id: row.number for row in source_entries(HANDBOOK, "nl")}
    assert (numbers["cbs-ses"], numbers["vera"]) == (2, 0)


def test_only_sources_that_give_figures_can_be_chosen() -> None:
    offered = choices(HANDBOOK, "nl")
    assert "vera" not in {id_ for id_, _ in offered["sources"]}
    assert [label for _, label in offered["levels"]] == ["land", "gemeente", "wijk", "buurt"]
