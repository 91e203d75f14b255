"""A stap as a page: the knooppunt of the handbook beside what this dossier made of it, what it receives and what it hands on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse

from wijkkoers.base.periods import period_text
from wijkkoers.handbook.process import Instrument, ProcessContent
from wijkkoers.handbook.progress import Handover, handed_by, received_by
from wijkkoers.web.process import wording
from wijkkoers.web.process.models import Result
from wijkkoers.web.process.presentation_actions import person_name
from wijkkoers.web.process.selectors import Compass, StapView
from wijkkoers.web.process.states import NEEDS_REASON, StapMove, moves_from

Results = Mapping[int, list[Result]]
INSTRUMENT_PAGES = {
    Instrument.WIJKFOTO: "wijkfoto-dossier",
    Instrument.COMPLEXEN: "dossier-complexes",
    Instrument.PARTIJEN: "party-list",
    Instrument.DOELEN: "goal-matrix",
    Instrument.AMBITIES: "ambition-list",
    Instrument.PARTICIPATIE: "participation",
    Instrument.WERKVORMEN: "kit",
    Instrument.LOGBOEK: "dossier-log",
}
READY, BUSY, ABSENT = "klaar", "bezig", "nog-niet"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another stap at the end of a line: its name, number and status."""

    id: int
    label: str
    status: str
    status_label: str


@dataclass(frozen=True, slots=True)
class Received:
    """A result that another stap hands to this one; `state` is `klaar`, `bezig` or `nog-niet`. Backward: it comes from a later stap."""

    supplier: Neighbour
    output: str
    text: str
    state: str
    is_backward: bool


@dataclass(frozen=True, slots=True)
class ResultCard:
    """What this stap delivers, with who works with it; `is_known` is False for a result that the handbook no longer asks for."""

    output: str
    label: str
    text: str
    state: str
    receivers: tuple[Neighbour, ...]
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class MoveOption:
    """A move that can be made now; `asks` when it first goes to a page of its own."""

    move: str
    label: str
    help: str
    asks: bool
    is_main: bool


