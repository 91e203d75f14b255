"""The budgets of payers per year: one table, filled by hand or pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal, submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.measures import services
from wijkkoers.web.measures.forms.budgets import BUDGET_FIELDS, MOST_YEARS, BudgetForm, PasteForm, cell_name, held_budgets, read_table
from wijkkoers.web.measures.models import Budget
from wijkkoers.web.measures.numbers import eur_text
from wijkkoers.web.measures.permissions import check_can_set_budgets
from wijkkoers.web.measures.selectors import budget_revision, budgets_of, start_years_of
from wijkkoers.web.measures.views.access import trail
from wijkkoers.web.parties.selectors import present_partijen

PASTE = "plakken"
"""The name of the button under the pasted table."""
PASTE_FIELDS = dict.fromkeys(("budget-plakken-leeg", "budget-plakken-onbekend", "budget-plakken-onleesbaar"), "tabel")


@require_http_methods(["GET", "POST"])
def edit_budgets(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the budgets; editors change them in the table, or paste a table and look it over before they save."""
    viewer = open_viewer(request, dossier_id)
    if request.method == "POST":
        check_can_set_budgets(request.user, viewer.dossier)
    partijen, rows = _payers(viewer), budgets_of(viewer.dossier)
    years = _years(viewer, rows)
    if PASTE in request.POST:
        return _paste(request, viewer, partijen, rows, years)
    asked = request.POST.getlist("jaren") if request.method == "POST" else []
    years = _with(years, (int(year) for year in asked if year.isascii() and year.isdigit() and len(year) == 4))
    form = _form(request.POST or None, viewer, partijen, years, rows)

    def now() -> tuple[dict[str, str], int]:
        return held_budgets(budgets_of(viewer.dossier), page_language()), budget_revision(viewer.dossier)

    def save(seen: int | None) -> int:
        return services.set_budgets(actor=request.user, dossier=viewer.dossier, values=form.values, revision=seen)

    outcome = submit(request, form, save, BUDGET_FIELDS, now)
    if outcome.is_done:
        messages.success(request, _("De budgetten zijn bewaard."))
        return redirect("budget-list", dossier_id)
    return _show(request, viewer, outcome.form, PasteForm(), outcome.status)


def _paste(request: HttpRequest, viewer: Viewer, partijen: list[Any], rows: list[Budget], years: list[int]) -> HttpResponse:
    """Fill the table with what was pasted; nothing is saved yet."""
    paste, cells = PasteForm(request.POST), {}
    if paste.is_valid():
        try:
            cells = read_table(paste.cleaned_data["tabel"], {partij.name.lower(): partij.pk for partij in partijen})
        except InputError as error:
            show_refusal(paste, error, PASTE_FIELDS)
    years = _with(years, (year for _partij, year in cells))
    form = _form(None, viewer, partijen, years, rows, {cell_name(*key): text for key, text in cells.items()})
    return _show(request, viewer, form, paste if paste.errors else PasteForm(), 400 if paste.errors else 200, pasted=len(cells))


def _form(
    data: Any, viewer: Viewer, partijen: list[Any], years: list[int], rows: list[Budget], initial: dict[str, str] | None = None
) -> BudgetForm:
    held, revision = held_budgets(rows, page_language()), budget_revision(viewer.dossier)
    return BudgetForm(data, partijen=partijen, years=years, held=held, revision=revision, initial=initial or {})


def _show(request: HttpRequest, viewer: Viewer, form: Any, paste: PasteForm, status: int, pasted: int = 0) -> HttpResponse:
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "paste": paste,
        "pasted": pasted,
        "rows": _read_rows(form.partijen, form.years, budgets_of(viewer.dossier)),
        "refusal": check_can_set_budgets.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Budgetten"), "")),
    }
    return render(request, "measures/budget_list.html", context, status=status)


def _read_rows(partijen: Sequence[Any], years: Sequence[int], rows: Sequence[Budget]) -> list[dict[str, Any]]:
    told = {(row.partij_id, row.year): eur_text(row.amount_eur, page_language()) for row in rows}
    return [{"partij": partij, "cells": [told.get((partij.pk, year), "") for year in years]} for partij in partijen]


def _payers(viewer: Viewer) -> list[Any]:
    return present_partijen(viewer.dossier)


def _years(viewer: Viewer, rows: Sequence[Budget]) -> list[int]:
    """Return the years of the table: those of budgets and starts, and at least five from this year on."""
    this_year = timezone.localdate().year
    return _with(list(range(this_year, this_year + 5)), [*(row.year for row in rows), *start_years_of(viewer)])


def _with(years: list[int], more: Any) -> list[int]:
    found = sorted({*years, *(year for year in more if abs(year - years[0]) < MOST_YEARS)})
    return list(range(found[0], found[-1] + 1))[:MOST_YEARS]
