"""Cards, results, dilemma's and sessions for tests, made through the services."""

from __future__ import annotations

from datetime import date

from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import AnswerForm, CardKind, Column, DotSet
from wijkkoers.web.kit.models import Dilemma, PrintBatch, ResultSheet, Session
from wijkkoers.web.kit.selectors import cards_of, seat_of
from wijkkoers.web.kit.services import DilemmaValues, PrintOrder, ResultValues, Said, SessionValues
from wijkkoers.web.kit.states import SessionMove, SessionPhase
from wijkkoers.web.parties import services as party_services
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words

DAY = date(2026, 11, 22)
SECRET = "Wij willen eerst de Beukenstraat"
WAYS = {
    SessionPhase.UITLEG: (),
    SessionPhase.RONDE_1: (SessionMove.BEGINNEN,),
    SessionPhase.SPREIDING: (SessionMove.BEGINNEN, SessionMove.TONEN),
    SessionPhase.GESPREK: (SessionMove.BEGINNEN, SessionMove.TONEN, SessionMove.BESPREKEN),
    SessionPhase.RONDE_2: (SessionMove.BEGINNEN, SessionMove.TONEN, SessionMove.BESPREKEN, SessionMove.OPNIEUW),
    SessionPhase.UITKOMST: (SessionMove.BEGINNEN, SessionMove.TONEN, SessionMove.OPNIEUW, SessionMove.AFRONDEN),
    SessionPhase.GESLOTEN: (SessionMove.SLUITEN,),
}


def make_batch(
    world: World, dossier: Dossier | None = None, *, blanks: int = 3, dot_set: DotSet = DotSet.BELANGRIJK_DRINGEND
) -> PrintBatch:
    """Print blank cards."""
    order = PrintOrder(CardKind.LEEG, "Kaarten van de startavond", blanks=blanks, dot_set=dot_set, question="Waar beginnen we?")
    return services.print_cards(actor=world.redacteur, dossier=dossier or make_dossier(world), order=order)


def values_for(batch: PrintBatch, *dots: int, title: str = "Tafel 1", participants: int | None = 6) -> ResultValues:
    """Return dots for the first column, card by card."""
    cells = {(card.pk, Column.BELANGRIJK): count for card, count in zip(cards_of(batch), dots, strict=False)}
    return ResultValues(title=title, held_on=DAY, participants=participants, dots=cells)


def make_sheet(world: World, batch: PrintBatch | None = None, *dots: int, title: str = "Tafel 1") -> ResultSheet:
    """Type in what came back."""
    found = batch or make_batch(world)
    return services.enter_results(actor=world.redacteur, batch=found, values=values_for(found, *(dots or (4, 1)), title=title))


def make_withdrawn(world: World) -> ResultSheet:
    """Type in and withdraw."""
    return services.withdraw_results(actor=world.redacteur, sheet=make_sheet(world), reason="Dubbel geteld")


def make_dilemma(world: World, dossier: Dossier | None = None) -> Dilemma:
    """Write down a dilemma."""
    values = DilemmaValues("Snel beginnen", "Iedereen mee", "Wachten we op de buren?")
    return services.add_dilemma(actor=world.redacteur, dossier=dossier or make_dossier(world), values=values)


def make_partij(world: World, dossier: Dossier, *, is_released: bool, interest: str = SECRET) -> Partij:
    """Make a partij of the team's own writing, with an interest that is released or not."""
    about = party_services.About("Huurdersgroep", PartijKind.BEWONERS)
    partij = party_services.add_partij(actor=world.redacteur, dossier=dossier, about=about, organisation=None)
    written = party_services.write_words(actor=world.redacteur, partij=partij, words=Words(interest, ""), revision=None)
    return party_services.release_partij(actor=world.redacteur, partij=written) if is_released else written


def make_session(world: World, phase: SessionPhase = SessionPhase.UITLEG, dossier: Dossier | None = None) -> Session:
    """Set a session up and bring it to a phase."""
    values = SessionValues("Hoe dringend is dit?", AnswerForm.SCHAAL, ("kan wachten", "moet nu"))
    session = services.start_session(actor=world.redacteur, dossier=dossier or make_dossier(world), values=values)
    for move in WAYS[phase]:
        session = services.move_session(actor=world.redacteur, session=session, move=move)
    return session


def answer(session: Session, *values: int, keys: list[str] | None = None, note: str = "") -> list[str]:
    """Let people sit down (or sit already) and answer; returns the keys of their seats."""
    found = keys or [services.take_seat(session=session).key for _value in values]
    for key, value in zip(found, values, strict=True):
        assert seat_of(session, key) is not None
        services.give_answer(session=session, key=key, said=Said(value, note))
    return found
