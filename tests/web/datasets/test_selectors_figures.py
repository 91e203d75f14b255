"""Figures that count now, with where they came from."""

from __future__ import annotations

from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.making import figure, import_now, plain_rows, write_table
from tests.web.world import World

from wijkkoers.web.datasets import selectors, services
from wijkkoers.web.datasets.models import Gebied, Release


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


def test_figures_take_two_queries_however_many_areas(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [(f"BU99{number:06}", "", 2024, 2024, "1") for number in range(300)]))
    gebieden = ids()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = selectors.figures_of(gebieden)
    assert (len(queries), len(found)) == (2, 300)


def two_sources(world: World, tmp_path: Path, first: str, second: str) -> selectors.FigureRow:
    """Import one fact twice, the police's own figure after that of an own table, and return the row that counts."""
    for number, (source, value) in enumerate((("eigen-tabel", first), ("politie-misdrijven", second))):
        text = f"code;jaar;bron;aantal-misdrijven\nWK990101;2024;{source};{value}\n"
        path = tmp_path / f"{number}.csv"
        path.write_text(text, encoding="utf-8")
        import_now(world, path)
    return next(iter(selectors.figures_of(ids(), indicators=["aantal-misdrijven"]).values()))


def test_of_two_sources_the_handbook_says_which_counts_and_the_other_is_kept(world: World, tmp_path: Path) -> None:
    row = two_sources(world, tmp_path, "40", "50")
    assert (row.source, row.figure.value) == ("politie-misdrijven", 50)
    assert [(other.source, other.figure.value) for other in row.others] == [("eigen-tabel", 40)]


def test_order_of_arrival_does_not_decide_between_sources(world: World, tmp_path: Path) -> None:
    two_sources(world, tmp_path, "40", "50")
    path = tmp_path / "later.csv"
    path.write_text("code;jaar;bron;aantal-misdrijven\nWK990101;2024;eigen-tabel;41\n", encoding="utf-8")
    import_now(world, path)
    row = next(iter(selectors.figures_of(ids(), indicators=["aantal-misdrijven"]).values()))
    assert (row.figure.value, [other.figure.value for other in row.others]) == (50, [41])


def test_a_source_with_a_value_counts_before_one_without(world: World, tmp_path: Path) -> None:
    row = two_sources(world, tmp_path, "40", "onderdrukt")
    assert (row.source, row.figure.value) == ("eigen-tabel", 40)


def test_figures_that_are_not_shared_are_for_their_organisation_alone(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    Release.objects.filter(id=release.id).update(is_shared=False)
    assert selectors.figures_of(ids()) == {}
    assert selectors.figures_of(ids(), organisations=frozenset({release.organisation_id + 1})) == {}
    assert selectors.figures_of(ids(), organisations=frozenset({release.organisation_id})) != {}
