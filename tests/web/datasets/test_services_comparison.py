"""What a file would change: new, changed, gone, the same; areas with and without a boundary."""

from __future__ import annotations

from pathlib import Path

from tests.web.datasets.making import NAMES, hand_in, import_now, import_of_gemeente, import_own, plain_rows, write_boundaries, write_table
from tests.web.world import World

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.services.imports import read_release


def counts_of(world: World, path: Path) -> dict[str, int]:
    release = hand_in(world, path)
    read_release(release.id)
    return Release.objects.get(id=release.id).counts


def pick(counts: dict[str, int], *names: str) -> list[int]:
    return [counts[name] for name in names]


CHANGES = ("nieuw", "gewijzigd", "gelijk", "vervallen")


def test_everything_is_new_in_an_empty_store(world: World, tmp_path: Path) -> None:
    assert pick(counts_of(world, write_table(tmp_path)), *CHANGES) == [5, 0, 0, 0]


def test_other_values_are_changes_and_equal_ones_are_not(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    rows = [*plain_rows("10")[:3], *plain_rows("11")[3:]]
    assert pick(counts_of(world, write_table(tmp_path, rows, "nieuw.csv")), *CHANGES) == [0, 2, 3, 0]


def test_figures_that_the_file_leaves_out_are_gone(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    assert pick(counts_of(world, write_table(tmp_path, plain_rows("10")[:2], "nieuw.csv")), *CHANGES) == [0, 0, 2, 3]


def test_figures_of_other_years_and_gemeenten_are_not_gone(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [*plain_rows("10", 2023), ("GM9902", "Anderdam", 2024, 2024, "3")], "oud.csv"))
    assert pick(counts_of(world, write_table(tmp_path, plain_rows("10"), "nieuw.csv")), *CHANGES) == [5, 0, 0, 0]


def test_value_that_becomes_absent_counts_as_the_same_because_the_old_one_stays(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    assert pick(counts_of(world, write_table(tmp_path, plain_rows("onderdrukt"), "nieuw.csv")), *CHANGES) == [0, 0, 5, 0]


def test_withdrawn_figures_are_not_compared_with(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    Release.objects.filter(id=release.id).update(state="teruggenomen")
    assert pick(counts_of(world, write_table(tmp_path, plain_rows("11"), "nieuw.csv")), *CHANGES) == [5, 0, 0, 0]


def test_figures_that_another_organisation_keeps_to_itself_are_not_compared_with(world: World, tmp_path: Path) -> None:
    import_of_gemeente(world, write_table(tmp_path, plain_rows("10"), "geheim.csv"))
    rows = [*plain_rows("10")[:2], *plain_rows("11")[2:3]]
    assert pick(counts_of(world, write_table(tmp_path, rows, "nieuw.csv")), *CHANGES) == [3, 0, 0, 0]


def test_own_figures_are_compared_with_though_they_are_not_shared(world: World, tmp_path: Path) -> None:
    import_own(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    rows = [*plain_rows("10")[:2], *plain_rows("11")[2:3]]
    assert pick(counts_of(world, write_table(tmp_path, rows, "nieuw.csv")), *CHANGES) == [0, 1, 2, 2]


def test_areas_without_a_boundary_are_listed(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, {"WK990101": "Spoorwijk"}))
    counts = counts_of(world, write_table(tmp_path))
    assert pick(counts, "gebieden", "gekoppeld", "niet_gekoppeld") == [5, 1, 4]
    assert counts["niet_gekoppeld_codes"] == [code for code in NAMES if code != "WK990101"]


def test_boundary_under_another_name_does_not_match(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, {"WK990101": "Heel Ergens Anders"}))
    counts = counts_of(world, write_table(tmp_path, [("WK990101", "Spoorwijk", 2024, 2024, "1")]))
    assert counts["niet_gekoppeld_codes"] == ["WK990101"]


def test_boundary_of_another_year_under_the_same_name_matches(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, {"WK990101": "Spoorwijk"}, year=2020))
    assert counts_of(world, write_table(tmp_path, [("WK990101", "spoorwijk", 2024, 2024, "1")]))["niet_gekoppeld"] == 0


def test_known_and_new_areas_are_counted(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows()[:2], "oud.csv"))
    assert pick(counts_of(world, write_table(tmp_path, None, "nieuw.csv")), "gebieden_bekend", "gebieden_nieuw") == [2, 3]
