"""From the thread to its drawing."""

from __future__ import annotations

from dataclasses import replace

from tests.web.overview.threads import REACH, WOVEN, card

from wijkkoers.web.overview.thread.figure import figure_of, flow_of, on_paper
from wijkkoers.web.thread.selectors import Reach


def test_thread_of_a_thing_has_it_in_focus_and_all_arrows() -> None:
    figure = figure_of(REACH, "opgave:1")
    assert [node.key for node in figure.nodes if node.is_focus] == ["opgave:1"]
    assert [node.key for node in figure.nodes if node.is_dropped] == ["opgave:2"]
    assert len(figure.links) == len(REACH.links)
    assert {mark for mark, _text in figure.key} == {"focus", "draagt", "samengevoegd", "vervallen", "A", "B"}


def test_thing_that_is_called_by_its_number_shows_where_it_stands() -> None:
    inbreng = replace(card("inbreng:1", "Inbreng 1"), state="open")
    reach = Reach(REACH.steps, {**REACH.cards, "inbreng:1": inbreng}, REACH.links)
    assert next(node.title for node in figure_of(reach, "opgave:1").nodes if node.key == "inbreng:1") == "open"


def test_flow_counts_arrows_between_kinds_without_what_was_dropped() -> None:
    flow = flow_of(WOVEN)
    assert {(link.source, link.target, link.count) for link in flow.links} == {
        ("soort-partij", "soort-doel", 1),
        ("soort-doel", "soort-opgave", 1),
        ("soort-inbreng", "soort-opgave", 1),
        ("soort-opgave", "soort-maatregel", 1),
        ("soort-maatregel", "soort-pakket", 1),
    }
    assert next(node.title for node in flow.nodes if node.kind == "opgave") == "1 opgave"


def test_paper_has_no_links() -> None:
    assert {node.href for node in on_paper(figure_of(REACH, "opgave:1")).nodes} == {""}
