"""Which arrow may run between which kinds."""

from __future__ import annotations

from wijkkoers.web.thread.kinds import LEADS_TO, WITH_LINEAGE, ArrowKind, ThingKind, may_lead


def test_evidence_leads_to_an_opgave_and_never_the_other_way() -> None:
    assert may_lead(ArrowKind.DRAAGT, ThingKind.SIGNAAL, ThingKind.OPGAVE)
    assert not may_lead(ArrowKind.DRAAGT, ThingKind.OPGAVE, ThingKind.SIGNAAL)


def test_arrows_follow_the_order_of_the_thread_so_that_none_runs_in_a_circle() -> None:
    order = list(ThingKind)
    assert all(order.index(source) < order.index(target) for source, targets in LEADS_TO.items() for target in targets)


def test_only_things_of_one_kind_are_merged_or_split() -> None:
    assert all(may_lead(ArrowKind.SAMENGEVOEGD, kind, kind) == (kind in WITH_LINEAGE) for kind in ThingKind)
    assert not may_lead(ArrowKind.GESPLITST, ThingKind.INBRENG, ThingKind.OPGAVE)
