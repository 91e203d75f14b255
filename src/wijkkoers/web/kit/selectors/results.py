"""What came back of a set of cards: per moment, and all moments together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkkoers.web.kit.kinds import COLUMNS, Column, DotSet
from wijkkoers.web.kit.models import CardRemark, KitResult, PrintBatch, PrintedCard, ResultSheet

Cell = tuple[int, Column]
"""A card and a column."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The dots of one card in one column over all moments that count it; `low` and `high` are the least and the most at one moment."""

    total: int
    low: int
    high: int
    moments: int


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One card with its tallies; a column that no moment counts is absent, never 0."""

    card: PrintedCard
    tallies: Mapping[Column, Tally]
    remarks: tuple[str, ...]

    @property
    def total(self) -> int:
        """All dots on this card."""
        return sum(tally.total for tally in self.tallies.values())


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came back of a set of cards at all moments that were not withdrawn; `participants` is None when no moment tells it."""

    batch: PrintBatch
    columns: tuple[Column, ...]
    sheets: tuple[ResultSheet, ...]
    rows: tuple[OutcomeRow, ...]
    participants: int | None
    untold: int
    """Moments that do not tell how many took part."""


def columns_of(batch: PrintBatch) -> tuple[Column, ...]:
    """Return the columns for dots of a set of cards."""
    return COLUMNS[DotSet(batch.dot_set)]


def sheets_of(batch: PrintBatch, *, withdrawn: bool = False) -> list[ResultSheet]:
    """Return the moments of a set of cards, in time; those that were withdrawn only when asked."""
    rows = ResultSheet.objects.filter(batch=batch, withdrawn_at__isnull=not withdrawn)
    return list(rows.select_related("entered_by", "photo"))


def sheet_of(batch: PrintBatch, sheet_id: int) -> ResultSheet | None:
    """Return one moment of this set of cards, withdrawn or not."""
    rows = ResultSheet.objects.filter(batch=batch, pk=sheet_id)
    return rows.select_related("batch__dossier__organisation", "entered_by", "photo").first()


def dots_of(sheet: ResultSheet) -> dict[Cell, int]:
    """Return the counted dots of a moment; what was not counted is absent."""
    rows = KitResult.objects.filter(sheet=sheet).values_list("card_id", "column", "dots")
    return {(card, Column(column)): dots for card, column, dots in rows}


def remarks_of(sheet: ResultSheet) -> dict[int, str]:
    """Return what was said of cards at a moment, by card."""
    return dict(CardRemark.objects.filter(sheet=sheet).exclude(text="").values_list("card_id", "text"))


def outcome_of(batch: PrintBatch) -> Outcome:
    """Return everything that came back of a set of cards, the card with most dots in the first column first. Five queries for any size."""
    sheets = tuple(sheets_of(batch))
    columns = columns_of(batch)
    dots = _dots_by_cell(sheets)
    remarks = _remarks_by_card(sheets)
    rows = [_row(card, columns, dots, remarks) for card in PrintedCard.objects.filter(batch=batch)]
    told = [sheet.participants for sheet in sheets if sheet.participants is not None]
    return Outcome(
        batch=batch,
        columns=columns,
        sheets=sheets,
        rows=tuple(sorted(rows, key=lambda row: (-_first(row, columns), -row.total, row.card.number))),
        participants=sum(told) if told else None,
        untold=len(sheets) - len(told),
    )


def _first(row: OutcomeRow, columns: tuple[Column, ...]) -> int:
    tally = row.tallies.get(columns[0])
    return tally.total if tally else 0


def _row(card: PrintedCard, columns: tuple[Column, ...], dots: Mapping[Cell, list[int]], remarks: Mapping[int, list[str]]) -> OutcomeRow:
    counted = {column: dots[card.pk, column] for column in columns if (card.pk, column) in dots}
    tallies = {column: Tally(sum(found), min(found), max(found), len(found)) for column, found in counted.items()}
    return OutcomeRow(card, tallies, tuple(remarks.get(card.pk, ())))


def _dots_by_cell(sheets: Iterable[ResultSheet]) -> dict[Cell, list[int]]:
    found: dict[Cell, list[int]] = {}
    rows = KitResult.objects.filter(sheet__in=[sheet.pk for sheet in sheets])
    for card, column, dots in rows.values_list("card_id", "column", "dots"):
        found.setdefault((card, Column(column)), []).append(dots)
    return found


def _remarks_by_card(sheets: Iterable[ResultSheet]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    rows = CardRemark.objects.filter(sheet__in=[sheet.pk for sheet in sheets]).exclude(text="")
    for card, text in rows.values_list("card_id", "text"):
        found.setdefault(card, []).append(text)
    return found
