"""Where names, points and postcodes lie, as far as releases in use tell."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.unit.sources.addresses import EAST, WEST, grid_row, grid_text
from tests.web.datasets.making import figure, import_now, write_boundaries
from tests.web.world import World

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets import services
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.selectors.places import StorePlaces


def import_postcodes(world: World, folder: Path, rows: str, name: str = "pc6hnr20240801_gwb.csv", year: int = 2024) -> Release:
    path = folder / name
    path.write_text(f"PC6;Huisnummer;Buurt{year}\n{rows}", encoding="utf-8")
    return import_now(world, path)


def test_point_lies_in_the_buurt_around_it(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    found = StorePlaces().buurten_at(np.array([106_500.0, 107_500.0, 1.0]), np.array([428_500.0, 428_500.0, 1.0]))
    assert found.tolist() == [WEST, EAST, ""]


def test_point_on_a_border_lies_in_one_buurt(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    assert StorePlaces().buurten_at(np.array([107_000.0]), np.array([428_500.0])).tolist() == [WEST]


def test_name_is_found_without_capitals_or_accents_in_the_nearest_year(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2022))
    import_now(world, write_boundaries(tmp_path, year=2024, scale=1.1))
    places = StorePlaces()
    assert places.named("PERRÓN", AreaLevel.BUURT, 2021) == [(EAST, 2022)]
    assert places.named("perron", AreaLevel.BUURT) == [(EAST, 2024)]
    assert places.named("perron", AreaLevel.BUURT, gemeente_code="GM0001") == []


def test_postcode_is_divided_by_its_addresses(world: World, tmp_path: Path) -> None:
    import_postcodes(world, tmp_path, "9901AA;1;99010101\n9901AA;2;99010101\n9901AA;3;99010101\n9901AA;4;99010102\n9901AB;1;99010102\n")
    places = StorePlaces()
    assert places.buurten_of_postcode("9901AA") == {WEST: pytest.approx(0.75), EAST: pytest.approx(0.25)}
    assert (places.buurten_of_postcode("9901AB"), places.buurten_of_postcode("1000ZZ")) == ({EAST: 1.0}, {})
    assert places.postcode_year == 2024


def test_postcodes_of_other_regions_do_not_mix(world: World, tmp_path: Path) -> None:
    import_postcodes(world, tmp_path, "9899ZZ;1;99010101\n9901AA;1;99010101\n1000AA;1;99010102\n")
    places = StorePlaces()
    assert [list(places.buurten_of_postcode(postcode)) for postcode in ("9899ZZ", "9901AA", "1000AA", "1100AA", "", "x")] == [
        [WEST],
        [WEST],
        [EAST],
        [],
        [],
        [],
    ]


def test_without_postcodes_none_is_known(world: World) -> None:
    places = StorePlaces()
    assert (places.postcode_year, places.buurten_of_postcode("9901AA"), places.boundary_year) == (None, {}, None)


def test_newest_release_tells_where_a_postcode_lies_and_numbers_are_not_added(world: World, tmp_path: Path) -> None:
    import_postcodes(world, tmp_path, "9901AA;1;99010101\n9901AB;1;99010101\n", "a.csv")
    import_postcodes(world, tmp_path, "9901AA;1;99010102\n", "b.csv")
    places = StorePlaces()
    assert (places.buurten_of_postcode("9901AA"), places.buurten_of_postcode("9901AB")) == ({EAST: 1.0}, {WEST: 1.0})


def test_postcodes_of_a_withdrawn_release_no_longer_count(world: World, tmp_path: Path) -> None:
    release = import_postcodes(world, tmp_path, "9901AA;1;99010101\n")
    services.withdraw_release(actor=world.redacteur, release_id=release.id)
    assert (StorePlaces().postcode_year, StorePlaces().buurten_of_postcode("9901AA")) == (None, {})


def test_newest_boundary_year_of_postcodes_counts(world: World, tmp_path: Path) -> None:
    import_postcodes(world, tmp_path, "9901AA;1;99010101\n", "a.csv", 2024)
    import_postcodes(world, tmp_path, "9901AA;1;99010102\n", "b.csv", 2023)
    assert (StorePlaces().postcode_year, StorePlaces().buurten_of_postcode("9901AA")) == (2024, {WEST: 1.0})


def test_file_by_postcode_waits_for_postcodes_and_is_then_placed(world: World, tmp_path: Path) -> None:
    """The whole way: refused with a remedy, then read after the postcodes, with a figure of the buurt."""
    path = tmp_path / "net_gas_2020.csv"
    path.write_text(grid_text([grid_row(number=25, use=1200)]), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        import_now(world, path)
    assert caught.value.code == "postcodes-onbekend"
    import_postcodes(world, tmp_path, "9901AA;1;99010101\n")
    import_now(world, path)
    found = figure(WEST, 2024, 2020, "jaarverbruik-gas")
    assert found is not None
    assert found.value == 1200
