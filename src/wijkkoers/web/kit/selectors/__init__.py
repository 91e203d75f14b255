"""Reading what was printed and what came back. The way in for other apps."""

from wijkkoers.web.kit.selectors.batches import batch_of, batches_of, card_by_code, cards_of, dilemma_of, dilemmas_of
from wijkkoers.web.kit.selectors.results import (
    Cell,
    Outcome,
    OutcomeRow,
    Tally,
    columns_of,
    dots_of,
    outcome_of,
    remarks_of,
    sheet_of,
    sheets_of,
)
from wijkkoers.web.kit.selectors.sources import CARD_KINDS, CardSource, SourceFilter, choices_of, filtered, sources_of

__all__ = (
    "CARD_KINDS",
    "CardSource",
    "Cell",
    "Outcome",
    "OutcomeRow",
    "SourceFilter",
    "Tally",
    "batch_of",
    "batches_of",
    "card_by_code",
    "cards_of",
    "choices_of",
    "columns_of",
    "dilemma_of",
    "dilemmas_of",
    "dots_of",
    "filtered",
    "outcome_of",
    "remarks_of",
    "sheet_of",
    "sheets_of",
    "sources_of",
)
