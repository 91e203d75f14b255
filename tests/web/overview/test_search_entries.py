"""What can be found, as plain values."""

from __future__ import annotations

from wijkkoers.web.overview.search.entries import Entry


def test_entry_needs_only_kind_title_and_address() -> None:
    entry = Entry("stap", "Wijkschouw houden", "/stappen/3/")
    assert (entry.text, entry.number, entry.is_dropped, entry.is_draft) == ("", "", False, False)
