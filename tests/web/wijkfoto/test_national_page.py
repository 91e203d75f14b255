from __future__ import annotations

import pytest
from django.http import QueryDict
from tests.web.wijkfoto.making import make_town

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.wijkfoto.national_page import Shown, context_of, figures_json, indicator_asked, table_csv
from wijkkoers.web.wijkfoto.selectors.national import country, country_figures

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown() -> Shown:
    make_town()
    found, figures = country(), country_figures("aandeel-koop")
    assert found and figures
    return Shown(found, load_handbook().indicator("aandeel-koop"), figures, "nl")


def test_the_legend_counts_every_area_once(shown: Shown) -> None:
    legend = context_of(shown, ("aandeel-koop",), QueryDict(""), "")["legend"]
    assert sum(int(count) for _label, count, _swatch in legend) == len(shown.country.areas)


def test_the_table_has_the_gemeente_and_the_range_of_its_buurten(shown: Shown) -> None:
    [row] = context_of(shown, ("aandeel-koop",), QueryDict(""), "")["rows"]
    assert (row["own"], row["low"], row["middle"], row["high"]) == ("50", "30", "55", "70")


def test_the_figures_say_why_there_is_none(shown: Shown) -> None:
    found = figures_json(shown)
    assert set(found["soorten"]) - set("01234") <= set(found["redenen"])


def test_a_bare_count_is_not_drawn() -> None:
    asked = indicator_asked("aantal-inwoners", ("aantal-inwoners", "aandeel-koop"))
    assert asked and asked.id == "aandeel-koop"


def test_the_file_has_a_row_per_gemeente(shown: Shown) -> None:
    lines = table_csv(shown).decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + len(shown.country.gemeenten)
