"""What pages of the kit show: kinds to choose from, cards with their boxes, outcomes in order and as a figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.reports.kit.tallies import Bar, TallyFigure, TallyRow, tallies_svg
from wijkkoers.web.kit.forms.printing import PrintForm
from wijkkoers.web.kit.kinds import CardKind, Column
from wijkkoers.web.kit.models import PrintedCard
from wijkkoers.web.kit.selectors import CardSource, Outcome, OutcomeRow, Tally
from wijkkoers.web.kit.wording import COLUMN_LABELS, KIND_HELP, KIND_LABELS


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A kind of cards that can be chosen."""

    kind: CardKind
    label: str | Promise
    help: str | Promise


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card in the list to choose from, with its box."""

    source: CardSource
    box: str


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One card in the table of what came back; `tallies` per column, None where nothing was counted."""

    card: PrintedCard
    label: str
    tallies: tuple[Tally | None, ...]
    remarks: tuple[str, ...]
    url: str = ""
    """Where the thing on the card is; empty where it has no page, or not for who looks."""


def kind_choices() -> list[KindChoice]:
    """Return the kinds of cards in the order in which they are offered."""
    return [KindChoice(kind, KIND_LABELS[kind], KIND_HELP[kind]) for kind in CardKind]


def card_lines(form: PrintForm, sources: Iterable[CardSource]) -> list[CardLine]:
    """Return the cards beside their boxes; none for blank cards."""
    if "subjects" not in form.fields:
        return []
    field: BoundField = form["subjects"]
    return [CardLine(source, str(box.tag())) for source, box in zip(sources, field, strict=True)]


def column_heads(columns: Iterable[Column]) -> list[str]:
    """Return the heads of columns for dots."""
    return [str(COLUMN_LABELS[column]) for column in columns]


def outcome_lines(outcome: Outcome, urls: Mapping[str, str]) -> list[OutcomeLine]:
    """Return what came back per card, in order; `urls` are the addresses of the things by subject."""
    return [
        OutcomeLine(row.card, name_of(row.card), _cells(row, outcome.columns), row.remarks, urls.get(row.card.subject, ""))
        for row in outcome.rows
    ]


def outcome_figure(outcome: Outcome) -> str:
    """Return the figure of what came back, cards that got no dot left out."""
    rows = [row for row in outcome.rows if row.tallies]
    if not rows:
        return ""
    figure = TallyFigure(
        title=_("Stippen per kaart: %(title)s") % {"title": outcome.batch.title},
        description=_("Dezelfde getallen staan in de tabel eronder."),
        columns=tuple(column_heads(outcome.columns)),
        rows=tuple(TallyRow(row.card.number, name_of(row.card), _bars(row, outcome.columns)) for row in rows),
        not_counted=_("niet geteld"),
        name=f"stippen-{outcome.batch.pk}",
    )
    return tallies_svg(figure)


def outcome_text(outcome: Outcome) -> str:
    """Return what came back in a few lines, as a proposal for the text of a stap or a besluit."""
    head = _("%(title)s: %(moments)s.") % {"title": outcome.batch.title, "moments": moments_text(outcome)}
    lines = [_line(row, outcome.columns) for row in outcome.rows if row.total]
    return "\n".join([head, *lines[:SHOWN_IN_TEXT]])


def moments_text(outcome: Outcome) -> str:
    """Return how many moments and people this rests on."""
    count = len(outcome.sheets)
    moments = ngettext("%(count)s moment", "%(count)s momenten", count) % {"count": count}
    if outcome.participants is None:
        return moments
    people = ngettext("%(count)s mens", "%(count)s mensen", outcome.participants) % {"count": outcome.participants}
    if outcome.untold:
        people = _("minstens %(people)s") % {"people": people}
    return f"{moments}, {people}"


def name_of(card: PrintedCard) -> str:
    """Return what stands on a card."""
    return card.label or card.written or _("lege kaart")


SHOWN_IN_TEXT = 5


def _line(row: OutcomeRow, columns: tuple[Column, ...]) -> str:
    counts = ", ".join(f"{COLUMN_LABELS[column]} {row.tallies[column].total}" for column in columns if column in row.tallies)
    return f"- {name_of(row.card)} ({counts})"


def _cells(row: OutcomeRow, columns: tuple[Column, ...]) -> tuple[Tally | None, ...]:
    return tuple(row.tallies.get(column) for column in columns)


def _bars(row: OutcomeRow, columns: tuple[Column, ...]) -> tuple[Bar | None, ...]:
    return tuple(Bar(tally.total, tally.low, tally.high, tally.moments) if tally else None for tally in _cells(row, columns))
