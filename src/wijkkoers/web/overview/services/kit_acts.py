"""What the made-up teams laid on the table and what came back: each act through the service that people use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import AnswerForm, CardKind, Column, DotSet
from wijkkoers.web.kit.models import PrintBatch
from wijkkoers.web.kit.selectors import batches_of, cards_of, sources_of
from wijkkoers.web.kit.services import DilemmaValues, PrintOrder, ResultValues, Said, SessionValues
from wijkkoers.web.kit.states import SessionMove
from wijkkoers.web.overview.services.process_acts import People, Row, Telling, stap_named


def _add_dilemma(dossier: Dossier, row: Row, people: People) -> None:
    values = DilemmaValues(row["first"], row["second"], row["question"])
    services.add_dilemma(actor=people[row["by"]], dossier=dossier, values=values)


def _print_cards(dossier: Dossier, row: Row, people: People) -> None:
    kind = CardKind(row["kind"])
    subjects = tuple(source.subject for source in sources_of(dossier, kind))
    order = PrintOrder(kind, row["title"], subjects, question=row["question"], dot_set=DotSet(row["dots"]))
    services.print_cards(actor=people[row["by"]], dossier=dossier, order=order)


def _enter_results(dossier: Dossier, row: Row, people: People) -> None:
    """Give each card, in the order in which it was printed, the dots of its column."""
    batch = _batch(dossier, row["set"])
    cards = cards_of(batch)
    dots = {(card.pk, Column(column)): count for column, counts in row["dots"].items() for card, count in zip(cards, counts, strict=False)}
    values = ResultValues(row["title"], date.fromisoformat(row["held_on"]), row["participants"], row.get("note", ""), dots)
    services.enter_results(actor=people[row["by"]], batch=batch, values=values)


def _hold_session(dossier: Dossier, row: Row, people: People) -> None:
    """Hold a whole session: two rounds with an outcome; the answers were typed in from paper."""
    actor = people[row["by"]]
    values = SessionValues(row["question"], AnswerForm.SCHAAL, tuple(row["ends"]), stap_named(dossier, row["stap"]).pk)
    session = services.start_session(actor=actor, dossier=dossier, values=values)
    session = services.move_session(actor=actor, session=session, move=SessionMove.BEGINNEN)
    for value in row["first"]:
        services.add_paper(actor=actor, session=session, said=Said(value))
    for move in (SessionMove.TONEN, SessionMove.BESPREKEN, SessionMove.OPNIEUW):
        session = services.move_session(actor=actor, session=session, move=move)
    for number, value in enumerate(row["second"], start=1):
        services.add_paper(actor=actor, session=session, said=Said(value), number=number)
    session = services.move_session(actor=actor, session=session, move=SessionMove.AFRONDEN)
    agreed, not_agreed = row["agreement"], row["disagreement"]
    session = services.write_outcome(actor=actor, session=session, agreement=agreed, disagreement=not_agreed, revision=None)
    services.move_session(actor=actor, session=session, move=SessionMove.SLUITEN)


def _batch(dossier: Dossier, title: str) -> PrintBatch:
    return next(batch for batch in batches_of(dossier) if batch.title == title)


TELLINGS: Mapping[str, Telling] = {
    "dilemma": _add_dilemma,
    "kaarten": _print_cards,
    "uitslag": _enter_results,
    "sessie": _hold_session,
}
