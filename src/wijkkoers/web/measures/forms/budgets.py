"""The table of budgets: payers down, years across; and a table that is pasted from a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.forms.fields import AmountField, offer, whole
from wijkkoers.web.measures.kinds import Vat
from wijkkoers.web.measures.models import Budget
from wijkkoers.web.measures.numbers import amount_text, read_amount
from wijkkoers.web.measures.services.record import FIRST_YEAR, LAST_YEAR
from wijkkoers.web.measures.values import BudgetValues
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.ui.editing import EditForm

YEAR = re.compile(r"\d{4}", re.ASCII)
PASTE_LIMIT, MOST_ROWS, MOST_YEARS = 50_000, 200, 40
BUDGET_FIELDS: Mapping[str, str] = {"budget-prijspeil-leeg": "price_year", "maatregel-jaar-onmogelijk": "price_year"}
Cells = dict[tuple[int, int], str]


class BudgetForm(EditForm):
    """What each payer can spend in each year."""

    price_year = whole(_("Prijspeil"), _("Het jaar van deze bedragen."))
    vat = forms.ChoiceField(label=_("Btw"))

    def __init__(self, *args: Any, partijen: Sequence[Partij], years: Sequence[int], **kwargs: Any) -> None:
        """Ask for these payers and years."""
        super().__init__(*args, **kwargs)
        self.options |= {"partijen": partijen, "years": years}
        self.partijen, self.years = partijen, years
        offer(self, "vat", [(vat.value, wording.VAT_LABELS[vat]) for vat in (Vat.ONBEKEND, Vat.INCLUSIEF, Vat.EXCLUSIEF)])
        for partij in partijen:
            self.fields |= {cell_name(partij.pk, year): AmountField(label=f"{partij.name} {year}") for year in years}
        cells = [cell_name(partij.pk, year) for partij in partijen for year in years]
        self.EDITED = ("price_year", "vat", *cells)  # type: ignore[misc]  # the payers and years of this table

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The payers with a field per year."""
        return [{"partij": partij, "cells": [self[cell_name(partij.pk, year)] for year in self.years]} for partij in self.partijen]

    @property
    def values(self) -> BudgetValues:
        """What was said."""
        data = self.cleaned_data
        keys = [(partij.pk, year) for partij in self.partijen for year in self.years]
        return BudgetValues({key: data[cell_name(*key)] for key in keys}, data["price_year"], Vat(data["vat"]))


class PasteForm(forms.Form):
    """A table from a spreadsheet."""

    tabel = forms.CharField(
        label=_("Tabel uit een rekenblad"),
        max_length=PASTE_LIMIT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        help_text=_("Jaren in de eerste rij, een partij aan het begin van elke volgende rij. Daarna kijkt u het na; pas dan bewaart u."),
    )


def cell_name(partij_id: int, year: int) -> str:
    """Return the name of a field."""
    return f"b-{partij_id}-{year}"


def held_budgets(rows: Iterable[Budget], language: str) -> dict[str, str]:
    """Return the budgets as the browser would send them; the price level is that of the last one."""
    told = list(rows)
    cells = {cell_name(row.partij_id, row.year): amount_text(row.amount_eur, language) for row in told}
    last = max(told, key=lambda row: row.pk, default=None)
    return {"price_year": str(last.price_year) if last else "", "vat": last.vat if last else Vat.ONBEKEND.value, **cells}


def read_table(text: str, partijen: Mapping[str, int]) -> Cells:
    """Return the amounts of a pasted table, as texts, by payer and year; empty cells are left out.

    Raises InputError `budget-plakken-leeg`, `budget-plakken-onbekend`, `budget-plakken-onleesbaar`.
    """
    rows = [_cells(line) for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    years = {place: int(cell) for place, cell in enumerate(rows[0]) if YEAR.fullmatch(cell)} if rows else {}
    years = {place: year for place, year in years.items() if FIRST_YEAR <= year <= LAST_YEAR}
    if len(rows) < 2 or not years or len(rows) > MOST_ROWS or len(years) > MOST_YEARS:
        raise InputError("budget-plakken-leeg")
    unknown = [row[0] for row in rows[1:] if row[0].lower() not in partijen]
    if unknown:
        raise InputError("budget-plakken-onbekend", names=", ".join(name[:60] or "?" for name in unknown[:5]))
    return {
        (partijen[row[0].lower()], year): _amount(row[place], row[0], year)
        for row in rows[1:]
        for place, year in years.items()
        if place < len(row) and row[place]
    }


def _cells(text: str) -> list[str]:
    mark = "\t" if "\t" in text else ";"
    return [" ".join(cell.split()) for cell in text.split(mark)]


def _amount(text: str, name: str, year: int) -> str:
    language = get_language() or "nl"
    amount: Decimal | None = read_amount(text, language)
    if amount is None or amount < 0:
        raise InputError("budget-plakken-onleesbaar", text=text[:40], name=name[:60], year=year)
    return amount_text(amount, language)
