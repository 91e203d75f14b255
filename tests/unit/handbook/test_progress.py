from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.unit.handbook.process_samples import content, method

from wijkkoers.handbook.load_process import load_process
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.handbook.progress import ALL_RECEIVED, NOTHING_NEEDED, WAITING, Handover, handed_by, next_up, received_by
from wijkkoers.handbook.schema import Retired

SMALL = content()
KOMPAS = SMALL.method("kompas")


def flow(handovers: tuple[Handover, ...]) -> list[tuple[str, str, bool]]:
    return [(entry.supplier.id, entry.user.id, entry.is_backward) for entry in handovers]


def told(states: dict[str, str], content: ProcessContent = SMALL, limit: int = 5) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(entry.knooppunt.id, entry.reason_code, entry.waiting_for) for entry in next_up(content, KOMPAS, states, limit)]


def test_a_knooppunt_receives_what_others_deliver_to_it() -> None:
    assert flow(received_by(SMALL, "keuze")) == [("team", "keuze", False), ("beeld", "keuze", False)]


def test_a_result_for_an_earlier_knooppunt_goes_backward() -> None:
    assert flow(received_by(SMALL, "beeld")) == [("team", "beeld", False), ("terugblik", "beeld", True)]


def test_a_knooppunt_hands_its_results_to_others() -> None:
    assert flow(handed_by(SMALL, "team")) == [("team", "beeld", False), ("team", "keuze", False)]


def test_handovers_stay_within_the_knooppunten_asked_for() -> None:
    assert (flow(received_by(SMALL, "keuze", {"team"})), flow(handed_by(SMALL, "team", {"beeld"}))) == (
        [("team", "keuze", False)],
        [("team", "beeld", False)],
    )


@pytest.mark.parametrize("ask", [received_by, handed_by])
def test_an_unknown_knooppunt_raises(ask: Callable[[ProcessContent, str], object]) -> None:
    with pytest.raises(KeyError):
        ask(SMALL, "nergens")


def test_every_handover_of_the_product_is_told_on_both_sides() -> None:
    process = load_process()
    given = {(h.supplier.id, h.output.id, h.user.id) for entry in process.knooppunten for h in handed_by(process, entry.id)}
    taken = {(h.supplier.id, h.output.id, h.user.id) for entry in process.knooppunten for h in received_by(process, entry.id)}
    assert given == taken != set()


def test_at_the_start_only_what_needs_nothing_does_not_wait() -> None:
    assert told({}) == [
        ("team", NOTHING_NEEDED, ()),
        ("beeld", WAITING, ("team",)),
        ("keuze", WAITING, ("team", "beeld")),
        ("terugblik", WAITING, ("keuze",)),
    ]


@pytest.mark.parametrize("status", ["klaar", "niet-van-toepassing"])
def test_nobody_waits_for_what_is_done_or_does_not_apply(status: str) -> None:
    assert told({"team": status})[0] == ("beeld", ALL_RECEIVED, ())


@pytest.mark.parametrize("status", ["bezig", "gepauzeerd", "herzien"])
def test_what_is_under_way_is_waited_for_and_is_not_up_next(status: str) -> None:
    assert told({"team": status})[0] == ("beeld", WAITING, ("team",))


def test_a_backward_result_is_never_waited_for() -> None:
    assert told({"team": "klaar", "keuze": "klaar"})[0] == ("beeld", ALL_RECEIVED, ())


def test_ready_ones_stand_before_waiting_ones_that_come_earlier() -> None:
    assert [id for id, _, _ in told({"team": "bezig", "keuze": "klaar"})] == ["terugblik", "beeld"]


def test_the_list_is_cut_at_the_limit() -> None:
    assert [id for id, _, _ in told({}, limit=2)] == ["team", "beeld"]


def test_the_order_and_the_suppliers_are_those_of_the_method() -> None:
    found = next_up(SMALL, method("kort", ("begin", ("keuze", "beeld"))), {})
    assert [(entry.knooppunt.id, entry.waiting_for) for entry in found] == [("beeld", ()), ("keuze", ("beeld",))]


def test_nothing_is_up_next_when_all_is_done() -> None:
    assert told(dict.fromkeys(KOMPAS.knooppunten, "klaar")) == []


def test_somebody_can_always_start_in_every_method_of_the_product() -> None:
    process = load_process()
    assert [entry.id for entry in process.methods if next_up(process, entry, {})[0].waiting_for] == []


def test_a_retired_knooppunt_is_neither_next_nor_waited_for() -> None:
    retired = Retired(date=date(2026, 11, 22), reason="Gaat op in een ander knooppunt")
    rows = tuple(entry.model_copy(update={"retired": retired} if entry.id == "team" else {}) for entry in SMALL.knooppunten)
    found = told({}, SMALL.model_copy(update={"knooppunten": rows}))
    assert found[:2] == [("beeld", NOTHING_NEEDED, ()), ("keuze", WAITING, ("beeld",))]
