"""Printing: a set of cards with its codes, kept as it stands on paper."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.reports.kit.content import PER_SHEET
from wijkkoers.web.accounts.codes import make_code
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.kit.kinds import CardKind, DotSet
from wijkkoers.web.kit.models import PrintBatch, PrintedCard
from wijkkoers.web.kit.permissions import check_can_print
from wijkkoers.web.kit.selectors import CardSource, sources_of
from wijkkoers.web.kit.services.record import QUESTION_LIMIT, TITLE_LIMIT, clean_line, log, require_line
from wijkkoers.web.kit.wording import KIND_NAMES

CARD_LIMIT = 120
CODE_TRIES = 20


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print: the subjects chosen (`stap:12`), or a number of blank cards; the question and columns for its sheet of dots."""

    kind: CardKind
    title: str
    subjects: tuple[str, ...] = ()
    blanks: int = 0
    per_sheet: int = 8
    question: str = ""
    dot_set: DotSet = DotSet.BELANGRIJK
    language: str = "nl"


@transaction.atomic
def print_cards(*, actor: Actor, dossier: Dossier, order: PrintOrder) -> PrintBatch:
    """Keep a set of cards as it is printed now; each card gets a code of its own.

    Only what this dossier shows to everyone in it can be printed. InputError `kit-titel-leeg`, `kit-geen-kaarten`, `kit-te-veel-kaarten`,
    `kit-kaart-onbekend` (something chosen is not there any more), `kaarten-per-vel`.
    """
    check_can_print(actor, dossier)
    title = require_line(order.title, "kit-titel-leeg", TITLE_LIMIT)
    if order.per_sheet not in PER_SHEET:
        raise InputError("kaarten-per-vel", per_sheet=order.per_sheet)
    chosen = _chosen(dossier, order)
    batch = PrintBatch.objects.create(
        dossier=dossier,
        kind=order.kind.value,
        title=title,
        question=clean_line(order.question, QUESTION_LIMIT),
        dot_set=order.dot_set.value,
        per_sheet=order.per_sheet,
        language=order.language,
        made_by_id=actor.pk if actor else None,
    )
    codes = _new_codes(len(chosen))
    rows = [_card(batch, number, code, source) for number, (code, source) in enumerate(zip(codes, chosen, strict=True), start=1)]
    PrintedCard.objects.bulk_create(rows)
    log(actor, dossier, "kit.gedrukt", f"kaarten:{batch.pk}", ({}, {"name": title, "kit_cards": len(chosen)}))
    return batch


def _chosen(dossier: Dossier, order: PrintOrder) -> list[CardSource]:
    if order.kind is CardKind.LEEG:
        blank = CardSource(subject="", label="", kicker=str(KIND_NAMES[CardKind.LEEG]))
        found = [blank] * order.blanks
    else:
        known = {source.subject: source for source in sources_of(dossier, order.kind)}
        if set(order.subjects) - known.keys():
            raise InputError("kit-kaart-onbekend")
        found = [source for subject, source in known.items() if subject in order.subjects]
    if not found:
        raise InputError("kit-geen-kaarten")
    if len(found) > CARD_LIMIT:
        raise InputError("kit-te-veel-kaarten", limit=CARD_LIMIT)
    return found


def _new_codes(count: int) -> list[str]:
    """Return codes that no card has; the odds of one try failing are tiny, of all of them none."""
    for _try in range(CODE_TRIES):
        codes = {make_code() for _card in range(count)}
        if len(codes) == count and not PrintedCard.objects.filter(code__in=codes).exists():
            return list(codes)
    raise RuntimeError("no free codes")


def _card(batch: PrintBatch, number: int, code: str, source: CardSource) -> PrintedCard:
    extra = {
        "kicker": source.kicker,
        "sporen": list(source.sporen),
        "tags": list(source.tags),
        "poles": list(source.poles),
        "text_language": source.text_language,
    }
    return PrintedCard(batch=batch, number=number, code=code, subject=source.subject, label=source.label, text=source.text, extra=extra)
