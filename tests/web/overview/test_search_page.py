"""The page of a search."""

from __future__ import annotations

from wijkkoers.web.overview.search.entries import Entry
from wijkkoers.web.overview.search.page import PAGE_SIZE, page_of
from wijkkoers.web.overview.search.ranking import find

HITS = find([Entry("opgave", f"Plein {n}", f"/{n}/") for n in range(40)] + [Entry("stap", "Het plein", "/s/", text="x" * 500)], "plein")


def test_kinds_are_counted_over_all_pages() -> None:
    found = page_of(HITS, "plein", "", "2")
    assert [(row.kind, row.count) for row in found.kinds] == [("opgave", 40), ("stap", 1)]
    assert [(group.kind, group.count, len(group.lines)) for group in found.groups] == [("opgave", 40, 40 - PAGE_SIZE), ("stap", 1, 1)]


def test_one_kind_leaves_the_others_out_but_counts_them() -> None:
    found = page_of(HITS, "plein", "stap", None)
    assert ([group.kind for group in found.groups], found.total, len(found.kinds)) == (["stap"], 41, 2)


def test_title_that_says_it_all_has_no_long_excerpt() -> None:
    assert page_of(HITS, "plein", "stap", None).groups[0].lines[0].excerpt == ""
