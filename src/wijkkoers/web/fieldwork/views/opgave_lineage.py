"""Merging opgaven into one and splitting one into several."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.forms.lineage import MergeForm, SplitForm
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_change
from wijkkoers.web.fieldwork.selectors.opgaven import opgaven_of, text_in
from wijkkoers.web.fieldwork.services import lineage as services
from wijkkoers.web.fieldwork.views.opgave_access import open_opgave, opgave_trail, submit_seen
from wijkkoers.web.process.stap_rows import row_pages

MOST_FOUND = 30


@require_http_methods(["GET", "POST"])
def merge_opgaven(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Choose which opgaven go into this one (`?met=7&met=9`), look at the texts side by side, and merge."""
    viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    check_can_change(request.user, opgave)
    rows = _chosen(viewer, opgave, [*request.GET.getlist("met"), *request.POST.getlist("others")])
    seen = ",".join(f"{row.pk}:{row.revision}" for row in (opgave, *rows))
    zoek = request.GET.get("zoek", "").replace("\x00", "")[:100]
    form = MergeForm(request.POST or None, rows=rows, initial={"seen": seen})
    outcome = submit_seen(request, form, lambda: _merge(request, opgave, rows, form), {"seen": seen})
    if outcome.is_done:
        text = ngettext("%(number)s opgave is hierin opgegaan.", "%(number)s opgaven zijn hierin opgegaan.", len(rows))
        messages.success(request, text % {"number": len(rows)})
        return redirect("opgave-detail", dossier_id, opgave_id)
    context = {
        "dossier": viewer.dossier,
        "opgave": opgave,
        "rows": rows,
        "form": outcome.form,
        "zoek": zoek,
        "found": [] if rows else _candidates(viewer, opgave, zoek),
        "sides": _sides(opgave, rows),
        "trail": opgave_trail(viewer.dossier, (opgave.title, _url(opgave)), (_("Samenvoegen"), "")),
    }
    return render(request, "fieldwork/opgave_merge.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def split_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Split an opgave into two or more."""
    viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    check_can_change(request.user, opgave)
    form = SplitForm(request.POST or None, initial={"revision": opgave.revision})
    outcome = submit_seen(request, form, lambda: _split(request, opgave, form), {"revision": opgave.revision})
    if outcome.is_done:
        text = ngettext("Er is %(number)s nieuwe opgave.", "Er zijn %(number)s nieuwe opgaven.", len(outcome.kept))
        messages.success(request, text % {"number": len(outcome.kept)})
        return redirect("opgave-detail", dossier_id, opgave_id)
    context = {
        "dossier": viewer.dossier,
        "opgave": opgave,
        "form": form,
        "trail": opgave_trail(viewer.dossier, (opgave.title, _url(opgave)), (_("Splitsen"), "")),
    }
    return render(request, "fieldwork/opgave_split.html", context, status=outcome.status)


def _merge(request: HttpRequest, opgave: Opgave, rows: list[Opgave], form: MergeForm) -> Opgave:
    data = form.cleaned_data
    others = [row for row in rows if row.pk in data["others"]]
    return services.merge_opgaven(
        actor=request.user, target=opgave, others=others, reason=data["reason"], joined=data["joined"], revisions=form.revisions
    )


def _split(request: HttpRequest, opgave: Opgave, form: SplitForm) -> list[Opgave]:
    return services.split_opgave(actor=request.user, opgave=opgave, splitting=form.splitting, revision=form.seen_revision)


def _chosen(viewer: Viewer, opgave: Opgave, asked: list[str]) -> list[Opgave]:
    """Return the opgaven that were asked for and can go into this one, in order of their number."""
    ids = {int(number) for number in asked[:50] if number.isascii() and number.isdecimal() and len(number) < 12}
    rows = _mergeable(viewer, opgave).filter(pk__in=ids)
    return list(rows[: services.MOST])


def _candidates(viewer: Viewer, opgave: Opgave, zoek: str) -> list[Opgave]:
    """Return opgaven that may go into this one: those found, or without a search those of the same theme and spoor."""
    rows = _mergeable(viewer, opgave)
    if zoek.strip():
        return list(rows.filter(text_in(zoek, ("title", "description", "place_note")))[:MOST_FOUND])
    if opgave.theme:
        rows = rows.filter(theme=opgave.theme)
    return list(rows[:MOST_FOUND])


def _mergeable(viewer: Viewer, opgave: Opgave) -> QuerySet[Opgave]:
    """Return the opgaven that can go into this one: shared ones into a shared one, into a draft those of the same organisation."""
    rows = opgaven_of(viewer).filter(released_at__isnull=opgave.is_draft).exclude(pk=opgave.pk)
    return rows.filter(organisation=opgave.organisation_id) if opgave.is_draft else rows


def _sides(opgave: Opgave, rows: list[Opgave]) -> list[Opgave]:
    return [opgave, *rows] if rows else []


def _url(opgave: Opgave) -> str:
    return row_pages("opgave-detail", opgave.dossier_id)(opgave.pk)
