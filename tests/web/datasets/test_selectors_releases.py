"""Releases and sources in use."""

from __future__ import annotations

from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.making import hand_in, import_now, plain_rows, write_boundaries, write_table
from tests.web.world import World

from wijkkoers.web.datasets import selectors


def test_newest_release_comes_first(world: World, tmp_path: Path) -> None:
    first = hand_in(world, write_table(tmp_path, plain_rows("1"), "a.csv"))
    second = hand_in(world, write_table(tmp_path, plain_rows("2"), "b.csv"))
    assert list(selectors.releases()) == [second, first]


def test_list_takes_one_query(world: World, tmp_path: Path) -> None:
    for number in range(4):
        hand_in(world, write_table(tmp_path, plain_rows(str(number)), f"{number}.csv"))
    with CaptureQueriesContext(connection) as queries:
        names = [(release.organisation.name, release.received_by.name, release.job) for release in selectors.releases()]  # type: ignore[union-attr]
    assert (len(queries), len(names)) == (1, 4)


def test_unknown_release_is_none(db: None) -> None:
    assert selectors.release_of(1) is None


def test_sources_in_use_are_counted(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_now(world, write_table(tmp_path, plain_rows("1"), "a.csv"))
    import_now(world, write_table(tmp_path, plain_rows("2"), "b.csv"))
    hand_in(world, write_table(tmp_path, plain_rows("3"), "c.csv"))
    assert [(row["source"], row["number"]) for row in selectors.source_states()] == [("cbs-grenzen", 1), ("eigen-tabel", 2)]
