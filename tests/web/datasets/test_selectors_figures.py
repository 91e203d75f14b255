"""Figures that count now, with where they came from."""

from __future__ import annotations

from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.making import figure, import_now, plain_rows, write_table
from tests.web.world import World

from wijkkoers.web.datasets import selectors, services
from wijkkoers.web.datasets.models import Gebied


def ids() -> list[int]:
    return list(Gebied.objects.filter(is_in_use=True).values_list("id", flat=True))


def test_newest_release_with_a_value_counts(world: World, tmp_path: Path) -> None:
    for number, value in enumerate(("10", "11", "onbekend", "onderdrukt")):
        import_now(world, write_table(tmp_path, plain_rows(value), f"{number}.csv"))
    assert figure().value == 11  # type: ignore[union-attr]


def test_figure_names_its_file_and_source(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    release = import_now(world, write_table(tmp_path, plain_rows("11"), "nieuw.csv"))
    row = next(iter(selectors.figures_of(ids()).values()))
    assert (row.release_id, row.file_name, row.source) == (release.id, "nieuw.csv", "eigen-tabel")


def test_old_value_keeps_its_own_origin(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path, plain_rows("10"), "oud.csv"))
    import_now(world, write_table(tmp_path, plain_rows("onderdrukt"), "nieuw.csv"))
    assert {row.release_id for row in selectors.figures_of(ids()).values()} == {release.id}


def test_periods_are_kept_apart(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [*plain_rows("10", 2023), *plain_rows("11", 2024)]))
    assert [figure(period=year).value for year in (2023, 2024)] == [10, 11]  # type: ignore[union-attr]


def test_withdrawn_figures_do_not_count(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    gebieden = ids()
    services.withdraw_release(actor=world.redacteur, release_id=release.id)
    assert selectors.figures_of(gebieden) == {}


def test_indicators_and_periods_can_be_chosen(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [*plain_rows("10", 2023), *plain_rows("11", 2024)]))
    assert {key[2] for key in selectors.figures_of(ids(), periods=[2023])} == {2023}
    assert selectors.figures_of(ids(), indicators=["woz-waarde"]) == {}


def test_figures_take_one_query_however_many_areas(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [(f"BU99{number:06}", "", 2024, 2024, "1") for number in range(300)]))
    gebieden = ids()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = selectors.figures_of(gebieden)
    assert (len(queries), len(found)) == (1, 300)
