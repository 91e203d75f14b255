"""Words that were asked for are marked, and nothing else becomes markup."""

from __future__ import annotations

from wijkkoers.web.overview.search.marking import WHOLE, excerpt, marked


def test_words_are_marked_and_all_else_is_escaped() -> None:
    assert marked("<b>Café</b> & plein", "cafe b") == "&lt;<mark>b</mark>&gt;<mark>Café</mark>&lt;/<mark>b</mark>&gt; &amp; plein"


def test_excerpt_stands_round_the_first_word_found() -> None:
    text = "eerst " * 80 + "plein " + "daarna " * 80
    found = excerpt(text, "plein")
    assert ("plein" in found, found.startswith("… "), found.endswith(" …"), len(found) < WHOLE + 6) == (True, True, True, True)
    assert excerpt("kort\n  en klaar", "x") == "kort en klaar"
