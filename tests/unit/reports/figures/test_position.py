from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.figures.position import Centre, clip, place
from wijkkoers.reports.wijkfoto import Line

PEERS = (40.0, 50.0, 60.0, 70.0, 80.0)


def _line(**changes: object) -> Line:
    line = samples.wijk().line("aandeel-koop")
    assert line is not None
    return replace(line, **{"peers": PEERS, "figure": present(60), "gemeente": present(60), "land": present(50), **changes})  # type: ignore[arg-type]


def test_area_equal_to_the_gemeente_stands_in_the_middle() -> None:
    found = place(_line())
    assert found is not None and found.area == 0 and found.centre is Centre.GEMEENTE


def test_one_step_is_the_robust_spread_of_the_peers() -> None:
    found = place(_line(figure=present(60 + 20 / 1.349)))
    assert found is not None and found.area == pytest.approx(1) and not found.is_rough


def test_one_outlier_among_the_peers_changes_little() -> None:
    found = place(_line(figure=present(75), peers=(*PEERS[:-1], 800.0)))
    plain = place(_line(figure=present(75)))
    assert found is not None and plain is not None and found.area == plain.area


def test_two_peers_are_too_few() -> None:
    found = place(_line(peers=(10.0, 90.0), figure=present(75)))
    assert found is not None and found.is_rough and found.area == pytest.approx(1) and found.middle_half is None


def test_peers_that_hardly_differ_give_no_step() -> None:
    found = place(_line(peers=(60.0, 60.0, 60.1, 60.1), figure=present(75)))
    assert found is not None and found.is_rough and found.area == pytest.approx(1)


def test_without_gemeente_the_country_is_the_middle() -> None:
    found = place(_line(gemeente=None))
    assert found is not None and found.centre is Centre.LAND and found.land is None


def test_gemeente_without_figure_makes_way_for_the_country() -> None:
    found = place(_line(gemeente=absent(Status.UNKNOWN)))
    assert found is not None and found.centre is Centre.LAND


def test_counts_stand_among_their_peers() -> None:
    found = place(_line(gemeente=None, land=None))
    assert found is not None and found.centre is Centre.PEERS and found.area == 0


def test_nothing_to_compare_with_is_no_position() -> None:
    assert place(_line(gemeente=None, land=None, peers=(1.0, 2.0))) is None


def test_reference_of_zero_without_peers_is_no_position() -> None:
    assert place(_line(gemeente=present(0), peers=())) is None


def test_absent_figure_has_no_place() -> None:
    found = place(_line(figure=absent(Status.SUPPRESSED)))
    assert found is not None and found.area is None


def test_middle_half_are_the_quartiles() -> None:
    found = place(_line())
    assert found is not None and found.middle_half == pytest.approx((-1.349 / 2, 1.349 / 2))


def test_position_is_clipped_at_three_steps() -> None:
    assert (clip(9), clip(-9), clip(1.5)) == (3, -3, 1.5)


def test_classes_have_no_place() -> None:
    assert place(replace(samples.lines()[5], categories=((2.0, "matig"),))) is None
