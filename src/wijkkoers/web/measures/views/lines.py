"""Choosing the maatregelen of a pakket: what is in it, with its start, and what can be put in it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.web.accounts.submitting import Outcome, submit
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.measures import services
from wijkkoers.web.measures.catalogue import theme_labels
from wijkkoers.web.measures.forms.pakketten import ChooseForm, LinesForm, held_lines
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.permissions import check_can_change_pakket
from wijkkoers.web.measures.presentation import list_rows
from wijkkoers.web.measures.selectors import Wanted, find_maatregelen, lines_of, maatregelen_to_add, opgaven_by_maatregel, pakket_of
from wijkkoers.web.measures.views.access import open_pakket, pakket_trail, pakket_url

PER_PAGE = 50
ADD = "erin"
"""The name of the button that puts what was chosen in the pakket."""
LINE_FIELDS = {"rij-reden-leeg": "reason"}


@require_http_methods(["GET", "POST"])
def edit_lines(request: HttpRequest, dossier_id: int, pakket_id: int) -> HttpResponse:
    """Choose the maatregelen of a pakket; two forms on one page, each saved on its own."""
    viewer, pakket = open_pakket(request, dossier_id, pakket_id)
    check_can_change_pakket(request.user, pakket)
    lines = lines_of(viewer, pakket)
    text = request.GET.get("zoek", "")[:100]
    rows = maatregelen_to_add(viewer, pakket, find_maatregelen(viewer, Wanted(text=text)))
    is_adding = ADD in request.POST
    data = request.POST if request.method == "POST" and not is_adding else None
    form = LinesForm(data, lines=lines, held=held_lines(lines), revision=pakket.revision)
    choose = ChooseForm(request.POST if is_adding else None, ids=rows.values_list("pk", flat=True) if is_adding else ())
    outcome = _add(request, pakket, choose) if is_adding else _change(request, viewer, pakket, form)
    if outcome.is_done:
        messages.success(request, _("De maatregelen in het pakket zijn bewaard."))
        return redirect(pakket_url(pakket) if not is_adding else request.get_full_path())
    page = Paginator(rows.select_related("organisation").prefetch_related("shares__partij"), PER_PAGE).get_page(request.GET.get("pagina"))
    language = page_language()
    context = {
        "dossier": viewer.dossier,
        "pakket": pakket,
        "form": form if is_adding else outcome.form,
        "choose": choose,
        "page": page,
        "rows": list_rows(list(page.object_list), opgaven_by_maatregel(viewer), theme_labels(viewer.dossier, language), language),
        "text": text,
        "trail": pakket_trail(viewer.dossier, (pakket.name, pakket_url(pakket)), (_("Maatregelen kiezen"), "")),
    }
    return render(request, "measures/pakket_lines.html", context, status=outcome.status)


def _add(request: HttpRequest, pakket: Pakket, form: ChooseForm) -> Outcome:
    return submit(request, form, lambda _seen: services.add_lines(actor=request.user, pakket=pakket, start_years=form.start_years), {})


def _change(request: HttpRequest, viewer: Viewer, pakket: Pakket, form: LinesForm) -> Outcome:
    def now() -> tuple[Any, int]:
        held = pakket_of(viewer, pakket.pk) or pakket
        return held_lines(lines_of(viewer, held)), held.revision

    def save(seen: int | None) -> Pakket:
        told = {"start_years": form.start_years, "out": form.out, "reason": form.cleaned_data["reason"], "revision": seen}
        return services.change_lines(actor=request.user, pakket=pakket, **told)

    return submit(request, form, save, LINE_FIELDS, now)
