"""What knooppunten hand to each other, and which could be taken up next. It informs, it never gates."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from wijkkoers.handbook.process import Knooppunt, Method, Output, ProcessContent

OPEN = "open"
DONE = frozenset({"klaar", "niet-van-toepassing"})
"""States in which nobody waits for a knooppunt any more."""

NOTHING_NEEDED = "niets-nodig"
ALL_RECEIVED = "alles-binnen"
WAITING = "wacht-op"
REASON_CODES = (NOTHING_NEEDED, ALL_RECEIVED, WAITING)
"""Why a knooppunt is up next: no earlier one delivers to it, all that do are done, or some are not."""


@dataclass(frozen=True, slots=True)
class Handover:
    """A result on its way from the knooppunt that delivers it to one that works with it."""

    supplier: Knooppunt
    output: Output
    user: Knooppunt
    is_backward: bool
    """Whether the user stands earlier than the supplier in the order of the phases."""


@dataclass(frozen=True, slots=True)
class NextUp:
    """An open knooppunt; `waiting_for` are the ids of earlier knooppunten that are not done yet, in order of the phases."""

    knooppunt: Knooppunt
    reason_code: str
    waiting_for: tuple[str, ...] = ()


def received_by(content: ProcessContent, id: str, within: Collection[str] | None = None) -> tuple[Handover, ...]:
    """Return what a knooppunt gets from others, in the order of the phases; `within` keeps to these knooppunten.

    Raises KeyError when there is no such knooppunt.
    """
    user, places = content.knooppunt(id), _places(content)
    return tuple(
        Handover(supplier, output, user, _is_backward(supplier.id, id, places))
        for supplier in _sorted(content, places)
        if within is None or supplier.id in within
        for output in supplier.gives
        if id in output.to
    )


def handed_by(content: ProcessContent, id: str, within: Collection[str] | None = None) -> tuple[Handover, ...]:
    """Return what a knooppunt gives to others, by output and then in the order of the phases; `within` keeps to these knooppunten.

    Raises KeyError when there is no such knooppunt.
    """
    supplier, places = content.knooppunt(id), _places(content)
    users = [user for user in _sorted(content, places) if within is None or user.id in within]
    return tuple(
        Handover(supplier, output, user, _is_backward(id, user.id, places))
        for output in supplier.gives
        for user in users
        if user.id in output.to
    )


def next_up(content: ProcessContent, method: Method, states: Mapping[str, str], limit: int = 5) -> tuple[NextUp, ...]:
    """Return at most `limit` open knooppunten of a method: first those that have all they need, then those that wait; each in method order.

    `states` gives the status per knooppunt; one that is not in it is open. Needs are what earlier knooppunten of the
    same method deliver; a result that goes back in time is never waited for. What is retired is neither next nor waited for.
    """
    places, present = _places(content), {entry.id for entry in content.knooppunten if entry.retired is None}
    chosen = [id for id in dict.fromkeys(method.knooppunten) if id in present]
    suppliers = _suppliers(content, places, set(chosen))
    found = [_next_up(content, id, suppliers[id], states) for id in chosen if states.get(id, OPEN) == OPEN]
    found.sort(key=lambda entry: entry.reason_code == WAITING)
    return tuple(found[:limit])


def _next_up(content: ProcessContent, id: str, suppliers: list[str], states: Mapping[str, str]) -> NextUp:
    waiting_for = tuple(supplier for supplier in suppliers if states.get(supplier, OPEN) not in DONE)
    reason = WAITING if waiting_for else ALL_RECEIVED if suppliers else NOTHING_NEEDED
    return NextUp(content.knooppunt(id), reason, waiting_for)


def _suppliers(content: ProcessContent, places: Mapping[str, int], within: Collection[str]) -> dict[str, list[str]]:
    """Return per knooppunt the earlier ones that deliver to it, in the order of the phases."""
    found: dict[str, list[str]] = {id: [] for id in within}
    for supplier in _sorted(content, places):
        users = {id for output in supplier.gives for id in output.to if supplier.id in within}
        for id in users & found.keys():
            if not _is_backward(supplier.id, id, places):
                found[id].append(supplier.id)
    return found


def _places(content: ProcessContent) -> dict[str, int]:
    """Return the place of every knooppunt in the order of the phases; those without a phase come last."""
    order = [id for phase in content.phases for id in phase.knooppunten]
    return {id: place for place, id in enumerate(dict.fromkeys([*order, *(entry.id for entry in content.knooppunten)]))}


def _sorted(content: ProcessContent, places: Mapping[str, int]) -> list[Knooppunt]:
    return sorted(content.knooppunten, key=lambda entry: places[entry.id])


def _is_backward(supplier: str, user: str, places: Mapping[str, int]) -> bool:
    return places[user] <= places[supplier]
