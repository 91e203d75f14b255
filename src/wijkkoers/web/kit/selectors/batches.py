"""What was printed: sets of cards, and the card behind a code."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import visible_dossiers
from wijkkoers.web.kit.models import Dilemma, PrintBatch, PrintedCard


def batches_of(dossier: Dossier) -> QuerySet[PrintBatch]:
    """Return the sets of cards of a dossier, the newest first, with the number of cards and of moments that came back."""
    counts = {
        "card_count": Count("cards", distinct=True),
        "sheet_count": Count("sheets", filter=Q(sheets__withdrawn_at=None), distinct=True),
    }
    return PrintBatch.objects.filter(dossier=dossier).select_related("made_by").annotate(**counts)


def batch_of(dossier: Dossier, batch_id: int) -> PrintBatch | None:
    """Return one set of cards of this dossier."""
    return PrintBatch.objects.filter(dossier=dossier, pk=batch_id).select_related("dossier__organisation", "made_by").first()


def cards_of(batch: PrintBatch) -> list[PrintedCard]:
    """Return the cards of a set by number."""
    return list(PrintedCard.objects.filter(batch=batch))


def card_by_code(user: Actor, typed: str) -> PrintedCard | None:
    """Return the card with a code when this person may see its dossier; None for anybody and anything else."""
    code = read_code(typed)
    if code is None:
        return None
    rows = PrintedCard.objects.filter(code=code, batch__dossier__in=visible_dossiers(user))
    return rows.select_related("batch__dossier__organisation").first()


def dilemmas_of(dossier: Dossier, *, dropped: bool = False) -> list[Dilemma]:
    """Return the dilemma's of a dossier, those that were dropped only when asked."""
    return list(Dilemma.objects.filter(dossier=dossier, dropped_at__isnull=not dropped))


def dilemma_of(dossier: Dossier, dilemma_id: int) -> Dilemma | None:
    """Return one dilemma of this dossier, dropped or not."""
    return Dilemma.objects.filter(dossier=dossier, pk=dilemma_id).select_related("dossier__organisation").first()
