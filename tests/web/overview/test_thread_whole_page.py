"""What an address asks of the page of the thread."""

from __future__ import annotations

from wijkkoers.web.overview.thread.whole import WholeFilter
from wijkkoers.web.overview.thread.whole_page import filter_of


def test_what_is_not_offered_is_not_asked_for() -> None:
    assert filter_of({"thema": "x", "spoor": "Z", "partij": "9", "soort": "pakket"}, {}, {}) == WholeFilter()
    asked = {"thema": "groen", "spoor": "A", "partij": "9", "soort": "inbreng"}
    assert filter_of(asked, {"groen": "Groen"}, {"9": "School"}) == WholeFilter("groen", "A", 9, "inbreng")
