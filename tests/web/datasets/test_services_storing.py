"""Writing a file and recomputing areas: names, parents, shapes and use follow the releases in use."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.datasets.making import NAMES, figure, import_now, import_own, plain_rows, write_boundaries, write_table
from tests.web.world import World

from wijkkoers.base.missing import Mark, Status
from wijkkoers.web.datasets.models import Facility, Gebied, GebiedVersion, Observation
from wijkkoers.web.datasets.services.storing import refresh_gebieden


def gebied(code: str = "WK990101", year: int = 2024) -> Gebied:
    return Gebied.objects.get(code=code, boundary_year=year)


def test_areas_get_level_parent_and_gemeente(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    found = [(g.level, g.parent_code, g.gemeente_code) for g in Gebied.objects.order_by("code")]
    buurt, wijk, gemeente = ("buurt", "WK990101", "GM9901"), ("wijk", "GM9901", "GM9901"), ("gemeente", "", "GM9901")
    assert [(level, parent, of) for level, parent, of in found if level != "gemeente"] == [buurt, buurt, wijk, wijk]
    assert [(level, of) for level, _parent, of in found if level == "gemeente"] == [(gemeente[0], gemeente[2])]


def test_figure_of_an_area_without_name_makes_the_area(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [("BU99010109", "", 2024, 2024, "3")]))
    assert (gebied("BU99010109").name, gebied("BU99010109").parent_code) == ("", "WK990101")


def test_later_file_without_a_name_keeps_the_name(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [("WK990101", "Spoorwijk", 2024, 2024, "3")], "a.csv"))
    import_now(world, write_table(tmp_path, [("WK990101", "", 2024, 2024, "4")], "b.csv"))
    assert gebied().name == "Spoorwijk"


def test_shared_name_goes_before_a_later_one_that_an_organisation_keeps_to_itself(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_own(world, write_table(tmp_path, [("WK990101", "Bijnaam", 2024, 2024, "4")], "eigen.csv"))
    assert (gebied().name, gebied().search_name) == ("Spoorwijk", "spoorwijk")


def test_name_that_an_organisation_keeps_to_itself_counts_where_there_is_no_other(world: World, tmp_path: Path) -> None:
    import_own(world, write_table(tmp_path, [("WK990101", "Bijnaam", 2024, 2024, "4")], "eigen.csv"))
    assert gebied().name == "Bijnaam"


def test_later_file_without_shapes_keeps_the_shape(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_now(world, write_table(tmp_path))
    assert gebied().shape is not None
    assert gebied().shape.area_m2 == pytest.approx(4_000_000)  # type: ignore[union-attr]


def test_newest_shape_wins(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_now(world, write_boundaries(tmp_path, scale=1.5))
    assert gebied().shape.area_m2 == pytest.approx(9_000_000)  # type: ignore[union-attr]


def test_area_has_one_version_per_release(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    import_now(world, write_table(tmp_path))
    assert GebiedVersion.objects.filter(gebied=gebied()).count() == 2


def test_one_code_in_two_years_is_two_areas(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2023))
    import_now(world, write_boundaries(tmp_path, year=2024, scale=1.1))
    assert Gebied.objects.filter(code="WK990101").count() == 2


def test_figures_keep_value_reason_and_marks(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "code;jaar;aantal-inwoners;merk:aantal-inwoners\nWK990101;2024;12,5;voorlopig geschat\nWK990102;2024;onderdrukt;\n", "utf-8"
    )
    import_now(world, path)
    known, absent = figure(), figure("WK990102")
    assert known is not None
    assert absent is not None
    assert (known.value, known.marks) == (12.5, {Mark.PROVISIONAL, Mark.ESTIMATED})
    assert (absent.value, absent.status) == (None, Status.SUPPRESSED)


def test_zero_stays_zero(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("0")))
    assert figure().value == 0  # type: ignore[union-attr]


def test_source_of_a_row_is_kept(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("code;jaar;bron;aantal-inwoners\nWK990101;2024;voorbeeld;3\nWK990102;2024;;3\n", "utf-8")
    import_now(world, path)
    assert list(Observation.objects.order_by("gebied__code").values_list("source", flat=True)) == ["voorbeeld", "eigen-tabel"]


def test_refreshing_twice_changes_nothing(world: World, tmp_path: Path) -> None:
    import_now(world, write_boundaries(tmp_path))
    before = list(Gebied.objects.order_by("id").values())
    refresh_gebieden(Gebied.objects.values_list("id", flat=True))
    assert (list(Gebied.objects.order_by("id").values()) == before, {row["code"] for row in before}) == (True, {*NAMES, "NL00"})


def test_more_areas_than_one_batch_are_stored(world: World, tmp_path: Path) -> None:
    rows = [(f"BU99{number:06}", f"Buurt {number}", 2024, 2024, "1") for number in range(4100)]
    import_now(world, write_table(tmp_path, rows))
    assert (Gebied.objects.filter(is_in_use=True).count(), Observation.objects.count()) == (4100, 4100)


def test_facilities_of_a_file_are_stored_with_kind_name_and_place(world: World, tmp_path: Path) -> None:
    path = tmp_path / "zwembaden.geojson"
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"Naam":"De Dubbel\\u0000"},'
        '"geometry":{"type":"Point","coordinates":[106500.5,428500]}}]}',
        encoding="utf-8",
    )
    release = import_now(world, path)
    found = Facility.objects.get()
    assert (found.release_id, found.kind, found.name, found.x, found.y) == (release.pk, "zwembad", "De Dubbel", 106_500.5, 428_500.0)
