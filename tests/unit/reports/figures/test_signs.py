"""Signs beside a colour: shapes that stay in their box, looks that exist."""

from __future__ import annotations

import re

import pytest

from wijkkoers.reports.figures.signs import SIGN_BOX, SIGNS, MarkClass
from wijkkoers.reports.tokens import colour


@pytest.mark.parametrize("name", SIGNS)
def test_sign_stays_in_its_box_and_is_closed(name: str) -> None:
    numbers = [float(number) for number in re.findall(r"[\d.]+", re.sub(r"A[\d.]+,[\d.]+ 0 [01] [01]", "", SIGNS[name]))]
    assert (min(numbers) >= 0, max(numbers) <= SIGN_BOX, SIGNS[name].endswith("Z")) == (True, True, True)


def test_class_knows_its_colour_and_shape() -> None:
    row = MarkClass("a", "spoor A", "spoor-a", "ruit")
    assert (row.fill, row.path) == (colour("spoor-a"), SIGNS["ruit"])
