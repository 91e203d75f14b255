from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.unit.sources.addresses import EAST, IN_USE, WEST, KnownPlaces, figures, findings

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources import bag
from wijkkoers.sources.bag import Stock, Verblijfsobject, construction_year_of, split_list
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.rows import ReadResult


def home(**changed: object) -> Verblijfsobject:
    values: dict[str, object] = {
        "status": IN_USE,
        "purposes": ["woonfunctie"],
        "area_m2": 80,
        "pand_count": 1,
        "construction_year": 1960,
        "postcode": "9901AA",
        "code": WEST,
    } | changed
    return Verblijfsobject(**values)  # type: ignore[arg-type]


@pytest.fixture
def read(intake: Callable[..., Intake]) -> Callable[..., ReadResult]:
    def call(*objects: Verblijfsobject) -> ReadResult:
        found = intake()
        stock = Stock(found, KnownPlaces())
        for one in objects:
            stock.take(one)
        stock.finish(2024, 2024)
        return found.result

    return call


@pytest.mark.parametrize(
    "status",
    [
        "Verblijfsobject in gebruik",
        "Verblijfsobject in gebruik (niet ingemeten)",
        "Verbouwing verblijfsobject",
        "verblijfsobject  BUITEN gebruik",
    ],
)
def test_stock_is_what_exists(read: Callable[..., ReadResult], status: str) -> None:
    assert figures(read(*[home(status=status)] * 10))["aantal-woonobjecten"] == present(10)


@pytest.mark.parametrize("status", sorted(bag.NOT_IN_STOCK))
def test_withdrawn_wrongly_entered_and_unbuilt_objects_are_no_stock(read: Callable[..., ReadResult], status: str) -> None:
    result = read(*[home()] * 10, home(status=status))
    assert figures(result)["aantal-verblijfsobjecten"] == present(10)
    assert findings(result, "bag-niet-in-voorraad") == [{"aantal": 1, "statussen": f"{status.replace('verblijfsobject', '').strip()} 1"}]


def test_unknown_status_is_left_out_and_reported_without_its_text(read: Callable[..., ReadResult]) -> None:
    result = read(*[home()] * 10, home(status="Seinpad 12"))
    assert (figures(result)["aantal-woonobjecten"], findings(result, "bag-status-onbekend")) == (present(10), [{"aantal": 1}])


def test_home_is_what_has_woonfunctie_among_its_purposes(read: Callable[..., ReadResult]) -> None:
    mixed, shop = home(purposes=["woonfunctie", "winkelfunctie"]), home(purposes=["winkelfunctie"])
    found = figures(read(*[mixed] * 10, *[shop] * 10))
    assert (found["aantal-verblijfsobjecten"], found["aantal-woonobjecten"]) == (present(20), present(10))


def test_object_in_several_panden_counts_once_and_is_reported(read: Callable[..., ReadResult]) -> None:
    result = read(*[home(pand_count=2)] * 10, home(pand_count=0))
    assert figures(result)["aantal-woonobjecten"] == present(11)
    assert (findings(result, "bag-meer-panden"), findings(result, "bag-zonder-pand")) == ([{"aantal": 10}], [{"aantal": 1}])


@pytest.mark.parametrize("area", [None, 1, 0, 999_999])
def test_impossible_floor_area_stays_out_of_the_mean_and_is_reported(read: Callable[..., ReadResult], area: float | None) -> None:
    result = read(*[home()] * 10, home(area_m2=area))
    assert figures(result)["gemiddelde-oppervlakte"] == present(80)
    assert findings(result, "bag-zonder-oppervlakte") == [{"aantal": 1}]


def test_shares_by_year_of_construction_add_up_to_hundred(read: Callable[..., ReadResult]) -> None:
    years = [1501, 1944, 1945, 1974, 1975, 1999, 2000, 2023, 1930, 1960]
    found = figures(read(*(home(construction_year=year) for year in years)))
    shares = [found[indicator].value for indicator, _first, _last in bag.PERIODS]
    assert shares == [30, 30, 20, 20]


def test_home_without_year_stays_out_of_shares_by_year(read: Callable[..., ReadResult]) -> None:
    result = read(*[home()] * 10, *[home(construction_year=None)] * 5)
    assert figures(result)["aandeel-gebouwd-1945-1974"] == present(100)
    assert findings(result, "bag-zonder-jaar") == [{"aantal": 5}]


def test_year_does_not_apply_in_a_buurt_without_homes(read: Callable[..., ReadResult]) -> None:
    found = figures(read(*[home(purposes=["kantoorfunctie"])] * 12))
    assert (found["aantal-woonobjecten"], found["gemiddeld-bouwjaar"]) == (present(0), absent(Status.NOT_APPLICABLE))


def test_point_tells_the_buurt_when_no_code_does(read: Callable[..., ReadResult], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bag, "POINTS_AT_ONCE", 7)
    objects = [home(code="", x=107_500.0, y=428_500.0) for _ in range(15)]
    result = read(*objects, home(code="", x=1.0, y=1.0), home(code=""))
    assert figures(result, EAST)["aantal-woonobjecten"] == present(15)
    assert (findings(result, "punten-niet-geplaatst"), findings(result, "bag-zonder-plek")) == ([{"aantal": 1}], [{"aantal": 1}])


def test_postcodes_are_counted_per_buurt_also_of_shops(read: Callable[..., ReadResult]) -> None:
    result = read(home(), home(), home(purposes=["winkelfunctie"], code=EAST), home(status="Verblijfsobject ingetrokken"))
    assert [(row.postcode, row.code, row.addresses) for row in result.postcodes] == [("9901AA", WEST, 2), ("9901AA", EAST, 1)]


def test_object_without_number_is_reported(read: Callable[..., ReadResult]) -> None:
    assert findings(read(home(), home(postcode="")), "bag-zonder-nummer") == [{"aantal": 1}]


def test_file_without_any_postcode_says_so_once(read: Callable[..., ReadResult]) -> None:
    assert findings(read(home(postcode=""), home(postcode="")), "bag-zonder-postcodes") == [{}]


def test_newest_year_needs_three_objects(intake: Callable[..., Intake]) -> None:
    stock = Stock(intake(), KnownPlaces())
    for year in (2087, 2023, 2023, 2023, 1960):
        stock.take(home(construction_year=year))
    assert stock.newest_year() == 2023


@pytest.mark.parametrize(("text", "year"), [("1501", 1501), ("2023", 2023), ("1005", None), ("9999", None), ("", None), ("19 60", None)])
def test_year_of_construction_is_plausible_or_unknown(text: str, year: int | None) -> None:
    assert construction_year_of(text) == year


def test_list_in_a_cell() -> None:
    assert split_list('{woonfunctie,"overige gebruiksfunctie"}') == ["woonfunctie", "overige gebruiksfunctie"]
