"""The wijkfoto of real wijken: files as published, read in through the services, looked at in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import django
import pytest
import shapely

django.setup()

from tests.web.wijkfoto.reading import cells_of_page, main_of, numbers_of_csv, numbers_of_json, numbers_of_page, words_of  # noqa: E402
from tests.web.world import World, make_world  # noqa: E402

from wijkkoers.cli.wijkfoto import as_json  # noqa: E402
from wijkkoers.web.datasets.services import import_file  # noqa: E402
from wijkkoers.web.wijkfoto.selectors import subject_of_code, wijkfoto_of  # noqa: E402

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAPENDRECHT = ("papendrecht_buurten_2023.geojson", "papendrecht_kwb2024_plat.csv")
WIJK = "WK059003"
BUURTEN = 34
AROUND = shapely.box(4.6, 51.8, 4.8, 51.9)


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@pytest.fixture
def papendrecht(world: World, testdata: Path) -> World:
    for name in PAPENDRECHT:
        _read(world, testdata / "data/0_papendrecht_set" / name)
    return world


@pytest.fixture
def utrecht(world: World, testdata: Path) -> World:
    _read(world, testdata / "data/1_kwb/utrecht_kwb-2023.xlsx")
    return world


def _read(world: World, path: Path) -> None:
    import_file(actor=world.beheerder, organisation_id=world.corporatie.pk, path=path)


def _page(world: World, address: str) -> str:
    response = world.client_for(world.lezer).get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_kraaihoek_shows_the_figures_that_cbs_published(papendrecht: World) -> None:
    cells = cells_of_page(_page(papendrecht, f"/wijkfoto/{WIJK}/"))
    shown = [cells[name][0] for name in ("aantal-inwoners", "aantal-huishoudens", "woz-waarde", "aandeel-koop")]
    assert shown == ["5.635", "2.740", "297", "44"]


def test_map_of_papendrecht_holds_every_buurt(papendrecht: World) -> None:
    features = json.loads(_page(papendrecht, f"/wijkfoto/{WIJK}/kaart.geojson"))["features"]
    assert len(features) == BUURTEN
    assert all(AROUND.contains(shapely.geometry.shape(feature["geometry"])) for feature in features)
    assert {feature["id"][:8] for feature in features if feature["properties"]["focus"]} == {f"BU{WIJK[2:]}"}


def test_boundaries_of_2023_under_figures_of_2024_are_said_to_stand_in(papendrecht: World) -> None:
    page = words_of(_page(papendrecht, f"/wijkfoto/{WIJK}/"))
    assert "De cijfers gaan over de indeling van 2024. De kaart toont grenzen van 2023, omdat code en naam gelijk zijn." in page


def test_missing_country_is_said_in_papendrecht(papendrecht: World) -> None:
    assert "cijfers van heel Nederland" in words_of(_page(papendrecht, f"/wijkfoto/{WIJK}/"))


def test_numbers_of_the_page_are_those_of_csv_and_json(papendrecht: World) -> None:
    """Papendrecht has no country, so the page has one column less: value, gemeente, difference."""
    page = numbers_of_page(_page(papendrecht, f"/wijkfoto/{WIJK}/"))
    table = numbers_of_csv(papendrecht.client_for(papendrecht.lezer).get(f"/wijkfoto/{WIJK}/cijfers.csv").content)
    subject = subject_of_code(WIJK)
    assert subject is not None
    plain = numbers_of_json(as_json(wijkfoto_of(subject, language="nl")))
    on_page = {name: (row[0], row[1], row[3]) for name, row in table.items() if name in page}
    assert {name: numbers[:3] for name, numbers in page.items()} == on_page
    assert {name: row for name, row in table.items() if name not in page and any(cell is not None for cell in row)} == {}
    assert {name: row[:3] for name, row in table.items()} == plain


def test_small_counts_of_papendrecht_stay_hidden_in_every_buurt(papendrecht: World) -> None:
    subject = subject_of_code(WIJK)
    assert subject is not None
    for indicator in ("aantal-inwoners", "aantal-huishoudens", "aantal-65-plus"):
        values = [area.figure.value for area in wijkfoto_of(subject, language="nl", map_indicator=indicator).map_areas]
        assert [value for value in values if value is not None and 0 < value < 10] == []


def test_wijk_of_utrecht_works_without_boundaries(utrecht: World) -> None:
    page = _page(utrecht, "/wijkfoto/WK034401/")
    assert "is geen grens ingelezen" in words_of(main_of(page))
    assert cells_of_page(page)["aantal-inwoners"][0] not in ("", "0", "niet beschikbaar")
    assert json.loads(_page(utrecht, "/wijkfoto/WK034401/kaart.geojson"))["features"] == []


def test_wijk_of_utrecht_has_a_plate_without_boundaries(utrecht: World) -> None:
    response = utrecht.client_for(utrecht.lezer).get("/wijkfoto/WK034401/praatplaat.pdf")
    assert response.content.startswith(b"%PDF-")
