from __future__ import annotations

import pytest

from wijkkoers.reports.figures.compass_arcs import arc, band, is_upside_down, write_along
from wijkkoers.reports.figures.compass_sheet import CompassSheet


def test_an_arc_knows_its_long_way_round() -> None:
    assert arc((0, 0), 10, 0, 90) == "M0,-10A10,10 0 0 1 10,0"
    assert arc((0, 0), 10, 270, 0) == "M-10,0A10,10 0 1 0 0,-10"


def test_a_band_is_closed() -> None:
    assert band((0, 0), (5, 10), 0, 90) == "M0,-10A10,10 0 0 1 10,0L5,0A5,5 0 0 0 0,-5Z"


@pytest.mark.parametrize(("angle", "expected"), [(0, False), (90, False), (180, True), (270, False), (540, True)])
def test_words_at_the_bottom_are_turned(angle: float, expected: bool) -> None:
    assert is_upside_down(angle) is expected


def test_every_line_has_a_path_of_its_own() -> None:
    sheet = CompassSheet(10, 10, name="proef", title="t", desc="d")
    for angle in (0.0, 180.0):
        write_along(sheet, (5, 5), (4, angle), "Tekst & uitleg", 3)
    text = sheet.text()
    assert text.count('id="proef-arc-') == 2 and 'href="#proef-arc-2"' in text and "Tekst &amp; uitleg" in text
