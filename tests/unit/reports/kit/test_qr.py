from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
import segno

from wijkkoers.reports.kit.qr import QUIET, qr_svg


@pytest.mark.parametrize("address", ["https://wijkkoers.voorbeeld.nl/k/K7PM3XQ9/", "http://127.0.0.1:8000/s/00000000/"])
def test_drawn_modules_are_those_of_the_code(address: str) -> None:
    root = ElementTree.fromstring(qr_svg(address, "code"))  # noqa: S314 - our own text
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", root[1].attrib["d"])
    drawn = {(int(x) + step - QUIET, int(y) - QUIET) for x, y, length in runs for step in range(int(length))}
    matrix = segno.make(address, error="m", micro=False).matrix
    assert drawn == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}


def test_quiet_zone_is_kept_and_the_name_is_no_markup() -> None:
    root = ElementTree.fromstring(qr_svg("https://x.nl/", 'kaart "1" <b>'))  # noqa: S314 - our own text
    side = len(segno.make("https://x.nl/", error="m", micro=False).matrix) + 2 * QUIET
    assert root.attrib["viewBox"] == f"0 0 {side} {side}"
    assert root.attrib["aria-label"] == 'kaart "1" <b>'
