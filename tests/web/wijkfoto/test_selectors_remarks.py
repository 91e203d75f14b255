"""What a wijkfoto says of itself, in both languages."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from wijkkoers.reports.wijkfoto import Conversion, ConversionPart
from wijkkoers.web.wijkfoto.selectors.remarks import conversion_remarks, conversion_text

MAIN, SMALL = ConversionPart("BU05900003", "Kraaihoek", 0.941, 0.994), ConversionPart("BU05900001", "Westpolder", 0.0023, 0.006)


def _text(parts: tuple[ConversionPart, ...], covered: float = 1.0, language: str = "nl") -> str:
    with override(language):
        return conversion_text(Conversion(2016, "overlay", parts, covered), language)


def test_conversion_names_the_older_areas_with_the_share_of_their_ground() -> None:
    assert _text((MAIN, SMALL)) == (
        "Cijfers in de indeling van 2016 zijn omgerekend uit buurt Kraaihoek (94 % van de grond), buurt Westpolder (0,2 % van de grond)."
    )


def test_conversion_from_many_areas_names_three_and_counts_the_rest() -> None:
    parts = tuple(ConversionPart(f"BU0590000{number}", f"Buurt {number}", 1.0, 0.2) for number in range(5))
    assert _text(parts).endswith("buurt Buurt 2 (100 % van de grond) en nog 2 gebieden.")


def test_ground_that_is_not_covered_is_said() -> None:
    assert _text((MAIN,), 0.96).endswith("Samen bedekken die 96 % van dit gebied.")


def test_area_without_name_is_named_by_its_code() -> None:
    assert "wijk WK059000 (94 % van de grond)" in _text((ConversionPart("WK059000", "", 0.941, 1.0),))


def test_figures_that_wait_for_conversion_are_said_to_be_left_out() -> None:
    with override("nl"):
        (remark,) = conversion_remarks((), (2016, 2020), "nl")
    assert "2016, 2020" in remark
    assert "nog niet omgerekend" in remark


def test_nothing_is_said_when_nothing_was_or_has_to_be_converted() -> None:
    assert conversion_remarks((), (), "nl") == []


@pytest.mark.parametrize("word", ["converted", "Kraaihoek", "94"])
def test_conversion_is_told_in_english_too(word: str) -> None:
    assert word in _text((MAIN, SMALL), language="en")
