"""What the pages show: the numbers of the files, in words that people read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.web.wijkfoto.making import (
    GEMEENTE,
    KADE,
    LAND,
    PERRON,
    SEINHUIS,
    SPOORWIJK,
    YEAR,
    make_town,
    observations,
    read_in,
    town_areas,
)
from tests.web.wijkfoto.permission_cases import dossier_of
from tests.web.wijkfoto.reading import numbers_of_csv, numbers_of_json, numbers_of_page
from tests.web.world import World

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.cli.wijkfoto import as_json
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.wijkfoto.places import Place, place_of
from wijkkoers.web.wijkfoto.presentation import HEADLINES, area_page, in_words, indicator_page
from wijkkoers.web.wijkfoto.selectors import map_indicators, subject_of_code, wijkfoto_of

pytestmark = pytest.mark.django_db
HANDBOOK = load_handbook()


def _place(code: str) -> Place:
    subject = subject_of_code(code)
    assert subject is not None
    return Place(subject, None)


def _page(code: str = SPOORWIJK, indicator: str = "", language: str = "nl") -> Mapping[str, Any]:
    place = _place(code)
    foto = wijkfoto_of(place.subject, language=language, map_indicator=indicator)
    return area_page(place, foto, map_indicators())


def _rows(page: Mapping[str, Any]) -> dict[str, Any]:
    return {row.line.indicator: row for _theme, _spoor, rows in page["groups"] for row in rows}


def _fill_every_indicator() -> None:
    """Give wijk, gemeente and country a figure with a long tail for every indicator, and hide some."""
    entries = [entry for entry in HANDBOOK.indicators if entry.function is None]
    for number, code in enumerate((SPOORWIJK, GEMEENTE, LAND), start=1):
        values = {}
        for place, entry in enumerate(entries):
            is_count = HANDBOOK.unit(entry.unit).is_count
            values[entry.id] = (place + 1) * 10**number if is_count else (place * 7.349 + number * 0.0051) % 9 + 1
        read_in([], observations(code, values, YEAR + 1, YEAR))
    hidden = {"aantal-bijstand": 5, "oppervlakte-land": 7, "woz-waarde": Status.SUPPRESSED, "aandeel-koop": 43.5, "aandeel-huur": 44.5}
    read_in([], observations(SPOORWIJK, hidden, YEAR + 1, YEAR))


def test_every_number_of_the_page_is_that_of_csv_and_json(world: World) -> None:
    make_town()
    _fill_every_indicator()
    client = world.client_for(world.lezer)
    page = numbers_of_page(client.get(_place(SPOORWIJK).page).content.decode())
    table = numbers_of_csv(client.get(_place(SPOORWIJK).file("cijfers.csv")).content)
    plain = numbers_of_json(as_json(wijkfoto_of(_place(SPOORWIJK).subject, language="nl")))
    assert page == table
    assert {name: numbers[:3] for name, numbers in page.items()} == plain
    assert len(page) == len([entry for entry in HANDBOOK.indicators if entry.retired is None])
    assert page["oppervlakte-land"][0] == 7
    assert page["aantal-bijstand"][0] is page["bijstand-per-1000"][0] is None


def test_large_numbers_and_differences_are_written_the_dutch_way() -> None:
    make_town()
    rows = _rows(_page())
    assert (rows["aantal-inwoners"].value, rows["aantal-inwoners"].difference) == ("2.000", "")
    assert (rows["aandeel-koop"].gemeente, rows["aandeel-koop"].land, rows["aandeel-koop"].difference) == ("50", "57", "\N{MINUS SIGN}10")


def test_large_numbers_are_written_the_english_way_in_english() -> None:
    make_town()
    assert _rows(_page(language="en"))["aantal-inwoners"].value == "2,000"


def test_gemeente_differs_from_the_country() -> None:
    make_town()
    row = _rows(_page(GEMEENTE))["aandeel-koop"]
    assert (row.gemeente, row.land, row.difference) == ("", "57", "\N{MINUS SIGN}7")


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.SUPPRESSED, "onderdrukt"),
        (Status.UNAVAILABLE, "niet beschikbaar"),
        (Status.NOT_APPLICABLE, "niet van toepassing"),
        (Status.UNKNOWN, "onbekend"),
    ],
)
def test_reason_of_absence_stands_where_the_number_would_be(status: Status, text: str) -> None:
    make_town()
    line = wijkfoto_of(_place(SPOORWIJK).subject, language="nl").lines[0]
    assert in_words(absent(status), line, "nl") == text


def test_comparison_that_means_nothing_is_empty_and_zero_is_a_number() -> None:
    make_town()
    line = wijkfoto_of(_place(SPOORWIJK).subject, language="nl").lines[0]
    assert (in_words(None, line, "nl"), in_words(present(0), line, "nl")) == ("", "0")


def test_marks_stand_with_the_figure_in_words() -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"aandeel-onveilig": present(20, Mark.PROVISIONAL)}))
    assert _rows(_page())["aandeel-onveilig"].marks == "geschat, voorlopig"


def test_headlines_stand_in_their_own_order() -> None:
    make_town()
    assert [row.line.indicator for row in _page()["headlines"]] == list(HEADLINES)


def test_groups_follow_the_themes_of_the_handbook() -> None:
    make_town()
    groups = _page()["groups"]
    known = [(theme.label.nl, theme.spoor) for theme in HANDBOOK.themes]
    assert [known.index((theme, spoor)) for theme, spoor, _rows in groups] == sorted({known.index(group[:2]) for group in groups})


def test_every_indicator_has_a_row_or_is_named_among_those_without_figures() -> None:
    make_town()
    page = _page()
    foto = page["foto"]
    unread = [line.label for line in foto.lines if line.year is None]
    assert "; ".join(names for _theme, names in page["unread"]).split("; ") == unread
    assert page["unread_count"] == len(unread)
    assert len(_rows(page)) + len(unread) == len(foto.lines)


@pytest.mark.parametrize(("code", "number"), [(SPOORWIJK, 7), (GEMEENTE, 6), (LAND, 5)])
def test_table_has_a_column_per_reference(code: str, number: int) -> None:
    make_town()
    assert _page(code)["column_count"] == number


def test_table_of_the_map_goes_from_high_to_low_with_the_absent_last_and_without_water() -> None:
    make_town()
    values = {SEINHUIS: 30, PERRON: Status.UNKNOWN, KADE: 70, SPOORWIJK: 40}
    read_in([], [row for code, value in values.items() for row in observations(code, {"aandeel-koop": value}, YEAR + 1, YEAR)])
    assert _page()["map_rows"] == [
        (KADE, "Kade", "70", False),
        (SEINHUIS, "Seinhuis", "30", True),
        (PERRON, "Perron", "onbekend", True),
    ]


def test_choice_of_maps_offers_what_has_figures_and_marks_the_one_shown() -> None:
    make_town()
    choices = [choice for _theme, options in _page()["map_choices"] for choice in options]
    assert [(name, chosen) for name, _label, chosen in choices] == [("aandeel-koop", True)]


def test_legend_counts_every_area_and_shows_a_swatch() -> None:
    make_town()
    legend = _page()["legend"]
    assert sum(count for _label, count, _swatch in legend) == 4
    assert [swatch.count("<svg") for _label, _count, swatch in legend] == [1] * len(legend)


@pytest.mark.parametrize("indicator", ["woz-waarde", "bijstand-per-1000"])
def test_legend_of_missing_and_hidden_areas_has_a_swatch_too(indicator: str) -> None:
    make_town()
    read_in([], observations(KADE, {"aantal-bijstand": 5}) + observations(SPOORWIJK, {"aantal-bijstand": 50}))
    legend = _page(indicator=indicator)["legend"]
    assert [swatch.count("<rect") for _label, _count, swatch in legend] == [1] * len(legend)


def test_trail_of_a_buurt_leads_over_gemeente_and_wijk() -> None:
    make_town()
    assert [name for name, _url in _page(SEINHUIS)["trail"]] == ["Wijkfoto", "Veldermeer", "Spoorwijk", "Seinhuis"]
    assert [name for name, _url in _page(SPOORWIJK)["trail"]] == ["Wijkfoto", "Veldermeer", "Spoorwijk"]
    assert [name for name, _url in _page(GEMEENTE)["trail"]] == ["Wijkfoto", "Veldermeer"]


def test_trail_of_a_dossier_leads_over_the_dossier(world: World) -> None:
    make_town()
    place = place_of(world.lezer, dossier_id=dossier_of(world, SPOORWIJK, KADE, name="Samen").pk)
    foto = wijkfoto_of(place.subject, language="nl")
    assert [name for name, _url in area_page(place, foto, [])["trail"]] == ["Dossiers", "Samen", "Wijkfoto"]
    line = foto.line("aandeel-koop")
    assert line is not None
    assert [name for name, _url in indicator_page(place, foto, line)["trail"]] == ["Dossiers", "Samen", "Wijkfoto", "Aandeel koopwoningen"]


def test_page_of_an_indicator_shows_its_years_and_the_other_areas() -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"aandeel-koop": 38}, YEAR - 1, YEAR))
    place = _place(SPOORWIJK)
    foto = wijkfoto_of(place.subject, language="nl", map_indicator="aandeel-koop")
    line = foto.line("aandeel-koop")
    assert line is not None
    page = indicator_page(place, foto, line)
    assert [(year, value) for year, value, *_origin in page["points"]] == [(YEAR - 1, "38"), (YEAR, "40")]
    assert [value for _code, _name, value, _focus in page["map_rows"]] == ["70", "55", "30"]


def test_page_of_an_area_without_figures_says_so() -> None:
    read_in(town_areas())
    page = _page()
    assert not page["has_figures"]
    assert page["map_choices"] == []


@pytest.mark.parametrize(("share", "shown"), [(67, True), (66, False), (Status.SUPPRESSED, False)])
def test_area_of_which_corporaties_own_more_than_two_thirds_is_called_a_corporatiebuurt(share: float | Status, shown: bool) -> None:
    make_town()
    read_in([], observations(SEINHUIS, {"aandeel-corporatie": share}))
    expected = f"67 % van de woningen is van een corporatie ({YEAR}); de grens is 66,7 %" if shown else ""
    assert _page(SEINHUIS)["corporatiebuurt"] == expected


def test_gemeente_is_never_called_a_corporatiebuurt() -> None:
    make_town()
    read_in([], observations(GEMEENTE, {"aandeel-corporatie": 80}))
    assert _page(GEMEENTE)["corporatiebuurt"] == ""


def test_class_is_shown_with_its_words() -> None:
    make_town()
    line = replace(_rows(_page())["aandeel-koop"].line, decimals=0, categories=((6.0, "ruim voldoende"),))
    assert [in_words(figure, line, "nl") for figure in (present(6.0), present(7.0), None)] == ["6 (ruim voldoende)", "7", ""]


def test_perceived_figure_stands_directly_under_the_measured_one() -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"aantal-misdrijven": 50, "aandeel-onveilig": 20}))
    order = list(_rows(_page()))
    assert order[order.index("misdrijven-per-1000") + 1] == "aandeel-onveilig"


@pytest.mark.parametrize("indicator", ["misdrijven-per-1000", "aandeel-onveilig"])
def test_page_of_either_half_shows_measured_and_perceived_together(indicator: str) -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"aantal-misdrijven": 50, "aandeel-onveilig": 20}))
    place = _place(SPOORWIJK)
    foto = wijkfoto_of(place.subject, language="nl", map_indicator=indicator)
    line = foto.line(indicator)
    assert line is not None
    pair = indicator_page(place, foto, line)["pair"]
    assert [row.line.indicator for _kind, row in pair["rows"]] == ["misdrijven-per-1000", "aandeel-onveilig"]
