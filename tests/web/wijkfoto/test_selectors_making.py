"""The whole wijkfoto: names, map, and the remarks that keep it honest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from tests.web.wijkfoto.making import (
    GEMEENTE,
    HAVEN,
    KADE,
    LAND,
    NAMES,
    OWNED_PCT,
    PERRON,
    PLAS,
    SEINHUIS,
    SPOORWIJK,
    YEAR,
    area,
    make_town,
    observations,
    read_in,
    square,
    town_areas,
    town_figures,
)

from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.wijkfoto.selectors import map_indicators, subject_of_areas, subject_of_code, wijkfoto_of, wijkfoto_of_one

pytestmark = pytest.mark.django_db
STAND_IN = f"De cijfers gaan over de indeling van {YEAR}. De kaart toont grenzen van {YEAR - 1}, omdat code en naam gelijk zijn."


def _foto(code: str = SPOORWIJK, map_indicator: str = "", language: str = "nl") -> Wijkfoto:
    subject = subject_of_code(code)
    assert subject is not None
    return wijkfoto_of(subject, language=language, map_indicator=map_indicator)


def _map(foto: Wijkfoto) -> dict[str, Figure]:
    return {area.code: area.figure for area in foto.map_areas}


def test_wijkfoto_names_the_area_and_those_around_it() -> None:
    make_town()
    foto = _foto(SEINHUIS)
    names = [found and found.name for found in (foto.area, foto.parent, foto.gemeente, foto.land)]
    assert names == ["Seinhuis", "Spoorwijk", "Veldermeer", "Laagland"]
    assert foto.area.boundary_year == YEAR


@pytest.mark.parametrize(("code", "parent"), [(SPOORWIJK, "Veldermeer"), (GEMEENTE, "Laagland"), (LAND, None)])
def test_area_above_is_the_parent(code: str, parent: str | None) -> None:
    make_town()
    foto = _foto(code)
    assert (foto.parent.name if foto.parent else None) == parent


def test_wijkfoto_of_the_town_needs_no_remarks() -> None:
    make_town()
    assert _foto().remarks == ()


def test_country_itself_misses_no_country_and_no_gemeente() -> None:
    make_town()
    remarks = " ".join(_foto(LAND).remarks)
    assert "vergelijking" not in remarks


def test_missing_country_is_said() -> None:
    read_in(town_areas(codes=(GEMEENTE, SPOORWIJK)), observations(SPOORWIJK, {"aantal-inwoners": 100}))
    foto = _foto()
    assert foto.land is None
    assert [text for text in foto.remarks if "heel Nederland" in text] != []
    assert [text for text in foto.remarks if "met de gemeente" in text] == []


def test_missing_gemeente_is_said() -> None:
    read_in([area(SPOORWIJK, "Spoorwijk")], observations(SPOORWIJK, {"aantal-inwoners": 100}))
    foto = _foto()
    assert (foto.gemeente, foto.parent) == (None, None)
    assert [text for text in foto.remarks if "met de gemeente" in text] != []


def test_several_areas_together_are_said_to_be_combined() -> None:
    make_town()
    subject = subject_of_areas("Mijn dossier", [(SPOORWIJK, YEAR), (KADE, YEAR)])
    assert subject is not None
    foto = wijkfoto_of(subject, language="nl")
    assert foto.area.name == "Mijn dossier"
    assert foto.remarks == ("Dit zijn 2 gebieden samen: aantallen zijn opgeteld, aandelen en gemiddelden gewogen.",)
    assert {row.code for row in foto.map_areas if row.is_focus} == {SEINHUIS, PERRON, KADE}


def test_boundary_of_its_own_year_is_drawn_without_remark() -> None:
    read_in(town_areas(YEAR - 1))
    make_town()
    foto = _foto()
    assert (foto.map_year, foto.remarks) == (YEAR, ())


def test_boundary_of_another_year_stands_in_when_code_and_name_agree_and_this_is_said() -> None:
    read_in(town_areas(YEAR - 1))
    read_in(town_areas(YEAR, shapes=False), town_figures())
    foto = _foto()
    assert foto.map_year == YEAR - 1
    assert foto.remarks == (STAND_IN,)
    assert all(row.geometry for row in foto.map_areas)


def test_boundary_of_a_namesake_does_not_stand_in() -> None:
    read_in([area(code, f"Oud {NAMES[code]}", YEAR - 1, square(0, 0, 1)) for code in (SEINHUIS, PERRON, KADE, PLAS)])
    read_in(town_areas(YEAR, shapes=False), town_figures())
    foto = _foto()
    assert foto.map_year is None
    assert {row.geometry for row in foto.map_areas} == {None}
    assert foto.remarks == ("Van 4 gebieden is geen grens ingelezen; die staan niet op de kaart.",)


def test_one_boundary_that_stands_in_is_said_even_when_the_others_are_of_the_year_itself() -> None:
    read_in([area(PERRON, "Perron", YEAR - 1, square(1, 0, 1))])
    rows = [row for row in town_areas() if row.code != PERRON]
    read_in([*rows, area(PERRON, "Perron")], town_figures())
    text = f"De grens van 1 gebied op de kaart is van {YEAR - 1} en niet van {YEAR}; code en naam zijn gelijk."
    assert (_foto().remarks, _foto().map_year) == ((text,), YEAR)


def test_one_area_without_boundary_is_said_in_the_singular() -> None:
    rows = [row for row in town_areas() if row.code != PERRON]
    read_in([*rows, area(PERRON, "Perron")], town_figures())
    assert _foto().remarks == ("Van 1 gebied is geen grens ingelezen; dat staat niet op de kaart.",)


def test_remarks_are_in_the_language_of_the_wijkfoto_and_not_of_the_reader() -> None:
    read_in(town_areas(YEAR - 1))
    read_in(town_areas(YEAR, shapes=False), town_figures())
    with translation.override("en"):
        assert _foto(language="nl").remarks == (STAND_IN,)


def test_map_shows_the_first_indicator_with_figures_when_nothing_is_asked() -> None:
    make_town()
    assert _foto().map_indicator == "aandeel-koop"
    read_in([], observations(PERRON, {"woz-waarde": 300}) + observations(SPOORWIJK, {"woz-waarde": 310}))
    assert _foto().map_indicator == "woz-waarde"


def test_indicator_with_figures_of_the_area_alone_is_not_the_one_on_the_map_by_itself() -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"woz-waarde": 310}))
    assert _foto().map_indicator == "aandeel-koop"


@pytest.mark.parametrize("asked", ["bestaat-niet", "../etc", "aandeel-koop'--"])
def test_unknown_indicator_gives_the_map_that_is_shown_by_itself(asked: str) -> None:
    make_town()
    assert _foto(map_indicator=asked).map_indicator == "aandeel-koop"


def test_indicator_asked_for_is_shown_even_without_figures() -> None:
    make_town()
    foto = _foto(map_indicator="gasverbruik")
    assert foto.map_indicator == "gasverbruik"
    assert {figure.value for figure in _map(foto).values()} == {None}


def test_empty_store_but_for_a_boundary_gives_a_map_without_figures() -> None:
    read_in(town_areas())
    foto = _foto()
    assert foto.map_indicator == "woz-waarde"
    assert _map(foto)[SEINHUIS] == absent(Status.UNAVAILABLE)


def test_map_shows_the_year_of_the_line_for_every_area() -> None:
    make_town()
    read_in([], observations(PERRON, {"aandeel-koop": 99}, YEAR - 1, YEAR))
    assert {code: figure.value for code, figure in _map(_foto()).items()} == {SEINHUIS: 30, PERRON: 55, KADE: 70, PLAS: None}


def test_map_of_a_figure_that_only_an_older_file_holds_shows_it_for_every_area() -> None:
    read_in(town_areas(YEAR - 1), town_figures(YEAR - 1))
    rows = [row for code in (SEINHUIS, PERRON, SPOORWIJK) for row in observations(code, {"woz-waarde": 300}, YEAR - 1)]
    read_in([], rows)
    make_town()
    foto = _foto(SEINHUIS)
    line = foto.line("woz-waarde")
    assert line is not None
    assert (foto.area.boundary_year, line.year, foto.map_indicator) == (YEAR, YEAR - 1, "woz-waarde")
    assert _map(foto)[PERRON].value == 300
    assert line.peers == (300.0,)


def test_water_without_figure_is_not_applicable_and_land_not_available() -> None:
    make_town()
    foto = _foto(map_indicator="woz-waarde")
    assert (_map(foto)[PLAS], _map(foto)[KADE]) == (absent(Status.NOT_APPLICABLE), absent(Status.UNAVAILABLE))


def test_small_count_is_hidden_on_the_map_and_in_the_rate_on_the_map() -> None:
    make_town()
    read_in([], observations(KADE, {"aantal-bijstand": 5}) + observations(SPOORWIJK, {"aantal-bijstand": 50}))
    for indicator in ("aantal-bijstand", "bijstand-per-1000"):
        assert _map(_foto(map_indicator=indicator))[KADE] == absent(Status.SUPPRESSED)


def test_area_has_the_same_figure_on_the_map_as_in_its_line() -> None:
    make_town()
    read_in([], observations(SEINHUIS, {"aantal-misdrijven": 60}, YEAR + 1, YEAR))
    foto = _foto(SEINHUIS, "misdrijven-per-1000")
    line = foto.line("misdrijven-per-1000")
    assert line is not None
    assert (line.year, line.figure.value) == (YEAR + 1, 50)
    assert Mark.ESTIMATED in line.figure.marks
    assert _map(foto)[SEINHUIS] == line.figure


def test_maps_are_of_shares_and_means_and_never_of_bare_counts() -> None:
    handbook = load_handbook()
    assert [entry.id for entry in map_indicators() if handbook.unit(entry.unit).is_count] == []
    assert {"woz-waarde", "misdrijven-per-1000"} <= {entry.id for entry in map_indicators()}


def test_figures_of_a_made_up_source_make_the_wijkfoto_fictional() -> None:
    read_in(town_areas(), town_figures(), source="voorbeeld")
    assert _foto().is_fictional


def test_figures_of_a_real_source_do_not() -> None:
    make_town()
    assert not _foto().is_fictional


def _town_of(number: int, gemeente: str) -> str:
    wijk = f"WK{gemeente[2:]}01"
    codes = [f"BU{gemeente[2:]}01{place:02d}" for place in range(number)]
    rows = [area(gemeente, "Stad"), area(wijk, "Wijk"), *(area(code, code, YEAR, square(place, 0, 1)) for place, code in enumerate(codes))]
    read_in(rows, [row for code in (gemeente, wijk, *codes) for row in observations(code, {"aantal-inwoners": 100, "aandeel-koop": 40})])
    return wijk


def test_wijkfoto_takes_as_many_queries_with_forty_buurten_as_with_five() -> None:
    counted = []
    for number, gemeente in ((5, "GM9911"), (40, "GM9912")):
        wijk = _town_of(number, gemeente)
        with CaptureQueriesContext(connection) as queries:
            assert len(_foto(wijk).map_areas) == number
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_haven_is_a_wijk_of_its_own() -> None:
    make_town()
    assert [row.code for row in _foto(HAVEN).map_areas if row.is_focus] == [KADE, PLAS]


def test_classes_of_the_map_begin_at_values_on_the_map_and_leave_water_out() -> None:
    make_town()
    read_in([], observations(PLAS, {"aandeel-koop": 99}))
    assert _foto(map_indicator="aandeel-koop").map_breaks == (OWNED_PCT[PERRON], OWNED_PCT[KADE])


def test_map_without_figures_has_no_classes() -> None:
    make_town()
    assert _foto(map_indicator="gasverbruik").map_breaks == ()


@pytest.mark.parametrize("indicator", ["aandeel-koop", "aandeel-onveilig", "misdrijven-per-1000", "", "bestaat-niet"])
@pytest.mark.parametrize("code", [SEINHUIS, SPOORWIJK, GEMEENTE])
def test_wijkfoto_of_one_indicator_says_what_the_whole_says(code: str, indicator: str) -> None:
    make_town()
    subject = subject_of_code(code)
    assert subject is not None
    whole = wijkfoto_of(subject, language="nl", map_indicator=indicator)
    one = wijkfoto_of_one(subject, language="nl", indicator=indicator)
    assert len(one.lines) < len(whole.lines)
    assert all(line == whole.line(line.indicator) for line in one.lines)
    assert replace(one, lines=()) == replace(whole, lines=())
    assert (one.line(indicator) is None) is (whole.line(indicator) is None)


def test_wijkfoto_of_one_indicator_holds_its_mirror() -> None:
    make_town()
    subject = subject_of_code(SEINHUIS)
    assert subject is not None
    pairs = [(entry.id, entry.perception_of) for entry in load_handbook().indicators if entry.perception_of and not entry.retired]
    for perceived, counted in pairs[:1]:
        for asked, other in ((perceived, counted), (counted, perceived)):
            assert wijkfoto_of_one(subject, language="nl", indicator=asked).line(other) is not None
