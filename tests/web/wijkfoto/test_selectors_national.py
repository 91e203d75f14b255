from __future__ import annotations

import pytest
from tests.web.wijkfoto.making import (
    GEMEENTE,
    KADE,
    PERRON,
    PLAS,
    SEINHUIS,
    YEAR,
    area,
    make_town,
    observations,
    read_in,
    square,
    town_areas,
)

from wijkkoers.base.missing import Status
from wijkkoers.web.wijkfoto.selectors.national import country, country_figures, indicators_of_country

pytestmark = pytest.mark.django_db


def _by_code(indicator: str) -> dict[str, float | Status]:
    found, figures = country(), country_figures(indicator)
    assert found and figures
    rows = zip(found.areas, figures.figures, strict=True)
    return {row.code: figure.status if figure.value is None else figure.value for row, figure in rows}


def test_an_empty_store_has_no_country() -> None:
    assert (country(), country_figures("aandeel-koop"), indicators_of_country()) == (None, None, ())


def test_every_drawn_buurt_has_its_figure_or_the_reason() -> None:
    make_town()
    assert _by_code("aandeel-koop") == {SEINHUIS: 30, PERRON: 55, KADE: 70, PLAS: Status.NOT_APPLICABLE}


def test_a_few_boundaries_of_a_newer_year_are_no_country() -> None:
    make_town()
    read_in([area(KADE, "Kade", YEAR + 1, square(0, 1, 1))])
    found = country()
    assert found and found.year == YEAR


def test_figures_of_another_year_count_where_code_and_name_agree() -> None:
    read_in(town_areas(YEAR - 8))
    rows = observations(KADE, {"aandeel-koop": 70}) + observations(PERRON, {"aandeel-koop": 55})
    read_in([area(KADE, "Kade"), area(PERRON, "Heel iets anders")], rows)
    figures = country_figures("aandeel-koop")
    assert figures
    assert _by_code("aandeel-koop") == {
        SEINHUIS: Status.UNAVAILABLE,
        PERRON: Status.UNAVAILABLE,
        KADE: 70,
        PLAS: Status.NOT_APPLICABLE,
    }
    assert figures.unmatched == 2


def test_a_rate_of_a_hidden_count_stays_hidden() -> None:
    read_in(town_areas(), observations(KADE, {"aantal-inwoners": 400, "aantal-misdrijven": 4}))
    assert not isinstance(_by_code("misdrijven-per-1000")[KADE], float)


def test_the_gemeente_comes_with_its_own_figure() -> None:
    make_town()
    figures = country_figures("aandeel-koop")
    assert figures and figures.by_gemeente[GEMEENTE].value == 50


def test_a_release_that_comes_in_is_seen_at_once() -> None:
    make_town()
    assert _by_code("woz-waarde")[KADE] is Status.UNAVAILABLE
    read_in([], observations(KADE, {"woz-waarde": 300}))
    assert _by_code("woz-waarde")[KADE] == 300
