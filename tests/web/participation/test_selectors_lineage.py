"""Lineage: every contribution finds its answer, however often it was merged and split."""

from __future__ import annotations

from tests.web.participation.bringing import make_oproep, send
from tests.web.world import World

from wijkkoers.web.participation.selectors.lineage import Lineage, lineage_of, newest_of
from wijkkoers.web.participation.services import Part, merge_inbreng, split_inbreng
from wijkkoers.web.participation.states import InbrengKind
from wijkkoers.web.thread.selectors import Link


def test_ends_and_origins_go_through_chains_and_end_in_a_circle_too() -> None:
    lineage = Lineage({1: (2,), 2: (3, 4), 5: (3,), 8: (9,), 9: (8,)}, frozenset({3, 4}))
    assert (lineage.ends(1), lineage.ends(5), lineage.ends(7)) == ((3, 4), (3,), (7,))
    assert lineage.ends(8) == (8,)
    assert lineage.origins(3) == {1, 2, 5}
    assert lineage.origins(7) == {7}


def test_own_parts_go_through_splitting_and_stop_at_merging() -> None:
    lineage = Lineage({1: (2, 3), 3: (4, 5), 5: (6,), 6: (7, 8), 9: (2,)}, frozenset({2, 3, 4, 5, 7, 8}), frozenset({1, 3, 6}))
    assert (lineage.own_parts(1), lineage.ends(5)) == ((2, 4, 5), (7, 8))
    assert (lineage.own_parts(9), lineage.own_parts(10)) == ((9,), (10,))


def test_pieces_and_wholes_go_through_splitting_only_and_end_in_a_circle_too() -> None:
    lineage = Lineage({1: (2, 3), 3: (4, 5), 5: (6,), 8: (9,), 9: (8,)}, frozenset({2, 3, 4, 5, 8, 9}), frozenset({1, 3, 8, 9}))
    assert (lineage.pieces(1), lineage.pieces(5), lineage.pieces(8)) == ({2, 3, 4, 5}, set(), {8, 9})
    assert (lineage.wholes(5), lineage.wholes(6), lineage.wholes(1)) == ({1, 3}, set(), set())


def test_merged_and_split_rows_are_told_apart(world: World) -> None:
    oproep = make_oproep(world)
    lead, other, both = (send(oproep, text) for text in ("a", "b", "c"))
    merge_inbreng(actor=world.redacteur, lead=lead, others=[other], reason="Zelfde", revisions={})
    parts = split_inbreng(
        actor=world.redacteur, inbreng=both, parts=[Part("c1", InbrengKind.IDEE), Part("c2", InbrengKind.ZORG)], reason="Twee"
    )
    lineage = lineage_of(oproep.dossier)
    assert lineage.onward == {other.pk: (lead.pk,), both.pk: tuple(row.pk for row in parts)}
    assert (lineage.parts, lineage.split) == ({row.pk for row in parts}, {both.pk})


def test_things_are_named_by_what_came_of_them() -> None:
    links = [Link("opgave:1", "opgave:2"), Link("opgave:2", "opgave:3"), Link("opgave:2", "opgave:4")]
    assert newest_of(["opgave:1", "maatregel:9"], links) == ["opgave:3", "opgave:4", "maatregel:9"]
