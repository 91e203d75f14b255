"""What is asked becomes files; what is not offered is told; nothing is asked of a service for nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.loopback import Loopback, serve
from tests.services import GEMEENTE, all_services

from wijkkoers.base.errors import InputError
from wijkkoers.sources.client import Service
from wijkkoers.sources.fetching import (
    BOUNDARIES,
    CHOICES,
    CRIMES,
    HEALTH,
    KWB,
    NEAR,
    STATUS,
    TENURE,
    Fetcher,
    Wanted,
    missing_years,
    newest_years,
    plan_fetching,
    read_gemeente,
    read_years,
)


@pytest.fixture
def site() -> Iterator[Loopback]:
    with serve(all_services) as found:
        yield found


def fetcher(site: Loopback) -> Fetcher:
    return Fetcher({name: Service(name, site.address, "https://voorbeeld.nl") for name in ("cbs", "derden", "pdok")})


@pytest.mark.parametrize(("text", "code"), [("GM0590", "GM0590"), (" gm0590 ", "GM0590"), ("0590", "GM0590")])
def test_reads_the_code_of_a_gemeente(text: str, code: str) -> None:
    assert read_gemeente(text) == code


@pytest.mark.parametrize("text", ["", "Papendrecht", "BU05900301", "WK059003", "NL00", "590"])
def test_anything_else_is_no_gemeente(text: str) -> None:
    with pytest.raises(InputError, match="geen-gemeentecode"):
        read_gemeente(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [("2024", (2024,)), ("2020-2022", (2020, 2021, 2022)), ("2024, 2020", (2020, 2024)), ("2022-2023,2023", (2022, 2023))],
)
def test_reads_years(text: str, years: tuple[int, ...]) -> None:
    assert read_years(text) == years


@pytest.mark.parametrize("text", ["", "24", "2024-", "-2024", "2024-2020", "twintig", "2020;2021", "1066", "²⁰²⁰", "2020--2022", "99999"])
def test_anything_else_is_no_year(text: str) -> None:
    with pytest.raises(InputError, match="jaren-onleesbaar"):
        read_years(text)


def test_more_years_than_a_service_should_be_asked_are_refused() -> None:
    with pytest.raises(InputError, match="te-veel-jaren"):
        read_years("1995-2100")


def test_plans_boundaries_first_one_file_per_year_and_one_of_tables_over_years() -> None:
    assert plan_fetching(CHOICES, (2023, 2024)) == [
        Wanted(BOUNDARIES, (2023,)),
        Wanted(BOUNDARIES, (2024,)),
        Wanted(KWB, (2023,)),
        Wanted(KWB, (2024,)),
        Wanted(NEAR, (2023,)),
        Wanted(TENURE, (2023, 2024)),
        Wanted(STATUS, (2023, 2024)),
        Wanted(CRIMES, (2023, 2024)),
        Wanted(HEALTH, (2023, 2024)),
    ]


def test_years_that_are_not_offered_are_left_out_and_told() -> None:
    assert plan_fetching((BOUNDARIES, KWB), (2016,)) == [Wanted(KWB, (2016,))]
    assert missing_years((BOUNDARIES, KWB, HEALTH), (2016, 2024)) == {BOUNDARIES: (2016,)}


def test_an_unknown_choice_is_refused() -> None:
    with pytest.raises(InputError, match="ophalen-onbekend"):
        plan_fetching(("weer",), (2024,))


def test_newest_years_have_figures() -> None:
    assert plan_fetching((KWB,), newest_years()) == [Wanted(KWB, (year,)) for year in newest_years()]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (Wanted(BOUNDARIES, (2024,)), "gm9901-grenzen-2024.geojson"),
        (Wanted(KWB, (2024,)), "gm9901-kerncijfers-2024-85984ned.json"),
        (Wanted(NEAR, (2023,)), "gm9901-nabijheid-2023-85830ned.json"),
        (Wanted(STATUS, (2024,)), "gm9901-ses-woa-2024-86296ned.json"),
        (Wanted(CRIMES, (2022, 2024)), "gm9901-misdrijven-tot-2024-47018ned.json"),
        (Wanted(TENURE, (2024,)), "gm9901-eigendom-2024-82900ned.json"),
        (Wanted(HEALTH, (2024,)), "gm9901-gezondheid-2024-50150ned.json"),
    ],
)
def test_every_choice_gives_a_file_with_a_telling_name_and_its_address(site: Loopback, wanted: Wanted, name: str) -> None:
    found = fetcher(site).fetch(wanted, GEMEENTE)
    assert found.name == name
    assert found.address.startswith(site.address)
    assert found.content.startswith(b"{")


def test_figures_of_a_year_without_a_table_are_refused(site: Loopback) -> None:
    with pytest.raises(InputError, match="jaar-niet-aangeboden"):
        fetcher(site).fetch(Wanted(KWB, (2012,)), GEMEENTE)
    assert site.asked == []


@pytest.mark.parametrize(
    ("wanted", "year"),
    [
        (Wanted(BOUNDARIES, (2023,)), 2023),
        (Wanted(KWB, (2023,)), 2023),
        (Wanted(STATUS, (2022, 2023)), 2025),
        (Wanted(TENURE, (2022, 2023)), None),
        (Wanted(CRIMES, (2022, 2023)), None),
    ],
)
def test_the_year_of_the_codes_goes_along_when_it_is_known(site: Loopback, wanted: Wanted, year: int | None) -> None:
    assert fetcher(site).fetch(wanted, GEMEENTE).year == year
