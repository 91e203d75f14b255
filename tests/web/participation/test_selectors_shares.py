"""How large groups are in the wijk: several areas as one, and what no file tells stays unknown."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_wijk
from tests.web.world import World

from wijkkoers.base.missing import Status
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.selectors import population_of


def test_shares_are_those_of_the_areas_together_with_year_and_source(world: World) -> None:
    population = population_of(make_wijk(world), load_process(), "nl")
    young = population.shares["jongeren"]
    assert (young.fraction, young.year, young.source) == (0.12, 2024, "CBS")
    assert population.shares["alleenwonenden"].fraction == 0.44
    assert population.shares["eigenaar-bewoners"].fraction == 0.4


def test_share_that_no_file_tells_is_not_zero(world: World) -> None:
    share = population_of(make_wijk(world), load_process(), "nl").shares["huurders-particulier"]
    assert (share.fraction, share.figure.status) == (None, Status.UNAVAILABLE)


def test_group_without_a_figure_in_the_handbook_has_no_share(world: World) -> None:
    assert "ondernemers" not in population_of(make_wijk(world), load_process(), "nl").shares


def test_dossier_without_area_has_no_population(world: World) -> None:
    population = population_of(make_dossier(world), load_process(), "nl")
    assert (population.name, dict(population.shares)) == ("", {})


def test_second_look_reads_no_figures(world: World) -> None:
    dossier = make_wijk(world)
    population_of(dossier, load_process(), "nl")
    with CaptureQueriesContext(connection) as found:
        population_of(dossier, load_process(), "en")
    assert [query["sql"] for query in found if "datasets_observation" in query["sql"]] == []
