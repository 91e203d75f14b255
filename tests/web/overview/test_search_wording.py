"""What kinds are called."""

from __future__ import annotations

from wijkkoers.web.overview.search.wording import OWN_LABELS, kind_label


def test_kinds_of_the_thread_and_others_have_a_name() -> None:
    assert (kind_label("opgave", 2), kind_label("stap"), kind_label("document", 2)) == ("opgaven", "stap", "documenten")
    assert all(kind_label(kind) for kind in OWN_LABELS)
