"""Releases and sources in use."""

from __future__ import annotations

from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.making import hand_in, import_now, import_own, plain_rows, write_boundaries, write_table
from tests.web.world import World

from wijkkoers.web.datasets import selectors
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.imports import read_release


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


def test_unknown_release_is_none(world: World) -> None:
    assert selectors.release_for(own(world), 1) is None


def own(world: World) -> frozenset[int]:
    return frozenset({world.corporatie.pk})


def test_file_of_another_organisation_is_there_once_it_is_in_use_and_shared(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_boundaries(tmp_path))
    assert selectors.release_for(frozenset(), release.id) == release
    Release.objects.filter(id=release.id).update(is_shared=False)
    assert selectors.release_for(frozenset({world.gemeente.pk}), release.id) is None
    assert selectors.release_for(own(world), release.id) == release


def test_file_that_waits_for_review_is_there_for_its_organisation_alone(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_boundaries(tmp_path))
    assert (selectors.release_for(frozenset({world.gemeente.pk}), release.id), selectors.release_for(own(world), release.id)) == (
        None,
        release,
    )


def test_files_that_wait_are_counted_per_organisation(world: World, tmp_path: Path) -> None:
    read_release(hand_in(world, write_table(tmp_path)).id)
    hand_in(world, write_boundaries(tmp_path))
    assert selectors.waiting_states(world.corporatie.pk) == {ReleaseState.TO_REVIEW: 1, ReleaseState.RECEIVED: 1}
    assert (selectors.ready_count(world.corporatie.pk), selectors.ready_count(world.gemeente.pk)) == (1, 0)


def test_sources_in_use_are_counted(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_now(world, write_table(tmp_path, plain_rows("1"), "a.csv"))
    import_now(world, write_table(tmp_path, plain_rows("2"), "b.csv"))
    hand_in(world, write_table(tmp_path, plain_rows("3"), "c.csv"))
    assert [(row["source"], row["number"]) for row in selectors.source_states(own(world))] == [("cbs-grenzen", 1), ("eigen-tabel", 2)]


def test_sources_of_others_are_counted_as_far_as_they_share(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_own(world, write_table(tmp_path))
    assert [row["source"] for row in selectors.source_states(frozenset())] == ["cbs-grenzen"]
