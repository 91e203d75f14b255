"""From what is kept to what goes on paper: sets of cards, sheets for dots, forms."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate

from wijkkoers.reports.kit.cards import cards_pdf
from wijkkoers.reports.kit.content import Card, CardSet, DotGrid, RankForm
from wijkkoers.reports.kit.dots import dots_pdf
from wijkkoers.reports.kit.forms import form_pdf
from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.models import PrintBatch, PrintedCard
from wijkkoers.web.kit.selectors import columns_of
from wijkkoers.web.kit.wording import COLUMN_LABELS, KIND_LABELS


def cards_file(batch: PrintBatch, cards: Iterable[PrintedCard]) -> bytes:
    """Return the cards as PDF, as they were printed before."""
    return cards_pdf(card_set(batch, cards), batch.per_sheet)


def dots_file(batch: PrintBatch, cards: Iterable[PrintedCard], paper: str) -> bytes:
    """Return the sheet for dots as PDF."""
    with translation.override(batch.language):
        columns = tuple(str(COLUMN_LABELS[column]) for column in columns_of(batch))
    address = full_address("kit-result", batch.dossier_id, batch.pk)
    return dots_pdf(DotGrid(card_set(batch, cards), batch.question, columns, address, paper))


def form_file(batch: PrintBatch, cards: Iterable[PrintedCard]) -> bytes:
    """Return the form for one participant as PDF."""
    return form_pdf(RankForm(card_set(batch, cards), batch.question))


def card_set(batch: PrintBatch, cards: Iterable[PrintedCard]) -> CardSet:
    """Return a set of cards as paper shows it."""
    with translation.override(batch.language):
        kind = str(KIND_LABELS[CardKind(batch.kind)])
    day = localdate(batch.made_at)
    return CardSet(batch.title, kind, batch.dossier.name, day, tuple(_card(card) for card in cards), batch.language)


def full_address(name: str, *parts: object) -> str:
    """Return the whole address of a page, for a QR code."""
    return f"{settings.BASE_URL.rstrip('/')}{reverse(name, args=parts)}"


def _card(card: PrintedCard) -> Card:
    extra = card.extra
    poles = extra.get("poles", [])
    return Card(
        number=card.number,
        code=shown_code(card.code),
        address=full_address("kit-code", card.code),
        label=card.label,
        text=card.text,
        text_language=extra.get("text_language", ""),
        kicker=extra.get("kicker", ""),
        sporen=tuple(extra.get("sporen", ())),
        tags=tuple(extra.get("tags", ())),
        poles=(poles[0], poles[1]) if len(poles) == 2 else (),
    )
