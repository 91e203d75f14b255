"""Which entries are found, and in which order."""

from __future__ import annotations

import pytest

from wijkkoers.web.overview.search.entries import Entry
from wijkkoers.web.overview.search.ranking import by_kind, find, words_of

ENTRIES = (
    Entry("opgave", "Tochtige portieken", "/o/12/", "12", "Bewoners klagen over het plein"),
    Entry("maatregel", "Plein vergroenen", "/m/3/", "M3", "Bomen en banken"),
    Entry("opgave", "Het grote plein", "/o/3/", "3"),
    Entry("werk", "Schoolpleinen opknappen", "/w/1/", "1"),
    Entry("opgave", "Plein aan de kade", "/o/4/", "4", is_dropped=True),
)


def _found(asked: str) -> list[str]:
    return [hit.entry.url for hit in find(ENTRIES, asked)]


def test_title_comes_before_text_and_whole_words_before_parts_and_dropped_ones_last_of_their_rank() -> None:
    assert _found("PLEIN") == ["/m/3/", "/o/3/", "/o/4/", "/w/1/", "/o/12/"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [("O12", ["/o/12/"]), ("o 12", ["/o/12/"]), ("M3", ["/m/3/"]), ("#3", ["/m/3/", "/o/3/"]), ("m12", []), ("O03", ["/o/3/"])],
)
def test_number_is_exactly_it(asked: str, found: list[str]) -> None:
    assert _found(asked) == found


def test_every_word_must_be_there_in_title_text_or_number() -> None:
    assert _found("bewoners portieken") == ["/o/12/"]
    assert _found("bewoners kade") == []


def test_nothing_asked_is_nothing_found() -> None:
    assert (_found("  "), words_of("Café CAFÉ plein")) == ([], ("cafe", "plein"))


def test_kinds_stand_in_the_order_of_their_best_hit() -> None:
    groups = by_kind(find(ENTRIES, "plein"))
    assert [(group.kind, len(group.hits)) for group in groups] == [("maatregel", 1), ("opgave", 3), ("werk", 1)]
