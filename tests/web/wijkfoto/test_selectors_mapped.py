"""All figures of the areas on the map, for a file of shapes."""

from __future__ import annotations

import pytest
import shapely
from tests.web.wijkfoto.making import KADE, PERRON, PLAS, SEINHUIS, SPOORWIJK, YEAR, make_town, read_in, town_areas, town_figures

from wijkkoers.base.missing import Figure, Status
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.wijkfoto.selectors import Subject, figured_areas, shape_of, subject_of_areas, subject_of_code, wijkfoto_of

pytestmark = pytest.mark.django_db


def spoorwijk() -> tuple[Subject, Wijkfoto]:
    subject = subject_of_code(SPOORWIJK)
    assert subject is not None
    return subject, wijkfoto_of(subject, language="nl")


def test_every_area_of_the_map_has_its_figures() -> None:
    make_town()
    found = {area.code: area for area in figured_areas(*spoorwijk())}
    assert set(found) == {SEINHUIS, PERRON, KADE, PLAS}
    assert [found[code].figures["aandeel-koop"].value for code in (SEINHUIS, PERRON, KADE)] == [30, 55, 70]


def test_figures_of_the_map_are_those_on_the_map() -> None:
    make_town()
    subject, foto = spoorwijk()
    on_map = {area.code: area.figure for area in foto.map_areas}
    found: dict[str, Figure] = {area.code: area.figures[foto.map_indicator] for area in figured_areas(subject, foto)}
    assert found == on_map


def test_water_says_that_figures_do_not_apply() -> None:
    make_town()
    plas = next(area for area in figured_areas(*spoorwijk()) if area.code == PLAS)
    assert plas.figures["aandeel-koop"].status is Status.NOT_APPLICABLE


def test_shape_of_several_areas_is_one() -> None:
    make_town()
    subject = subject_of_areas("Samen", [(SEINHUIS, YEAR), (PERRON, YEAR)])
    assert subject is not None
    assert shapely.from_wkb(shape_of(subject) or b"").area == pytest.approx(2 * 500 * 500)


def test_area_without_boundary_has_no_shape() -> None:
    read_in(town_areas(shapes=False), town_figures())
    assert shape_of(spoorwijk()[0]) is None
