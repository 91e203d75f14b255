"""Sentences about files per address: what to do stands in them, and no room for an address."""

from __future__ import annotations

from string import Formatter

import pytest

from wijkkoers.web.datasets.sentences.addresses import SENTENCES

FIGURES_AND_NAMES = {
    "aantal", "bestand", "gebied", "gelezen", "grens", "indicator", "jaar", "kolom", "postcodes", "rij", "rijen", "statussen", "waarde"
}  # fmt: skip


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_shows_numbers_and_names_of_files_areas_and_columns_only(code: str) -> None:
    used = {name for _text, name, _spec, _conversion in Formatter().parse(str(SENTENCES[code])) if name}
    assert used <= FIGURES_AND_NAMES


def test_value_is_shown_for_dates_of_reference_lists_and_outcomes_only() -> None:
    assert {code for code, text in SENTENCES.items() if "{waarde}" in str(text)} == {
        "datum-onleesbaar",
        "datum-slordig",
        "uitkomst-buiten-bereik",
    }


def test_refusal_without_postcodes_names_both_remedies() -> None:
    text = str(SENTENCES["postcodes-onbekend"])
    assert ("BAG" in text, "CBS" in text) == (True, True)
