from __future__ import annotations

from collections.abc import Callable

import pytest

from wijkkoers.sources.intake import Intake
from wijkkoers.sources.places import Places
from wijkkoers.sources.region_columns import CbsColumns, NameSearch, find_cbs_columns, is_description, year_of_period
from wijkkoers.sources.topics import parse_header

KNOWN = {"GM0590": "Papendrecht", "WK059003": "Kraaihoek", "BU05900100": "Centrum", "BU03630001": "Centrum"}


def columns(*header: str) -> CbsColumns:
    return find_cbs_columns([parse_header(name) for name in header])


@pytest.mark.parametrize(
    "header",
    [
        ("Perioden", "Wijken en buurten", "Regiocode (gemeente, wijk, buurt) (code)", "Regioaanduiding/Gemeentenaam (naam)"),
        ("Periods", "Districts and neighbourhoods", "Encoding", "Municipality name"),
        ("Perioden", "Wijken en buurten", "Regioaanduiding/Codering (code)", "Regioaanduiding/Gemeentenaam (naam)"),
        ("Jaar", "Regio's", "Encoding_3", "Gemeentenaam"),
    ],
)
def test_area_code_gemeente_and_period_are_found_in_dutch_and_english(header: tuple[str, ...]) -> None:
    found = columns(*header)
    assert (found.period, found.area, found.region.codes, found.gemeente) == (0, 1, (2, 1), 3)


def test_code_that_is_no_code_of_an_area_is_left_alone() -> None:
    assert columns(
        "Wijken en buurten", "Stedelijkheid/Mate van stedelijkheid (code)", "Meest voorkomende postcode (code)"
    ).region.codes == (0,)


def test_columns_that_are_no_figure_need_no_word() -> None:
    assert is_description(parse_header("Regioaanduiding/Indelingswijziging wijken en buurten (code)"))
    assert not is_description(parse_header("Mannen (aantal)"))


@pytest.mark.parametrize(
    ("text", "year"),
    [("2019", 2019), ("2022JJ00", 2022), ("2019 jaar", 2019), ("2024*", 2024), ("2012.0", 2012), ("2024MM01", None), ("x", None)],
)
def test_period_is_a_whole_year_or_nothing(text: str, year: int | None) -> None:
    assert year_of_period(text) == year


@pytest.mark.parametrize(
    ("cells", "is_footer"),
    [
        (["Bron: CBS"], True),
        (["© Centraal Bureau voor de Statistiek"], True),
        (["", ""], True),
        (["Kraaihoek"], False),
        (["Bron", "1", "2"], False),
    ],
)
def test_line_under_the_table_is_no_row(cells: list[str], is_footer: bool) -> None:
    assert columns("Wijken en buurten", "Mannen (aantal)").is_footer(cells) is is_footer


@pytest.fixture
def search(places: Callable[..., Places]) -> Callable[[list[str], Intake], str | None]:
    def find(cells: list[str], intake: Intake) -> str | None:
        names = NameSearch(places(KNOWN))
        region = names.find(columns("Wijken en buurten", "Gemeentenaam (naam)", "Soort regio (omschrijving)"), cells, 2023, intake)
        names.report(intake)
        return region.code if region else None

    return find


def test_name_is_found_within_its_gemeente(search: Callable[..., str | None], intake: Callable[..., Intake]) -> None:
    assert search(["Centrum  ", "Papendrecht   ", "Buurt     "], intake()) == "BU05900100"
    assert search(["Kraaihoek", "Papendrecht", ""], intake()) == "WK059003"
    assert search(["Nederland", "", "Land"], intake()) == "NL00"


def test_name_that_is_not_unique_is_refused_and_reported_once(search: Callable[..., str | None], intake: Callable[..., Intake]) -> None:
    taken = intake()
    assert search(["Centrum", "", "Buurt"], taken) is None
    assert (taken.result.issues.total("namen-niet-uniek"), taken.result.counts.rows_refused) == (1, 1)


def test_name_that_is_not_known_is_refused_and_reported_once(search: Callable[..., str | None], intake: Callable[..., Intake]) -> None:
    taken = intake()
    assert search(["Elders", "Papendrecht", "Buurt"], taken) is None
    [issue] = taken.result.issues
    assert (issue.code, issue.values["namen"]) == ("namen-onbekend", "Elders")
