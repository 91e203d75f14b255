"""Cells of the comparison in the page: words for marks, and nothing that a name can break."""

from __future__ import annotations

from wijkkoers.web.measures.comparison import MARK, NOTHING, Line, Part
from wijkkoers.web.measures.comparison_page import shown_parts


def test_a_mark_is_read_out_in_words() -> None:
    (part,) = shown_parts([Part("Opgaven", (Line("Straat", (MARK, NOTHING), is_number=False),), "noot")])
    ((label, cells),) = part.lines
    assert (part.title, part.note, label) == ("Opgaven", "noot", "Straat")
    assert cells == (
        '<td><span aria-hidden="true">●</span><span class="visually-hidden">ja</span></td>'
        '<td><span class="muted" aria-hidden="true">–</span><span class="visually-hidden">nee of niet bekend</span></td>'
    )


def test_amounts_are_numbers_and_signs_are_escaped() -> None:
    (part,) = shown_parts([Part("Kosten", (Line("Laag", ("€ 1", "<b>&")),))])
    assert part.lines[0][1] == '<td class="number number--words">€ 1</td><td class="number number--words">&lt;b&gt;&amp;</td>'
