"""Areas, their place in the division and their shapes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import shapely
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.making import Row, import_now, import_own, plain_rows, write_boundaries, write_table
from tests.web.world import World

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets import selectors
from wijkkoers.web.datasets.selectors import GebiedRow
from wijkkoers.web.datasets.selectors.gebieden import simplify_name
from wijkkoers.web.datasets.selectors.viewing import seen_by

Fill = Callable[..., None]


@pytest.fixture
def fill(world: World, tmp_path: Path) -> Fill:
    """Put areas in the store: (code, name, boundary year)."""
    numbers = iter(range(100))

    def put(*areas: tuple[str, str, int]) -> None:
        rows: list[Row] = [(code, name, year, year, "1") for code, name, year in areas]
        import_now(world, write_table(tmp_path, rows, f"gebieden-{next(numbers)}.csv"))

    return put


def known(code: str, year: int | None = None) -> GebiedRow:
    found = selectors.gebied_of(code, year)
    assert found is not None
    return found


PLACES = (
    ("GM9901", "Oosterwijk", 2024),
    ("WK990101", "Oosterwijk", 2024),
    ("BU99010101", "Oosterwijk Noord", 2024),
    ("BU99010102", "Nieuw Oosterwijk", 2024),
    ("WK990102", "Súdwest", 2024),
)


def test_store_without_areas_is_empty(db: None) -> None:
    assert selectors.is_empty()


def test_store_with_areas_is_not_empty(fill: Fill) -> None:
    fill(*PLACES)
    assert not selectors.is_empty()


def test_best_year_is_the_newest_with_figures(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("1", 2022, 2022)))
    import_now(world, write_boundaries(tmp_path, year=2024))
    assert (selectors.best_year("WK990101"), known("WK990101").boundary_year) == (2022, 2022)


def test_best_year_without_figures_is_the_newest(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2022))
    import_now(world, write_boundaries(tmp_path, year=2024))
    assert selectors.best_year("WK990101") == 2024


def test_table_about_a_few_areas_or_the_gemeente_alone_makes_no_new_division(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2023))
    import_now(world, write_table(tmp_path, plain_rows("1", 2024, 2024)))
    import_now(world, write_table(tmp_path, [("WK990101", "Spoorwijk", 2025, 2025, "2")], "wijk.csv"))
    import_now(world, write_table(tmp_path, [("GM9901", "Veldermeer", 2026, 2026, "3")], "gemeente.csv"))
    assert selectors.whole_divisions(["GM9901"]) == {"GM9901": {2023, 2024}}
    assert [selectors.best_year(code) for code in ("WK990101", "GM9901", "BU99010101")] == [2024, 2024, 2024]
    assert [row.boundary_year for row in selectors.find_gebieden("WK990101")] == [2024]


def test_boundary_of_one_buurt_makes_no_new_division(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2023))
    import_now(world, write_table(tmp_path, [*plain_rows("1", 2023, 2023), ("BU99010201", "Kade", 2023, 2023, "1")]))
    import_now(world, write_boundaries(tmp_path, {"BU99010102": "Nieuw"}, year=2025))
    import_now(world, write_table(tmp_path, [("GM9901", "Veldermeer", 2025, 2025, "3")], "gemeente.csv"))
    assert (selectors.whole_divisions()["GM9901"], selectors.best_year("GM9901")) == ({2023}, 2023)


def test_fewer_and_larger_areas_on_the_same_ground_are_a_new_division(world: World, tmp_path: Path) -> None:
    many = {f"BU990101{number:02}": f"Buurt {number}" for number in range(10)}
    import_now(world, write_table(tmp_path, [(code, name, 2023, 2023, "1") for code, name in many.items()]))
    import_now(world, write_boundaries(tmp_path, {"BU99010101": "Seinhuis", "BU99010102": "Perron"}, year=2023))
    import_now(world, write_boundaries(tmp_path, {"BU99010101": "Samen"}, year=2025, scale=1.3))
    assert selectors.whole_divisions(["GM9901"]) == {"GM9901": {2023, 2025}}


def test_figures_that_others_keep_to_themselves_choose_no_year(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("1", 2024, 2024)))
    import_own(world, write_table(tmp_path, plain_rows("1", 2025, 2025), "eigen.csv"))
    found = []
    for organisation in (world.corporatie, world.buiten):
        with seen_by(frozenset({organisation.pk})):
            found.append(selectors.best_year("WK990101"))
    assert found == [2025, 2024]


@pytest.mark.parametrize("years", [[2024], [2020, 2021, 2022, 2023, 2024]])
def test_best_year_takes_two_queries_however_many_years(years: list[int], world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [row for year in years for row in plain_rows("1", year, year)]))
    with CaptureQueriesContext(connection) as queries:
        assert selectors.best_year("WK990101") == 2024
    assert len(queries) == 2


def test_newest_year_counts_where_only_the_gemeente_is_known(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [("GM9901", "Veldermeer", year, year, "3") for year in (2024, 2025)]))
    assert selectors.best_year("GM9901") == 2025


def test_unknown_area_is_none(db: None) -> None:
    assert (selectors.gebied_of("WK000000"), selectors.best_year("WK000000")) == (None, None)


def test_areas_inside_are_those_one_level_down(fill: Fill) -> None:
    fill(*PLACES)
    inside = {code: [row.code for row in selectors.children_of(code, 2024)] for code in ("GM9901", "WK990101", "BU99010101")}
    assert inside == {"GM9901": ["WK990101", "WK990102"], "WK990101": ["BU99010101", "BU99010102"], "BU99010101": []}


def test_buurten_of_a_gemeente_can_be_asked_at_once(fill: Fill) -> None:
    fill(*PLACES)
    assert [row.code for row in selectors.children_of("GM9901", 2024, AreaLevel.BUURT)] == ["BU99010101", "BU99010102"]


def test_nothing_lies_in_an_unknown_area(db: None) -> None:
    assert selectors.children_of("GM0001", 2024) == []


def test_country_of_an_area_is_of_the_same_year(fill: Fill) -> None:
    fill(*PLACES, ("NL00", "Nederland", 2024), ("NL00", "Nederland", 2020))
    country = selectors.land_of(known("WK990101"))
    assert country is not None
    assert (country.code, country.boundary_year) == ("NL00", 2024)


def test_country_that_no_file_holds_is_none(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    assert selectors.land_of(known("WK990101")) is None


def years_of(code: str, year: int) -> list[int]:
    return [row.boundary_year for row in selectors.same_areas(known(code, year))]


def test_area_with_the_same_name_and_surface_is_the_same(world: World, tmp_path: Path) -> None:
    for year, scale in ((2020, 1.0), (2022, 1.009), (2024, 1.0)):
        import_now(world, write_boundaries(tmp_path, year=year, scale=scale))
    assert years_of("WK990101", 2024) == [2020, 2022, 2024]


def test_area_with_another_surface_is_another(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2020, scale=1.02))
    import_now(world, write_boundaries(tmp_path, year=2024))
    assert years_of("WK990101", 2024) == [2024]


def test_area_with_another_name_is_another(fill: Fill) -> None:
    fill(("WK990101", "Spoorwijk", 2020), ("WK990101", "Havenwijk", 2024))
    assert years_of("WK990101", 2024) == [2024]


def test_area_without_a_name_or_shape_is_the_same(fill: Fill) -> None:
    fill(("WK990101", "", 2020), ("WK990101", "Havenwijk", 2024))
    assert years_of("WK990101", 2024) == [2020, 2024]


def test_shape_of_its_own_year_comes_first(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2023))
    import_now(world, write_boundaries(tmp_path, year=2024))
    gebied = known("WK990101", 2024)
    assert selectors.shapes_of([gebied])[gebied.id][1] == 2024


def test_area_without_shape_borrows_the_nearest_year(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2016))
    import_now(world, write_boundaries(tmp_path, year=2023))
    import_now(world, write_table(tmp_path))
    gebied = known("WK990101", 2024)
    wkb, year = selectors.shapes_of([gebied])[gebied.id]
    assert (year, shapely.area(shapely.from_wkb(wkb))) == (2023, pytest.approx(4_000_000))


def test_shape_of_an_area_with_another_name_is_not_borrowed(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, {"WK990101": "Heel Ergens Anders"}, year=2023))
    import_now(world, write_table(tmp_path))
    assert selectors.shapes_of([known("WK990101", 2024)]) == {}


def test_shapes_take_two_queries_however_many_areas(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    rows = selectors.find_gebieden("", level=AreaLevel.BUURT) + selectors.find_gebieden("", level=AreaLevel.WIJK)
    with CaptureQueriesContext(connection) as queries:
        found = selectors.shapes_of(rows)
    assert (len(queries), len(found)) == (2, 4)


def test_label_is_the_name_or_else_the_code(fill: Fill) -> None:
    fill(("WK990101", "", 2024), ("WK990102", "Oude Haven", 2024))
    assert [known(code).label for code in ("WK990101", "WK990102")] == ["WK990101", "Oude Haven"]


@pytest.mark.parametrize(("name", "simple"), [("Súdwest-Fryslân", "sudwest-fryslan"), ("  't Zand ", "'t zand"), ("STRASSE", "strasse")])
def test_names_are_simplified_for_searching(name: str, simple: str) -> None:
    assert simplify_name(name) == simple
