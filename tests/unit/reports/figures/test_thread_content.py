"""What a drawing of the thread holds, and how many things are drawn apart."""

from __future__ import annotations

from tests.unit.reports.figures.threads import FIGURE, FOCUS, MERGED_INTO, make_crowd

from wijkkoers.reports.figures.thread_content import MOST_NODES, group_kinds


def test_a_thing_is_named_by_kind_number_title_and_state() -> None:
    assert MERGED_INTO.name == "Opgave 4: Tochtige portieken, vervallen"


def test_few_things_are_drawn_apart() -> None:
    assert group_kinds(FIGURE) == FIGURE


def test_of_too_many_things_the_largest_kind_is_drawn_as_one_with_its_arrows_counted() -> None:
    grouped = group_kinds(make_crowd(60))
    one = next(node for node in grouped.nodes if node.kind == "inbreng")
    assert (one.title, one.count, one.href) == ("60 inbreng", 60, "#soort-inbreng")
    assert [(link.count, link.target) for link in grouped.links if link.source == one.key] == [(60, FOCUS.key)]
    assert len([node for node in grouped.nodes if node.kind == "signaal"]) == 6
    assert len(grouped.nodes) <= MOST_NODES


def test_what_it_is_about_is_never_drawn_with_others() -> None:
    assert FOCUS in group_kinds(make_crowd(3), most=1).nodes
