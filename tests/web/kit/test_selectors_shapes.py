"""What can be printed on a card."""

from __future__ import annotations

from wijkkoers.web.kit.selectors.shapes import CardSource


def test_source_needs_only_its_subject_and_label() -> None:
    source = CardSource("opgave:1", "Kou")
    assert (source.text, source.sporen, source.theme, source.parties) == ("", (), None, ())