@dataclass(frozen=True, slots=True)
class StapPage:
    """Everything of a stap but its actions, besluiten and attachments."""

    view: StapView
    label: str
    goal: str
    stage: str
    status_label: str
    owner: str
    due: str
    is_late: bool
    sporen: tuple[tuple[str, str], ...]
    parties: tuple[str, ...]
    instruments: tuple[tuple[str, str], ...]
    results: tuple[ResultCard, ...]
    received: tuple[Received, ...]
    moves: tuple[MoveOption, ...]
    previous: Neighbour | None
    next: Neighbour | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written of what the stap led to."""
        return not self.view.stap.summary and not any(card.text for card in self.results)


def stap_page(compass: Compass, view: StapView, results: Results, page: tuple[str, date]) -> StapPage:
    """Return a stap for its page; `page` is (language, today)."""
    language, today = page
    cards = result_cards(compass, view, results, language)
    knooppunt = view.knooppunt
    before, after = _around(compass, view, language)
    return StapPage(
        view=view,
        label=view.label(language),
        goal=knooppunt.goal if knooppunt else view.stap.own_goal,
        stage=view.stage.label.in_language(language) if view.stage else "",
        status_label=str(wording.STATUS_LABELS[view.status]),
        owner=person_name(view.stap.owner),
        due=period_text(view.due, language) if view.due else "",
        is_late=view.is_late(today),
        sporen=tuple((spoor, str(wording.SPOOR_LABELS[spoor])) for spoor in view.sporen),
        parties=_parties(compass.content, view, language),
        instruments=_instruments(view),
        results=cards,
        received=received(compass, view, results, language),
        moves=move_options(view, is_empty=not view.stap.summary and not any(card.text for card in cards)),
        previous=before,
        next=after,
    )


def result_cards(compass: Compass, view: StapView, results: Results, language: str) -> tuple[ResultCard, ...]:
    """Return what a stap delivers: as the handbook names it, then what was written for an earlier edition."""
    if view.knooppunt is None:
        return ()
    own = {result.output: result for result in results.get(view.id, ())}
    handovers = handed_by(compass.content, view.key, _present(compass, results)) if _is_in(compass.content, view.key) else ()
    cards = [
        ResultCard(
            output.id,
            output.label.in_language(language),
            own[output.id].text if output.id in own else "",
            _state(own.get(output.id)),
            tuple(_neighbour(compass.by_key[handover.user.id], language) for handover in handovers if handover.output.id == output.id),
        )
        for output in view.knooppunt.gives
    ]
    known = {card.output for card in cards}
    kept = [
        ResultCard(id, id.replace("-", " ").capitalize(), row.text, _state(row), (), False) for id, row in own.items() if id not in known
    ]
    return (*cards, *kept)


def received(compass: Compass, view: StapView, results: Results, language: str) -> tuple[Received, ...]:
    """Return what other stappen of this dossier hand to this one."""
    if view.knooppunt is None or not _is_in(compass.content, view.key):
        return ()
    handovers = received_by(compass.content, view.key, _present(compass, results))
    return tuple(_received(compass, handover, results, language) for handover in handovers)


def move_options(view: StapView, *, is_empty: bool) -> tuple[MoveOption, ...]:
    """Return the moves from here; one that needs a reason has a page, and so has finishing a stap in which nothing is written."""
    moves = moves_from(view.status)
    main = next((move for move in (StapMove.OPPAKKEN, StapMove.AFRONDEN) if move in moves), None)
    ordered = sorted(moves, key=lambda move: move is not main)
    return tuple(
        MoveOption(
            move.value,
            str(wording.MOVE_LABELS[move]),
            str(wording.MOVE_HELP[move]),
            move in NEEDS_REASON or (move is StapMove.AFRONDEN and is_empty),
            move is main,
        )
        for move in ordered
    )


def _received(compass: Compass, handover: Handover, results: Results, language: str) -> Received:
    supplier = compass.by_key[handover.supplier.id]
    row = next((row for row in results.get(supplier.id, ()) if row.output == handover.output.id), None)
    return Received(
        _neighbour(supplier, language),
        handover.output.label.in_language(language),
        row.text if row else "",
        _state(row),
        handover.is_backward,
    )


def _present(compass: Compass, results: Results) -> frozenset[str]:
    """Return the knooppunten that take part in handing over: those of the method, and what was left out but delivered something."""
    return frozenset(view.key for view in compass.staps if view.knooppunt and (view.stap.in_method or view.id in results))


def _is_in(content: ProcessContent, id: str) -> bool:
    return any(entry.id == id for entry in content.knooppunten)


def _state(result: Result | None) -> str:
    if result is None or not result.text:
        return ABSENT
    return READY if result.is_ready else BUSY


def _neighbour(view: StapView, language: str) -> Neighbour:
    return Neighbour(view.id, view.label(language), view.stap.status, str(wording.STATUS_LABELS[view.status]))


def _around(compass: Compass, view: StapView, language: str) -> tuple[Neighbour | None, Neighbour | None]:
    """Return the stappen before and after this one in the method."""
    row = [other for other in compass.staps if other.stap.in_method]
    places = [place for place, other in enumerate(row) if other.id == view.id]
    if not places:
        return None, None
    place = places[0]
    before = _neighbour(row[place - 1], language) if place else None
    return before, _neighbour(row[place + 1], language) if place + 1 < len(row) else None


def _parties(content: ProcessContent, view: StapView, language: str) -> tuple[str, ...]:
    labels = {kind.id: kind.label.in_language(language) for kind in content.party_kinds}
    return tuple(labels.get(id, id) for id in view.parties)


def _instruments(view: StapView) -> tuple[tuple[str, str], ...]:
    """Return the parts of Wijkkoers that a knooppunt works with, as (label, address)."""
    wanted: Iterable[Instrument] = view.knooppunt.instruments if view.knooppunt else ()
    pairs = [(str(wording.INSTRUMENT_LABELS[one]), _address(INSTRUMENT_PAGES[one], view.stap.dossier_id)) for one in wanted]
    return tuple((label, address) for label, address in pairs if address)


def _address(page: str, dossier_id: int) -> str:
    try:
        return reverse(page, args=[dossier_id])
    except NoReverseMatch:
        return ""
