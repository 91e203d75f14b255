"""The page on which a person explains the columns of a table that Wijkkoers does not know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.sources.table_look import Look
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.selectors import organisation_ids_of
from wijkkoers.web.datasets import selectors, services
from wijkkoers.web.datasets.forms.explaining import ExplainForm, first_guess
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.permissions import check_can_change_release
from wijkkoers.web.datasets.tasks import queue_reading


@require_http_methods(["GET", "POST"])
def explain(request: HttpRequest, release_id: int) -> HttpResponse:
    """Ask what the columns of a table hold, keep the answer and read the file with it."""
    release = selectors.release_for(organisation_ids_of(request.user), release_id)
    if release is None:
        raise Http404
    check_can_change_release(request.user, release)
    try:
        look = services.look_at_release(release, _header_row(request))
    except InputError as error:
        messages.error(request, sentence_of(error))
        return redirect("release-detail", release_id)
    form = _form(request, release, look)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        queue_reading(services.explain_release(actor=request.user, release_id=release_id, plain=form.plain(), name=name), request.user.id)
        return redirect("release-detail", release_id)
    return render(request, "datasets/release_explain.html", _context(release, look, form), status=400 if form.errors else 200)


def _form(request: HttpRequest, release: Release, look: Look) -> ExplainForm:
    if request.method == "POST":
        return ExplainForm(look, request.POST)
    known = services.known_mapping(release.organisation_id, look.header)
    plain = release.asked_mapping or (known.mapping if known else None)
    return ExplainForm(look, initial=first_guess(look, plain, known.name if known else Path(release.file_name).stem))


def _header_row(request: HttpRequest) -> int | None:
    text = request.GET.get("kop", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else None


def _context(release: Release, look: Look, form: ExplainForm) -> dict[str, Any]:
    detail = reverse("release-detail", args=[release.id])
    return {
        "release": release,
        "look": look,
        "form": form,
        "about_area": [form[name] for name in ("code", "area_name", "level", "gemeente")],
        "about_time": [form[name] for name in ("year_column", "year", "boundary_year")],
        "about_rest": [form[name] for name in ("source", "decimal", "missing", "name")],
        "left_out": max(len(look.header) - len(form.columns) - 3, 0),
        "trail": [(_("Gegevens"), reverse("release-list")), (release.file_name, detail), (_("Kolommen uitleggen"), "")],
    }
