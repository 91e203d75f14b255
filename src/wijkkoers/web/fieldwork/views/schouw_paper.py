"""A schouw on paper: print the form, and type over what came back."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.fieldwork import schouw_papers
from wijkkoers.web.fieldwork.forms.entry import HOLDERS, EntrySheet, client_id_of, entry_sheet, is_sent, with_counts
from wijkkoers.web.fieldwork.models import RoutePoint, Schouw
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_punt
from wijkkoers.web.fieldwork.services.paper import PaperLine
from wijkkoers.web.fieldwork.services.paper import enter_sheet as enter
from wijkkoers.web.fieldwork.views.talk_pages import open_schouw, partijen_for, schouw_trail, themes_for, url_of


@require_GET
def print_form(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Give the form of a schouw as PDF."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    content = schouw_papers.form_file(schouw, _points(schouw), themes_for(viewer).values(), page_language())
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="schouw-{slugify(schouw.title)[:60] or schouw.pk}.pdf"'
    return response


@require_http_methods(["GET", "POST"])
def enter_sheet(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Type a sheet over by keyboard; all rows are saved, or none with the errors of every row."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_add_punt(request.user, schouw)
    data = request.POST if request.method == "POST" else None
    points, known = _points(schouw, data), _known(schouw)
    themes, partijen = _lettered(themes_for(viewer)), partijen_for(viewer)
    sheet = entry_sheet(data, points, known, themes=themes, partijen=partijen)
    if data is not None:
        count = _save(request, schouw, sheet)
        if count:
            text = ngettext("%(number)s punt bewaard.", "%(number)s punten bewaard.", count)
            messages.success(request, text % {"number": count})
            return redirect("schouw-entry", dossier_id, schouw_id)
        sheet = entry_sheet(with_counts(data, points, known), points, known, themes=themes, partijen=partijen).with_errors_of(sheet)
    context = {
        "dossier": viewer.dossier,
        "schouw": schouw,
        "sheet": [(row, known.get(row.point.pk, 0) if row.point else 0) for row in sheet.rows],
        "holders": HOLDERS,
        "partijen": partijen.values(),
        "wrong": sheet.wrong_count,
        "nothing": data is not None and not sheet.wrong_count,
        "trail": schouw_trail(viewer, (schouw.title, url_of("schouw-detail", schouw)), (_("Formulier invoeren"), "")),
    }
    return render(request, "fieldwork/schouw_entry.html", context, status=200 if data is None else 400)


def _save(request: HttpRequest, schouw: Schouw, sheet: EntrySheet) -> int:
    """Save the rows; returns how many, 0 when nothing was typed or a row was refused (its error then stands at the row)."""
    if not sheet.is_valid or not sheet.used:
        return 0
    lines = [PaperLine(client_id_of(row), row.values, row.cleaned_data["seen"] if row.point else None) for row in sheet.used]
    entered = enter(actor=request.user, schouw=schouw, lines=lines)
    for place, error in entered.refused:
        sheet.used[place].add_error(None, sentence_of(error))
    return len(entered.punten)


def _points(schouw: Schouw, data: Any = None) -> list[RoutePoint]:
    """Return the fixed points in the order of the walk; with what was sent those of its rows, as the route may have changed since."""
    points = schouw.route.points.all() if schouw.route else ()
    return [point for point in points if (point.dropped_at is None if data is None else is_sent(data, point))]


def _known(schouw: Schouw) -> dict[int, int]:
    rows = schouw.punten.filter(dropped_at=None, route_point__isnull=False).values("route_point_id")
    return dict(rows.annotate(n=Count("pk")).values_list("route_point_id", "n"))


def _lettered(themes: dict[str, str]) -> dict[str, str]:
    """Return the themes with the letter that stands on the form; a theme after the last letter has none."""
    letters = iter(ascii_uppercase)
    return {key: f"{next(letters, '')} {label}".strip() for key, label in themes.items()}
