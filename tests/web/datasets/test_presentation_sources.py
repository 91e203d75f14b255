"""What the page of one source shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.datasets.making import import_now, plain_rows, write_table
from tests.web.world import World

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.presentation_sources import source_page, years_text


@pytest.mark.parametrize(
    ("years", "text"),
    [
        ([], ""),
        ([2024], "2024"),
        ([2023, 2024], "2023, 2024"),
        ([2024, 2022, 2023], "2022-2024"),
        ([2012, 2016, 2020, 2021, 2022], "2012, 2016, 2020-2022"),
    ],
)
def test_years_are_told_in_short(years: list[int], text: str) -> None:
    assert years_text(years) == text


def test_page_tells_indicators_years_levels_and_counts(world: World, tmp_path: Path) -> None:
    rows = [*plain_rows("10", 2023), ("WK990101", "Spoorwijk", 2024, 2024, "onbekend")]
    import_now(world, write_table(tmp_path, rows))
    [row] = source_page(load_handbook().source("eigen-tabel"), Release.objects.all())["contents"]
    assert (row.id, row.years, row.levels, row.values, row.absent) == ("aantal-inwoners", "2023, 2024", "gemeente, wijk, buurt", 5, 1)


def test_page_tells_what_was_left_out_and_why_once_per_reason(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [*plain_rows(), ("X", "", 2024, 2024, "1"), ("Y", "", 2024, 2024, "1")]))
    [row] = source_page(load_handbook().source("eigen-tabel"), Release.objects.all())["left_out"]
    assert (row.times, "'X'" in row.sentence) == (2, True)


def test_source_without_files_says_what_it_can_give(world: World) -> None:
    page = source_page(load_handbook().source("cbs-kwb"), [])
    assert (page["contents"], page["in_use"], "Aantal inwoners" in page["promises"]) == ([], 0, True)
