from __future__ import annotations

import pytest

from wijkkoers.reports.languages import wording


def test_date_in_dutch() -> None:
    assert wording("nl").date("2026-11-22") == "22 november 2026"


def test_date_in_english() -> None:
    assert wording("en").date("2024-01-01") == "1 January 2024"


def test_text_that_is_no_date_stays_as_it_is() -> None:
    assert wording("nl").date("2024") == "2024"


def test_sentence_is_filled() -> None:
    assert wording("nl").say("missing_some", count=3) == "3 cijfers ontbreken."


def test_missing_place_is_an_error() -> None:
    with pytest.raises(KeyError):
        wording("nl").say("missing_some")
