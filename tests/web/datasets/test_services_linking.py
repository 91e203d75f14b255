"""A supplied table as concordance: from file to converted figure, and back out again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.web.datasets.changing import (
    ACHTER,
    GEMEENTE,
    KOP,
    MIDDEN,
    NEW,
    OLD,
    OOST,
    STAART,
    VOOR,
    WEST,
    convert_old,
    id_of,
    make_change,
)
from tests.web.datasets.making import import_now
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Mark, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.models import Concordance, Release
from wijkkoers.web.datasets.selectors import gebied_of
from wijkkoers.web.datasets.selectors.concordances import parts_into
from wijkkoers.web.datasets.services import withdraw_release
from wijkkoers.web.wijkfoto.selectors.series import series_over_years

pytestmark = pytest.mark.django_db
TABLE = f"oud_{OLD};nieuw_{NEW};aandeel\n{OOST};{KOP};0,5\n{OOST};{MIDDEN};0,5\n{WEST};{MIDDEN};0,5\n{WEST};{STAART};0,5\n"


@pytest.fixture(autouse=True)
def _folders(settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "tijdelijk"


def _read(world: World, folder: Path, text: str = TABLE) -> Release:
    path = folder / "koppeling.csv"
    path.write_text(text, encoding="utf-8")
    return import_now(world, path)


def _parts(code: str) -> list[tuple[str, float, float]]:
    return [(part.code, round(part.share, 3), round(part.cover, 3)) for part in parts_into([id_of(code, NEW)]).get(id_of(code, NEW), ())]


def test_table_becomes_the_concordance_in_use(world: World, tmp_path: Path) -> None:
    make_change()
    convert_old(world)
    release = _read(world, tmp_path)
    made = Concordance.objects.get(is_in_use=True)
    assert (made.gemeente_code, made.from_year, made.to_year, made.method, made.release) == (GEMEENTE, OLD, NEW, "tabel", release)
    assert _parts(MIDDEN) == [(OOST, 0.5, 0.5), (WEST, 0.5, 0.5)]
    assert release.counts["koppelingen"] == 4


def test_wijken_are_made_up_of_the_buurten_that_the_table_links(world: World, tmp_path: Path) -> None:
    make_change()
    _read(world, tmp_path)
    assert _parts(VOOR) == [(OOST, 1.0, 0.667), (WEST, 0.5, 0.333)]
    assert _parts(ACHTER) == [(WEST, 0.5, 1.0)]


def test_buurt_that_the_table_leaves_out_leaves_its_wijk_uncovered(world: World, tmp_path: Path) -> None:
    make_change()
    _read(world, tmp_path, f"oud_{OLD};nieuw_{NEW};aandeel\n{OOST};{KOP};0,5\n")
    assert _parts(VOOR) == [(OOST, 0.5, 0.333)]


def test_table_converts_figures_where_no_boundaries_are_known(world: World, tmp_path: Path) -> None:
    make_change(old_shapes=False, new_shapes=False)
    _read(world, tmp_path)
    gebied = gebied_of(VOOR, NEW)
    assert gebied is not None
    row = series_over_years(load_handbook(), [gebied]).at("aantal-inwoners", OLD)
    assert row is not None
    assert row.figure == present(1300, Mark.CONVERTED)


def test_taking_the_table_back_takes_its_concordance_back(world: World, tmp_path: Path) -> None:
    make_change()
    release = _read(world, tmp_path)
    withdraw_release(actor=world.redacteur, release_id=release.id)
    assert not Concordance.objects.filter(is_in_use=True).exists()
    assert _parts(MIDDEN) == []


def test_table_whose_shares_exceed_the_whole_leaves_nothing_behind(world: World, tmp_path: Path) -> None:
    make_change()
    with pytest.raises(InputError, match="bestand-met-fouten"):
        _read(world, tmp_path, f"oud_{OLD};nieuw_{NEW};aandeel\n{OOST};{KOP};0,7\n{OOST};{MIDDEN};0,7\n")
    assert not Concordance.objects.exists()


def test_table_over_several_gemeenten_gives_each_its_own_concordance(world: World, tmp_path: Path) -> None:
    make_change()
    _read(world, tmp_path, TABLE + "BU88880001;BU77770001;1\n")
    assert set(Concordance.objects.values_list("gemeente_code", flat=True)) == {GEMEENTE, "GM7777"}
