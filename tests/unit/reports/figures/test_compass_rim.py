from __future__ import annotations

from itertools import pairwise

import pytest
from tests.unit.reports.figures.compasses import make_compass

from wijkkoers.reports.figures.compass_content import CompassParty
from wijkkoers.reports.figures.compass_rim import SIZE, TICKS, share_rim, split_name
from wijkkoers.reports.figures.measure import text_width

NAMES = ("gemeente", "zakelijke vastgoedeigenaar", "waterschap en waterbedrijf", "vereniging van eigenaren", "bank of fonds")
MANY = tuple(CompassParty(f"{NAMES[number % 5]}", 75 if number < 3 else 8, number % 2) for number in range(19))


@pytest.mark.parametrize("parties", [make_compass(1).parties, MANY, MANY[:1]])
def test_sectors_fill_the_rim_without_overlap(parties: tuple[CompassParty, ...]) -> None:
    sectors = share_rim(parties)
    assert {id(sector.party) for sector in sectors} == {id(party) for party in parties}
    assert all(first.end == pytest.approx(second.start) for first, second in pairwise(sectors))
    assert sectors[-1].end - sectors[0].start == pytest.approx(360)


def test_ticks_and_names_stay_inside_their_sector() -> None:
    for sector in share_rim(MANY):
        room = (sector.end - sector.start) / 360 * 2 * 3.1416 * TICKS
        assert sector.party.count * sector.step <= sector.end - sector.start
        assert max(text_width(line, SIZE, 600) for line in sector.lines) <= room


def test_kinds_of_mostly_spoor_b_stand_right() -> None:
    sectors = share_rim(make_compass(1).parties)
    assert [sector.party.share_b >= 0.5 for sector in sectors] == [True] * 5 + [False] * 5


def test_a_count_never_stands_alone() -> None:
    assert split_name(CompassParty("zakelijke vastgoedeigenaar", 12), 100) == ("zakelijke", "vastgoedeigenaar 12")
    assert split_name(CompassParty("school", 4), 100) == ("school 4",)


def test_no_parties_give_no_rim() -> None:
    assert share_rim(()) == []
