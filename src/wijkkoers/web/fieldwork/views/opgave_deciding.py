"""Deciding on one opgave alone, and on a pair that meets."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.web.accounts.submitting import Outcome
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import meetings_page
from wijkkoers.web.fieldwork.forms.opgave_filter import MeetingFilterForm
from wijkkoers.web.fieldwork.forms.opgaven import DecisionForm
from wijkkoers.web.fieldwork.permissions.opgaven import Row, check_can_decide
from wijkkoers.web.fieldwork.selectors.meetings import besluiten_on, meetings_of
from wijkkoers.web.fieldwork.selectors.opgaven import opgave_of
from wijkkoers.web.fieldwork.selectors.werken import werk_of
from wijkkoers.web.fieldwork.services.connecting import DecisionValues, decide, ref_of
from wijkkoers.web.fieldwork.views.opgave_access import open_opgave, opgave_trail, submit_seen, werk_trail
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.ui.place_marks import PlaceRow, place_collection


@require_http_methods(["GET", "POST"])
def decide_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Decide on one opgave alone: does it go along, is it followed, left out, or decided later."""
    viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    check_can_decide(request.user, (opgave,))
    outcome, besluiten = _decided(request, viewer, (opgave,))
    url = row_pages("opgave-detail", dossier_id)(opgave.pk)
    if outcome.is_done:
        messages.success(request, _("Het besluit is vastgelegd."))
        return redirect(url)
    context = {
        "dossier": viewer.dossier,
        "opgave": opgave,
        "form": outcome.form,
        "besluiten": besluiten,
        "trail": opgave_trail(viewer.dossier, (opgave.title, url), (_("Besluit"), "")),
    }
    return render(request, "fieldwork/opgave_decide.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def decide_pair(request: HttpRequest, dossier_id: int, left: str, right: str) -> HttpResponse:
    """Show a pair: where and when it meets, and what was decided; who may, decides."""
    viewer = open_viewer(request, dossier_id)
    rows = (_side(viewer, left), _side(viewer, right))
    refs = sorted(ref_of(row) for row in rows)
    if len(set(refs)) < 2:
        raise Http404
    if request.method == "POST":
        check_can_decide(request.user, rows)
    outcome, besluiten = _decided(request, viewer, rows)
    if outcome.is_done:
        messages.success(request, _("Het besluit is vastgelegd."))
        return redirect("werk-meetings", dossier_id)
    rule = MeetingFilterForm(request.GET)
    found = [row for row in meetings_of(viewer, timezone.localdate(), *rule.rule).meetings if sorted(row.ends) == refs]
    context = {
        "dossier": viewer.dossier,
        "rows": rows,
        "meeting": next(iter(meetings_page.rows_of(viewer, found, page_language())), None),
        "form": outcome.form,
        "besluiten": besluiten,
        "refusal": check_can_decide.reason(request.user, rows),
        "map": place_collection(_places(viewer, rows)),
        "classes": meetings_page.map_classes()[:2],
        "trail": werk_trail(viewer.dossier, (_("Ontmoetingen"), reverse("werk-meetings", args=[dossier_id])), (_("Besluit"), "")),
    }
    return render(request, "fieldwork/meeting_detail.html", context, status=outcome.status)


def _decided(request: HttpRequest, viewer: Viewer, rows: tuple[Row, ...]) -> tuple[Outcome, Any]:
    """Return what came of the form, and the besluiten until now; when another decided since, the form comes back with 409."""
    refs = [ref_of(row) for row in rows]
    held = besluiten_on(viewer.dossier, *refs)
    newest = held[0].pk if held else 0
    form = DecisionForm(request.POST or None, initial={"decided_on": timezone.localdate(), "seen": newest})
    outcome = submit_seen(request, form, lambda: _decide(request, rows, form), {"seen": newest})
    return outcome, meetings_page.besluit_rows(held, page_language())


def _decide(request: HttpRequest, rows: tuple[Row, ...], form: DecisionForm) -> Any:
    data = form.cleaned_data
    values = DecisionValues(data["outcome"], data["reason"], data["decided_on"], data["decided_by"])
    right = rows[1] if len(rows) > 1 else None
    return decide(actor=request.user, left=rows[0], right=right, values=values, seen_id=form.seen_id)


def _side(viewer: Viewer, name: str) -> Row:
    """Return the opgave or work of `opgave-3`, or answer 404."""
    kind, _mark, number = name.partition("-")
    found: Row | None = None
    if number.isascii() and number.isdecimal() and len(number) < 12:
        found = opgave_of(viewer, int(number)) if kind == "opgave" else werk_of(viewer, int(number)) if kind == "werk" else None
    if found is None:
        raise Http404
    return found


def _places(viewer: Viewer, rows: tuple[Row, ...]) -> list[PlaceRow]:
    pages = meetings_page.side_pages(viewer)
    return [
        PlaceRow(ref, row.geometry, str(row.number or ""), row.title, pages[ref.startswith("opgave")](row.pk), ref.partition(":")[0])
        for row in rows
        for ref in [ref_of(row)]
    ]
