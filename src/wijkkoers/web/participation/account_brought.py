"""Inbreng in the participation account: how much came in and what became of it, and what was said beside what was done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.reports.participation import AccountTable, Cell
from wijkkoers.web.participation import wording
from wijkkoers.web.participation.inbreng_page import public_words, thing_name
from wijkkoers.web.participation.selectors.brought import Brought, SaidAndDone
from wijkkoers.web.participation.states import Fate

FATES = (Fate.OVERGENOMEN, Fate.DEELS, Fate.NIET, Fate.OPEN)
"""In the order of the columns: what was done, and last what still waits."""


def counts_table(brought: Brought) -> AccountTable:
    """Return how much was brought in per moment or oproep, and what became of it."""
    head = (_("Waar ingebracht"), _("Berichten"), *(str(wording.FATE_LABELS[fate]) for fate in FATES), _("Antwoord verteld"))
    rows: list[tuple[Cell, ...]] = [
        (row.name or _("los van een moment"), row.received, *(row.fates.get(fate, 0) for fate in FATES), row.told) for row in brought.groups
    ]
    return AccountTable(_("Wat mensen inbrachten"), head, tuple(rows), frozenset(range(1, len(head))))


def said_table(brought: Brought) -> AccountTable:
    """Return what was said beside what was done: U zei, wij deden."""
    head = (_("U zei"), _("Wij deden"), _("Waarom en waar"))
    return AccountTable(_("U zei, wij deden"), head, tuple(_said(row) for row in brought.said))


def lead_lines(brought: Brought) -> Iterable[str]:
    """Return how much was brought in and answered in a sentence."""
    received = sum(row.received for row in brought.groups)
    if received:
        values = {"received": received, "answered": received - sum(row.unanswered for row in brought.groups)}
        yield _("Mensen brachten %(received)s keer iets in. Op %(answered)s daarvan is antwoord gegeven.") % values


def open_lines(brought: Brought) -> Iterable[str]:
    """Return what of it still stands open."""
    waiting = sum(row.unanswered for row in brought.groups)
    if waiting:
        text = ngettext(
            "Op %(count)s bericht van bewoners is nog geen antwoord.", "Op %(count)s berichten van bewoners is nog geen antwoord.", waiting
        )
        yield text % {"count": waiting}
    untold = sum(row.untold for row in brought.groups)
    if untold > 0:
        text = ngettext("%(count)s antwoord is nog niet verteld.", "%(count)s antwoorden zijn nog niet verteld.", untold)
        yield text % {"count": untold}


def note_lines(brought: Brought) -> Iterable[str]:
    """Return how it was counted."""
    if brought.groups:
        yield _("Wat hetzelfde zegt, kreeg samen één antwoord en telt zo vaak als het werd gezegd. Afgeschermde teksten staan er niet bij.")
    if brought.left_out:
        text = ngettext(
            "Nog %(count)s antwoord staat niet in deze tabel, maar wel in de lijst van inbreng.",
            "Nog %(count)s antwoorden staan niet in deze tabel, maar wel in de lijst van inbreng.",
            brought.left_out,
        )
        yield text % {"count": brought.left_out}


def _said(row: SaidAndDone) -> tuple[Cell, ...]:
    held: Any = row.outcome.row
    times = _("(%(count)s keer gezegd)") % {"count": row.times} if row.times > 1 else ""
    where = "; ".join([*(thing_name(card) for card in row.outcome.places), *filter(None, [held.fate_where])])
    why = " ".join(part for part in (held.fate_reason, f"→ {where}" if where else "") if part)
    return (" ".join(filter(None, [public_words(held), times])), str(wording.FATE_LABELS[row.outcome.fate]), why)
