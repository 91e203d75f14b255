"""How a column is described."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.parts import BY_KEY


def test_bandwidth_has_three_headings() -> None:
    assert BY_KEY["scores"].field("score").headings == ("Score laag", "Score midden", "Score hoog")


def test_plain_column_has_one_heading() -> None:
    assert BY_KEY["scores"].field("criterion").headings == ("Criterium",)


def test_defaults_are_those_of_the_model() -> None:
    assert (BY_KEY["regels"].defaults["years"], "name" in BY_KEY["regels"].defaults) == (1, False)


def test_explanation_tells_what_holds_when_left_empty() -> None:
    lines = BY_KEY["regels"]
    assert [lines.explain(lines.field(name)).rpartition(". ")[2] for name in ("attribution", "is_investment", "build_up")] == [
        "Leeg: 100.",
        "Leeg: nee.",
        "Leeg: direct.",
    ]
