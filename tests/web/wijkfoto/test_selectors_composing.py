"""A wijk made up of its own buurten: only where nothing was published for it, and always said to be an estimate."""

from __future__ import annotations

import pytest
from tests.web.datasets.changing import KOP, MIDDEN, NEW, OLD, VOOR, convert_old, make_change, read_figures
from tests.web.wijkfoto.making import area, read_in
from tests.web.world import World

from wijkkoers.base.missing import Figure, Mark, Status, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.selectors import buurten_in, gebied_of
from wijkkoers.web.wijkfoto.selectors.series import Series, series_over_years

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _division() -> None:
    make_change()


def _series(code: str = VOOR) -> Series:
    gebied = gebied_of(code, NEW)
    assert gebied is not None
    return series_over_years(load_handbook(), [gebied])


def _figure(indicator: str, period: int = NEW) -> Figure | None:
    row = _series().at(indicator, period)
    return row.figure if row else None


def test_count_that_only_buurten_have_is_added_up() -> None:
    read_figures({KOP: {"aantal-woningen": 200}, MIDDEN: {"aantal-woningen": 400}}, NEW)
    assert _figure("aantal-woningen") == present(600, Mark.ESTIMATED)


def test_mean_is_weighed_by_its_base() -> None:
    read_figures({KOP: {"aantal-woningen": 100, "woz-waarde": 200}, MIDDEN: {"aantal-woningen": 300, "woz-waarde": 400}}, NEW)
    assert _figure("woz-waarde") == present(350, Mark.ESTIMATED)


def test_mean_without_known_base_is_weighed_by_ground() -> None:
    """Midden is twice as large as Kop."""
    read_figures({KOP: {"woz-waarde": 200}, MIDDEN: {"woz-waarde": 500}}, NEW)
    figure = _figure("woz-waarde")
    assert figure is not None
    assert figure.value == pytest.approx(400)


def test_published_figure_of_the_wijk_stays() -> None:
    assert _figure("aantal-inwoners") == present(1400)


@pytest.mark.parametrize("other", [{}, {"aantal-woningen": Status.SUPPRESSED}], ids=["no word", "suppressed"])
def test_wijk_of_which_one_buurt_has_no_figure_is_not_made_up(other: dict[str, Status]) -> None:
    read_figures({KOP: {"aantal-woningen": 200}, MIDDEN: dict(other)}, NEW)
    assert _figure("aantal-woningen") is None


def test_classes_are_not_made_up() -> None:
    read_figures({KOP: {"stedelijkheid": 2}, MIDDEN: {"stedelijkheid": 2}}, NEW)
    assert _figure("stedelijkheid") is None


def test_water_does_not_count_among_the_buurten() -> None:
    read_in([area("BU99010198", "Plas", NEW, is_water=True)])
    read_figures({KOP: {"aantal-woningen": 200}, MIDDEN: {"aantal-woningen": 400}}, NEW)
    assert _figure("aantal-woningen") == present(600, Mark.ESTIMATED)


def test_older_published_figure_goes_before_a_newer_one_that_was_made_up() -> None:
    read_figures({KOP: {"aantal-inwoners": 510}, MIDDEN: {"aantal-inwoners": 910}}, NEW, NEW + 1)
    series = _series()
    assert series.latest("aantal-inwoners") == NEW
    assert series.periods("aantal-inwoners") == [NEW, NEW + 1]


def test_figure_of_the_same_area_goes_before_a_converted_one(world: World) -> None:
    read_figures({KOP: {"aantal-inwoners": 480}, MIDDEN: {"aantal-inwoners": 870}}, NEW, OLD)
    convert_old(world)
    assert _figure("aantal-inwoners", OLD) == present(1350, Mark.ESTIMATED)


def test_buurten_of_a_wijk_come_with_their_surface() -> None:
    wijk, buurt = gebied_of(VOOR, NEW), gebied_of(KOP, NEW)
    assert wijk is not None
    assert buurt is not None
    found = buurten_in([wijk, buurt])
    assert set(found) == {wijk.id}
    assert sorted(found[wijk.id].values()) == [250_000, 500_000]
