"""Choosing what to print."""

from __future__ import annotations

from wijkkoers.web.kit.forms.printing import FilterForm, PrintForm
from wijkkoers.web.kit.kinds import CardKind, DotSet
from wijkkoers.web.kit.selectors import CardSource, SourceFilter

SOURCES = (CardSource("stap:1", "Een"), CardSource("stap:2", "Twee"))
CHOICES = {"phase": [("a", "A"), ("b", "B")], "spoor": [("A", "A")], "party": [], "theme": []}


def test_filter_offers_only_what_differs_and_ignores_the_rest() -> None:
    form = FilterForm({"fase": "b", "spoor": "A"}, CHOICES)
    assert list(form.fields) == ["fase"]
    assert form.wanted == SourceFilter(phase="b")
    assert FilterForm({"fase": "zomaar"}, CHOICES).wanted == SourceFilter()


def test_all_cards_are_chosen_at_first_and_only_offered_ones_can_be() -> None:
    form = PrintForm(kind=CardKind.KNOOPPUNTEN, sources=SOURCES)
    assert form["subjects"].value() == ["stap:1", "stap:2"]
    data = {"subjects": ["stap:9"], "title": "x", "per_sheet": "8", "dot_set": "belangrijk"}
    assert "subjects" in PrintForm(data, kind=CardKind.KNOOPPUNTEN, sources=SOURCES).errors


def test_blank_cards_are_counted_and_dilemmas_get_a_scale() -> None:
    form = PrintForm({"blanks": "12", "title": "x", "per_sheet": "4", "dot_set": "eens-oneens"}, kind=CardKind.LEEG, sources=())
    assert form.is_valid(), form.errors
    order = form.order("en")
    assert (order.blanks, order.subjects, order.per_sheet, order.dot_set, order.language) == (12, (), 4, DotSet.EENS, "en")
    assert PrintForm(kind=CardKind.DILEMMAS, sources=SOURCES)["dot_set"].value() == DotSet.SCHAAL
