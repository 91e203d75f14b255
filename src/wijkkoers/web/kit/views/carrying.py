"""A text goes on into the form of a stap or of a new besluit, where the person changes and saves it; nothing is written here."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.kit.permissions import check_can_enter
from wijkkoers.web.process.selectors import stap_of

TEXT_LIMIT = 1500
"""As in the template `kit/proposal.html`: the text travels in an address, and servers refuse long ones."""


@require_GET
def carry_text(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Send a text on: to the outcome of a stap, or to a new besluit when the address names none."""
    viewer = open_viewer(request, dossier_id)
    check_can_enter(request.user, viewer.dossier)
    text, asked = Truncator(request.GET.get("tekst", "")).chars(TEXT_LIMIT), request.GET.get("stap", "")
    if not asked:
        query = urlencode({"title": request.GET.get("titel", "")[:200], "outcome": text})
        return redirect(f"{reverse('besluit-new', args=[dossier_id])}?{query}")
    stap = stap_of(viewer.dossier, int(asked)) if asked.isdecimal() and len(asked) < 10 else None
    if stap is None:
        raise Http404
    return redirect(f"{reverse('stap-edit', args=[dossier_id, stap.pk])}?{urlencode({'summary': text})}")
