"""Choosing the areas of a dossier."""

from __future__ import annotations

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.selectors import find_gebieden, is_empty
from wijkkoers.web.dossiers import services, wording
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import check_can_edit_dossier
from wijkkoers.web.dossiers.selectors import area_keys, areas_of
from wijkkoers.web.dossiers.views.access import open_dossier, trail

LIMIT = 20
KEY = re.compile(r"^([A-Z]{2}[0-9A-Z]{4,8}):(\d{4})$")


@require_http_methods(["GET", "POST"])
def choose_areas(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Search areas; add one or take one away."""
    dossier = open_dossier(request, dossier_id)
    check_can_edit_dossier(request.user, dossier)
    if request.method == "POST":
        return _change(request, dossier)
    query = request.GET.get("zoek", "").strip()[:80]
    chosen = areas_of(dossier)
    codes = {area.code for area in chosen}
    found = [row for row in find_gebieden(query, LIMIT) if row.level is not AreaLevel.LAND] if query else []
    context = {
        "dossier": dossier,
        "chosen": chosen,
        "query": query,
        "found": [(row, wording.LEVEL_LABELS[row.level], row.code in codes) for row in found],
        "store_is_empty": is_empty(),
        "trail": trail(dossier, _("Gebieden")),
    }
    return render(request, "dossiers/dossier_areas.html", context)


def _change(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    keys = area_keys(dossier)
    added = KEY.match(request.POST.get("toevoegen", ""))
    if added:
        keys = [*keys, (added[1], int(added[2]))]
    removed = request.POST.get("weghalen", "")
    try:
        services.set_areas(actor=request.user, dossier=dossier, areas=[key for key in keys if key[0] != removed])
    except InputError as error:
        messages.error(request, sentence_of(error))
    else:
        messages.success(request, _("De gebieden zijn bijgewerkt."))
    query = request.POST.get("zoek", "")
    address = reverse("dossier-areas", args=[dossier.pk])
    return redirect(f"{address}?{urlencode({'zoek': query})}" if query else address)
