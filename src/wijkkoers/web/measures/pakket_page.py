"""What the pages of pakketten show: a card per pakket, its maatregelen, and who pays what in which year beside the budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.appraisal.programme.packages import NOBODY, Load, LoadStatus
from wijkkoers.base.ranges import Range
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.findings import by_name, findings_of, money, payer_name
from wijkkoers.web.measures.kinds import Vat
from wijkkoers.web.measures.load_figure import draw_loads
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.presentation import cost_text, has_cost, level_text, unknown_text
from wijkkoers.web.measures.selectors import HeldLine, Weighing, payer_key
from wijkkoers.web.measures.states import MaatregelStatus

STATUS_WORDS = {
    LoadStatus.FITS: gettext_lazy("past"),
    LoadStatus.OVER: gettext_lazy("boven budget"),
    LoadStatus.NO_BUDGET: gettext_lazy("geen budget bekend"),
    LoadStatus.UNKNOWN: gettext_lazy("deels onbekend"),
}


def pakket_cards(weighing: Weighing, language: str) -> list[dict[str, Any]]:
    """Return a card per pakket: how many maatregelen, what is known of the cost, and what does not fit."""
    return [_card(weighing, pakket, language) for pakket in weighing.pakketten]


def _card(weighing: Weighing, pakket: Pakket, language: str) -> dict[str, Any]:
    findings = findings_of(weighing, pakket, language)
    return {
        "pakket": pakket,
        "count": len(weighing.lines.get(pakket.pk, ())),
        "total": total_text(weighing, pakket, language),
        "wrong": sum(not finding.is_open for finding in findings),
        "open": sum(finding.is_open for finding in findings),
    }


def total_text(weighing: Weighing, pakket: Pakket, language: str) -> dict[str, str] | None:
    """Return low, mid and high of what is known, of how many, and the price level; None while nothing is known."""
    total = weighing.comparison.checks[str(pakket.pk)].total_eur
    measures = weighing.packages[pakket.pk].measures
    known = sum(measure.cost_once_eur is not None or measure.cost_yearly_eur is not None for measure in measures)
    if total is None or weighing.level is None or not known:
        return None
    return {
        "low": money(total.low, language),
        "mid": money(total.mid, language),
        "high": money(total.high, language),
        "known": _("%(known)s van %(count)s") % {"known": known, "count": len(measures)},
        "level": level_text(weighing.level.price_year, weighing.level.vat),
    }


def pakket_context(weighing: Weighing, pakket: Pakket, language: str) -> dict[str, Any]:
    """Return what the page of one pakket shows."""
    findings = findings_of(weighing, pakket, language)
    loads = weighing.comparison.checks[str(pakket.pk)].loads
    return {
        "lines": [_line(weighing, line, language) for line in weighing.lines.get(pakket.pk, ())],
        "total": total_text(weighing, pakket, language),
        "wrong": [finding for finding in findings if not finding.is_open],
        "open": [finding for finding in findings if finding.is_open],
        "loads": load_rows(weighing, loads, language),
        "years": list(weighing.years),
        "beyond": _beyond(weighing, pakket, language),
        "figure": draw_loads(weighing, loads, language),
        "budgets_apart": [
            _("%(payer)s %(year)s (%(level)s)")
            % {"payer": row.partij.name, "year": row.year, "level": level_text(row.price_year, Vat(row.vat))}
            for row in weighing.budgets_apart
        ],
    }


def _line(weighing: Weighing, line: HeldLine, language: str) -> dict[str, Any]:
    row = line.maatregel
    return {
        "row": row,
        "start": line.start_year,
        "once": cost_text(row, "once", language),
        "yearly": cost_text(row, "yearly", language),
        "level": level_text(row.price_year, Vat(row.vat)) if has_cost(row) and row.pk in weighing.apart else "",
        "payers": ", ".join(payer_name(weighing, payer_key(share.partij_id, share.name)) for share in weighing.shares.get(row.pk, ())),
        "status": str(wording.STATUS_LABELS[MaatregelStatus(row.status)]) if row.status == MaatregelStatus.AFGEVALLEN else "",
    }


def load_rows(weighing: Weighing, loads: Sequence[Load], language: str) -> list[dict[str, Any]]:
    """Return per payer what is paid per year beside the budget, and what has no start yet."""
    by_payer: dict[str, dict[int | None, Load]] = {}
    for load in by_name(weighing, loads):
        by_payer.setdefault(load.payer, {})[load.year] = load
    return [
        {
            "payer": payer_name(weighing, payer),
            "is_nobody": payer == NOBODY,
            "cells": [_cell(found.get(year), language) for year in weighing.years],
            "unplaced": _cell(found.get(None), language),
        }
        for payer, found in by_payer.items()
        if _says_something(found)
    ]


def _beyond(weighing: Weighing, pakket: Pakket, language: str) -> str:
    """Return what falls outside the years of the table; empty for nothing."""
    amount = weighing.comparison.checks[str(pakket.pk)].beyond_eur
    if not amount.high:
        return ""
    return money(amount.mid, language) if amount.is_exact else f"{money(amount.mid, language)} ({_range(amount, language)})"


def _says_something(found: Mapping[int | None, Load]) -> bool:
    return any(load.amount_eur.high or load.budget_eur is not None or load.unknown for load in found.values())


def _cell(load: Load | None, language: str) -> dict[str, str]:
    if load is None or (not load.amount_eur.high and load.budget_eur is None and not load.unknown):
        return {"amount": "", "range": "", "budget": "", "status": "", "word": ""}
    is_unknown = bool(load.unknown) and not load.amount_eur.high
    is_plain = is_unknown or (load.status is LoadStatus.FITS and load.budget_eur is None)
    words = "" if is_plain else str(STATUS_WORDS[load.status])
    return {
        "amount": unknown_text(len(load.unknown)) if is_unknown else money(load.amount_eur.mid, language),
        "range": _range(load.amount_eur, language),
        "budget": "" if load.budget_eur is None else money(load.budget_eur, language),
        "status": load.status.value,
        "word": words,
    }


def _range(amount: Range, language: str) -> str:
    return "" if amount.is_exact else f"{money(amount.low, language)} – {money(amount.high, language)}"
