from __future__ import annotations

import pytest

from wijkkoers.reports.fractions import share_words
from wijkkoers.reports.languages import wording


@pytest.mark.parametrize(
    ("share_pct", "expected"),
    [
        (50, "de helft"),
        (48, "bijna de helft"),
        (52, "ruim de helft"),
        (33, "een derde"),
        (45, None),
        (44, None),
        (2, None),
        (66.9, "twee derde"),
        (100, None),
    ],
)
def test_share_in_words(share_pct: float, expected: str | None) -> None:
    assert share_words(share_pct, wording("nl")) == expected


def test_share_in_english() -> None:
    assert share_words(26, wording("en")) == "just over a quarter"
