"""What the log tells of a change."""

from __future__ import annotations

from wijkkoers.web.fieldwork.log_talks import in_words


def test_ids_become_words_and_numbers_of_rows_and_places_stay_out() -> None:
    texts = {"verdict": "slecht", "is_urgent": "on", "theme": "wonen", "note": "Tocht", "geometry": "52 5", "holder_partij": "3"}
    told = in_words(texts)
    assert told.keys() == {"verdict", "is_urgent", "theme", "note"}
    assert (told["verdict"], told["is_urgent"], told["theme"]) == ("gewoon slecht", "ja", "Wonen")


def test_a_theme_that_is_gone_is_named_as_it_was() -> None:
    assert in_words({"theme": "oud-thema", "is_urgent": ""}) == {"theme": "oud-thema", "is_urgent": "nee"}
