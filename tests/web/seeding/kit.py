"""Werkvormen: sets of printed cards, what came back from the table, dilemma's, and sessions round one question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

from tests.web.seeding.sizes import Sowing, dropped, extra
from tests.web.seeding.words import SUBJECTS, prose, task

from wijkkoers.web.accounts.codes import SIGNS, check_sign
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.kit.kinds import COLUMNS, AnswerForm, CardKind, DotSet
from wijkkoers.web.kit.models import (
    CardRemark,
    Dilemma,
    KitResult,
    PrintBatch,
    PrintedCard,
    ResultSheet,
    Session,
    SessionAnswer,
    SessionSeat,
)
from wijkkoers.web.kit.states import SessionPhase
from wijkkoers.web.measures.models import Effect, Maatregel
from wijkkoers.web.parties.models import Goal, Partij
from wijkkoers.web.process.models import Stap

SHEETS = 2
SCALE = 5
MOST_CARDS = 40
_numbers = count(1)


@dataclass(frozen=True)
class Printed:
    """A set of cards with its cards and the moments at which it came back."""

    batch: PrintBatch
    cards: list[PrintedCard]
    sheets: list[ResultSheet]


def seed_kit(sowing: Sowing, stappen: list[Stap]) -> list[Any]:
    """Print cards, bring results back and hold sessions; returns what the log tells of."""
    dilemmas = _dilemmas(sowing)
    printed = [_printed(sowing, place, stappen, dilemmas) for place in range(sowing.sizes.batches)]
    _results(sowing, printed)
    sessions = _sessions(sowing, stappen)
    _answers(sowing, sessions)
    return [*dilemmas, *(one.batch for one in printed), *sessions]


def next_code() -> str:
    """Return a code that no other row has."""
    number, body = next(_numbers), ""
    for _place in range(7):
        number, sign = divmod(number, len(SIGNS))
        body = SIGNS[sign] + body
    return body + check_sign(body)


def _dilemmas(sowing: Sowing) -> list[Dilemma]:
    number = sowing.sizes.sessions
    return Dilemma.objects.bulk_create(
        Dilemma(
            dossier=sowing.dossier,
            first_value="rust",
            second_value="levendigheid",
            question=f"Wat kiezen wij bij {sowing.draw.choice(SUBJECTS)}? ({place + 1})",
            **dropped(sowing, place, number),
        )
        for place in range(number + extra(number))
    )


def _printed(sowing: Sowing, place: int, stappen: list[Stap], dilemmas: list[Dilemma]) -> Printed:
    """Print a set; the first one came back at many moments, the others at a few."""
    kinds, dot_sets = list(CardKind), list(DotSet)
    kind = kinds[place % len(kinds)]
    batch = PrintBatch.objects.create(
        dossier=sowing.dossier,
        kind=kind.value,
        title=f"Kaarten {place + 1}",
        question=f"Wat vindt u van {sowing.draw.choice(SUBJECTS)}?",
        dot_set=dot_sets[place % len(dot_sets)].value,
        made_by=sowing.person(place),
        made_at=sowing.moment(),
    )
    subjects = SUBJECTS_OF[kind](sowing, stappen, dilemmas)
    cards = PrintedCard.objects.bulk_create(
        PrintedCard(batch=batch, number=number, code=next_code(), subject=subject, label=label, text=label and prose(sowing.draw, 1, 2))
        for number, (subject, label) in enumerate(subjects, 1)
    )
    return Printed(batch, cards, _sheets(sowing, batch, sowing.sizes.sessions if place == 0 else SHEETS))


def _of_goals(sowing: Sowing) -> list[tuple[str, str]]:
    goals = Goal.objects.filter(partij__dossier=sowing.dossier, released_at__isnull=False, dropped_at=None)
    return [(f"doel:{row.pk}", row.released_text) for row in goals]


def _of_partijen(sowing: Sowing) -> list[tuple[str, str]]:
    return [(f"partij:{row.pk}", row.name) for row in Partij.objects.filter(dossier=sowing.dossier, dropped_at=None)]


def _shared(sowing: Sowing, model: Any) -> Any:
    return model.objects.filter(dossier=sowing.dossier, released_at__isnull=False, dropped_at=None)


def _of_rows(thing: str, rows: Any, label: str) -> list[tuple[str, str]]:
    """Return the first rows of a thing: nobody prints hundreds of cards for one table."""
    return [(f"{thing}:{pk}", text) for pk, text in rows.order_by("pk").values_list("pk", label)[:MOST_CARDS]]


SUBJECTS_OF: Mapping[CardKind, Callable[[Sowing, list[Stap], list[Dilemma]], list[tuple[str, str]]]] = {
    CardKind.KNOOPPUNTEN: lambda sowing, stappen, dilemmas: [(f"stap:{row.pk}", str(row)) for row in stappen],
    CardKind.BELANGEN: lambda sowing, stappen, dilemmas: _of_partijen(sowing),
    CardKind.DOELEN: lambda sowing, stappen, dilemmas: _of_goals(sowing),
    CardKind.AMBITIES: lambda sowing, stappen, dilemmas: [("", prose(sowing.draw, 1, 1)) for _row in stappen],
    CardKind.OPGAVEN: lambda sowing, stappen, dilemmas: _of_rows("opgave", _shared(sowing, Opgave), "title"),
    CardKind.MAATREGELEN: lambda sowing, stappen, dilemmas: _of_rows("maatregel", _shared(sowing, Maatregel), "name"),
    CardKind.EFFECTEN: lambda sowing, stappen, dilemmas: _of_rows(
        "effect", Effect.objects.filter(maatregel__in=_shared(sowing, Maatregel)), "indicator"
    ),
    CardKind.DILEMMAS: lambda sowing, stappen, dilemmas: [(f"dilemma:{row.pk}", row.question) for row in dilemmas],
    CardKind.LEEG: lambda sowing, stappen, dilemmas: [("", "") for _row in stappen],
}
"""What stands on the cards of each kind: subject and label."""


def _sheets(sowing: Sowing, batch: PrintBatch, number: int) -> list[ResultSheet]:
    return ResultSheet.objects.bulk_create(
        ResultSheet(
            batch=batch,
            title=f"Avond {place + 1}",
            held_on=sowing.day(-400, -1),
            participants=sowing.draw.randint(12, 40) if place % 3 else None,
            note=prose(sowing.draw, 1, 1),
            entered_by=sowing.person(place),
            withdrawn_at=None if place < number else sowing.moment(-30),
            withdrawn_reason="" if place < number else "Dubbel ingevoerd.",
        )
        for place in range(number + 1)
    )


def _results(sowing: Sowing, printed: list[Printed]) -> None:
    cells = [
        (sheet, card, column)
        for one in printed
        for sheet in one.sheets
        for card in one.cards
        for column in COLUMNS[DotSet(one.batch.dot_set)]
    ]
    KitResult.objects.bulk_create(
        (KitResult(sheet=sheet, card=card, column=column.value, dots=sowing.draw.randint(0, 12)) for sheet, card, column in cells),
        batch_size=500,
    )
    told = [(sheet, card) for one in printed for sheet in one.sheets for card in one.cards[::3]]
    CardRemark.objects.bulk_create(
        (CardRemark(sheet=sheet, card=card, text=prose(sowing.draw, 1, 1)) for sheet, card in told), batch_size=500
    )


def _sessions(sowing: Sowing, stappen: list[Stap]) -> list[Session]:
    phases = list(SessionPhase)[::-1]
    forms = (AnswerForm.SCHAAL, AnswerForm.KEUZE)
    words = (["oneens", "eens"], ["eerst wonen", "eerst de straat", "allebei", "geen van beide", "weet niet"])
    return Session.objects.bulk_create(
        Session(
            dossier=sowing.dossier,
            stap=sowing.place_of(stappen, place),
            question=task(sowing.draw, place),
            form=forms[place % 2].value,
            options=words[place % 2],
            code=next_code(),
            phase=phases[place % len(phases)].value,
            shown_rounds=2 if place % len(phases) < SHEETS else 0,
            agreement=prose(sowing.draw, 1, 1),
            made_by=sowing.person(place),
            opened_at=sowing.moment(-20),
            closes_at=sowing.now + timedelta(days=2),
        )
        for place in range(sowing.sizes.sessions)
    )


def _answers(sowing: Sowing, sessions: list[Session]) -> None:
    """Let as many people as the team has answer in both rounds."""
    seats = SessionSeat.objects.bulk_create(
        SessionSeat(session=session, number=number, key=f"stoel-{session.pk}-{number}")
        for session in sessions
        for number in range(1, sowing.sizes.members + 1)
    )
    SessionAnswer.objects.bulk_create(
        SessionAnswer(session=seat.session, seat=seat, round=turn, value=sowing.draw.randint(1, SCALE), note=prose(sowing.draw, 1, 1))
        for seat in seats
        for turn in (1, 2)
    )
