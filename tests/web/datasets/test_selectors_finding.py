"""Finding areas while people type: what answers, in which order, and never from an older store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.making import NAMES, Row, import_now, write_table
from tests.web.world import World

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets import selectors
from wijkkoers.web.datasets.models import Gebied, Release
from wijkkoers.web.datasets.services import withdraw_release

Fill = Callable[..., None]


@pytest.fixture
def fill(world: World, tmp_path: Path) -> Fill:
    """Put areas in the store: (code, name, boundary year)."""
    numbers = iter(range(100))

    def put(*areas: tuple[str, str, int]) -> None:
        rows: list[Row] = [(code, name, year, year, "1") for code, name, year in areas]
        import_now(world, write_table(tmp_path, rows, f"gebieden-{next(numbers)}.csv"))

    return put


def codes(query: str, limit: int = 20, level: AreaLevel | None = None) -> list[str]:
    return [row.code for row in selectors.find_gebieden(query, limit, level)]


PLACES = (
    ("GM9901", "Oosterwijk", 2024),
    ("WK990101", "Oosterwijk", 2024),
    ("BU99010101", "Oosterwijk Noord", 2024),
    ("BU99010102", "Nieuw Oosterwijk", 2024),
    ("WK990102", "Súdwest", 2024),
)


def test_name_that_begins_so_stands_before_one_that_contains_and_large_before_small(fill: Fill) -> None:
    fill(*PLACES)
    assert codes("oosterwijk") == ["GM9901", "WK990101", "BU99010101", "BU99010102"]


@pytest.mark.parametrize("query", ["sudwest", "SÚDWEST", " súd "])
def test_accents_and_capitals_make_no_difference(query: str, fill: Fill) -> None:
    fill(*PLACES)
    assert codes(query) == ["WK990102"]


@pytest.mark.parametrize("query", ["WK990101", "wk990101", "990101"])
def test_code_is_found_in_every_form(query: str, fill: Fill) -> None:
    fill(*PLACES)
    assert codes(query)[0] == "WK990101"


def test_begin_of_a_code_finds_all_that_lie_in_it(fill: Fill) -> None:
    fill(*PLACES)
    assert codes("BU9901") == ["BU99010102", "BU99010101"]


def test_signs_that_a_database_reads_as_wildcards_find_nothing(fill: Fill) -> None:
    fill(*PLACES)
    assert (codes("%"), codes("_")) == ([], [])


def test_level_can_be_chosen(fill: Fill) -> None:
    fill(*PLACES)
    assert codes("", level=AreaLevel.WIJK) == ["WK990101", "WK990102"]


def test_number_of_answers_is_limited(fill: Fill) -> None:
    fill(*PLACES)
    assert len(codes("", limit=2)) == 2


def test_area_of_several_years_is_found_once_in_its_newest_year(fill: Fill) -> None:
    fill(("WK990101", "A-wijk", 2020), ("WK990101", "B-wijk", 2024), ("WK990101", "C-wijk", 2022))
    assert [(row.name, row.boundary_year) for row in selectors.find_gebieden("wijk")] == [("B-wijk", 2024)]


def test_area_is_found_by_the_name_it_had(fill: Fill) -> None:
    fill(("WK990101", "Oude Naam", 2020), ("WK990101", "Nieuwe Naam", 2024))
    assert [row.boundary_year for row in selectors.find_gebieden("oude")] == [2020]


def test_water_is_left_out(fill: Fill) -> None:
    fill(*PLACES)
    Gebied.objects.filter(code="WK990102").update(is_water=True)
    assert "WK990102" not in codes("")


def test_found_areas_name_their_gemeente(fill: Fill) -> None:
    fill(*PLACES)
    assert {row.gemeente_name for row in selectors.find_gebieden("oosterwijk")} == {"Oosterwijk"}


@pytest.mark.parametrize("number", [3, 60])
def test_finding_again_takes_three_queries_however_many_areas(number: int, fill: Fill) -> None:
    fill(*((f"BU99{place:06}", f"Buurt {place}", 2024) for place in range(number)))
    selectors.find_gebieden("warm")
    with CaptureQueriesContext(connection) as queries:
        found = selectors.find_gebieden("buurt", 100)
    assert (len(queries), len(found)) == (3, number)


@pytest.mark.parametrize("query", ["oosterwijk noord veldermeer", "veldermeer, nieuw"])
def test_words_of_name_and_gemeente_find_the_area_together(query: str, fill: Fill) -> None:
    fill(("GM9901", "Veldermeer", 2024), *PLACES[1:])
    assert codes(query) == ["BU99010101" if "noord" in query else "BU99010102"]


def test_later_word_that_begins_so_stands_before_a_name_that_contains_it(fill: Fill) -> None:
    fill(("WK990101", "Buitenoord", 2024), ("WK990102", "Plan Noord", 2024), ("WK990103", "Noordkade", 2024))
    assert codes("noord") == ["WK990103", "WK990102", "WK990101"]


def test_new_release_is_found_at_once(fill: Fill) -> None:
    fill(*PLACES)
    assert codes("kade") == []
    fill(("WK990103", "Kade", 2024))
    assert codes("kade") == ["WK990103"]


def test_areas_of_a_release_taken_back_are_not_found(world: World, fill: Fill) -> None:
    fill(*PLACES)
    assert codes("oosterwijk")
    withdraw_release(actor=world.redacteur, release_id=Release.objects.get().pk)
    assert codes("oosterwijk") == []


def test_all_areas_of_the_samples_are_found(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    assert sorted(codes("")) == sorted(NAMES)
