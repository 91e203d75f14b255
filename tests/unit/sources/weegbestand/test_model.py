"""The values of a weegbestand."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.model import AlternativePart, StudyPart, Weegbestand


def test_null_is_the_alternative_that_is_marked() -> None:
    alternatives = (AlternativePart("a", "A"), AlternativePart("b", "B", is_null=True))
    assert Weegbestand(StudyPart("x"), alternatives).null == "b"


def test_file_without_alternatives_has_no_null() -> None:
    assert Weegbestand(StudyPart("x")).null is None
